"""What is done to a PDF after ReportLab, and how pages are written: small, exact, strictly readable."""

import io
import re
from collections.abc import Sequence
from typing import Any

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Project
from b24desk.domain.text import PaperLanguage
from b24desk.papers.export import render
from b24desk.papers.fonts import Face, Typeface
from b24desk.papers.page_stream import joined_up
from b24desk.papers.paper import APPLICATION_PAPERS, FOR_READING, PaperKind
from b24desk.papers.paragraph import set_paragraph
from b24desk.papers.pdf import draw
from b24desk.papers.sheet import Rule, Sheet
from b24desk.papers.theme import TextStyle
from b24desk.resources import resource
from tests.papers.dossiers import DOSSIERS, dossier
from tests.papers.test_pdf import PROPERTIES

KILOBYTE = 1024
LARGEST_CHECKLIST = {PaperLanguage.ZH: 110, PaperLanguage.EN: 35, PaperLanguage.BOTH: 135}
"""In kilobytes. Side by side, the outlines of 566 characters and two alphabets alone take 94."""
MOVE = re.compile(rb"(\S+) (\S+) Td")


def sample(name: str) -> Project:
    return Project.model_validate_json(resource("samples", f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("name", ["cross-provincial", "provincial-domestic", "foreign-offshore"])
@pytest.mark.parametrize("language", PaperLanguage)
def test_the_checklist_of_a_sample_is_a_small_file(name: str, language: PaperLanguage) -> None:
    most = LARGEST_CHECKLIST[language] * KILOBYTE
    assert len(render(PaperKind.CHECKLIST, dossier(sample(name)), language).pdf) <= most


@pytest.mark.parametrize("kind", [*APPLICATION_PAPERS, *FOR_READING])
def test_a_strict_reader_finds_every_object(kind: PaperKind) -> None:
    paper = render(kind, DOSSIERS["domestic"], PaperLanguage.BOTH)
    read = pypdf.PdfReader(io.BytesIO(paper.pdf), strict=True)
    assert len(read.pages) == paper.page_count
    root: Any = read.trailer["/Root"]
    assert root["/Type"] == "/Catalog"
    size = int(str(read.trailer["/Size"]))
    kinds = [type(read.get_object(number)).__name__ for number in range(1, size)]
    assert "NullObject" not in kinds
    assert read.metadata is not None
    assert read.metadata.title == paper.title
    outline = read.outline
    assert bool(outline) or kind is PaperKind.LETTER or kind is PaperKind.QUESTIONS


def test_places_of_lines_do_not_drift_however_many_there_are() -> None:
    """Each line is placed from the one before, in hundredths of a point: the roundings must not add up."""
    sheet = Sheet()
    style = TextStyle(Typeface(Face.SANS), 7.3, 9.137)
    for count in range(300):
        sheet.write(
            [set_paragraph(f"第{count}行", style, 80)], 40 + count % 7 * 33.3333, 800 - count * 2.4567
        )
    page = pypdf.PdfReader(io.BytesIO(draw([sheet], PROPERTIES))).pages[0]
    contents: Any = page.get_contents()
    x = y = 0.0
    for placed, found in zip(sheet.lines, MOVE.finditer(contents.get_data()), strict=True):
        x, y = x + float(found[1]), y + float(found[2])
        assert abs(x - placed.x) < 0.0051
        assert abs(y - placed.baseline) < 0.0051


def test_lines_that_go_on_from_one_another_are_written_as_one() -> None:
    crossed = Rule(0, 5, 3, 9)
    pieces = [Rule(1, 20, 1, 15), Rule(1, 15, 1, 10), Rule(1, 8, 1, 6), Rule(0, 4, 9, 4), Rule(9, 4, 12, 4)]
    assert joined_up([*pieces, crossed]) == [
        crossed,
        Rule(0, 4, 12, 4),
        Rule(1, 8, 1, 6),
        Rule(1, 20, 1, 10),
    ]


@given(st.lists(st.tuples(*[st.integers(0, 12)] * 4), min_size=1, max_size=30))
def test_however_lines_are_joined_the_same_paper_is_covered(drawn: list[tuple[int, int, int, int]]) -> None:
    straight = [Rule(x, y, end, y) if end % 2 else Rule(x, y, x, end) for x, y, end, _ in drawn]
    assert _covered(joined_up(straight)) == _covered(straight)


def _covered(rules: Sequence[Rule]) -> set[tuple[str, float, float]]:
    """Every unit of length that the lines go over, none of them between grid points."""
    found: set[tuple[str, float, float]] = set()
    for x1, y1, x2, y2 in rules:
        if y1 == y2:
            found |= {("level", float(x), y1) for x in range(int(min(x1, x2)), int(max(x1, x2)))}
        else:
            found |= {("upright", x1, float(y)) for y in range(int(min(y1, y2)), int(max(y1, y2)))}
    return found


def test_brackets_and_backslashes_of_a_string_are_kept() -> None:
    """Codes of a font are handed out anew for each paper, so any byte may stand in a string."""
    everything = "".join(map(chr, range(0x4E00, 0x4E00 + 600)))
    sheet = Sheet()
    sheet.write([set_paragraph(everything, TextStyle(Typeface(Face.SANS), 8, 11), 500)], 40, 800)
    page = pypdf.PdfReader(io.BytesIO(draw([sheet], PROPERTIES))).pages[0]
    assert "".join(page.extract_text().split()) == "".join(line.line.text for line in sheet.lines)
