"""A decision table drawn as it is read: from the top, each condition to its result, otherwise down."""

from typing import NamedTuple

from b24desk.papers.page_flow import PageFlow
from b24desk.papers.paragraph import Paragraph
from b24desk.papers.sheet import Band, Frame, Rule, RuleStyle
from b24desk.papers.theme import GREY, GRID, INK, MM, NAVY, PALE, Align
from b24desk.papers.typesetting import Sizes, Typesetter, height_of, split_at
from b24desk.papers.voice import Voice
from b24desk.rules.book.content import Branch
from b24desk.rules.book.words import book_words

_LEFT_WIDTH = 92 * MM
_ARROW = 17 * MM
_DOWN = 18.0
_PADDING = 4.0
_HEAD = 3.2
_STROKE = RuleStyle(NAVY, 0.9)


class _Step(NamedTuple):
    condition: tuple[Paragraph, ...]
    result: tuple[Paragraph, ...]

    @property
    def height(self) -> float:
        return max(height_of(self.condition), height_of(self.result)) + 2 * _PADDING

    def split(self, room: float) -> "tuple[_Step, _Step]":
        """What fits into the room, and the rest of a step taller than a page."""
        condition, more = split_at(self.condition, room - 2 * _PADDING)
        result, rest = split_at(self.result, room - 2 * _PADDING)
        return _Step(condition, result), _Step(more, rest)


class DecisionDiagram:
    """Draws the branches of a decision into a flow."""

    def __init__(self, flow: PageFlow, typesetter: Typesetter) -> None:
        self._flow = flow
        self._type = typesetter
        self._voice = Voice(typesetter.language)
        setting = typesetter.setting
        self._condition = setting(Sizes((8, 11), (7.6, 10), (6.6, 8.2)), INK)
        self._result = setting(Sizes((8.4, 11.6), (8, 10.6), (6.8, 8.4)), NAVY, is_bold=True)
        self._basis = setting(Sizes((6.8, 9), (6.6, 8.6), (6.2, 7.6)), GREY)
        self._arrow = setting(Sizes((7, 9), (7, 9), (6.2, 7.4)), GREY, align=Align.CENTRE)
        self._right_width = flow.frame.width - _LEFT_WIDTH - _ARROW

    def draw(self, branches: tuple[Branch, ...]) -> None:
        flow = self._flow
        for index, branch in enumerate(branches):
            step = self._step(branch)
            joint = _DOWN if index else 0.0
            if index and step.height + joint > flow.room:
                flow.decorate()
                flow.new_page()
            flow.need(min(step.height + joint, flow.frame.height))
            if index:
                self._otherwise()
            while step.height > flow.room:
                fitting, step = step.split(flow.room)
                self._draw_step(fitting)
                flow.decorate()
                flow.new_page()
            self._draw_step(step)
        flow.advance(5)

    def _step(self, branch: Branch) -> _Step:
        put, say = self._type.set, self._voice.say
        condition = [
            paragraph
            for text in branch.when
            for paragraph in put(say(text), self._condition, _LEFT_WIDTH - 2 * _PADDING)
        ]
        width = self._right_width - 2 * _PADDING
        basis = [paragraph for text in branch.basis for paragraph in put(say(text), self._basis, width)]
        return _Step(tuple(condition), (*put(say(branch.then), self._result, width), *basis))

    def _draw_step(self, step: _Step) -> None:
        flow, height = self._flow, step.height
        sheet, left, top = flow.sheet, flow.frame.left, flow.y
        right = left + _LEFT_WIDTH + _ARROW
        sheet.frames.append(Frame(left, top - height, _LEFT_WIDTH, height, GRID, 0.8))
        sheet.bands.append(Band(right, top - height, self._right_width, height, PALE))
        sheet.frames.append(Frame(right, top - height, self._right_width, height, NAVY, 0.8))
        flow.begin("P")
        sheet.write(step.condition, left + _PADDING, top - _PADDING)
        middle = top - height / 2
        tip = right - 1
        sheet.rule(
            _STROKE,
            Rule(left + _LEFT_WIDTH + 1, middle, tip, middle),
            Rule(tip - _HEAD, middle + _HEAD, tip, middle),
            Rule(tip - _HEAD, middle - _HEAD, tip, middle),
        )
        said = self._type.set(
            self._voice.say(book_words().labels["then"]), self._arrow, _ARROW - 2 * _PADDING
        )
        flow.begin("P")
        sheet.write(said[:1], left + _LEFT_WIDTH + _PADDING, middle + said[0].height + 1)
        sheet.write(said[1:], left + _LEFT_WIDTH + _PADDING, middle - 2)
        sheet.write(step.result, right + _PADDING, top - _PADDING)
        flow.advance(height)

    def _otherwise(self) -> None:
        """The arrow from one condition down to the next."""
        flow = self._flow
        x, top = flow.frame.left + 14, flow.y - 1
        tip = top - _DOWN + 2
        flow.sheet.rule(
            _STROKE,
            Rule(x, top, x, tip),
            Rule(x - _HEAD, tip + _HEAD, x, tip),
            Rule(x + _HEAD, tip + _HEAD, x, tip),
        )
        label = self._type.set(
            (" ".join(self._voice.say(book_words().labels["otherwise"])),), self._basis, 60 * MM
        )
        flow.begin("P")
        flow.sheet.write(label, x + 7, top - 3)
        flow.advance(_DOWN)
