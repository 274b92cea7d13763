"""A block of plain text set to a width: its lines, its height, where each line goes.

Text is only ever text: nothing here reads markup, so nothing a user types can become any.
"""

import re
from itertools import pairwise, zip_longest
from typing import NamedTuple

from b24desk.papers.characters import HALF_BLANK
from b24desk.papers.fonts import Typeface
from b24desk.papers.line_breaking import HALF_EM, Line, is_squeezed
from b24desk.papers.theme import Align, TextStyle

_ASCENT = 0.88  # em above the baseline, for all bundled fonts
_CUT_OFF = "…"
_NEIGHBOURING_MARKS = re.compile(f"[{HALF_BLANK}]{{2}}")
_WIDEST_GAP = 0.4  # em; a line that would need more stays ragged


class Run(NamedTuple):
    """Characters that one font prints with one spacing."""

    face: str
    spacing: float
    """Points added after every character."""
    text: str


class PlacedLine(NamedTuple):
    x: float
    baseline: float
    line: Line
    style: TextStyle
    spacing: float
    """Points added at every gap that justification may open."""


class Paragraph(NamedTuple):
    lines: tuple[Line, ...]
    style: TextStyle
    width: float
    is_continued: bool = False
    """Whether the first line goes on from the page before, so that it has no indent."""
    before: float = 0.0
    """Blank space above."""

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading + self.before

    def split(self, count: int) -> "tuple[Paragraph, Paragraph]":
        """The first `count` lines, and the rest."""
        rest = self._replace(lines=self.lines[count:], is_continued=True, before=0.0)
        return self._replace(lines=self.lines[:count]), rest

    def placed(self, x: float, top: float) -> list[PlacedLine]:
        style = self.style
        baseline = top - self.before - (style.leading - style.size) / 2 - style.size * _ASCENT
        found = []
        for i, line in enumerate(self.lines):
            indent = style.indent * style.size if i == 0 and not self.is_continued else 0.0
            offset, spacing = _aligned(line, style, self.width - indent)
            found.append(PlacedLine(x + indent + offset, baseline, line, style, spacing))
            baseline -= style.leading
        return found


def set_paragraph(text: str, style: TextStyle, width: float) -> Paragraph:
    """Sets any text whatever, to a width in points."""
    printable = style.typeface.printable(text)
    lines = style.breaker.lines(printable, width / style.size, style.indent)
    return Paragraph(lines, style, width)


def set_one_line(text: str, style: TextStyle, width: float) -> Paragraph:
    """Sets a text on one line; what does not fit is cut off, and seen to be."""
    printable = style.typeface.printable(text)
    em = width / style.size
    lines = style.breaker.lines(printable, em)
    if len(lines) > 1:
        room = em - style.breaker.measure(_CUT_OFF)
        kept = style.breaker.lines(printable, max(room, 0.0))[0].text + _CUT_OFF
        lines = (Line(kept, style.breaker.measure(kept), 0.0, is_last=True),)
    return Paragraph(lines, style, width)


def _aligned(line: Line, style: TextStyle, available: float) -> tuple[float, float]:
    """How far a line moves right, and how far its gaps open."""
    natural = line.width * style.size
    if style.justify and not line.is_last:
        if natural > available:
            natural -= line.hang * style.size
        gaps = _gaps(line.text, style.typeface)
        opened = (available - natural) / gaps if gaps else 0.0
        return 0.0, round(opened, 3) if opened < _WIDEST_GAP * style.size else 0.0
    match style.align:
        case Align.LEFT:
            return 0.0, 0.0
        case Align.CENTRE:
            return (available - natural) / 2, 0.0
        case Align.RIGHT:
            return available - natural, 0.0


def _gaps(text: str, typeface: Typeface) -> int:
    wide = [typeface.glyphs[character].habit.is_gap for character in text]
    return sum(a or b for a, b in pairwise(wide))


def runs(placed: PlacedLine) -> list[Run]:
    """What is written out for a line: as few pieces as its fonts and spacings allow."""
    text, style, opened = placed.line.text, placed.style, placed.spacing
    table = style.typeface.glyphs
    if not opened and not _NEIGHBOURING_MARKS.search(text):
        faces = {table[character].face for character in set(text)}
        if len(faces) == 1:  # nearly every line of a table
            return [Run(faces.pop(), 0.0, text)]
    glyphs = [table[character] for character in text]
    half = HALF_EM * style.size
    found: list[Run] = []
    start, face, spacing = 0, "", 0.0
    for i, (here, after) in enumerate(zip_longest(glyphs, glyphs[1:])):
        habit = here.habit
        own = 0.0
        if after is not None:
            if opened and (habit.is_gap or after.habit.is_gap):
                own = opened
            if (habit.empty_right or habit.empty_left) and is_squeezed(habit, after.habit):
                own -= half
        if i and (here.face != face or own != spacing):
            found.append(Run(face, spacing, text[start:i]))
            start = i
        face, spacing = here.face, own
    if text:
        found.append(Run(face, spacing, text[start:]))
    return found
