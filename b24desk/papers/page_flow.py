"""Fills pages from top to bottom inside a frame, beginning a new one when something does not fit."""

from collections.abc import Callable
from typing import NamedTuple

from b24desk.papers.paragraph import Paragraph
from b24desk.papers.sheet import Sheet
from b24desk.papers.tags import Element
from b24desk.papers.typesetting import height_of, split_at

_TOLERANCE = 0.01


class PageFrame(NamedTuple):
    """Where the text of a page goes, in points from the bottom left corner of the paper."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom


class PageFlow:
    """The pages so far, and how far down the last one is filled."""

    def __init__(
        self, frame: PageFrame, structure: Element | None = None, *, is_watermarked: bool = False
    ) -> None:
        """With a structure, whatever `begin` and `tag` leave out is decoration."""
        self._structure = structure
        self.frame = frame
        self.sheets: list[Sheet] = []
        self.y = frame.top
        self.on_page_end: Callable[[], None] | None = None
        self.on_page_start: Callable[[], None] | None = None
        self._is_watermarked = is_watermarked
        self.element: Element | None = None
        self._begin()

    def begin(self, kind: str) -> Element | None:
        """A new last element of the structure, which what is written from here on belongs to."""
        if self._structure is None:
            return None
        element = self._structure.add(kind)
        self.tag(element)
        return element

    def add(self, kind: str) -> Element | None:
        """A new last element, for something that tags its own parts."""
        return self._structure.add(kind) if self._structure else None

    def go_on_with(self, element: Element | None) -> None:
        """What is written from here on belongs to something that `add` made."""
        if self._structure is not None:
            self.tag(element)

    def begin_item(self, listed: Element | None) -> None:
        """A new last item of a list, or of a table of contents, that `add` made."""
        if listed is not None:
            self.tag(listed.add("TOCI") if listed.kind == "TOC" else listed.add("LI").add("LBody"))

    def decorate(self) -> None:
        """What is written from here on says nothing to a reader of the structure."""
        if self._structure is not None:
            self.tag(None)

    def tag(self, element: Element | None) -> None:
        """What is written from here on, over as many pages as it takes, belongs to this element."""
        self.element = element
        self.sheet.tag(element)

    @property
    def sheet(self) -> Sheet:
        return self.sheets[-1]

    @property
    def room(self) -> float:
        return self.y - self.frame.bottom + _TOLERANCE

    def new_page(self) -> None:
        if self.on_page_end:
            self.on_page_end()
        self._begin()
        if self.on_page_start:
            self.on_page_start()

    def need(self, height: float) -> None:
        """Begins a new page unless this much fits on the current one."""
        if height > self.room and self.y < self.frame.top:
            self.new_page()

    def skip(self, height: float) -> None:
        """Blank space; none at the top of a page."""
        if self.y < self.frame.top:
            self.y -= height

    def advance(self, height: float) -> None:
        """What was drawn by hand at the current place took this much."""
        self.y -= height

    def write(self, paragraphs: tuple[Paragraph, ...], inset: float = 0.0, least: int = 1) -> None:
        """Text at the left edge, on as many pages as it takes; no fewer than `least` lines are parted."""
        while paragraphs:
            fitting, rest = split_at(paragraphs, self.room, least)
            if not fitting and self.y >= self.frame.top and least > 1:
                fitting, rest = split_at(paragraphs, self.room)
            if not fitting and self.y >= self.frame.top:  # a line taller than a page: printed all the same
                fitting, rest = paragraphs[:1], paragraphs[1:]
            self.sheet.write(fitting, self.frame.left + inset, self.y)
            self.advance(height_of(fitting))
            if rest:
                self.new_page()
            paragraphs = rest

    def _begin(self) -> None:
        self.sheets.append(Sheet(is_watermarked=self._is_watermarked))
        if self.element is not None or self._structure is not None:
            self.sheet.tag(self.element)
        self.y = self.frame.top
