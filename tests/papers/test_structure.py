"""Every paper can be read out: all of it, in order, each part as what it is and in its own language."""

from functools import cache
from itertools import pairwise

import pytest

from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers.bundle_index import index_pdf
from b24desk.papers.bundle_order import bundle_order
from b24desk.papers.export import lay_out, render
from b24desk.papers.fonts import Face, Typeface
from b24desk.papers.letter_content import letter_content
from b24desk.papers.paper import DRAFTS, LETTERS, PaperKind
from b24desk.papers.paragraph import set_paragraph
from b24desk.papers.pdf import draw
from b24desk.papers.recovery_sheet import recovery_sheet
from b24desk.papers.sheet import Sheet
from b24desk.papers.theme import TextStyle
from tests.clock import TODAY
from tests.papers.dossiers import DOSSIERS
from tests.papers.structure import Node, Stray, nodes, squeezed, strays
from tests.papers.test_correction_notice import everything, notice
from tests.papers.test_outcome_report import HELD
from tests.papers.test_pdf import PROPERTIES

LANGUAGES = pytest.mark.parametrize("language", PaperLanguage)
LETTER_KINDS = (PaperKind.LETTER, PaperKind.NO_HARASSING_CALLS)
"""All letters are laid out by one layout."""
KINDS = pytest.mark.parametrize(
    "kind",
    [
        kind
        for kind in PaperKind
        if kind is not PaperKind.RULE_BOOK and (kind not in LETTERS or kind in LETTER_KINDS)
    ],
)


@cache
def printed(kind: PaperKind, language: PaperLanguage) -> bytes:
    source = HELD if kind in (PaperKind.REPORT, PaperKind.SHAREHOLDING) else DOSSIERS["domestic"]
    return render(kind, source, language).pdf


@cache
def read_out(kind: PaperKind, language: PaperLanguage) -> list[Node]:
    return nodes(printed(kind, language))


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def headings(read: list[Node]) -> list[int]:
    return [int(node.kind[1:]) for node in read if node.kind in ("H1", "H2", "H3")]


@KINDS
@LANGUAGES
def test_everything_on_a_page_is_read_out_or_decoration(kind: PaperKind, language: PaperLanguage) -> None:
    pdf = printed(kind, language)
    assert strays(pdf) == []
    read = read_out(kind, language)
    assert read[0].kind == "Document"
    written = {node.kind for node in read if node.said}
    assert written <= {"H1", "H2", "H3", "P", "LBody", "TOCI", "TH", "TD"}
    found = headings(read)
    assert found[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(found))
    # A paper of two languages one after the other has a title in each; cards have one each, twice.
    if kind in (*LETTERS, *DRAFTS):
        assert found.count(1) == len(language.languages)


@KINDS
@LANGUAGES
def test_what_is_read_out_is_what_is_laid_out(kind: PaperKind, language: PaperLanguage) -> None:
    """Nothing is lost on the way from the laid-out lines to the tree, and nothing said twice."""
    source = HELD if kind in (PaperKind.REPORT, PaperKind.SHAREHOLDING) else DOSSIERS["domestic"]
    pages = lay_out(kind, source, language)
    wanted: list[str] = []
    for sheet in pages.sheets:
        starts = [start for start, _ in sheet.marks]
        assert starts[0] == 0
        for place, (start, element) in enumerate(sheet.marks):
            end = starts[place + 1] if place + 1 < len(starts) else None
            if element is not None:
                wanted += (line.line.text for line in sheet.lines[start:end])
    read = "".join(node.text for node in read_out(kind, language))
    assert sorted(squeezed(read)) == sorted(squeezed("".join(wanted)))


@pytest.mark.parametrize("kind", LETTER_KINDS)
@LANGUAGES
def test_a_letter_is_read_from_its_title_to_its_date(kind: PaperKind, language: PaperLanguage) -> None:
    read = squeezed("".join(node.text for node in read_out(kind, language)))
    expected: list[str] = []
    for spoken in language.languages:
        letter = letter_content(kind, DOSSIERS["domestic"], spoken)
        block = letter.signature
        expected += [letter.title, letter.addressee, letter.opening, *letter.undertakings, *letter.closing]
        expected += [block.company_label, block.company, block.person_label, block.day]
    place = 0
    for text in expected:
        found = read.find(squeezed(text), place)
        assert found >= 0, text
        place = found + len(squeezed(text))


