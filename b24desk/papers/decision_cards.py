"""Lays the decision cards out on A4: a page each, Chinese left, English right, two signatures."""

from b24desk.domain.text import PaperLanguage, Text
from b24desk.papers.card_words import card_words
from b24desk.papers.checklist import FRAME
from b24desk.papers.decision_content import DecisionCard
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.paragraph import Paragraph, set_one_line, set_paragraph
from b24desk.papers.sheet import Bookmark, Frame, Rule, RuleStyle, Sheet
from b24desk.papers.tags import Element
from b24desk.papers.theme import GREY, GRID, INK, MM, NAVY, SEAL_RED, Colour, TextStyle
from b24desk.papers.typesetting import Setting, Sizes, Typesetter, height_of, split_at
from b24desk.rules.book.content import Point

CARD_LANGUAGE = PaperLanguage.BOTH
"""Whatever the language of the papers: those who decide do not all read the same one."""
_GUTTER = 8 * MM
_WIDTH = (FRAME.width - _GUTTER) / 2
_STRONG_LINE = RuleStyle(NAVY, 1.2)
_FINE = RuleStyle(GRID, 0.4)
_PEN = RuleStyle(INK, 0.5)
_SIGNATURE = 30 * MM
_BULLET = "· "


def lay_out(cards: tuple[DecisionCard, ...], typesetter: Typesetter, structure: Element) -> list[Sheet]:
    """The pages, still without running heads and footers; `typesetter` is one of both languages."""
    return _Layout(typesetter, structure).sheets(cards)


class _Layout:
    def __init__(self, typesetter: Typesetter, structure: Element) -> None:
        self._type = typesetter
        self._root = structure
        self._flow = PageFlow(FRAME)
        self._title = self._setting((15, 21), (12.5, 21), NAVY, is_bold=True)
        self._label = self._setting((7.6, 11), (7.2, 11), GREY)
        self._value = self._setting((9, 13), (8.4, 12), INK)
        self._strong = self._setting((10, 14.4), (9.2, 13), INK, is_bold=True)
        self._alarm = self._setting((9, 13), (8.4, 12), SEAL_RED, is_bold=True)
        self._words = card_words().decision

    def _setting(
        self,
        chinese: tuple[float, float],
        english: tuple[float, float],
        colour: Colour,
        *,
        is_bold: bool = False,
    ) -> Setting:
        sizes = Sizes(chinese, chinese, english)
        return self._type.setting(sizes, colour, colour, is_bold=is_bold, is_bold_under=is_bold)

    def sheets(self, cards: tuple[DecisionCard, ...]) -> list[Sheet]:
        if not cards:
            self._pair(self._words.nothing, self._value, "P")
        for place, card in enumerate(cards):
            if place:
                self._flow.tag(None)
                self._flow.new_page()
            self._card(card)
        return self._flow.sheets

    def _card(self, card: DecisionCard) -> None:
        flow = self._flow
        flow.sheet.bookmarks.append(Bookmark(card.title.zh, flow.y, 0))
        self._pair(self._words.choice, self._label, "P")
        self._pair(card.title, self._title, "H1")
        flow.skip(3)
        flow.sheet.rule(_STRONG_LINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
        flow.advance(8)
        for note, is_alarm in card.notes:
            self._pair(note, self._alarm if is_alarm else self._value, "P")
            flow.skip(6)
        for place, point in enumerate(card.points):
            self._point(point, self._strong if place == 0 else self._value)
        self._signatures()

    def _point(self, point: Point, setting: Setting) -> None:
        flow = self._flow
        flow.need(44)
        self._pair(point.label, self._label, "P")
        for text in point.texts:
            bullet = _BULLET if len(point.texts) > 1 else ""
            self._pair(Text.model_construct(zh=bullet + text.zh, en=bullet + text.en), setting, "P")
        flow.skip(4)
        flow.sheet.rule(_FINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
        flow.skip(5)

    def _pair(self, text: Text, setting: Setting, kind: str) -> None:
        """Both languages side by side, on as many pages as the longer one takes."""
        flow, elements = self._flow, (self._root.add(kind), self._root.add(kind))
        pairs = ((text.zh, setting.first), (text.en, setting.second))
        rest: list[tuple[Paragraph, ...]] = [(set_paragraph(said, style, _WIDTH),) for said, style in pairs]
        whole = max(map(height_of, rest))
        if whole < FRAME.height / 3:
            flow.need(whole)
        while True:
            parts = [split_at(paragraphs, flow.room) for paragraphs in rest]
            lefts = (FRAME.left, FRAME.left + _WIDTH + _GUTTER)
            for element, left, (fitting, _) in zip(elements, lefts, parts, strict=True):
                flow.tag(element)
                flow.sheet.write(fitting, left, flow.y)
            flow.advance(max(height_of(fitting) for fitting, _ in parts))
            rest = [more for _, more in parts]
            if not any(rest):
                return
            flow.new_page()

    def _signatures(self) -> None:
        flow, words = self._flow, self._words
        flow.skip(6)
        flow.need(_SIGNATURE)
        texts = (
            (words.sign.zh, words.day.zh, self._label.first),
            (words.sign.en, words.day.en, self._label.second),
        )
        for place, (who, day, style) in enumerate(texts):
            left = FRAME.left + place * (_WIDTH + _GUTTER)
            flow.sheet.frames.append(Frame(left, flow.y - _SIGNATURE, _WIDTH, _SIGNATURE, NAVY, 0.8))
            flow.tag(self._root.add("P"))
            flow.sheet.write([self._one_line(who, style)], left + 5, flow.y - 5)
            bottom = flow.y - _SIGNATURE + 20
            flow.tag(self._root.add("P"))
            label = self._one_line(day, style)
            flow.sheet.write([label], left + 5, bottom)
            start = left + 9 + label.lines[0].width * style.size
            flow.sheet.rule(_PEN, Rule(start, bottom - 10, left + _WIDTH - 8, bottom - 10))
        flow.advance(_SIGNATURE)

    @staticmethod
    def _one_line(text: str, style: TextStyle) -> Paragraph:
        return set_one_line(text, style, _WIDTH)
