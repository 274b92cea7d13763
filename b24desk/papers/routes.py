"""Lays routes out side by side on A4: one column for each route, one group of rows for each section."""

from b24desk.papers.checklist import FRAME
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.sheet import Rule, RuleStyle, Sheet
from b24desk.papers.table import Cell, Columns, Table, TableGroup, TableRow
from b24desk.papers.tags import Element
from b24desk.papers.theme import GREY, GRID, INK, MM, NAVY, ON_NAVY, PALE, WHITE
from b24desk.papers.typesetting import Sizes, Typesetter, beside, height_of
from b24desk.papers.voice import Voice
from b24desk.papers.wording import load_wording
from b24desk.rules.book.content import Point
from b24desk.rules.book.route_rows import RouteCell, RouteRow, RouteSection
from b24desk.rules.book.routes import RouteTable

_STRONG_LINE = RuleStyle(NAVY, 1.2)
_HAIRLINE = RuleStyle(GRID, 0.4)
_LABEL_WIDTH = 32 * MM
_BETWEEN = 8.0


def lay_out(table: RouteTable, typesetter: Typesetter, structure: Element | None = None) -> list[Sheet]:
    """The pages, still without running heads and footers."""
    return _Layout(table, typesetter).sheets(structure or Element("Document"))


class _Layout:
    def __init__(self, table: RouteTable, typesetter: Typesetter) -> None:
        self._table = table
        self._type = typesetter
        self._voice = Voice(typesetter.language)
        width = (FRAME.width - _LABEL_WIDTH) / len(table.heads)
        self._columns = Columns((_LABEL_WIDTH, *(width for _ in table.heads)), tick=0)
        setting = typesetter.setting
        self._title = setting(Sizes((18, 25), (16, 22), (9.5, 13)), NAVY, is_bold=True)
        self._note = setting(Sizes((8, 11.5), (7.6, 10.5), (6.8, 8.6)), GREY)
        self._name = setting(Sizes((8, 12), (7.6, 11), (6.4, 8)), GREY)
        self._value = setting(Sizes((8.5, 12), (8, 11), (6.8, 8)), INK)
        self._head = setting(Sizes((8.5, 11.5), (8, 10.5), (6.6, 8.2)), WHITE, ON_NAVY, is_bold=True)
        bands = Sizes((9.5, 13), (9, 12.5), (8.6, 13))
        self._group = setting(bands, NAVY, NAVY, is_bold=True, is_bold_under=True)
        self._label = setting(Sizes((8, 11.5), (7.6, 10.4), (6.4, 8)), GREY)
        self._same = setting(Sizes((8.2, 11.6), (7.8, 10.4), (6.6, 8.4)))
        self._other = setting(
            Sizes((8.2, 11.6), (7.8, 10.4), (6.6, 8.4)), under=INK, is_bold=True, is_bold_under=True
        )

    def sheets(self, structure: Element) -> list[Sheet]:
        flow, put, say = PageFlow(FRAME, structure), self._type.set, self._voice.say
        flow.begin("H1")
        flow.write(put(say(self._table.title), self._title, FRAME.width))
        flow.skip(4)
        flow.sheet.rule(_STRONG_LINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
        flow.advance(6)
        flow.begin("P")
        flow.write(put(say(self._table.note), self._note, FRAME.width))
        flow.skip(4)
        for point in self._table.facts:
            self._fact(point, flow)
        flow.skip(8)
        heads = (say(self._table.corner), *map(say, self._table.heads))
        cells = tuple(
            put(words, self._head, self._columns.text_width(place)) for place, words in enumerate(heads)
        )
        groups = tuple(self._section(section) for section in self._table.sections if section.rows)
        Table(flow, self._columns, cells, flow.add("Table")).draw(groups)
        return flow.sheets

    def _fact(self, point: Point, flow: PageFlow) -> None:
        label = self._type.set(self._voice.say(point.label), self._name, _LABEL_WIDTH)
        width = FRAME.width - _LABEL_WIDTH
        value = tuple(
            paragraph
            for text in point.texts
            for paragraph in self._type.set(tuple(dict.fromkeys(self._voice.say(text))), self._value, width)
        )
        height = max(height_of(label), height_of(value))
        flow.need(height)
        flow.begin("P")
        flow.sheet.write(label, FRAME.left, flow.y)
        flow.sheet.write(value, FRAME.left + _LABEL_WIDTH, flow.y)
        flow.advance(height + 2)
        flow.sheet.rule(_HAIRLINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
        flow.advance(2)

    def _section(self, section: RouteSection) -> TableGroup:
        width, heading = FRAME.width - 6, self._voice.say(section.title)
        continued = self._voice.around(load_wording().preparation.continued, heading)
        return TableGroup(
            heading=tuple(beside(heading, self._group, width, _BETWEEN)),
            continued=tuple(beside(continued, self._group, width, _BETWEEN)),
            title=heading[0],
            colour=PALE,
            rows=tuple(self._row(row) for row in section.rows),
        )

    def _row(self, row: RouteRow) -> TableRow:
        label = self._type.set(self._voice.say(row.label), self._label, self._columns.text_width(0))
        return TableRow((label, *(self._cell(place, cell) for place, cell in enumerate(row.cells, 1))), None)

    def _cell(self, place: int, cell: RouteCell) -> Cell:
        """Bold what today's route does not say."""
        width = self._columns.text_width(place)
        return tuple(
            paragraph
            for line in cell.lines
            for paragraph in self._type.set(
                self._voice.say(line), self._other if cell.stands_out(line) else self._same, width
            )
        )
