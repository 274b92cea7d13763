"""One page before it is drawn: what stands where, in points from the bottom left corner.

Layout fills sheets, so the number of pages is known before the first is drawn; only pdf.py draws them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from b24desk.papers.paragraph import Paragraph, PlacedLine
from b24desk.papers.tags import Element
from b24desk.papers.theme import A4_HEIGHT, A4_WIDTH, Colour


class Band(NamedTuple):
    """A filled rectangle under the text."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour


class Rule(NamedTuple):
    x1: float
    y1: float
    x2: float
    y2: float


class Frame(NamedTuple):
    """An outlined rectangle; with a radius, a tick box; with dashes, something that is still open."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour
    thickness: float
    radius: float = 0.0
    is_dashed: bool = False


class Tick(NamedTuple):
    """A check mark inside a square box: none of the bundled fonts has one."""

    x: float
    y: float
    size: float


class Field(NamedTuple):
    """A box that the reader of the PDF ticks; drawn by its own appearance, so that it prints as well."""

    x: float
    y: float
    size: float
    name: str
    tooltip: str
    is_ticked: bool
    element: Element


class Circle(NamedTuple):
    """A dashed circle: where the company's seal goes."""

    x: float
    y: float
    radius: float
    colour: Colour


class Bookmark(NamedTuple):
    title: str
    y: float
    level: int


class RuleStyle(NamedTuple):
    colour: Colour
    thickness: float


@dataclass(slots=True)
class Sheet:
    """Filled by one layout, then only read."""

    width: float = A4_WIDTH
    height: float = A4_HEIGHT
    is_watermarked: bool = False
    lines: list[PlacedLine] = field(default_factory=list)
    bands: list[Band] = field(default_factory=list)
    rules: dict[RuleStyle, list[Rule]] = field(default_factory=dict)
    frames: list[Frame] = field(default_factory=list)
    ticks: list[Tick] = field(default_factory=list)
    circles: list[Circle] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    marks: list[tuple[int, Element | None]] = field(default_factory=list)
    """From which line on lines belong to an element, or to none; empty on a paper without structure."""

    def tag(self, element: Element | None) -> None:
        """The lines from here on belong to this element; to none, they are decoration."""
        self.marks.append((len(self.lines), element))

    def write(self, paragraphs: Iterable[Paragraph], x: float, top: float) -> float:
        """Stacks paragraphs from `top` down; gives the height used."""
        start = top
        for paragraph in paragraphs:
            self.lines += paragraph.placed(x, top)
            top -= paragraph.height
        return start - top

    def rule(self, style: RuleStyle, *rules: Rule) -> None:
        self.rules.setdefault(style, []).extend(rules)
