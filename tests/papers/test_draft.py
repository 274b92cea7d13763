"""Drafts as finished files: read back by two readers, in every scenario, whatever users type."""

from io import BytesIO
from itertools import product
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.oxml.ns import qn

from b24desk.domain.project import HolderKind, Person, Shareholder
from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers import draft
from b24desk.papers.dossier import Dossier
from b24desk.papers.draft_content import draft_content
from b24desk.papers.export import papers_of, render, render_word
from b24desk.papers.office_file import writable
from b24desk.papers.paper import DRAFTS, PaperKind
from b24desk.papers.raster import PageImage
from tests.clock import EVERY_SOURCE_SPEAKS, TODAY
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project
from tests.papers.drafts import everything
from tests.papers.reading import (
    Character,
    characters_of,
    fonts_of,
    joined,
    picture,
    text_of,
    text_of_by_pypdf,
)
from tests.papers.said import squeezed
from tests.rules.standard import standard_rulebook
from tests.scenarios.scenario import read_scenario, scenario_files

EACH = pytest.mark.parametrize("kind", DRAFTS)
DAY = max(TODAY, EVERY_SOURCE_SPEAKS)
FILES = scenario_files()
FEW = [path for place, path in enumerate(FILES) if path.stem.startswith("sample-") or place % 80 == 7]
"""The samples, and scenarios from all over the alphabet."""
HOSTILE = '<b>&<img src="file:///etc/passwd"/>'
RARE = "㙍䶮·"
"""Characters of names that common fonts lack."""


def read_whole(kind: PaperKind, source: Dossier, language: PaperLanguage) -> None:
    """Two readers find every text of the draft in its PDF, and every font is embedded."""
    paper = render(kind, source, language)
    readers = (joined(text_of(paper.pdf)), joined(text_of_by_pypdf(paper.pdf)))
    for spoken in language.languages:
        for text in everything(draft_content(kind, source, spoken)):
            for read in readers:
                assert all(part in read for part in parts_of(text)), text
    assert all(font.is_embedded and font.is_subset for font in fonts_of(paper.pdf))
    assert paper.missing_characters == ()
    assert "\ufffd" not in readers[0]


def parts_of(text: str) -> list[str]:
    """Runs of a text short enough to stay together where a page ends in the middle of it."""
    words = squeezed(text)
    return [words[start : start + 12] for start in range(0, len(words), 400)]


def of_scenario(name: str) -> Dossier:
    path = next(path for path in FILES if path.stem == name)
    reading = read_scenario(path.read_text("utf-8")).read()
    return Dossier(reading.project, reading.assessment, standard_rulebook())


@pytest.mark.parametrize("language", PaperLanguage)
@pytest.mark.parametrize("name", [path.stem for path in FEW])
def test_two_readers_find_every_word_of_every_draft(name: str, language: PaperLanguage) -> None:
    source = of_scenario(name)
    for kind in papers_of(source):
        if kind in DRAFTS:
            read_whole(kind, source, language)


@pytest.mark.parametrize("name", [path.stem for path in FILES])
def test_in_no_scenario_is_a_mark_left_or_a_stop_doubled(name: str) -> None:
    source = of_scenario(name)
    for kind, language in product(set(papers_of(source)) & set(DRAFTS), Language):
        for text in everything(draft_content(kind, source, language)):
            assert text.strip()
            assert not any(slip in text for slip in ("{", "}", "。。", "；。", "：。", "..", " .")), text


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", PaperLanguage)
@pytest.mark.parametrize("name", [path.stem for path in FILES])
def test_two_readers_find_every_word_in_every_scenario(name: str, language: PaperLanguage) -> None:
    source = of_scenario(name)
    for kind in papers_of(source):
        if kind in DRAFTS:
            read_whole(kind, source, language)


def hostile(name: str) -> Dossier:
    """The name wherever somebody can type one."""
    holders = (
        Shareholder(id="a", name=name, kind=HolderKind.COMPANY),
        Shareholder(id="b", name=name, kind=HolderKind.NATURAL_PERSON, holds_in="a"),
    )
    people = (Person(id="a", name=name, name_en=name, position=name, roles=("security-officer",)),)
    typed = {"company.name": name, "company.legal_representative": name, "company.address": name}
    filed = project({**DOMESTIC, "company.name_en": name, **typed})
    return dossier(filed.with_shareholders(holders).with_people(people), DAY)


