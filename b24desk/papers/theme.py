"""Sizes, colours and styles that every paper shares. Lengths are points unless a name says otherwise."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from b24desk.papers.fonts import Typeface
from b24desk.papers.line_breaking import LineBreaker, line_breaker

MM = 72 / 25.4
A4_WIDTH = 210 * MM
A4_HEIGHT = 297 * MM


class Colour(NamedTuple):
    red: float
    green: float
    blue: float

    @classmethod
    def of(cls, written: str) -> "Colour":
        """From the usual six digits, ``1F3A5F``."""
        red, green, blue = bytes.fromhex(written)
        return cls(round(red / 255, 4), round(green / 255, 4), round(blue / 255, 4))


INK = Colour.of("1A1A1A")
BLACK = Colour.of("000000")
GREY = Colour.of("5A6672")
NAVY = Colour.of("1F3A5F")
PALE = Colour.of("E9EFF6")
AMBER = Colour.of("FBF3E0")
GAP_YELLOW = Colour.of("FFF2B3")
GRID = Colour.of("B9C4D0")
ON_NAVY = Colour.of("C9D6E6")
WHITE = Colour.of("FFFFFF")
SEAL_RED = Colour.of("B03A2E")
WATERMARK_GREY = Colour.of("E6E6E6")


class Align(Enum):
    LEFT = auto()
    CENTRE = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True, eq=False)
class TextStyle:
    """How a piece of text is set; compared by identity, since a paper makes each of its styles once."""

    typeface: Typeface
    size: float
    leading: float
    colour: Colour = INK
    align: Align = Align.LEFT
    indent: float = 0.0
    """Of the first line, in em."""
    justify: bool = False
    language: str = ""
    """A BCP 47 tag, where the text is in another language than what stands around it."""

    @property
    def breaker(self) -> LineBreaker:
        return line_breaker(self.typeface.choice)
