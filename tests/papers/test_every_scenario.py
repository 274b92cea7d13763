"""Every paper of every scenario, in each language, read back from its bytes.

By default a fixed draw of the scenarios; with `-m exhaustive`, all of them.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import pypdfium2
import pytest

from b24desk.domain.project import HolderKind, Person, Shareholder
from b24desk.domain.text import PaperLanguage
from b24desk.papers import checklist, draft, letter
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import lay_out, papers_of, render
from b24desk.papers.page_flow import PageFrame
from b24desk.papers.paper import DRAFTS, FOR_READING, LETTERS, PaperKind
from b24desk.papers.theme import A4_HEIGHT, MM
from tests.clock import EVERY_SOURCE_SPEAKS, TODAY
from tests.papers.dossiers import DOMESTIC, dossier, project
from tests.papers.embedded import characters_without_glyph
from tests.papers.reading import fonts_of, text_of, text_of_by_pypdf
from tests.papers.said import START, LaidOut, said_by, squeezed
from tests.rules.standard import standard_rulebook
from tests.scenarios.scenario import read_scenario, scenario_files

SCENARIOS = {path.stem: path for path in scenario_files()}
DRAWN = tuple(SCENARIOS)[3::110]
LONGEST = PaperKind.RULE_BOOK
TRIED_ONCE = (
    *(kind for kind in FOR_READING if kind not in (PaperKind.REPORT, LONGEST)),
    pytest.param(LONGEST, marks=pytest.mark.exhaustive),
)
"""What the firm keeps, but for the report, which says everything that an assessment comes to."""
WITH_DRAWING = (PaperKind.REPORT, PaperKind.SHAREHOLDING, PaperKind.RULE_BOOK)
"""PDFium reads boxes that stand on one line from left to right, in whatever order they were drawn."""
IN_ORDER = (*LETTERS, *DRAFTS)
LANGUAGES = pytest.mark.parametrize("language", PaperLanguage)
OVERHANG = 1.0
"""In points: how far the ink of a character may reach over the edge of its own width."""
HEAD, FOOT = 29.0, 34.0
"""In points: how far running heads, feet and page numbers stand outside the text."""


NOTICE, NOTICE_TOP = A4_HEIGHT - 11 * MM, A4_HEIGHT - 5 * MM
"""Where every paper says that rules are past their review: above every head, between the widest margins."""


def of_scenario(name: str) -> Dossier:
    reading = read_scenario(SCENARIOS[name].read_text("utf-8")).read()
    return Dossier(reading.project, reading.assessment, standard_rulebook())


def kinds_of(source: Dossier) -> tuple[PaperKind, ...]:
    return (*papers_of(source), PaperKind.REPORT)


def frame_of(kind: PaperKind) -> PageFrame:
    """What the text stays inside; a letter's two languages share the wider measures of their frames."""
    if kind in LETTERS:
        frames = (letter.LETTER_FRAME, letter.REFERENCE_FRAME)
        lowest, highest = min(frame.bottom for frame in frames), max(frame.top for frame in frames)
        return PageFrame(frames[0].left, lowest, frames[0].right, highest)
    return draft.FRAME if kind in DRAFTS else checklist.FRAME


