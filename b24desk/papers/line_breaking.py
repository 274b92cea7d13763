"""Breaks plain text into lines by the rules of Chinese typesetting; no size, no page, no drawing.

Everything is measured in em. A Latin word stays whole; closing marks stay with what they close, opening
marks with what they open; a full-width mark at the end of a line may hang its empty half out; neighbouring
marks share half an em; no line consists of one lone ideograph if the line above can spare another.
"""

import re
from enum import IntEnum
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from b24desk.papers.characters import CLOSING, FIRST_CJK, OPENING, WIDE_BELOW, Habit
from b24desk.papers.fonts import Choice, GlyphTable, glyph_table

HALF_EM = 0.5
_TOLERANCE = 1e-6
_ENOUGH_TO_SPARE_ONE = 4
_MOST_PIECES = 20_000


class Line(NamedTuple):
    text: str
    width: float
    """Natural width in em, the hanging half of a last mark included."""
    hang: float
    """How much of the width may stand beyond the right edge."""
    is_last: bool


class _Grain(IntEnum):
    """How small the pieces are that may be parted; finer only for what is wider than a whole line."""

    WORD = 0
    PART = 1
    LETTER = 2
    CHARACTER = 3


class _Piece(NamedTuple):
    """Text that stays together."""

    text: str
    width: float
    hang: float
    is_space: bool
    first: Habit
    last: Habit


def is_squeezed(before: Habit, after: Habit) -> bool:
    """Whether two neighbouring full-width marks share half an em: 》《 or ）。."""
    if before.empty_right:
        return after.empty_right or after.empty_left
    return before.empty_left and after.empty_left


class _Pieces(dict[str, _Piece]):
    """Every piece of text, measured once."""

    def __init__(self, glyphs: GlyphTable) -> None:
        super().__init__()
        self._glyphs = glyphs

    def __missing__(self, text: str) -> _Piece:
        if len(self) > _MOST_PIECES:
            self.clear()
        glyphs = [self._glyphs[character] for character in text]
        habits = [glyph.habit for glyph in glyphs]
        shared = HALF_EM * sum(is_squeezed(a, b) for a, b in pairwise(habits))
        width = sum(glyph.width for glyph in glyphs) - shared
        hang = HALF_EM if habits[-1].empty_right else 0.0
        piece = self[text] = _Piece(text, width, hang, text == " ", habits[0], habits[-1])
        return piece


class LineBreaker:
    """Breaks the text of one choice of faces. Made by `line_breaker`."""

    def __init__(self, glyphs: GlyphTable) -> None:
        self._glyphs = glyphs
        self._pieces = _Pieces(glyphs)
        wide = "".join(c for c in WIDE_BELOW if glyphs[c].habit.is_wide)
        narrow = f"[^ {re.escape(wide)}{chr(FIRST_CJK)}-{chr(0x10FFFF)}]"
        closing, opening = (f"[{re.escape(''.join(marks))}]" for marks in (CLOSING, OPENING))
        # A regular expression, because every cell of a table comes through here.
        self._words = re.compile(f" |[^ ](?:{closing}|(?<={narrow}){narrow}|(?<={opening})[^ ])*").findall
        # A preview is set again after every change, and most of its text has stayed as it was.
        self.lines = lru_cache(maxsize=4096)(self._lines)

    def _lines(self, text: str, width: float, indent: float = 0.0) -> tuple[Line, ...]:
        """The lines of a printable text on a measure of `width` em, the first `indent` em shorter.

        At least one line comes back. Only a single character wider than the measure can be overfull.
        """
        rows = self._fill(text, width, indent)
        self._spare_a_lone_character(rows, width)
        return tuple(_line(row, is_last=row is rows[-1]) for row in rows)

    def measure(self, text: str) -> float:
        """The natural width of a printable text on one line, in em."""
        return _width([self._pieces[word] for word in self._words(text)])

    def _fill(self, text: str, width: float, indent: float) -> list[list[_Piece]]:
        pieces = self._pieces
        row: list[_Piece] = []
        rows = [row]
        used = indent
        limit = width + _TOLERANCE
        waiting = [(pieces[word], _Grain.WORD) for word in reversed(self._words(text))]
        while waiting:
            piece, grain = waiting.pop()
            needed = piece.width
            if row:
                before = row[-1].last
                if (before.empty_right or before.empty_left) and is_squeezed(before, piece.first):
                    needed -= HALF_EM
            elif piece.is_space:
                continue
            if used + needed - piece.hang <= limit or piece.is_space:
                row.append(piece)
                used += needed
            elif piece.width - piece.hang > limit and grain is not _Grain.CHARACTER:
                finer = _Grain(grain + 1)
                waiting += [(part, finer) for part in reversed(self._parts(piece.text, finer))]
            elif row:
                row = []
                rows.append(row)
                used = 0.0
                waiting.append((piece, grain))
            else:  # nothing narrower is left: one character on its own
                row.append(piece)
                used += needed
        return rows

    def _parts(self, text: str, grain: _Grain) -> list[_Piece]:
        habits = [self._glyphs[character].habit for character in text]
        cuts = [i for i, (a, b) in enumerate(pairwise(habits), 1) if _may_part(a, b, grain)]
        return [self._pieces[text[start:end]] for start, end in pairwise([0, *cuts, len(text)])]

    def _spare_a_lone_character(self, rows: list[list[_Piece]], width: float) -> None:
        """Moves one more piece down when the last line is a single ideograph with or without its marks."""
        above, last = rows[-2:] if len(rows) > 1 else ([], [])
        if len(last) != 1 or len(above) < _ENOUGH_TO_SPARE_ONE:
            return
        lone, spare = last[0], above[-1]
        words = [c for c in lone.text if not self._glyphs[c].habit.closes]
        if len(words) == 1 and not spare.is_space and spare.width + lone.width <= width:
            last.insert(0, above.pop())


@cache
def line_breaker(choice: Choice) -> LineBreaker:
    """One for each choice of faces, with all that it has measured."""
    return LineBreaker(glyph_table(choice))


def _may_part(before: Habit, after: Habit, grain: _Grain) -> bool:
    if grain is _Grain.CHARACTER:
        return True
    if after.closes or before.opens:
        return False
    return before.is_wide or after.is_wide or grain is _Grain.LETTER or before.parts_word


def _width(row: list[_Piece]) -> float:
    width = 0.0
    before: Habit | None = None
    for piece in row:
        width += piece.width
        if before is not None and is_squeezed(before, piece.first):
            width -= HALF_EM
        before = piece.last if piece.last.empty_right or piece.last.empty_left else None
    return width


def _line(row: list[_Piece], *, is_last: bool) -> Line:
    while row and row[-1].is_space:
        row.pop()
    text = "".join([piece.text for piece in row])
    return Line(text, _width(row), row[-1].hang if row else 0.0, is_last)