@LANGUAGES
def test_undertakings_sources_and_contents_are_lists(language: PaperLanguage) -> None:
    letters = [letter_content(PaperKind.LETTER, DOSSIERS["domestic"], one) for one in language.languages]
    items = [node.text for node in read_out(PaperKind.LETTER, language) if node.kind == "LBody"]
    wanted = [squeezed(text) for letter in letters for text in letter.undertakings]
    assert [squeezed(text) for text in items] == wanted
    listed = notice(everything(), language)
    sources = [node for node in nodes(listed.pdf) if node.kind == "LBody"]
    assert [node.text[:3] for node in sources] == [words[0][:3] for words in listed.content.sources]
    contents = [node for node in read_out(PaperKind.REPORT, language) if node.kind == "TOCI"]
    assert all(node.text[-1].isdigit() for node in contents)
    assert len(contents) > 5


@KINDS
def test_each_language_of_a_paper_side_by_side_is_told(kind: PaperKind) -> None:
    pieces = [piece for node in read_out(kind, PaperLanguage.BOTH) for piece in node.said]
    assert {piece.language for piece in pieces} == {"zh-CN", "en-GB"}
    english = "".join(piece.text for piece in pieces if piece.language == "en-GB")
    chinese = "".join(piece.text for piece in pieces if piece.language == "zh-CN")
    # Names stay as they are in either; a sentence does not.
    assert sum(map(is_chinese, english)) < len(english) * 0.1
    assert sum(map(is_chinese, chinese)) > len(squeezed(chinese)) * 0.35


@LANGUAGES
def test_tables_have_heads_for_their_columns(language: PaperLanguage) -> None:
    for kind in (PaperKind.CHECKLIST, PaperKind.QUESTIONS, PaperKind.PERSONNEL, PaperKind.COMPARISON):
        read = read_out(kind, language)
        tables = [place for place, node in enumerate(read) if node.kind == "Table"]
        assert tables, kind
        for place in tables:
            row, *cells = read[place + 1 : place + 4]
            assert row.kind == "TR"
            assert [(cell.kind, cell.column_scope) for cell in cells] == [("TH", "/Column")] * 2


@LANGUAGES
def test_what_goes_with_an_application_is_read_out_too(language: PaperLanguage) -> None:
    source = DOSSIERS["domestic"]
    order = bundle_order(source, {}, language.languages[0])
    for pdf in (
        index_pdf(source, order, {}, language, (0, False)),
        notice(everything(), language).pdf,
        recovery_sheet("ABCDE-FGHJK-MNPQR-STUVW", "申请.b24", TODAY),
    ):
        assert strays(pdf) == []
        assert headings(nodes(pdf))[0] == 1


def test_the_rule_book_is_read_from_its_title_on() -> None:
    pdf = render(PaperKind.RULE_BOOK, DOSSIERS["domestic"], PaperLanguage.EN).pdf
    assert strays(pdf) == []
    read = nodes(pdf)
    found = headings(read)
    assert found[:2] == [1, 2]
    assert set(found) == {1, 2, 3}
    assert {node.language for node in read} == {"en-GB"}


def test_a_holder_is_read_after_what_it_holds_in() -> None:
    read = squeezed("".join(node.text for node in read_out(PaperKind.SHAREHOLDING, PaperLanguage.ZH)))
    project = HELD.project
    assert project is not None
    company = squeezed(HELD.company_name)
    first = squeezed(project.shareholders[0].name)
    chart = read.index("申请人")
    assert read.index(company, chart) < read.index(first, chart)


def test_a_line_outside_the_structure_is_found() -> None:
    sheet = Sheet()
    sheet.write([set_paragraph("封面", TextStyle(Typeface(Face.SANS), 9, 12), 100)], 40, 800)
    assert strays(draw([sheet], PROPERTIES)) == [Stray(1, "Tj")]


def test_languages_have_their_own_tags() -> None:
    assert [read_out(PaperKind.LETTER, PaperLanguage(spoken))[1].language for spoken in Language] == [
        "zh-CN",
        "en-GB",
    ]