@EACH
@pytest.mark.parametrize("name", [HOSTILE, f"云{RARE}" * 40, "{0} %s {company} 【】〔1〕", "]]>&amp;"])
def test_what_users_type_is_printed_as_typed(kind: PaperKind, name: str) -> None:
    source = hostile(name)
    paper = render(kind, source, PaperLanguage.BOTH)
    assert paper.missing_characters == ()
    shown = [part for part in parts_of(name) if part]
    assert all(part in joined(text_of(paper.pdf)) for part in shown)
    assert all(part in joined(text_of_by_pypdf(paper.pdf)) for part in shown)
    assert squeezed(name) in squeezed(written(render_word(kind, source, PaperLanguage.ZH)))


@EACH
def test_a_character_that_no_font_has_is_told_and_leaves_a_visible_mark(kind: PaperKind) -> None:
    source = hostile("𠮷野公司")
    paper = render(kind, source, PaperLanguage.BOTH)
    assert paper.missing_characters == ("𠮷",)
    assert "〔U+20BB7〕野公司" in joined(text_of(paper.pdf))
    assert "𠮷野公司" in written(render_word(kind, source, PaperLanguage.ZH))


@EACH
@pytest.mark.parametrize(
    ("language", "length"), [(PaperLanguage.EN, 1), (PaperLanguage.ZH, 200), (PaperLanguage.BOTH, 1900)]
)
def test_no_line_leaves_the_page(kind: PaperKind, language: PaperLanguage, length: int) -> None:
    source = hostile("云" * length)
    drafts = tuple(draft_content(kind, source, spoken) for spoken in language.languages)
    sheets, missing = draft.lay_out(drafts, source)
    assert missing == set()
    for sheet in sheets:
        for placed in sheet.lines:
            line, size = placed.line, placed.style.size
            assert placed.x >= draft.FRAME.left - 0.1
            assert placed.x + (line.width - line.hang) * size <= draft.FRAME.right + size, line.text
            assert draft.FRAME.bottom - 1 <= placed.baseline <= draft.FRAME.top, line.text


@EACH
def test_the_same_dossier_gives_the_same_word_file(kind: PaperKind) -> None:
    first, second = (render_word(kind, DOSSIERS["domestic"], PaperLanguage.BOTH) for _ in range(2))
    assert first == second
    with ZipFile(BytesIO(first)) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}


def opened(raw: bytes) -> Docx:
    return Document(BytesIO(raw))


def written(raw: bytes) -> str:
    document = opened(raw)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@EACH
@pytest.mark.parametrize("language", PaperLanguage)
def test_a_word_draft_says_what_the_printed_one_says(kind: PaperKind, language: PaperLanguage) -> None:
    said = written(render_word(kind, DOSSIERS["domestic"], language))
    for spoken in language.languages:
        for text in everything(draft_content(kind, DOSSIERS["domestic"], spoken)):
            assert writable(text) in said


@EACH
def test_headings_stand_in_the_outline_of_the_word_file(kind: PaperKind) -> None:
    content = draft_content(kind, DOSSIERS["domestic"], Language.ZH)
    document = opened(render_word(kind, DOSSIERS["domestic"], PaperLanguage.ZH))
    levels = {
        paragraph.text: paragraph.style.base_style.name
        for paragraph in document.paragraphs
        if paragraph.style is not None and paragraph.style.base_style is not None
    }
    assert levels[content.title] == "Heading 1"
    assert all(levels[section.heading] == "Heading 2" for section in content.sections)


@EACH
def test_table_heads_come_again_on_every_page_and_no_row_is_parted(kind: PaperKind) -> None:
    document = opened(render_word(kind, DOSSIERS["domestic"], PaperLanguage.ZH))
    grids = document.tables[1:]  # the first is the box under the title
    for table in grids:
        rows = table._tbl.tr_lst  # python-docx reads no such settings
        if len(rows) > 1:
            assert rows[0].get_or_add_trPr().find(qn("w:tblHeader")) is not None
        assert all(row.get_or_add_trPr().find(qn("w:cantSplit")) is not None for row in rows)


