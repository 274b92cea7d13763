"""Lays the rehearsal of an on-site check out on A4: each card on a page of its own."""

from b24desk.papers.card_words import card_words
from b24desk.papers.checklist import FRAME
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.rehearsal_content import Card, Drill, Rehearsal
from b24desk.papers.sheet import Rule, RuleStyle, Sheet
from b24desk.papers.signing_lines import SigningLine, write_signing_lines
from b24desk.papers.table import Cell, Columns, Table, TableGroup, TableRow
from b24desk.papers.tags import Element
from b24desk.papers.theme import GREY, INK, MM, NAVY, ON_NAVY, PALE, WHITE, Align
from b24desk.papers.typesetting import Setting, Sizes, Typesetter, beside
from b24desk.papers.voice import Voice, Words

_COLUMNS = Columns(tuple(width * MM for width in (8.5, 13.5, 70.0, 40.0, 48.0)), tick=1)
_STRONG_LINE = RuleStyle(NAVY, 1.2)
_BETWEEN = 8.0


def lay_out(content: Rehearsal, typesetter: Typesetter, structure: Element) -> list[Sheet]:
    """The pages, still without running heads and footers."""
    return _Layout(content, typesetter, structure).sheets()


class _Layout:
    def __init__(self, content: Rehearsal, typesetter: Typesetter, structure: Element) -> None:
        self._content = content
        self._type = typesetter
        self._voice = Voice(typesetter.language)
        self._root = structure
        self._flow = PageFlow(FRAME)
        setting = typesetter.setting
        self._title = setting(Sizes((18, 25), (16, 22), (9.5, 13)), NAVY, is_bold=True)
        self._note = setting(Sizes((8.2, 12), (7.8, 11), (6.8, 8.8)), INK)
        self._ground = setting(Sizes((7.4, 10.4), (7.2, 9.8), (6.4, 8.2)), GREY)
        bands = Sizes((9.5, 13), (9, 12.5), (8.6, 13))
        self._group = setting(bands, NAVY, NAVY, is_bold=True, is_bold_under=True)
        self._head = setting(
            Sizes((8.5, 11), (6.8, 8.6), (6.2, 7.6)), WHITE, ON_NAVY, Align.CENTRE, is_bold=True
        )
        self._number = setting(Sizes((8, 12), (7.4, 11.2), (7.4, 11.2)), align=Align.CENTRE)
        self._question = setting(Sizes((8.4, 11.6), (8, 10.6), (6.8, 8.4)))
        self._answer = setting(Sizes((8.4, 11.6), (8, 10.6), (6.8, 8.4)), NAVY, NAVY, is_bold=True)
        self._small = setting(Sizes((7.2, 9.8), (6.9, 9), (6.3, 7.8)))

    def sheets(self) -> list[Sheet]:
        flow, content = self._flow, self._content
        self._write("H1", content.title, self._title)
        flow.skip(4)
        flow.sheet.rule(_STRONG_LINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
        flow.advance(6)
        for remark in content.remarks:
            self._write("P", remark, self._note)
        flow.skip(4)
        for ground in content.grounds:
            self._write("P", ground, self._ground)
            flow.skip(2)
        flow.skip(8)
        for place, card in enumerate(content.cards):
            if place:
                flow.tag(None)
                flow.new_page()
            self._card(card)
        return flow.sheets

    def _card(self, card: Card) -> None:
        flow = self._flow
        for remark in card.remarks:
            self._write("P", remark, self._note)
            flow.skip(2)
        flow.skip(3)
        heads = tuple(
            self._type.set(words, self._head, _COLUMNS.text_width(index))
            for index, words in enumerate(self._content.heads)
        )
        heading = tuple(beside(card.title, self._group, FRAME.width - 6, _BETWEEN))
        rows = tuple(self._row(number, drill) for number, drill in enumerate(card.drills, 1))
        group = TableGroup(heading, heading, card.title[0], PALE, rows)
        Table(flow, _COLUMNS, heads, self._root.add("Table")).draw((group,))
        self._signature()

    def _row(self, number: int, drill: Drill) -> TableRow:
        widths = [_COLUMNS.text_width(index) for index in range(len(_COLUMNS.widths))]
        put = self._type.set
        asked = put(drill.question, self._question, widths[2])
        stated = put(drill.answer, self._answer, widths[2])
        shown = [put(words, self._small, widths[3]) for words in drill.shown]
        grounds = [put(words, self._small, widths[4]) for words in drill.grounds]
        cells: tuple[Cell, ...] = (
            put((str(number),), self._number, widths[0]),
            (),
            (
                *asked,
                *(paragraph._replace(before=1.2 * (not place)) for place, paragraph in enumerate(stated)),
            ),
            _stacked(shown),
            _stacked(grounds),
        )
        return TableRow(cells, is_ticked=False)

    def _signature(self) -> None:
        words, say = card_words().rehearsal, self._voice.say
        half = FRAME.left + FRAME.width * 0.6
        lines = (
            SigningLine(say(words.signature), FRAME.left, half - 6 * MM),
            SigningLine(say(words.day), half, FRAME.right),
        )
        write_signing_lines(self._flow, self._type, self._root, lines)

    def _write(self, kind: str, words: Words, setting: Setting) -> None:
        self._flow.tag(self._root.add(kind))
        self._flow.write(self._type.set(words, setting, FRAME.width))


def _stacked(texts: list[Cell]) -> Cell:
    """One below the other, with a little room between."""
    return tuple(
        paragraph._replace(before=2.0 if index and not place else 0.0)
        for index, text in enumerate(texts)
        for place, paragraph in enumerate(text)
    )
