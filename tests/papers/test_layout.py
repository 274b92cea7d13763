"""Where things stand on the page: inside the frame, beside each other, heads and groups repeated."""

from itertools import combinations
from typing import NamedTuple

import pytest

from b24desk.domain.project import DocumentProgress
from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers import checklist, letter
from b24desk.papers.checklist_content import checklist as checklist_content
from b24desk.papers.dossier import Dossier
from b24desk.papers.furniture import add_furniture, running
from b24desk.papers.letter_content import letter_content
from b24desk.papers.page_flow import PageFrame
from b24desk.papers.paper import PaperKind
from b24desk.papers.paragraph import PlacedLine, runs
from b24desk.papers.sheet import Sheet
from b24desk.papers.typesetting import Typesetter
from b24desk.papers.voice import Voice
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project

NAMES = pytest.mark.parametrize("name", DOSSIERS)
LANGUAGES = pytest.mark.parametrize("language", PaperLanguage)


class Box(NamedTuple):
    text: str
    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )


def box(placed: PlacedLine) -> Box:
    """What the line covers when drawn run by run, an empty half at its end left out."""
    size, typeface = placed.style.size, placed.style.typeface
    width = -placed.line.hang * size
    for run in runs(placed):
        width += sum(typeface.glyphs[character].width * size + run.spacing for character in run.text)
    return Box(
        placed.line.text,
        placed.x,
        placed.baseline - 0.1 * size,
        placed.x + width,
        placed.baseline + 0.7 * size,
    )


def checklist_sheets(source: Dossier, language: PaperLanguage) -> list[Sheet]:
    content = checklist_content(source, language)
    typesetter = Typesetter(language)
    sheets = checklist.lay_out(content, typesetter)
    add_furniture(sheets, checklist.FRAME, running(source, content.title, Voice(language)), typesetter)
    return sheets


def letter_sheets(source: Dossier, language: PaperLanguage) -> list[Sheet]:
    contents = tuple(letter_content(PaperKind.LETTER, source, spoken) for spoken in language.languages)
    return letter.lay_out(contents)[0]


def boxes(sheet: Sheet) -> list[Box]:
    return [box(placed) for placed in sheet.lines if placed.line.text.strip()]


def overlaps(sheet: Sheet) -> list[tuple[str, str]]:
    return [(a.text, b.text) for a, b in combinations(boxes(sheet), 2) if a.meets(b)]


def outside(sheet: Sheet, frame: PageFrame, above: float, below: float) -> list[str]:
    return [
        found.text
        for found in boxes(sheet)
        if found.left < frame.left - 0.1
        or found.right > frame.right + 0.1
        or found.top > frame.top + above
        or found.bottom < frame.bottom - below
    ]


def text(sheet: Sheet) -> str:
    return "\n".join(placed.line.text for placed in sheet.lines)


@NAMES
@LANGUAGES
def test_no_line_of_a_checklist_lies_on_another_or_leaves_the_page(
    name: str, language: PaperLanguage
) -> None:
    for sheet in checklist_sheets(DOSSIERS[name], language):
        assert overlaps(sheet) == []
        assert outside(sheet, checklist.FRAME, above=20, below=32) == []


@NAMES
@LANGUAGES
def test_no_line_of_a_letter_lies_on_another_or_leaves_the_page(name: str, language: PaperLanguage) -> None:
    for sheet in letter_sheets(DOSSIERS[name], language):
        assert overlaps(sheet) == []
        assert outside(sheet, letter.LETTER_FRAME, above=40, below=40) == []


@LANGUAGES
def test_every_page_of_the_table_repeats_its_heads_and_its_group(language: PaperLanguage) -> None:
    content = checklist_content(DOSSIERS["unanswered"], language)
    sheets = checklist_sheets(DOSSIERS["unanswered"], language)
    in_table = [sheet for sheet in sheets if sheet.bands]
    assert len(in_table) > 2
    for sheet in in_table:
        assert content.heads[2][0] in text(sheet)
    for sheet in in_table[1:]:
        assert content.groups[0].continued[0] in text(sheet)


