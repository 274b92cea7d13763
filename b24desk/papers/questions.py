"""Lays the sheet of questions for the authority out: each question with room for the answer beside it."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from b24desk.papers.checklist import FRAME
from b24desk.papers.overdue import MARK
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.paragraph import Paragraph
from b24desk.papers.questions_content import AuthorityQuestion, QuestionSheet
from b24desk.papers.sheet import Band, Frame, Rule, RuleStyle, Sheet
from b24desk.papers.tags import Element
from b24desk.papers.theme import GREY, GRID, INK, MM, NAVY, ON_NAVY, SEAL_RED, WHITE, Align
from b24desk.papers.typesetting import Setting, Sizes, Typesetter, beside, height_of, split_at
from b24desk.papers.voice import Words

_NUMBER = 8 * MM
_ANSWER = 56 * MM
_PADDING = 2.8
_LEAST_HEIGHT = 52.0
_PEN_GAP = 15.0
_STRONG_LINE = RuleStyle(NAVY, 1.2)
_HAIRLINE = RuleStyle(GRID, 0.4)
_PEN = RuleStyle(INK, 0.4)
_LABEL = 20 * MM


class _Row(NamedTuple):
    number: tuple[Paragraph, ...]
    said: tuple[tuple[Paragraph, ...], ...]
    """Once for each language."""

    @property
    def height(self) -> float:
        tallest = max(height_of(cell) for cell in self.said)
        return max(tallest + 2 * _PADDING, _LEAST_HEIGHT)

    def split(self, room: float) -> "tuple[_Row, _Row | None]":
        """What fits into the room, and the rest of a question longer than a page."""
        if self.height <= room:
            return self, None
        parts = [split_at(cell, room - 2 * _PADDING) for cell in self.said]
        rest = _Row((), tuple(remaining for _, remaining in parts))
        return self._replace(said=tuple(fitting for fitting, _ in parts)), rest


def lay_out(content: QuestionSheet, typesetter: Typesetter, structure: Element | None = None) -> list[Sheet]:
    """The pages, still without running heads and footers."""
    return _Layout(typesetter, structure or Element("Document")).sheets(content)


class _Layout:
    def __init__(self, typesetter: Typesetter, structure: Element) -> None:
        self._type = typesetter
        setting = typesetter.setting
        self._title = setting(Sizes((17, 24), (15, 21), (9.5, 13)), NAVY, is_bold=True)
        self._remark = setting(Sizes((8, 11.5), (7.6, 10.5), (6.8, 8.6)), GREY)
        self._label = setting(Sizes((8, 12), (7.6, 11), (6.4, 8)), GREY)
        self._value = setting(Sizes((9, 12.6), (8.4, 11.4), (7, 8.6)), INK)
        self._head = setting(
            Sizes((8.5, 11), (7.4, 9.4), (6.6, 8)), WHITE, ON_NAVY, Align.CENTRE, is_bold=True
        )
        self._number = setting(Sizes((9, 12), (9, 12), (9, 12)), NAVY, align=Align.CENTRE, is_bold=True)
        self._marked = setting(Sizes((8, 10), (8, 10), (8, 10)), SEAL_RED, align=Align.CENTRE)
        ask = Sizes((8.6, 11.4), (8.2, 10.8), (7.4, 9.4))
        why = Sizes((6.8, 8.8), (6.6, 8.4), (6.2, 7.6))
        self._ask = setting(ask, INK, INK)
        self._why = setting(why, GREY, GREY)
        self._blank = setting(Sizes((6.8, 9), (6.8, 9), (6.2, 9.4)), GREY)
        self._columns = len(typesetter.language.languages)
        self._text_width = (FRAME.width - _NUMBER - _ANSWER) / self._columns
        self._flow = PageFlow(FRAME, structure)
        self._root = structure

    def sheets(self, content: QuestionSheet) -> list[Sheet]:
        flow, put = self._flow, self._type.set
        flow.begin("H1")
        flow.write(put(content.title, self._title, FRAME.width))
        for remark in content.remarks:
            flow.begin("P")
            flow.write(put(remark, self._remark, FRAME.width))
        flow.skip(5)
        flow.sheet.rule(_STRONG_LINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
        flow.advance(4)
        for label, value in content.facts:
            self._fact(label, value)
        flow.skip(4)
        if content.questions:
            self._table(content)
        return flow.sheets

    def _fact(self, label: Words, value: Words) -> None:
        flow = self._flow
        labels = self._type.set(label, self._label, _LABEL - 2)
        values = self._type.set(value, self._value, FRAME.width - _LABEL)
        flow.need(min(max(height_of(labels), height_of(values)), FRAME.height / 3))
        flow.begin("P")
        flow.sheet.write(labels, FRAME.left, flow.y)
        flow.write(values, inset=_LABEL)
        flow.advance(max(height_of(labels) - height_of(values), 0.0) + 1.5)

    def _table(self, content: QuestionSheet) -> None:
        flow = self._flow
        flow.need(2 * _LEAST_HEIGHT)
        table = self._root.add("Table")
        heads = table.add("TR")
        top = self._heads(content.heads, [heads.add("TH", "/Scope /Column") for _ in content.heads])
        for question in content.questions:
            row: _Row | None = self._row(question)
            spoken = table.add("TR")
            cells = [spoken.add("TD") for _ in content.heads]
            while row is not None:
                if row.height > flow.room and flow.room < FRAME.height / 2:
                    top = self._next_page(top, content)
                fitting, row = row.split(flow.room)
                self._draw_row(fitting, content, cells)
                if row is not None:
                    top = self._next_page(top, content)
        self._close(top)

    def _next_page(self, top: float, content: QuestionSheet) -> float:
        self._close(top)
        self._flow.new_page()
        return self._heads(content.heads)

    def _row(self, question: AuthorityQuestion) -> _Row:
        width = self._text_width - 2 * _PADDING
        said = []
        for index, (ask, why) in enumerate(zip(question.ask, question.why, strict=True)):
            asked = _one(ask, self._ask, index, self._type, width)
            reason = _one(why, self._why, index, self._type, width)
            said.append((asked, reason._replace(before=1.6)))
        number = self._type.set((str(question.number),), self._number, _NUMBER - 2 * _PADDING)
        if question.is_overdue:
            number += self._type.set((MARK,), self._marked, _NUMBER - 2 * _PADDING)
        return _Row(number, tuple(said))

    def _heads(self, heads: tuple[Words, ...], elements: Sequence[Element] = ()) -> float:
        """Draws the heads, which are told once; gives the top of the table on this page."""
        flow, left = self._flow, FRAME.left
        number, *middle, answer = heads
        cells = [(left, _NUMBER, number)]
        for index, words in enumerate(middle):
            cells.append((left + _NUMBER + index * self._text_width, self._text_width, words))
        cells.append((FRAME.right - _ANSWER, _ANSWER, answer))
        put = [(x, self._type.set(words, self._head, width), width) for x, width, words in cells]
        height = max(height_of(cell) for _, cell, _ in put) + 2 * _PADDING
        top = flow.y
        flow.sheet.bands.append(Band(left, top - height, FRAME.width, height, NAVY))
        for (x, cell, _), element in zip_longest(put, elements):
            flow.tag(element)
            flow.sheet.write(cell, x, top - (height - height_of(cell)) / 2)
        flow.advance(height)
        return top

    def _draw_row(self, row: _Row, content: QuestionSheet, cells: Sequence[Element]) -> None:
        flow, height = self._flow, row.height
        sheet, top, bottom = flow.sheet, flow.y, flow.y - height
        flow.tag(cells[0])
        sheet.write(row.number, FRAME.left + _PADDING, top - _PADDING)
        starts = [FRAME.left + _NUMBER + index * self._text_width for index in range(self._columns)]
        for x, cell, element in zip(starts, row.said, cells[1:], strict=False):
            flow.tag(element)
            sheet.write(cell, x + _PADDING, top - _PADDING)
        flow.tag(cells[-1])
        self._answer(content, top, bottom)
        sheet.rule(_HAIRLINE, *(Rule(x, top, x, bottom) for x in (*starts, FRAME.right - _ANSWER)))
        sheet.rule(_HAIRLINE, Rule(FRAME.left, bottom, FRAME.right, bottom))
        flow.advance(height)

    def _answer(self, content: QuestionSheet, top: float, bottom: float) -> None:
        """Lines to write the answer on, and one for the day and the officer."""
        sheet = self._flow.sheet
        left, right = FRAME.right - _ANSWER + _PADDING, FRAME.right - _PADDING
        last = bottom + 5
        lines = int((top - last - _PEN_GAP) / _PEN_GAP)
        sheet.rule(
            _PEN, *(Rule(left, last + _PEN_GAP * n, right, last + _PEN_GAP * n) for n in range(1, lines + 1))
        )
        middle = left + (right - left) * 0.48
        self._label_and_line(content.day, left, middle - 3, last)
        self._label_and_line(content.officer, middle, right, last)

    def _label_and_line(self, words: Words, left: float, right: float, bottom: float) -> None:
        end = left
        for offset, paragraph in beside(words, self._blank, right - left, 2.5):
            self._flow.sheet.write([paragraph], left + offset, bottom + 8)
            end = left + offset + paragraph.lines[0].width * paragraph.style.size
        self._flow.sheet.rule(_PEN, Rule(end + 2, bottom, right, bottom))

    def _close(self, top: float) -> None:
        flow = self._flow
        flow.sheet.frames.append(Frame(FRAME.left, flow.y, FRAME.width, top - flow.y, NAVY, 0.8))


def _one(text: str, setting: Setting, language: int, typesetter: Typesetter, width: float) -> Paragraph:
    """One language of a statement, in the style of its place."""
    style = setting[language]
    return typesetter.set((text,), Setting(style, style), width)[0]
