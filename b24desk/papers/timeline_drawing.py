"""Draws the timeline: a row for each milestone, its span on one scale, estimates hollow and dashed."""

from b24desk.domain.text import PaperLanguage
from b24desk.papers.dossier import Dossier
from b24desk.papers.drawing_words import drawing_words
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.paragraph import Paragraph, set_one_line
from b24desk.papers.picture import Picture, picture_flow, pictures
from b24desk.papers.sheet import Band, Frame, Rule, RuleStyle
from b24desk.papers.theme import GREY, GRID, INK, MM, NAVY, PALE, SEAL_RED, Align
from b24desk.papers.time_axis import TimeAxis
from b24desk.papers.timeline_content import Bar, Timeline, timeline_content
from b24desk.papers.typesetting import Sizes, Typesetter, height_of
from b24desk.papers.voice import Voice

_TITLE_PART = 0.44
"""Of the width, for titles and days."""
_GAP = 4 * MM
_PADDING = 3.2
_BAR = 7.0
_SHORTEST = 5.0
_AXIS = 16.0
_LABEL = 34.0
_FINE = RuleStyle(GRID, 0.4)
_STRONG = RuleStyle(NAVY, 0.9)
_TODAY = RuleStyle(SEAL_RED, 0.8)
_SAMPLE = 8 * MM


