"""Lays single entries of the rule book out: heading band, labelled points, decision diagram, sign-off box."""

from b24desk.domain.text import Text
from b24desk.papers.decision_diagram import DecisionDiagram
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.paragraph import Paragraph, set_paragraph
from b24desk.papers.sheet import Band, Bookmark, Rule, RuleStyle
from b24desk.papers.sign_off import SignOffBox
from b24desk.papers.theme import AMBER, GREY, GRID, INK, MM, NAVY, PALE, SEAL_RED, Align
from b24desk.papers.typesetting import Sizes, Typesetter, height_of, split_at
from b24desk.papers.voice import Voice, Words
from b24desk.rules.book.content import Density, Entry, Point
from b24desk.rules.book.words import book_words

_HAIRLINE = RuleStyle(GRID, 0.4)
_ASIDE = 58 * MM
"""Room for id and badges, at the right of a heading."""
_LABEL = 27 * MM
_PADDING = 3.0
_GAP = 3 * MM
_COMPACT_ID = 32 * MM
_COMPACT_TITLE = 58 * MM
_FIRST_POINT = 30.0
_BULLET = "· "


class EntryLayout:
    """Draws entries into a flow, one below the other."""

    def __init__(self, flow: PageFlow, typesetter: Typesetter) -> None:
        self._flow = flow
        self._type = typesetter
        self._voice = Voice(typesetter.language)
        setting = typesetter.setting
        self._title = setting(Sizes((9.5, 13), (9, 12.5), (7.4, 9.4)), NAVY, is_bold=True)
        aside = Sizes((7, 9.2), (6.8, 9), (6.4, 8))
        self._aside = setting(aside, GREY, align=Align.RIGHT)
        self._overdue = setting(aside, SEAL_RED, SEAL_RED, Align.RIGHT, is_bold=True)
        self._label = setting(Sizes((7.5, 11.6), (7.2, 10.6), (6.4, 8)), GREY)
        self._value = setting(Sizes((8.2, 11.6), (7.8, 10.6), (6.8, 8.6)), INK)
        self._id = setting(Sizes((7, 10), (7, 10), (7, 10)), GREY)
        self._diagram = DecisionDiagram(flow, typesetter)
        self._sign_off = SignOffBox(flow, typesetter)

    def draw(self, entry: Entry, density: Density) -> int:
        """Draws an entry; gives the page, from 0, on which it begins."""
        if density is Density.COMPACT:
            return self._compact(entry)
        page = self._heading(entry)
        if entry.branches:
            self._flow.advance(4)
            self._diagram.draw(entry.branches)
        for point in entry.points:
            self._point(point)
        if entry.is_signed_off:
            self._sign_off.draw(entry.id)
        self._flow.skip(9)
        return page

    def _say(self, text: Text) -> Words:
        """Once, where both languages read the same."""
        return tuple(dict.fromkeys(self._voice.say(text)))

    def _heading(self, entry: Entry) -> int:
        flow, left = self._flow, self._flow.frame.left
        width = flow.frame.width - _ASIDE - 2 * _PADDING - _GAP
        title = self._type.set(self._say(entry.title), self._title, width)
        aside = self._beside_title(entry)
        height = max(height_of(title), height_of(aside)) + 2 * _PADDING
        flow.need(min(height + _FIRST_POINT, flow.frame.height))
        page = len(flow.sheets) - 1
        flow.sheet.bookmarks.append(Bookmark(self._voice.say(entry.title)[0], flow.y, 1))
        colour = AMBER if entry.is_overdue else PALE
        flow.sheet.bands.append(Band(left, flow.y - height, flow.frame.width, height, colour))
        flow.begin("H3")
        flow.sheet.write(title, left + _PADDING, flow.y - _PADDING)
        flow.begin("P")
        flow.sheet.write(aside, flow.frame.right - _ASIDE - _PADDING, flow.y - _PADDING)
        flow.advance(height + 2)
        return page

    def _beside_title(self, entry: Entry) -> tuple[Paragraph, ...]:
        """Id, badges and, where due, the call for a review."""
        found = [set_paragraph(entry.id, self._aside.first, _ASIDE)]
        badges = [self._voice.say(badge) for badge in entry.badges]
        if badges:
            spoken = tuple(" · ".join(said) for said in zip(*badges, strict=True))
            found += self._type.set(spoken, self._aside, _ASIDE)
        if entry.is_overdue:
            mark = self._voice.say(book_words().page.overdue_mark)
            found += self._type.set(mark, self._overdue, _ASIDE)
        return tuple(found)

    def _point(self, point: Point) -> None:
        """Label at the left, what is said at the right, on as many pages as it takes."""
        flow = self._flow
        label = self._type.set(self._voice.say(point.label), self._label, _LABEL - _GAP)
        value = self._texts(point, flow.frame.width - _LABEL - 2 * _PADDING)
        whole = max(height_of(label), height_of(value))
        flow.need(whole if whole < flow.frame.height / 4 else max(height_of(label), value[0].height))
        flow.begin("P")
        while True:
            fitting, rest = split_at(value, flow.room)
            height = max(height_of(label), height_of(fitting))
            flow.sheet.write(label, flow.frame.left + _PADDING, flow.y)
            flow.sheet.write(fitting, flow.frame.left + _PADDING + _LABEL, flow.y)
            flow.advance(height)
            if not rest:
                break
            flow.new_page()
            label, value = (), rest
        flow.skip(1.5)
        flow.sheet.rule(_HAIRLINE, Rule(flow.frame.left, flow.y, flow.frame.right, flow.y))
        flow.skip(1.5)

    def _texts(self, point: Point, width: float) -> tuple[Paragraph, ...]:
        """Several texts stand one below the other, each with a bullet."""
        said = [self._say(text) for text in point.texts]
        if len(said) > 1:
            said = [tuple(_BULLET + words for words in text) for text in said]
        return tuple(paragraph for words in said for paragraph in self._type.set(words, self._value, width))

    def _compact(self, entry: Entry) -> int:
        """Id, title and points beside each other; a title without points takes the room of both."""
        flow, put = self._flow, self._type.set
        rest = flow.frame.width - _COMPACT_ID - _COMPACT_TITLE - 2 * _GAP
        width = _COMPACT_TITLE if entry.points else _COMPACT_TITLE + _GAP + rest
        identity = put((entry.id,), self._id, _COMPACT_ID - _GAP)
        title = put(self._say(entry.title), self._value, width)
        points = tuple(paragraph for point in entry.points for paragraph in self._labelled(point, rest))
        starts = (0.0, _COMPACT_ID, _COMPACT_ID + _COMPACT_TITLE + _GAP)
        cells = [identity, title, points]
        height = max(map(height_of, cells))
        flow.need(min(height + 3, flow.frame.height))
        page = len(flow.sheets) - 1
        flow.begin("P")
        while True:
            parts = [split_at(cell, flow.room) for cell in cells]
            for start, (fitting, _) in zip(starts, parts, strict=True):
                flow.sheet.write(fitting, flow.frame.left + start, flow.y)
            flow.advance(max(height_of(fitting) for fitting, _ in parts))
            cells = [rest for _, rest in parts]
            if not any(cells):
                break
            flow.new_page()
        flow.skip(1.5)
        flow.sheet.rule(_HAIRLINE, Rule(flow.frame.left, flow.y, flow.frame.right, flow.y))
        flow.skip(1.5)
        return page

    def _labelled(self, point: Point, width: float) -> tuple[Paragraph, ...]:
        """The label before the text, in one paragraph for each language."""
        found: list[Paragraph] = []
        labels, spoken = self._voice.say(point.label), self._voice.languages
        pattern = book_words().page.labelled
        for text in point.texts:
            words = self._say(text)
            # What reads the same in both languages stands once, after the labels of both.
            names = labels if len(words) == len(labels) else (" ".join(labels),)
            said = zip(spoken, names, words, strict=False)
            labelled = tuple(
                pattern[language].format(label=name, text=value) for language, name, value in said
            )
            found += self._type.set(labelled, self._value, width)
        return tuple(found)