def test_a_group_heading_is_never_the_last_thing_on_a_page() -> None:
    content = checklist_content(DOSSIERS["blank"], PaperLanguage.BOTH)
    headings = {group.heading[0] for group in content.groups}
    for sheet in checklist_sheets(DOSSIERS["blank"], PaperLanguage.BOTH):
        inside = [placed for placed in sheet.lines if placed.baseline > checklist.FRAME.bottom]
        assert min(inside, key=lambda placed: placed.baseline).line.text not in headings


@LANGUAGES
def test_no_head_of_a_column_is_cut_inside_a_word(language: PaperLanguage) -> None:
    content = checklist_content(DOSSIERS["domestic"], language)
    printed = text(checklist_sheets(DOSSIERS["domestic"], language)[0]).split("\n")
    for words in content.heads:
        for said in words:
            assert all(part in printed or said in printed for part in said.split(" ")) or said in printed


def test_every_page_is_numbered_out_of_all() -> None:
    sheets = checklist_sheets(DOSSIERS["domestic"], PaperLanguage.BOTH)
    for number, sheet in enumerate(sheets, 1):
        assert f"第 {number} 页，共 {len(sheets)} 页" in text(sheet)
        assert f"Page {number} of {len(sheets)}" in text(sheet)
        assert "草稿，供自查，不构成法律意见" in text(sheet)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("length", [1, 14, 22, 40, 90, 200, 1900])
def test_a_company_name_of_any_length_fits_the_letter(language: Language, length: int) -> None:
    named = dossier(project({**DOMESTIC, "company.name": "云" * length, "company.name_en": ""}))
    sheets, _ = letter.lay_out((letter_content(PaperKind.LETTER, named, language),))
    assert sum(text(sheet).count("云") for sheet in sheets) == 2 * length
    for sheet in sheets:
        assert overlaps(sheet) == []
        assert outside(sheet, letter.LETTER_FRAME, above=40, below=40) == []


@pytest.mark.parametrize("length", range(1, 400, 7))
def test_the_signatures_never_stand_alone_on_a_page(length: int) -> None:
    named = dossier(project({**DOMESTIC, "company.name": "云" * length}))
    sheets, _ = letter.lay_out((letter_content(PaperKind.LETTER, named, Language.ZH),))
    signed = next(sheet for sheet in sheets if "法定代表人（签字）" in text(sheet))
    assert "特此承诺。" in text(signed) or (length > 200 and "云" in text(signed))


def test_letter_pages_are_numbered_outside() -> None:
    sheets = letter_sheets(DOSSIERS["domestic"], PaperLanguage.BOTH)
    for number, sheet in enumerate(sheets, 1):
        found = next(placed for placed in sheet.lines if placed.line.text == f"— {number} —")
        middle = sheet.width / 2
        assert (found.x > middle) == (number % 2 == 1)


def test_the_seal_is_guided_on_the_chinese_letter_only() -> None:
    chinese = letter_sheets(DOSSIERS["domestic"], PaperLanguage.ZH)
    english = letter_sheets(DOSSIERS["domestic"], PaperLanguage.EN)
    assert [len(sheet.circles) for sheet in chinese] == [0] * (len(chinese) - 1) + [1]
    assert not any(sheet.circles for sheet in english)


def test_a_row_taller_than_a_page_goes_on_over_the_next_pages() -> None:
    crowded = project(DOMESTIC, business_licence=DocumentProgress(owner="彧" * 2000))
    sheets = checklist_sheets(dossier(crowded), PaperLanguage.ZH)
    assert sum(text(sheet).count("彧") for sheet in sheets) >= 2000
    for sheet in sheets:
        assert overlaps(sheet) == []
        assert outside(sheet, checklist.FRAME, above=20, below=32) == []


def test_a_company_name_longer_than_a_page_is_printed_whole_in_the_header() -> None:
    endless = dossier(project({**DOMESTIC, "company.name": "彧" * 15_000, "company.name_en": ""}))
    content = checklist_content(endless, PaperLanguage.ZH)
    sheets = checklist.lay_out(content, Typesetter(PaperLanguage.ZH))
    assert sum(text(sheet).count("彧") for sheet in sheets) == 15_000
    for sheet in sheets:
        assert overlaps(sheet) == []
        assert outside(sheet, checklist.FRAME, above=0.1, below=0.1) == []
