"""Draws the shareholding chart: the applicant at the left, tier after tier of its holders to the right.

A chart that is too deep for the page goes on in a further panel, one that is too long on the next page;
the text never gets smaller. Also gives the drawing as pictures, for files that hold no PDF.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from b24desk.domain.text import PaperLanguage
from b24desk.papers.dossier import Dossier
from b24desk.papers.drawing_words import drawing_words
from b24desk.papers.numerals import chinese_numeral
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.paragraph import Paragraph
from b24desk.papers.picture import Picture, picture_flow, pictures
from b24desk.papers.shareholding_box import GAP, BoxLayout, SetBox
from b24desk.papers.shareholding_content import Box, Chart, shareholding_chart
from b24desk.papers.sheet import Rule, RuleStyle
from b24desk.papers.theme import GREY, GRID, INK, MM, NAVY, Align
from b24desk.papers.typesetting import Sizes, Typesetter, height_of
from b24desk.papers.voice import Voice, Words

_JOINT = 18 * MM
"""Between two tiers: room for the line and the share on it."""
_BUS = 3 * MM
"""From what is held to the line that gathers its holders."""
_NARROWEST, _WIDEST = 30 * MM, 62 * MM
_HEAD = 3.0
_STROKE = RuleStyle(NAVY, 0.8)
_UNDER = RuleStyle(GRID, 0.6)
_LAST_NUMERAL = 99

Chain = tuple[Box, ...]
"""From the first column of a panel to one of its last boxes."""


class Panel(NamedTuple):
    """A part of the chart, headed by one box."""

    root: Box
    number: int
    tier: int
    """Of the root, 0 for the applicant."""


class ShareholdingChart:
    """Draws one chart into a flow."""

    def __init__(self, flow: PageFlow, typesetter: Typesetter, chart: Chart) -> None:
        self._flow = flow
        self._type = typesetter
        self._voice = Voice(typesetter.language)
        self._words = drawing_words().shareholding
        self._chart = chart
        setting = typesetter.setting
        self._heading = setting(Sizes((9, 13), (8.6, 12.4), (7, 9)), NAVY, is_bold=True)
        self._tier = setting(Sizes((7.6, 10.4), (7.2, 9.6), (6.4, 8)), GREY, align=Align.CENTRE)
        self._share = setting(Sizes((7, 9), (7, 9), (6.2, 7.6)), INK, INK, Align.RIGHT)
        self._said = setting(Sizes((8.4, 12.4), (8, 11.4), (6.9, 8.8)), INK)
        room = flow.frame.width + _JOINT
        self._columns = min(_depth(chart.root), int(room // (_NARROWEST + _JOINT)))
        self._width = min(room / self._columns - _JOINT, _WIDEST)
        self._box = BoxLayout(typesetter, self._width)
        self._panels: list[Panel] = [Panel(chart.root, 1, 0)]

    def draw(self) -> None:
        for panel in self._panels:  # grows while it is drawn
            self._draw_panel(panel)
        self._box.draw_legend(self._flow)
        self._box.draw_full_names(self._flow)

    def write_statements(self) -> None:
        """What the chart comes to, in sentences."""
        for words in self._chart.statements:
            flow, said = self._flow, self._type.set(words, self._said, self._flow.frame.width)
            flow.need(min(height_of(said), flow.frame.height / 4))
            flow.begin("P")
            flow.write(said)
            flow.skip(2.5)

    def _draw_panel(self, panel: Panel) -> None:
        chains = list(self._chains(panel))
        tiers = [
            self._type.set(self._tier_name(panel.tier + column), self._tier, self._width)
            for column in range(max(map(len, chains)))
        ]
        over = max(map(height_of, tiers)) + 5
        flow, is_continued = self._flow, False
        while chains:
            head = self._panel_head(panel, is_continued=is_continued)
            least = height_of(head) + over + self._extent(chains[:1], 0)
            flow.need(min(least, flow.frame.height))
            flow.begin("P")
            flow.write(head)
            for column, said in enumerate(tiers):
                left = flow.frame.left + column * (self._width + _JOINT)
                flow.begin("P")
                flow.sheet.write(said, left, flow.y)
                flow.sheet.rule(_UNDER, Rule(left, flow.y - over + 4, left + self._width, flow.y - over + 4))
            flow.advance(over)
            count = self._fitting(chains)
            piece, chains = chains[:count], chains[count:]
            self._place(piece, 0, flow.y)
            flow.advance(self._extent(piece, 0) + 9)
            if chains:
                flow.decorate()
                flow.new_page()
                is_continued = True

    def _fitting(self, chains: Sequence[Chain]) -> int:
        """How many of the chains fit on this page, at least one."""
        count = 1
        while count < len(chains) and self._extent(chains[: count + 1], 0) <= self._flow.room:
            count += 1
        return count

    def _chains(self, panel: Panel) -> Iterator[Chain]:
        """The lines of the panel from top to bottom; a box in its last column may head a panel of its own."""
        waiting: list[Chain] = [(panel.root,)]
        while waiting:
            chain = waiting.pop()
            last = chain[-1]
            if not last.holders:
                yield chain
            elif len(chain) < self._columns:
                waiting += [(*chain, holder) for holder in reversed(last.holders)]
            else:
                number = len(self._panels) + 1
                self._panels.append(Panel(last, number, panel.tier + len(chain) - 1))
                self._box.goes_on(last, self._voice.say(self._words.see_panel, number=number))
                yield chain

    def _extent(self, chains: Sequence[Chain], column: int) -> float:
        """The height that lines need from a column on, all of them through one box in each group."""
        return sum(
            max(self._box.set(box).height, self._extent(beyond, column + 1) if beyond else 0.0) + GAP
            for box, beyond in _grouped(chains, column)
        ) - (GAP if chains else 0.0)

    def _place(self, chains: Sequence[Chain], column: int, top: float) -> list[float]:
        """Draws what stands from a column on, each box beside its holders; gives the middles."""
        flow, left = self._flow, self._flow.frame.left + column * (self._width + _JOINT)
        middles = []
        for box, beyond in _grouped(chains, column):
            laid = self._box.set(box)
            height = max(laid.height, self._extent(beyond, column + 1) if beyond else 0.0)
            middle = top - height / 2
            behind: list[float] = []
            said = flow.add("P")  # before its holders, which are drawn first
            if beyond:
                behind = self._place(beyond, column + 1, middle + self._extent(beyond, column + 1) / 2)
            flow.go_on_with(said)
            self._box.draw(laid, flow.sheet, left, middle + laid.height / 2)
            if behind:
                self._join(left + self._width, middle, behind)
            if column:
                self._write_share(laid, left, middle)
            middles.append(middle)
            top -= height + GAP
        return middles

    def _join(self, right: float, middle: float, behind: Sequence[float]) -> None:
        """Lines from holders to what they hold in, with the arrow at its side."""
        bus, sheet = right + _BUS, self._flow.sheet
        stubs = [Rule(bus, y, right + _JOINT, y) for y in behind]
        ends = [middle, *behind]
        sheet.rule(
            _STROKE,
            *stubs,
            Rule(bus, max(ends), bus, min(ends)),
            Rule(right + 0.6, middle, bus, middle),
            Rule(right + 0.6, middle, right + 0.6 + _HEAD, middle + _HEAD * 0.7),
            Rule(right + 0.6, middle, right + 0.6 + _HEAD, middle - _HEAD * 0.7),
        )

    def _write_share(self, laid: SetBox, left: float, middle: float) -> None:
        width = _JOINT - _BUS - 2
        said = self._type.set(laid.box.share, self._share, width)
        self._flow.sheet.write(said[:1], left - width - 2, middle + height_of(said[:1]))
        self._flow.sheet.write(said[1:], left - width - 2, middle - 0.5)

    def _panel_head(self, panel: Panel, *, is_continued: bool) -> tuple[Paragraph, ...]:
        """Nothing over a chart that is one piece."""
        is_only = len(self._panels) == 1
        if is_only and not is_continued:
            return ()
        say, words = self._voice.say, self._words
        said = say(words.panel, number=panel.number)
        if panel.tier:
            name = panel.root.name
            names = name if len(name) == len(said) else name[:1] * len(said)
            said = tuple(
                words.panel_of[spoken].format(number=panel.number, name=one)
                for spoken, one in zip(self._voice.languages, names, strict=True)
            )
        if is_continued:
            said = self._voice.around(words.continued, said)
        return self._box.cut(self._type.set(said, self._heading, self._flow.frame.width), 2)

    def _tier_name(self, tier: int) -> Words:
        if tier == 0:
            return self._voice.say(self._words.applicant)
        numeral = chinese_numeral(tier) if tier <= _LAST_NUMERAL else str(tier)
        return self._voice.say(self._words.tier, numeral=numeral, number=tier)


def _grouped(chains: Sequence[Chain], column: int) -> list[tuple[Box, list[Chain]]]:
    """The boxes of a column, each with the lines that go on beyond it."""
    through = groupby((chain for chain in chains if len(chain) > column), key=lambda chain: chain[column])
    return [(box, [chain for chain in same if len(chain) > column + 1]) for box, same in through]


def _depth(root: Box) -> int:
    """How many tiers there are, the applicant's own one counted."""
    depth = 0
    tier: tuple[Box, ...] = (root,)
    while tier:
        depth += 1
        tier = tuple(holder for box in tier for holder in box.holders)
    return depth


def chart_pictures(
    dossier: Dossier, language: PaperLanguage, width: float, height: float
) -> tuple[Picture, ...]:
    """The chart without its sentences, for a Word file with this much room on a page, in points."""
    flow = picture_flow(width, height)
    ShareholdingChart(flow, Typesetter(language), shareholding_chart(dossier, Voice(language))).draw()
    return pictures(flow.sheets, flow.frame, dossier)
