"""A ruled table that may run over pages: heads repeated, group headings repeated, tall rows divided."""

from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from b24desk.papers.page_flow import PageFlow
from b24desk.papers.paragraph import Paragraph
from b24desk.papers.sheet import Band, Bookmark, Field, Frame, Rule, RuleStyle, Tick
from b24desk.papers.tags import Element
from b24desk.papers.theme import GRID, INK, NAVY, Colour
from b24desk.papers.typesetting import height_of, split_at

SIDE = 2.8
"""Blank space on either side of a cell's text."""
_ABOVE = 1.6
_BELOW = 2.6
_BOX = 9.0
_HAIRLINE = RuleStyle(GRID, 0.4)
_ON_HEAD = RuleStyle(Colour.of("4A6486"), 0.4)
_MOST_OF_A_PAGE = 0.45

Cell = tuple[Paragraph, ...]


class TickBox(NamedTuple):
    """A box that the reader of the PDF ticks: its name in the form, and what is read out for it."""

    name: str
    tooltip: str


class TableRow(NamedTuple):
    cells: tuple[Cell, ...]
    is_ticked: bool | None
    """None where the row has no box."""
    box: TickBox | None = None
    """None where the box is only drawn."""


Heading = tuple[tuple[float, Paragraph], ...]
"""One line: each language's words with their distance from the left."""


class TableGroup(NamedTuple):
    """Rows under a band; without a heading, rows alone."""

    heading: Heading
    continued: Heading
    title: str
    """For the outline of the document."""
    colour: Colour
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    widths: tuple[float, ...]
    tick: int
    """Which column holds the box."""

    def starts(self, left: float) -> list[float]:
        return list(accumulate(self.widths, initial=left))

    def text_width(self, index: int) -> float:
        return self.widths[index] - 2 * SIDE


class Table:
    """Draws itself into a flow, group after group."""

    def __init__(
        self, flow: PageFlow, columns: Columns, head: tuple[Cell, ...], element: Element | None = None
    ) -> None:
        """With an element of the paper's structure, its rows and cells are told to screen readers."""
        self._flow = flow
        self._element = element
        self._cells: list[Element | None] = [None] * len(columns.widths)
        self._is_begun = False
        self._columns = columns
        self._head = head
        self._starts = columns.starts(flow.frame.left)
        self._top = flow.y
        self._group: TableGroup | None = None

    def draw(self, groups: tuple[TableGroup, ...]) -> None:
        first_row = groups[0].rows[0]
        self._flow.need(_height(self._head) + _band_height(groups[0].heading) + self._at_least(first_row))
        self._flow.on_page_end, self._flow.on_page_start = self._close, self._open
        self._open()
        for group in groups:
            self._group = None
            self._flow.need(_band_height(group.heading) + self._at_least(group.rows[0]))
            if group.title:
                self._flow.sheet.bookmarks.append(Bookmark(group.title, self._flow.y, 0))
            if self._element is not None and group.heading:
                across = f"/Scope /Row /ColSpan {len(self._columns.widths)}"
                self._tag(self._element.add("TR").add("TH", across))
            self._band(group.heading, group.colour)
            self._group = group
            for row in group.rows:
                self._row(row)
        self._close()
        self._flow.on_page_end = self._flow.on_page_start = None

    def _at_least(self, row: TableRow) -> float:
        return min(_height(row.cells), self._flow.frame.height * _MOST_OF_A_PAGE)

    def _open(self) -> None:
        """The heads at the top of a page, and the group that goes on."""
        flow, height = self._flow, _height(self._head)
        self._top = flow.y
        left, right = self._starts[0], self._starts[-1]
        flow.sheet.bands.append(Band(left, flow.y - height, right - left, height, NAVY))
        inner = [Rule(x, flow.y, x, flow.y - height) for x in self._starts[1:-1]]
        flow.sheet.rule(_ON_HEAD, *inner)
        heads = self._row_of("TH", "/Scope /Column") if not self._is_begun else [None] * len(self._head)
        self._is_begun = True
        for index, cell in enumerate(self._head):
            middle = flow.y - (height - height_of(cell)) / 2
            self._tag(heads[index])
            flow.sheet.write(cell, self._starts[index] + SIDE, middle)
        flow.y -= height
        if self._group is not None:
            self._tag(None)
            self._band(self._group.continued, self._group.colour)

    def _close(self) -> None:
        left, right = self._starts[0], self._starts[-1]
        frame = Frame(left, self._flow.y, right - left, self._top - self._flow.y, NAVY, 0.8)
        self._flow.sheet.frames.append(frame)

    def _band(self, heading: Heading, colour: Colour) -> None:
        if not heading:
            return
        flow, height = self._flow, _band_height(heading)
        left, right = self._starts[0], self._starts[-1]
        flow.sheet.bands.append(Band(left, flow.y - height, right - left, height, colour))
        for x, paragraph in heading:
            flow.sheet.write([paragraph], left + SIDE + x, flow.y - _ABOVE)
        flow.y -= height
        flow.sheet.rule(_HAIRLINE, Rule(left, flow.y, right, flow.y))

    def _row(self, row: TableRow) -> None:
        flow = self._flow
        self._cells = self._row_of("TD")
        while True:
            if _height(row.cells) > flow.room and self._at_least(row) > flow.room:
                flow.new_page()
            room = flow.room - _ABOVE - _BELOW
            parts = [split_at(cell, room) for cell in row.cells]
            self._place(row._replace(cells=tuple(fitting for fitting, _ in parts)))
            rest = tuple(rest for _, rest in parts)
            if not any(rest):
                return
            row = TableRow(rest, None)
            flow.new_page()

    def _row_of(self, kind: str, attributes: str = "") -> list[Element | None]:
        """A new row of the structure, a cell for each column."""
        if self._element is None:
            return [None] * len(self._columns.widths)
        row = self._element.add("TR")
        return [row.add(kind, attributes) for _ in self._columns.widths]

    def _tag(self, element: Element | None) -> None:
        if self._element is not None:
            self._flow.tag(element)

    def _place(self, row: TableRow) -> None:
        flow, height = self._flow, _height(row.cells)
        sheet, top = flow.sheet, flow.y
        for index, cell in enumerate(row.cells):
            self._tag(self._cells[index])
            sheet.write(cell, self._starts[index] + SIDE, top - _ABOVE)
        if row.is_ticked is not None:
            x = self._starts[self._columns.tick] + (self._columns.widths[self._columns.tick] - _BOX) / 2
            y = top - _ABOVE - _BOX - 1.6
            cell_of_box = self._cells[self._columns.tick]
            if row.box is not None and cell_of_box is not None:
                sheet.fields.append(Field(x, y, _BOX, *row.box, row.is_ticked, cell_of_box))
            else:
                sheet.frames.append(Frame(x, y, _BOX, _BOX, INK, 0.8, 1.2))
                if row.is_ticked:
                    sheet.ticks.append(Tick(x, y, _BOX))
        flow.y -= height
        sheet.rule(_HAIRLINE, Rule(self._starts[0], flow.y, self._starts[-1], flow.y))
        sheet.rule(_HAIRLINE, *(Rule(x, top, x, flow.y) for x in self._starts[1:-1]))


def _height(cells: tuple[Cell, ...]) -> float:
    return max(_BOX, *(height_of(cell) for cell in cells)) + _ABOVE + _BELOW


def _band_height(heading: Heading) -> float:
    if not heading:
        return 0.0
    return max(paragraph.height for _, paragraph in heading) + 2 * _ABOVE