def outside(pdf: bytes, frame: PageFrame) -> Iterator[tuple[int, str]]:
    """The characters whose ink PDFium sees beside the frame, or further above or below than any head."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in range(len(document)):
            text = document[page].get_textpage()
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index)
                if right <= left or top <= bottom:  # a blank
                    continue
                sides = frame if bottom < NOTICE else checklist.FRAME
                is_beside = left < sides.left - OVERHANG or right > sides.right + OVERHANG
                if is_beside or bottom < frame.bottom - FOOT or top > max(frame.top + HEAD, NOTICE_TOP):
                    yield page, text.get_text_range(index, 1)
    finally:
        document.close()


class ReadBack(NamedTuple):
    pages: LaidOut
    missing: tuple[str, ...]


def read_back(kind: PaperKind, source: Dossier, language: PaperLanguage) -> ReadBack:
    """Holds the paper against what it has to say; gives what was laid out, and what no font has."""
    paper = render(kind, source, language)
    assert paper.pdf == render(kind, source, language).pdf
    pages = LaidOut(lay_out(kind, source, language).sheets)

    place, said = START, list(said_by(kind, source, language))
    for text in said if kind in IN_ORDER else ():
        found = pages.find(text, place)
        assert found is not None, text
        place = found
    for text, times in Counter(said).items():
        assert pages.stands(text, times), text

    assert list(map(squeezed, text_of_by_pypdf(paper.pdf))) == pages.pages
    by_pdfium = list(map(squeezed, text_of(paper.pdf)))
    if kind in WITH_DRAWING:
        assert list(map(Counter, by_pdfium)) == list(map(Counter, pages.pages))
        for read, lines in zip(by_pdfium, pages.lines, strict=True):
            assert [line for line in lines if line not in read] == []
    else:
        assert by_pdfium == pages.pages

    fonts = fonts_of(paper.pdf)
    assert fonts
    assert all(font.is_embedded and font.is_subset for font in fonts)
    assert characters_without_glyph(paper.pdf) == []
    assert list(outside(paper.pdf, frame_of(kind))) == []
    return ReadBack(pages, paper.missing_characters)


def every_paper(name: str, language: PaperLanguage) -> None:
    source = of_scenario(name)
    for kind in kinds_of(source):
        assert read_back(kind, source, language).missing == ()


@LANGUAGES
@pytest.mark.parametrize("name", DRAWN)
def test_every_paper_says_its_content_to_two_readers(name: str, language: PaperLanguage) -> None:
    every_paper(name, language)


@pytest.mark.exhaustive
@LANGUAGES
@pytest.mark.parametrize("name", SCENARIOS)
def test_every_paper_of_every_scenario_says_its_content(name: str, language: PaperLanguage) -> None:
    every_paper(name, language)


@LANGUAGES
@pytest.mark.parametrize("kind", TRIED_ONCE)
def test_every_paper_that_the_firm_keeps_says_its_content(kind: PaperKind, language: PaperLanguage) -> None:
    assert read_back(kind, of_scenario(DRAWN[0]), language).missing == ()


HOSTILE = '<b>&<img src="file:///etc/passwd"/>'
UNPRINTABLE = "𠮷"
"""No bundled font has it, so its code point is printed."""
STAFF = ("㙍", f"{UNPRINTABLE}䶮·㙍", "彧" * 200, HOSTILE)


def typed(company: str) -> Dossier:
    """A firm of this name; rare, endless and hostile names among its staff and its holders."""
    names = {"company.name": company, "company.name_en": company, "company.legal_representative": STAFF[1]}
    people = tuple(
        Person(id=f"p{place}", name=name, name_en=name, position=name, roles=("security-officer",))
        for place, name in enumerate(STAFF)
    )
    holders = tuple(
        Shareholder(id=f"h{place}", name=name, kind=HolderKind.NATURAL_PERSON, percent=Decimal(25))
        for place, name in enumerate(STAFF)
    )
    filed = project({**DOMESTIC, **names}).with_people(people).with_shareholders(holders)
    return dossier(filed, max(TODAY, EVERY_SOURCE_SPEAKS))


@pytest.mark.parametrize(
    "company",
    [
        pytest.param(HOSTILE, id="markup"),
        pytest.param("云", id="short", marks=pytest.mark.exhaustive),
        pytest.param("云" * 200, id="long", marks=pytest.mark.exhaustive),
    ],
)
@pytest.mark.parametrize("kind", [kind for kind in PaperKind if kind is not LONGEST])
def test_names_of_any_kind_are_printed_as_typed(kind: PaperKind, company: str) -> None:
    pages, missing = read_back(kind, typed(company), PaperLanguage.BOTH)
    assert set(missing) <= {UNPRINTABLE}
    assert kind is PaperKind.DECISION_CARDS or pages.find(squeezed(company)) is not None


def test_staff_are_printed_by_name_whatever_they_are_called() -> None:
    pages, missing = read_back(PaperKind.PERSONNEL, typed("云"), PaperLanguage.ZH)
    assert missing == (UNPRINTABLE,)
    for name in STAFF:
        assert pages.find(squeezed(name.replace(UNPRINTABLE, "〔U+20BB7〕"))) is not None
