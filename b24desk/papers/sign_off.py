"""The box in which the reviewing lawyer signs for one rule."""

from b24desk.papers.page_flow import PageFlow
from b24desk.papers.sheet import Frame, Rule, RuleStyle
from b24desk.papers.theme import GREY, GRID, INK, MM
from b24desk.papers.typesetting import Sizes, Typesetter, beside
from b24desk.papers.voice import Voice, Words
from b24desk.rules.book.words import book_words

_HEIGHT = 34.0
_BOX = 8.0
_PEN = RuleStyle(INK, 0.5)
_GAP = 4.0


class SignOffBox:
    """Drawn under a rule, never parted from its own lines."""

    def __init__(self, flow: PageFlow, typesetter: Typesetter) -> None:
        self._flow = flow
        voice, words = Voice(typesetter.language), book_words().sign_off
        sizes = Sizes((7.5, 10), (7.5, 10), (6.6, 10.6))
        self._bold = typesetter.setting(sizes, INK, GREY, is_bold=True)
        self._plain = typesetter.setting(sizes, INK, GREY)
        self._reviewed = voice.say(words.reviewed)
        self._choices = (voice.say(words.right), voice.say(words.change))
        self._remarks = voice.say(words.remarks)
        self._signature = voice.say(words.signature)
        self._day = voice.say(words.day)

    def draw(self, rule: str) -> None:
        """With the rule's id, since the box may have gone to the next page."""
        flow = self._flow
        flow.advance(3)
        flow.need(_HEIGHT)
        sheet, left, right, top = flow.sheet, flow.frame.left, flow.frame.right, flow.y
        sheet.frames.append(Frame(left, top - _HEIGHT, right - left, _HEIGHT, GRID, 0.6))
        flow.begin("P")
        first, second = top - 5, top - 5 - 14
        x = self._write(self._reviewed, left + 5, first, is_bold=True) + 6
        x = self._write((rule,), x, first) + 12
        for choice in self._choices:
            sheet.frames.append(Frame(x, first - _BOX - 1, _BOX, _BOX, INK, 0.7, 1.0))
            x = self._write(choice, x + _BOX + 4, first) + 12
        self._blank(self._remarks, x, right - 5, first)
        middle = left + (right - left) * 0.62
        self._blank(self._signature, left + 5, middle - 8, second)
        self._blank(self._day, middle, right - 5, second)
        flow.advance(_HEIGHT)

    def _blank(self, words: Words, left: float, right: float, top: float) -> None:
        """A label, and a line to write on."""
        start = self._write(words, left, top) + 3
        self._flow.sheet.rule(_PEN, Rule(start, top - 10, max(right, start), top - 10))

    def _write(self, words: Words, left: float, top: float, *, is_bold: bool = False) -> float:
        """Gives where the words end."""
        end = left
        for offset, paragraph in beside(words, self._bold if is_bold else self._plain, 90 * MM, _GAP):
            self._flow.sheet.write([paragraph], left + offset, top)
            end = left + offset + paragraph.lines[0].width * paragraph.style.size
        return end