class TimelineDrawing:
    """Draws one timeline into a flow, its scale again on each page."""

    def __init__(self, flow: PageFlow, typesetter: Typesetter, timeline: Timeline) -> None:
        self._flow = flow
        self._type = typesetter
        self._voice = Voice(typesetter.language)
        self._words = drawing_words().timeline
        self._timeline = timeline
        setting = typesetter.setting
        self._title = setting(Sizes((8.2, 11), (7.8, 10.2), (6.6, 8.2)), INK, is_bold=True)
        self._days = setting(Sizes((7.4, 9.8), (7.2, 9.4), (6.4, 8)), GREY)
        self._tick = setting(Sizes((6.6, 8.6), (6.6, 8.6), (6.6, 8.6)), GREY)
        self._today = setting(Sizes((6.6, 8.6), (6.6, 8.6), (6.2, 7.6)), SEAL_RED, SEAL_RED, Align.CENTRE)
        self._note = setting(Sizes((8, 11.6), (7.6, 10.6), (6.6, 8.4)), INK)
        self._legend = setting(Sizes((7.2, 10), (7, 9.4), (6.4, 8)), GREY)
        self._left = flow.frame.left + flow.frame.width * _TITLE_PART + _GAP

    def draw(self) -> None:
        bars = self._timeline.bars
        if not bars:
            return
        days = [day for bar in bars for day in (bar.first, bar.last)]
        days.append(self._timeline.as_of)
        near_until = self._timeline.review[1] if self._timeline.review else max(days)
        axis = TimeAxis(days, near_until, self._left, self._flow.frame.right)
        rows = [(bar, self._row(bar)) for bar in bars]
        self._flow.need(_AXIS + self._head_height() + rows[0][1][0])
        self._begin(axis)
        top = self._flow.y
        for bar, (height, words) in rows:
            if height > self._flow.room:
                self._finish(axis, top)
                self._flow.decorate()
                self._flow.new_page()
                self._begin(axis)
                top = self._flow.y
            self._draw_row(bar, words, height, axis)
        self._finish(axis, top)
        self._draw_legend(axis)

    def write_notes(self) -> None:
        """Milestones without a day, and what is missing for one."""
        for words in self._timeline.notes:
            self._flow.begin("P")
            self._flow.write(self._type.set(words, self._note, self._flow.frame.width))
            self._flow.skip(2.5)

    def _row(self, bar: Bar) -> tuple[float, tuple[Paragraph, ...]]:
        width = self._left - _GAP - self._flow.frame.left
        words = (
            *self._type.set(bar.title, self._title, width),
            *self._type.set(bar.days, self._days, width),
        )
        return height_of(words) + 2 * _PADDING, words

    def _head_height(self) -> float:
        return height_of(self._type.set(self._voice.say(self._words.today), self._today, 60))

    def _begin(self, axis: TimeAxis) -> None:
        """The scale, with the names of months and years, and the day of the assessment over it."""
        flow, sheet = self._flow, self._flow.sheet
        said = self._type.set(self._voice.say(self._words.today), self._today, 60)
        x = axis.at(self._timeline.as_of)
        flow.decorate()  # a scale; every row says its days
        sheet.write(said, min(max(x - 30, self._left - 24), flow.frame.right - 60), flow.y)
        flow.advance(height_of(said) + 2)
        for x, name in axis.ticks(_LABEL):
            sheet.write([set_one_line(name, self._tick.first, _LABEL)], x + 1.5, flow.y)
        flow.advance(_AXIS - 4)
        sheet.rule(_STRONG, Rule(flow.frame.left, flow.y, flow.frame.right, flow.y))

    def _draw_row(self, bar: Bar, words: tuple[Paragraph, ...], height: float, axis: TimeAxis) -> None:
        flow, sheet = self._flow, self._flow.sheet
        flow.begin("P")
        sheet.write(words, flow.frame.left, flow.y - _PADDING)
        start, end = axis.at(bar.first), axis.at(bar.last)
        length = max(end - start, _SHORTEST)
        left = min(start, flow.frame.right - length)
        place = (left, flow.y - height / 2 - _BAR / 2, length, _BAR)
        if bar.is_estimated:
            sheet.frames.append(Frame(*place, NAVY, 0.9, is_dashed=True))
        else:
            sheet.bands.append(Band(*place, NAVY))
        flow.advance(height)
        sheet.rule(_FINE, Rule(flow.frame.left, flow.y, flow.frame.right, flow.y))

    def _finish(self, axis: TimeAxis, top: float) -> None:
        """What runs through all rows of a page: the review, months, the break, today."""
        bottom, sheet = self._flow.y, self._flow.sheet
        if self._timeline.review:
            first, last = map(axis.at, self._timeline.review)
            sheet.bands.insert(0, Band(first, bottom, last - first, top - bottom, PALE))
        sheet.rule(_FINE, *(Rule(x, bottom, x, top + _AXIS - 4) for x, _ in axis.ticks(_LABEL)))
        if axis.far:
            middle = (axis.near.right + axis.far.left) / 2
            sheet.rule(_STRONG, *(Rule(x, bottom, x, top) for x in (middle - 1.3, middle + 1.3)))
        x = axis.at(self._timeline.as_of)
        sheet.rule(_TODAY, Rule(x, bottom, x, top))

    def _draw_legend(self, axis: TimeAxis) -> None:
        flow, words = self._flow, self._words
        flow.advance(7)
        said = [words.legend_day, words.legend_estimated, words.legend_review]
        said += [words.legend_break] if axis.far else []
        width = flow.frame.width / 4
        room = width - _SAMPLE - 3 * MM
        texts = [self._type.set(self._voice.say(text), self._legend, room) for text in said]
        height = max(_BAR, *map(height_of, texts))
        flow.need(height)
        for place, text in enumerate(texts):
            flow.begin("P")
            flow.sheet.write(text, flow.frame.left + place * width + _SAMPLE + 1.5 * MM, flow.y)
        sample = (_SAMPLE, _BAR)
        lefts = [flow.frame.left + place * width for place in range(4)]
        bottom = flow.y - _BAR - 1
        flow.sheet.bands.append(Band(lefts[0], bottom, *sample, NAVY))
        flow.sheet.frames.append(Frame(lefts[1], bottom, *sample, NAVY, 0.9, is_dashed=True))
        flow.sheet.bands.append(Band(lefts[2], bottom, *sample, PALE))
        flow.sheet.frames.append(Frame(lefts[2], bottom, *sample, GRID, 0.4))
        if axis.far:
            middle = lefts[3] + _SAMPLE - 3
            lines = (Rule(x, bottom, x, bottom + _BAR) for x in (middle - 1.3, middle + 1.3))
            flow.sheet.rule(_STRONG, *lines)
        flow.advance(height + 6)


def timeline_pictures(
    dossier: Dossier, language: PaperLanguage, width: float, height: float
) -> tuple[Picture, ...]:
    """The timeline without its notes, for a Word file with this much room on a page, in points."""
    flow = picture_flow(width, height)
    TimelineDrawing(flow, Typesetter(language), timeline_content(dossier, Voice(language))).draw()
    return pictures(flow.sheets, flow.frame, dossier)
