"""Sets the words of a paper: a style for each language, each text broken into lines once."""

from collections.abc import Iterable
from typing import NamedTuple

from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers.fonts import Face, Typeface
from b24desk.papers.paragraph import Paragraph, set_one_line, set_paragraph
from b24desk.papers.tags import TAGS
from b24desk.papers.theme import GREY, INK, Align, Colour, TextStyle
from b24desk.papers.voice import Words


class Setting(NamedTuple):
    """How `Words` are set: the first language, and the second under it."""

    first: TextStyle
    second: TextStyle


class Sizes(NamedTuple):
    """Size and leading of Chinese, of English alone, and of English under Chinese."""

    chinese: tuple[float, float]
    english: tuple[float, float]
    under: tuple[float, float]


class Typesetter:
    """The typefaces of one paper, and every paragraph it has set."""

    def __init__(self, language: PaperLanguage) -> None:
        self.language = language
        self._is_english = language.languages == (Language.EN,)
        self._plain = Typeface(Face.SANS)
        self._bold = Typeface(Face.SANS_BOLD)
        self._english = Typeface(Face.SANS, latin=Face.SANS_LATIN)
        self._english_bold = Typeface(Face.SANS_BOLD, latin=Face.SANS_LATIN_BOLD)
        self._set: dict[tuple[Words, Setting, float], tuple[Paragraph, ...]] = {}

    @property
    def missing(self) -> set[str]:
        """Characters that no bundled font could print."""
        used = (self._plain, self._bold, self._english, self._english_bold)
        return set[str]().union(*(typeface.missing for typeface in used))

    def setting(
        self,
        sizes: Sizes,
        colour: Colour = INK,
        under: Colour = GREY,
        align: Align = Align.LEFT,
        *,
        is_bold: bool = False,
        is_bold_under: bool = False,
    ) -> Setting:
        chinese = self._bold if is_bold else self._plain
        english = self._english_bold if is_bold else self._english
        face = self._english_bold if is_bold_under else self._english
        second = TextStyle(face, *sizes.under, under, align, language=TAGS[Language.EN])
        if self._is_english:
            return Setting(TextStyle(english, *sizes.english, colour, align), second)
        return Setting(TextStyle(chinese, *sizes.chinese, colour, align), second)

    def set(self, words: Words, setting: Setting, width: float) -> tuple[Paragraph, ...]:
        """The words of each language, one under the other."""
        key = (words, setting, width)
        if key not in self._set:
            styles = zip(words, setting, strict=False)
            self._set[key] = tuple(set_paragraph(text, style, width) for text, style in styles)
        return self._set[key]


def beside(words: Words, setting: Setting, width: float, gap: float) -> list[tuple[float, Paragraph]]:
    """The words of each language one after the other on one line, each with its distance from the left."""
    found: list[tuple[float, Paragraph]] = []
    x = 0.0
    for text, style in zip(words, setting, strict=False):
        paragraph = set_one_line(text, style, max(width - x, style.size))
        found.append((x, paragraph))
        x += paragraph.lines[0].width * style.size + gap
    return found


def height_of(paragraphs: Iterable[Paragraph]) -> float:
    return sum(paragraph.height for paragraph in paragraphs)


def split_at(
    paragraphs: tuple[Paragraph, ...], room: float, least: int = 1
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """What fits into `room` from the top, line by line, and the rest.

    A paragraph is divided only where at least `least` lines stay on either side.
    """
    fitting: list[Paragraph] = []
    for index, paragraph in enumerate(paragraphs):
        if paragraph.height <= room:
            fitting.append(paragraph)
            room -= paragraph.height
            continue
        count = int((room - paragraph.before) / paragraph.style.leading)
        count = min(count, max(len(paragraph.lines) - least, 0))
        if count < least:
            return tuple(fitting), paragraphs[index:]
        top, rest = paragraph.split(count)
        return (*fitting, top), (rest, *paragraphs[index + 1 :])
    return tuple(fitting), ()
