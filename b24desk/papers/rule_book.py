"""Lays the rule book out on A4: title page, contents with page numbers, one section after another."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from b24desk.papers.checklist import FRAME
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.paragraph import Paragraph, set_one_line
from b24desk.papers.rule_book_entries import EntryLayout
from b24desk.papers.sheet import Bookmark, Rule, RuleStyle, Sheet
from b24desk.papers.tags import Element
from b24desk.papers.theme import GREY, GRID, INK, MM, NAVY, Align
from b24desk.papers.typesetting import Setting, Sizes, Typesetter, beside, height_of
from b24desk.papers.voice import Voice, Words
from b24desk.rules.book.content import Density, Point, RuleBook, Section
from b24desk.rules.book.words import book_words

_STRONG_LINE = RuleStyle(NAVY, 1.2)
_LINE = RuleStyle(GRID, 0.6)
_HAIRLINE = RuleStyle(GRID, 0.4)
_LABEL_WIDTH = 34 * MM
_NUMBER_WIDTH = 12 * MM
_INDENT = 5 * MM
_BETWEEN = 7.0
_ROOM_UNDER_HEADING = 60.0


class _Line(NamedTuple):
    """One line of the contents list."""

    title: Words
    page: int
    """Counted from the first page of the body, 0 for that one."""
    is_section: bool


Drawing = Callable[[PageFlow], None]


def lay_out(
    book: RuleBook,
    typesetter: Typesetter,
    structure: Element | None = None,
    drawings: Mapping[str, Drawing] = MappingProxyType({}),
) -> list[Sheet]:
    """The pages, still without running heads and footers; a drawing stands first in the section it is for."""
    return _Layout(typesetter, drawings).sheets(book, structure or Element("Document"))


class _Layout:
    def __init__(self, typesetter: Typesetter, drawings: Mapping[str, Drawing]) -> None:
        self._drawings = drawings
        self._type = typesetter
        self._voice = Voice(typesetter.language)
        setting = typesetter.setting
        self._title = setting(Sizes((20, 28), (17, 24), (10, 14)), NAVY, is_bold=True)
        self._note = setting(Sizes((8.5, 13), (8.2, 12), (7, 9.4)), GREY)
        self._label = setting(Sizes((8, 12), (7.8, 11.4), (6.6, 8.4)), GREY)
        self._value = setting(Sizes((8.5, 12), (8.2, 11.4), (7, 8.8)), INK)
        bands = Sizes((13, 19), (12.5, 18), (9, 19))
        self._section = setting(bands, NAVY, GREY, is_bold=True)
        self._listed_section = setting(Sizes((9, 15), (8.8, 15), (7.4, 15)), NAVY, GREY, is_bold=True)
        self._listed_entry = setting(Sizes((8, 12), (7.8, 12), (6.8, 12)), INK, GREY)
        self._number = setting(Sizes((8, 12), (8, 12), (8, 12)), INK, align=Align.RIGHT)

    def sheets(self, book: RuleBook, structure: Element) -> list[Sheet]:
        front_part, body_part = structure.add("Sect"), structure.add("Sect")
        body = PageFlow(FRAME, body_part)
        lines = [line for section in book.sections for line in self._draw_section(section, body)]
        # How many pages the contents take does not depend on the numbers that they print.
        front = len(self._front(book, lines, 0, Element("Sect")))
        return [*self._front(book, lines, front, front_part), *body.sheets]

    def _draw_section(self, section: Section, flow: PageFlow) -> Iterable[_Line]:
        """Draws the section; gives the lines that the contents list has for it."""
        title = self._voice.say(section.title)
        heading = beside(title, self._section, FRAME.width, _BETWEEN)
        height = max(paragraph.height for _, paragraph in heading)
        flow.skip(16)
        flow.need(height + _ROOM_UNDER_HEADING)
        flow.sheet.bookmarks.append(Bookmark(title[0], flow.y, 0))
        flow.begin("H2")
        for offset, paragraph in heading:
            flow.sheet.write([paragraph], FRAME.left + offset, flow.y)
        flow.advance(height)
        flow.sheet.rule(_STRONG_LINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
        flow.advance(6)
        yield _Line(title, len(flow.sheets) - 1, is_section=True)
        draw = self._drawings.get(section.table)
        if draw:
            draw(flow)
        layout = EntryLayout(flow, self._type)
        for entry in section.entries:
            page = layout.draw(entry, section.density)
            if section.density is Density.LISTED:
                yield _Line(self._voice.say(entry.title), page, is_section=False)

    def _front(self, book: RuleBook, lines: Iterable[_Line], before: int, part: Element) -> list[Sheet]:
        """Title and contents; `before` is how many pages they take."""
        flow, put, say = PageFlow(FRAME, part), self._type.set, self._voice.say
        flow.begin("H1")
        flow.write(put(say(book.title), self._title, FRAME.width))
        flow.skip(4)
        flow.sheet.rule(_STRONG_LINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
        flow.advance(6)
        flow.begin("P")
        flow.write(put(say(book.note), self._note, FRAME.width))
        flow.skip(6)
        for point in book.facts:
            self._fact(point, flow)
        flow.skip(10)
        flow.need(80)
        heading = beside(say(book_words().page.contents), self._section, FRAME.width, _BETWEEN)
        flow.begin("H2")
        for offset, paragraph in heading:
            flow.sheet.write([paragraph], FRAME.left + offset, flow.y)
        flow.advance(max(paragraph.height for _, paragraph in heading) + 4)
        contents = flow.add("TOC")
        for line in lines:
            self._contents_line(line, flow, before, contents)
        return flow.sheets

    def _fact(self, point: Point, flow: PageFlow) -> None:
        """One fact of the edition; its texts are one statement, one after the other."""
        label = self._type.set(self._voice.say(point.label), self._label, _LABEL_WIDTH)
        width = FRAME.width - _LABEL_WIDTH
        said = (self._voice.say(text) for text in point.texts)
        value = tuple(paragraph for words in said for paragraph in self._set_once(words, width))
        height = max(height_of(label), height_of(value))
        flow.need(min(height, FRAME.height / 2))
        flow.begin("P")
        flow.sheet.write(label, FRAME.left, flow.y)
        flow.write(value, inset=_LABEL_WIDTH)
        flow.advance(max(height_of(label) - height_of(value), 0) + 2)
        flow.sheet.rule(_HAIRLINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
        flow.advance(2)

    def _set_once(self, words: Words, width: float) -> tuple[Paragraph, ...]:
        return self._type.set(tuple(dict.fromkeys(words)), self._value, width)

    def _contents_line(self, line: _Line, flow: PageFlow, before: int, contents: Element | None) -> None:
        setting: Setting = self._listed_section if line.is_section else self._listed_entry
        inset = 0.0 if line.is_section else _INDENT
        width = FRAME.width - inset - _NUMBER_WIDTH
        parts = beside(line.title, setting, width, _BETWEEN)
        height = max(paragraph.height for _, paragraph in parts)
        if line.is_section:
            flow.skip(3)
        flow.need(height)
        flow.begin_item(contents)
        for offset, paragraph in parts:
            flow.sheet.write([paragraph], FRAME.left + inset + offset, flow.y)
        number = set_one_line(str(line.page + before + 1), self._number.first, _NUMBER_WIDTH)
        flow.sheet.write([number], FRAME.right - _NUMBER_WIDTH, flow.y - (height - number.height) / 2)
        flow.advance(height)
        if line.is_section:
            flow.sheet.rule(_HAIRLINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
