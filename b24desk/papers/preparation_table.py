"""Lays the questions and roles of a blank checklist out as a table."""

from b24desk.papers.page_flow import PageFlow
from b24desk.papers.preparation_content import Preparation, PreparationGroup, PreparationRow
from b24desk.papers.sheet import Rule, RuleStyle
from b24desk.papers.table import Columns, Table, TableGroup, TableRow
from b24desk.papers.tags import Element
from b24desk.papers.theme import GREY, GRID, MM, NAVY, ON_NAVY, PALE, WHITE, Align
from b24desk.papers.typesetting import Sizes, Typesetter, beside

_COLUMNS = Columns(tuple(width * MM for width in (8.5, 72.0, 61.5, 38.0)), tick=0)
_BETWEEN = 8.0
_LINE = RuleStyle(GRID, 0.6)
_ROOM_UNDER_HEADING = 90.0


class PreparationTable:
    """Draws itself into the flow of the checklist."""

    def __init__(self, flow: PageFlow, typesetter: Typesetter, structure: Element) -> None:
        self._flow = flow
        self._root = structure
        self._type = typesetter
        setting = typesetter.setting
        self._heading = setting(Sizes((12, 17), (11.5, 16), (9, 17)), NAVY, GREY, is_bold=True)
        self._head = setting(
            Sizes((8.5, 11), (6.8, 8.6), (6.2, 7.6)), WHITE, ON_NAVY, Align.CENTRE, is_bold=True
        )
        bands = Sizes((9.5, 13), (9, 12.5), (8.6, 13))
        self._group = setting(bands, NAVY, NAVY, is_bold=True, is_bold_under=True)
        self._title = setting(Sizes((8.6, 11.6), (8.2, 10.8), (6.8, 8.4)))
        self._note = setting(Sizes((7, 9.2), (6.8, 8.6), (6.2, 7.6)), GREY)
        self._applies = setting(Sizes((7.4, 10), (7, 9), (6.2, 7.6)))
        self._number = setting(Sizes((8, 12), (7.4, 11.2), (7.4, 11.2)), align=Align.CENTRE)
        self._reference = setting(Sizes((6.2, 10), (6.2, 9), (6.2, 9)), GREY)

    def draw(self, preparation: Preparation) -> None:
        flow = self._flow
        heading = beside(preparation.heading, self._heading, flow.frame.width, _BETWEEN)
        height = max(paragraph.height for _, paragraph in heading)
        flow.skip(14)
        flow.need(height + _ROOM_UNDER_HEADING)
        flow.tag(self._root.add("H2"))
        for offset, paragraph in heading:
            flow.sheet.write([paragraph], flow.frame.left + offset, flow.y)
        flow.advance(height)
        flow.sheet.rule(_LINE, Rule(flow.frame.left, flow.y - 1, flow.frame.right, flow.y - 1))
        flow.advance(5)
        heads = tuple(
            self._type.set(words, self._head, _COLUMNS.text_width(index))
            for index, words in enumerate(preparation.heads)
        )
        table = Table(flow, _COLUMNS, heads, self._root.add("Table"))
        table.draw(tuple(self._table_group(group) for group in preparation.groups))

    def _table_group(self, group: PreparationGroup) -> TableGroup:
        width = self._flow.frame.width - 6
        return TableGroup(
            heading=tuple(beside(group.heading, self._group, width, _BETWEEN)),
            continued=tuple(beside(group.continued, self._group, width, _BETWEEN)),
            title=group.heading[0],
            colour=PALE,
            rows=tuple(self._row(row) for row in group.rows),
        )

    def _row(self, row: PreparationRow) -> TableRow:
        number, title, applies, reference = map(_COLUMNS.text_width, range(4))
        put = self._type.set
        clauses = [paragraph for words in row.applies for paragraph in put(words, self._applies, applies)]
        cells = (
            put((str(row.number),), self._number, number),
            (*put(row.title, self._title, title), *put(row.note, self._note, title)),
            tuple(clauses),
            put((row.reference,), self._reference, reference),
        )
        return TableRow(cells, None)