def test_every_style_of_a_word_draft_names_a_chinese_font() -> None:
    styles = opened(render_word(PaperKind.TECHNICAL_PLAN, DOSSIERS["domestic"], PaperLanguage.BOTH)).styles
    fonts = list(styles.element.iter(qn("w:rFonts")))
    assert len(fonts) > 20
    assert all(font.get(qn("w:eastAsia")) for font in fonts)
    assert not any("heme" in name for font in fonts for name in font.attrib)
    assert {lang.get(qn("w:eastAsia")) for lang in styles.element.iter(qn("w:lang"))} == {"zh-CN"}


def test_the_shareholding_chart_is_a_picture_in_the_word_file() -> None:
    raw = render_word(PaperKind.SHAREHOLDING, hostile("甲"), PaperLanguage.BOTH)
    with ZipFile(BytesIO(raw)) as parts:
        pictures = [name for name in parts.namelist() if name.startswith("word/media/")]
        assert len(pictures) == 2
        assert all(parts.read(name).startswith(b"\x89PNG") for name in pictures)


def test_what_is_to_be_filled_in_is_highlighted_in_the_word_file() -> None:
    document = opened(render_word(PaperKind.TECHNICAL_PLAN, DOSSIERS["domestic"], PaperLanguage.BOTH))
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    runs += [
        run
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for run in cell.paragraphs[0].runs
    ]
    marked = [run.text for run in runs if run.font.highlight_color is not None]
    assert len(marked) > 20
    assert all(text.startswith(("【待填：", "[to be filled in: ")) for text in marked)
    assert not any("待填：" in run.text for run in runs if run.font.highlight_color is None)


@EACH
def test_the_annexes_begin_on_a_page_of_their_own(kind: PaperKind) -> None:
    pages = text_of(render(kind, DOSSIERS["domestic"], PaperLanguage.ZH).pdf)
    (first,) = (place for place, page in enumerate(pages) if "附：待填事项" in page)
    content = draft_content(kind, DOSSIERS["domestic"], Language.ZH)
    assert squeezed(content.sections[-1].heading) in joined(pages[:first])
    assert squeezed(content.sections[-1].heading) not in joined(pages[first:])
    document = opened(render_word(kind, DOSSIERS["domestic"], PaperLanguage.ZH))
    (heading,) = (line for line in document.paragraphs if line.text == content.gaps.heading)
    assert heading.paragraph_format.page_break_before


def has_yellow(image: PageImage, found: Character) -> bool:
    """Whether anything in the box of a character is more red than blue: ink, paper and watermark are not."""
    left, right = int(found.left * 3), int(found.right * 3) + 1
    rows = range(image.height - int(found.top * 3) - 1, image.height - int(found.bottom * 3) + 1)
    starts = (row * image.stride + column * 4 for row in rows for column in range(left, right))
    return any(image.pixels[start + 2] - image.pixels[start] > 40 for start in starts)


@EACH
@pytest.mark.parametrize("language", [PaperLanguage.ZH, PaperLanguage.EN])
def test_every_character_of_a_gap_stands_on_yellow_and_no_other(
    kind: PaperKind, language: PaperLanguage
) -> None:
    """Seen in the pixels between the strokes of each character of the first pages."""
    pdf = render(kind, DOSSIERS["domestic"], language).pdf
    opening = {PaperLanguage.ZH: "【待填：", PaperLanguage.EN: "[tobefilledin:"}[language]
    inside, seen = "", 0
    for page in range(2):
        image, characters = picture(pdf, page, 3), characters_of(pdf, page)
        text = "".join(found.text for found in characters)
        for place, found in enumerate(characters):
            if text.startswith(opening, place):
                inside = {"【": "】", "[": "]"}[found.text]
            is_yellow = has_yellow(image, found)
            assert is_yellow == bool(inside), (page, text[place : place + 10])
            seen += bool(inside)
            if found.text == inside:
                inside = ""
    assert seen > 10 or kind is PaperKind.SHAREHOLDING
