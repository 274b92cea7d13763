"""Lays the document checklist out on A4: header, table, notes, footer."""

from b24desk.papers.checklist_content import Checklist, Group
from b24desk.papers.checklist_notes import Note
from b24desk.papers.checklist_rows import Row
from b24desk.papers.overdue import MARK
from b24desk.papers.page_flow import PageFlow, PageFrame
from b24desk.papers.preparation_table import PreparationTable
from b24desk.papers.sheet import Rule, RuleStyle, Sheet
from b24desk.papers.signing_lines import SigningLine, write_signing_lines
from b24desk.papers.table import Cell, Columns, Table, TableGroup, TableRow, TickBox
from b24desk.papers.tags import Element
from b24desk.papers.theme import (
    A4_HEIGHT,
    A4_WIDTH,
    AMBER,
    GREY,
    GRID,
    INK,
    MM,
    NAVY,
    ON_NAVY,
    PALE,
    SEAL_RED,
    WHITE,
    Align,
)
from b24desk.papers.typesetting import Sizes, Typesetter, beside, height_of
from b24desk.papers.voice import Words

FRAME = PageFrame(15 * MM, 17 * MM, A4_WIDTH - 15 * MM, A4_HEIGHT - 16 * MM)
_WIDTHS = (8.5, 9.5, 67.5, 16.5, 22.0, 17.0, 17.5, 21.5)
_COLUMNS = Columns(tuple(width * MM for width in _WIDTHS), tick=1)
_BETWEEN = 8.0
_STRONG_LINE = RuleStyle(NAVY, 1.2)
_LINE = RuleStyle(GRID, 0.6)


def lay_out(checklist: Checklist, typesetter: Typesetter, structure: Element | None = None) -> list[Sheet]:
    """The pages, still without running heads and footers; what they say is added to the structure."""
    return _Layout(typesetter, structure or Element("Document")).sheets(checklist)


