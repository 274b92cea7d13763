"""Colours what is left to be filled in on finished pages, under the text and as wide as it."""

from collections.abc import Sequence
from itertools import accumulate

from b24desk.papers.letter_template import begun_blank_pattern, blank_pattern
from b24desk.papers.line_breaking import HALF_EM
from b24desk.papers.paragraph import PlacedLine, runs
from b24desk.papers.sheet import Band, Sheet
from b24desk.papers.theme import GAP_YELLOW

_BELOW, _HIGH = 0.22, 1.2
"""Of the size, from the baseline."""
_NEARLY = 0.01
_CLOSING = {"【": "】", "[": "]"}


def colour_gaps(sheets: Sequence[Sheet]) -> None:
    """Finds gaps line by line; one that a line does not end goes on in the next of the same paragraph."""
    finder = _Finder()
    for sheet in sheets:
        finder.begin_page()
        for placed in sheet.lines:
            sheet.bands += [_band(placed, start, end) for start, end in finder.spans(placed)]


class _Finder:
    def __init__(self) -> None:
        self._whole, self._begun = blank_pattern(), begun_blank_pattern()
        self._above: PlacedLine | None = None
        self._is_new_page = False
        self._closing = ""
        """What ends the gap that the line above has begun."""

    def begin_page(self) -> None:
        self._is_new_page = True

    def spans(self, placed: PlacedLine) -> list[tuple[int, int]]:
        """The parts of a line that are gaps, from and to which character."""
        text, found, start = placed.line.text, [], 0
        if self._closing and self._goes_on(placed):
            end = text.find(self._closing)
            start = end + 1 if end >= 0 else len(text)
            found.append((0, start))
            if end >= 0:
                self._closing = ""
        else:
            self._closing = ""
        for gap in self._whole.finditer(text, start):
            found.append(gap.span())
            start = gap.end()
        begun = self._begun.search(text, start) if not self._closing else None
        if begun:
            found.append((begun.start(), len(text)))
            self._closing = _CLOSING[text[begun.start()]]
        self._above, self._is_new_page = placed, False
        return found

    def _goes_on(self, placed: PlacedLine) -> bool:
        """Whether a line is the next one of the paragraph above it, or before it on the last page."""
        above = self._above
        if above is None or placed.style is not above.style or above.line.is_last:
            return False
        step = above.baseline - placed.baseline
        return self._is_new_page or abs(step - placed.style.leading) < _NEARLY


def _band(placed: PlacedLine, start: int, end: int) -> Band:
    style = placed.style
    widths = (
        style.typeface.glyphs[character].width * style.size + run.spacing
        for run in runs(placed)
        for character in run.text
    )
    edges = [0.0, *accumulate(widths)]
    left, right = placed.x + edges[start], placed.x + edges[end]
    glyphs, text = style.typeface.glyphs, placed.line.text
    # A full-width bracket is half blank, and its neighbour may stand in that half.
    if glyphs[text[start]].habit.empty_left:
        left += HALF_EM * style.size
    if glyphs[text[end - 1]].habit.empty_right:
        right = placed.x + edges[end - 1] + HALF_EM * style.size
    return Band(left, placed.baseline - _BELOW * style.size, right - left, _HIGH * style.size, GAP_YELLOW)
