"""The boxes of the shareholding chart: their words set once, their frames, their legend.

A name too long for a box is cut there, is seen to be, and stands in full under the chart.
"""

from typing import NamedTuple

from b24desk.papers.drawing_words import drawing_words
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.paragraph import Paragraph, set_one_line
from b24desk.papers.shareholding_content import Box, Look
from b24desk.papers.sheet import Band, Frame, Sheet
from b24desk.papers.theme import AMBER, GREY, INK, MM, NAVY, ON_NAVY, PALE, SEAL_RED, WHITE, Align
from b24desk.papers.typesetting import Setting, Sizes, Typesetter, height_of
from b24desk.papers.voice import Voice, Words

GAP = 2.6 * MM
"""Between two boxes of a tier."""
_PADDING = 4.0
_INNER = 1.8
"""Between the two frames of a foreign holder."""
_MOST_LINES = 8
"""Of one text in a box."""
_SAMPLE_WIDTH, _SAMPLE_HEIGHT = 8 * MM, 4 * MM


class SetBox(NamedTuple):
    """A box with its words in lines."""

    box: Box
    words: tuple[Paragraph, ...]
    height: float


class BoxLayout:
    def __init__(self, typesetter: Typesetter, width: float) -> None:
        self._type = typesetter
        self._voice = Voice(typesetter.language)
        self._width = width
        self._set: dict[Box, SetBox] = {}
        self._further: dict[Box, Words] = {}
        self._cut: dict[Words, None] = {}
        names = Sizes((8.2, 10.8), (7.8, 10), (7, 8.8))
        notes = Sizes((6.8, 9), (6.6, 8.4), (6.2, 7.6))
        setting, middle = typesetter.setting, Align.CENTRE
        self._name = setting(names, INK, INK, middle, is_bold=True, is_bold_under=True)
        self._note = setting(notes, GREY, GREY, middle)
        self._white_name = setting(names, WHITE, WHITE, middle, is_bold=True, is_bold_under=True)
        self._white_note = setting(notes, ON_NAVY, ON_NAVY, middle)
        self._mark = setting(notes, SEAL_RED, SEAL_RED, middle, is_bold=True, is_bold_under=True)
        self._onward = setting(notes, NAVY, NAVY, middle, is_bold=True, is_bold_under=True)
        self._legend = setting(Sizes((7.2, 10), (7, 9.4), (6.4, 8)), GREY)

    def goes_on(self, box: Box, where: Words) -> None:
        """Say in the box where the chart goes on with it; told before the box is drawn in that place."""
        self._further[box] = where
        self._set.pop(box, None)

    def set(self, box: Box) -> SetBox:
        if box not in self._set:
            words = tuple(self._words(box))
            self._set[box] = SetBox(box, words, height_of(words) + 2 * _PADDING)
        return self._set[box]

    def draw(self, laid: SetBox, sheet: Sheet, left: float, top: float) -> None:
        self._draw_frame(laid.box.look, sheet, left, top, self._width, laid.height)
        sheet.write(laid.words, left + _PADDING, top - _PADDING)

    def draw_legend(self, flow: PageFlow) -> None:
        """What the frames mean."""
        words = drawing_words().shareholding
        looks = {
            Look.END: words.legend_end,
            Look.FOREIGN: words.legend_foreign,
            Look.GAP: words.legend_gap,
        }
        width = flow.frame.width / (len(looks) + 1)
        sample, gap = _SAMPLE_WIDTH, 2 * MM
        said = [
            self._type.set(self._voice.say(text), self._legend, width - sample - 2 * gap)
            for text in looks.values()
        ]
        on_line = self._type.set(self._voice.say(words.legend_share), self._legend, width)
        height = max(_SAMPLE_HEIGHT, *map(height_of, said), height_of(on_line))
        flow.need(height)
        for place, look in enumerate(looks):
            left = flow.frame.left + place * width
            self._draw_frame(look, flow.sheet, left, flow.y, sample, _SAMPLE_HEIGHT)
            flow.begin("P")
            flow.sheet.write(said[place], left + sample + gap, flow.y)
        flow.begin("P")
        flow.sheet.write(on_line, flow.frame.left + len(looks) * width, flow.y)
        flow.advance(height + 5)

    def draw_full_names(self, flow: PageFlow) -> None:
        """What was cut in its box."""
        if not self._cut:
            return
        label = " ".join(self._voice.say(drawing_words().shareholding.full_names))
        flow.begin("P")
        flow.write(self._type.set((label,), self._legend, flow.frame.width))
        for words in self._cut:
            flow.begin("P")
            flow.write(self._type.set(words, self._legend, flow.frame.width))
            flow.skip(2)

    def cut(self, paragraphs: tuple[Paragraph, ...], most: int) -> tuple[Paragraph, ...]:
        """No more than so many lines of each."""
        return tuple(_shortened(paragraph, most) for paragraph in paragraphs)

    def _words(self, box: Box) -> list[Paragraph]:
        is_applicant = box.look is Look.APPLICANT
        name, note = (self._white_name, self._white_note) if is_applicant else (self._name, self._note)
        if box.look is Look.GAP:
            name = self._note
        found = [*self._put(box.name, name)]
        for place, words in enumerate(box.notes):
            is_marked = box.look is Look.FOREIGN and place == 0
            found += self._put(words, self._mark if is_marked else note)
        found += self._put(self._further.get(box, ()), self._onward)
        return found

    def _put(self, words: Words, setting: Setting) -> tuple[Paragraph, ...]:
        whole = self._type.set(words, setting, self._width - 2 * _PADDING)
        if any(len(paragraph.lines) > _MOST_LINES for paragraph in whole):
            self._cut[words] = None
        return self.cut(whole, _MOST_LINES)

    @staticmethod
    def _draw_frame(look: Look, sheet: Sheet, left: float, top: float, width: float, height: float) -> None:
        place = (left, top - height, width, height)
        match look:
            case Look.APPLICANT:
                sheet.bands.append(Band(*place, NAVY))
            case Look.BETWEEN:
                sheet.frames.append(Frame(*place, NAVY, 0.7))
            case Look.END:
                sheet.bands.append(Band(*place, PALE))
                sheet.frames.append(Frame(*place, NAVY, 1.3))
            case Look.FOREIGN:
                sheet.bands.append(Band(*place, AMBER))
                sheet.frames.append(Frame(*place, SEAL_RED, 0.9))
                inner = (left + _INNER, top - height + _INNER, width - 2 * _INNER, height - 2 * _INNER)
                sheet.frames.append(Frame(*inner, SEAL_RED, 0.5))
            case Look.GAP:
                sheet.frames.append(Frame(*place, GREY, 0.8, is_dashed=True))


def _shortened(paragraph: Paragraph, most: int) -> Paragraph:
    if len(paragraph.lines) <= most:
        return paragraph
    kept, rest = paragraph.lines[: most - 1], paragraph.lines[most - 1 :]
    last = set_one_line("".join(line.text for line in rest), paragraph.style, paragraph.width).lines[0]
    return paragraph._replace(lines=(*kept, last))