class _Layout:
    def __init__(self, typesetter: Typesetter, structure: Element) -> None:
        self.type = typesetter
        self._root = structure
        setting = typesetter.setting
        self._title = setting(Sizes((18, 25), (16, 22), (9.5, 13)), NAVY, is_bold=True)
        self._remark = setting(Sizes((8, 11.5), (7.6, 10.5), (6.8, 8.6)), GREY)
        self._label = setting(Sizes((8, 12), (7.6, 11), (6.4, 8)), GREY)
        self._value = setting(Sizes((8.5, 12), (8, 11), (6.8, 8)), INK)
        self._head = setting(
            Sizes((8.5, 11), (6.8, 8.6), (6.2, 7.6)), WHITE, ON_NAVY, Align.CENTRE, is_bold=True
        )
        bands = Sizes((9.5, 13), (9, 12.5), (8.6, 13))
        self._group = setting(bands, NAVY, NAVY, is_bold=True, is_bold_under=True)
        self._document = setting(Sizes((9, 12), (8.6, 11.2), (6.9, 8.6)))
        self._detail = setting(Sizes((7, 9.2), (6.9, 8.6), (6.2, 7.8)), GREY)
        self._cell = setting(Sizes((8, 12), (7.4, 11.2), (6.3, 7.8)), align=Align.CENTRE)
        self._small = setting(Sizes((7, 9.2), (6.6, 8.4), (6.2, 7.8)), GREY, align=Align.CENTRE)
        self._marked = setting(Sizes((8, 10), (8, 10), (8, 10)), SEAL_RED, align=Align.CENTRE)
        self._source = setting(Sizes((7, 10), (6.6, 9.2), (6.2, 7.8)), GREY)
        self._note = setting(Sizes((8, 11.4), (7.6, 10.2), (6.6, 8.4)))
        self._note_title = setting(Sizes((8.5, 12), (8, 11), (6.8, 8.6)), NAVY)
        self._flow = PageFlow(FRAME)

    def sheets(self, checklist: Checklist) -> list[Sheet]:
        self._header(checklist)
        heads = tuple(
            self.type.set(words, self._head, _COLUMNS.text_width(index))
            for index, words in enumerate(checklist.heads)
        )
        if checklist.groups:
            groups = tuple(self._table_group(group) for group in checklist.groups)
            Table(self._flow, _COLUMNS, heads, self._root.add("Table")).draw(groups)
        if checklist.preparation:
            PreparationTable(self._flow, self.type, self._root).draw(checklist.preparation)
        self._signature(*checklist.signature)
        for note in checklist.notes:
            self._write_note(note)
        return self._flow.sheets

    def _header(self, checklist: Checklist) -> None:
        flow = self._flow
        flow.tag(self._root.add("H1"))
        flow.write(self.type.set(checklist.title, self._title, FRAME.width))
        for remark in checklist.remarks:
            flow.tag(self._root.add("P"))
            flow.write(self.type.set(remark, self._remark, FRAME.width))
        flow.skip(5)
        flow.sheet.rule(_STRONG_LINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
        flow.advance(4)
        pairs = list(checklist.facts)
        for left, right in zip(pairs[::2], pairs[1::2], strict=True):
            self._facts(left, right)
        flow.sheet.rule(_LINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
        flow.skip(7)

    def _facts(self, *facts: tuple[Words, Words]) -> None:
        """Two labelled facts side by side; a text too long for a page goes under the others instead."""
        flow, half = self._flow, FRAME.width / 2
        label_width, gap = 20 * MM, 3 * MM
        sets = [
            (
                self.type.set(label, self._label, label_width),
                self.type.set(value, self._value, half - label_width - gap),
            )
            for label, value in facts
        ]
        tallest = max(height_of(cell) for pair in sets for cell in pair)
        if tallest > FRAME.height / 3:
            for label, value in facts:
                flow.tag(self._root.add("P"))
                flow.write(self.type.set(label, self._label, FRAME.width))
                flow.write(self.type.set(value, self._value, FRAME.width))
            return
        flow.need(tallest)
        for index, (label_cell, value_cell) in enumerate(sets):
            x = FRAME.left + index * half
            flow.tag(self._root.add("P"))
            flow.sheet.write(label_cell, x, flow.y)
            flow.sheet.write(value_cell, x + label_width, flow.y)
        flow.advance(tallest + 2.5)

    def _table_group(self, group: Group) -> TableGroup:
        width = FRAME.width - 6
        colour = AMBER if group.is_open else PALE
        return TableGroup(
            heading=tuple(beside(group.heading, self._group, width, _BETWEEN)),
            continued=tuple(beside(group.continued, self._group, width, _BETWEEN)),
            title=group.heading[0],
            colour=colour,
            rows=tuple(self._table_row(row) for row in group.rows),
        )

    def _table_row(self, row: Row) -> TableRow:
        number, _, document, form, seal, person, due, source = map(_COLUMNS.text_width, range(8))
        put = self.type.set
        details = [
            paragraph._replace(before=0 if index else 1.6)
            for words in row.details
            for index, paragraph in enumerate(put(words, self._detail, document))
        ]
        cells: tuple[Cell, ...] = (
            (*put((str(row.number),), self._cell, number), *self._overdue_mark(row, number)),
            (),
            (*put(row.title, self._document, document), *details),
            put(row.form, self._cell, form),
            (*put(row.signer, self._cell, seal), *put(row.seal, self._cell, seal)),
            (
                *put((row.person,) if row.person else (), self._cell, person),
                *put(row.state, self._small, person),
            ),
            (*put((row.due,) if row.due else (), self._cell, due), *put(row.due_note, self._small, due)),
            put(row.sources, self._source, source),
        )
        return TableRow(cells, row.is_final, TickBox(row.id, row.box) if row.box else None)

    def _overdue_mark(self, row: Row, width: float) -> Cell:
        return self.type.set((MARK,), self._marked, width) if row.is_overdue else ()

    def _signature(self, checked_by: Words, day: Words) -> None:
        lines = (
            SigningLine(checked_by, FRAME.left, FRAME.left + 108 * MM),
            SigningLine(day, FRAME.left + 114 * MM, FRAME.right),
        )
        write_signing_lines(self._flow, self.type, self._root, lines)

    def _write_note(self, note: Note) -> None:
        flow, put = self._flow, self.type.set
        heading = beside(note.heading, self._group, FRAME.width, _BETWEEN)
        height = max(paragraph.height for _, paragraph in heading)
        flow.skip(8)
        flow.need(height + 36)
        flow.tag(self._root.add("H2"))
        for offset, paragraph in heading:
            flow.sheet.write([paragraph], FRAME.left + offset, flow.y)
        flow.advance(height)
        flow.sheet.rule(_LINE, Rule(FRAME.left, flow.y - 1.5, FRAME.right, flow.y - 1.5))
        flow.skip(4)
        for item in note.items:
            setting = self._note_title if item.details else self._note
            title = put(item.title, setting, FRAME.width)
            flow.need(min(height_of(title), FRAME.height / 4) + (20 if item.details else 0))
            flow.tag(self._root.add("P"))
            flow.write(title)
            for words in item.details:
                detail = put(words, self._note, FRAME.width - 10)
                flow.need(min(height_of(detail), FRAME.height / 4))
                flow.tag(self._root.add("P"))
                flow.write(detail, inset=10)
            flow.skip(3 if item.details else 1.5)
