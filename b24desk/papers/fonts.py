"""The bundled fonts: which there are, how they reach ReportLab, and which of them prints a character.

A character that no bundled font has is never drawn as an empty box: it becomes a visible mark, and the caller
learns of it. Knows nothing of lines or pages.
"""

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from b24desk.papers.characters import FIRST_CJK, Habit, habit
from b24desk.papers.reportlab_fixes import leave_out_what_papers_do_not_need, prepare
from b24desk.resources import resource


class Face(StrEnum):
    """A font file under resources/fonts; the value is its PostScript name, too."""

    SANS = "NotoSansSC-Regular"
    SANS_BOLD = "NotoSansSC-Bold"
    SERIF = "NotoSerifSC-Regular"
    SERIF_BOLD = "NotoSerifSC-Bold"
    SANS_LATIN = "NotoSansSCLatin-Regular"
    SANS_LATIN_BOLD = "NotoSansSCLatin-Bold"
    SERIF_LATIN = "NotoSerifSCLatin-Regular"
    SERIF_LATIN_BOLD = "NotoSerifSCLatin-Bold"
    RARE = "NotoSansSCRare-Regular"


def load(face: Face) -> TTFont:
    """The font, registered with ReportLab on first use: parsing one takes about 40 ms."""
    prepare()
    if face not in pdfmetrics.getRegisteredFontNames():
        path = resource("fonts", f"{face}.ttf")
        loaded = TTFont(face.value, str(path), asciiReadable=0)
        leave_out_what_papers_do_not_need(loaded)
        pdfmetrics.registerFont(loaded)
    font = pdfmetrics.getFont(face.value)
    assert isinstance(font, TTFont)  # noqa: S101 - the registry is untyped; we registered it above
    return font


class Glyph(NamedTuple):
    face: str
    width: float
    """Advance in em."""
    habit: Habit


_PASTED_RADICALS = re.compile("[\u2e80-\u2fdf]+")  # what copying out of a PDF turns ideographs into
_WITHOUT_WIDTH = re.compile("[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]+")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def plain(text: str) -> str:
    """The text as it can be printed: one line, composed, without marks that have no width."""
    text = _PASTED_RADICALS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return _CONTROL.sub(" ", unicodedata.normalize("NFC", _WITHOUT_WIDTH.sub("", text)))


class GlyphTable(dict[str, Glyph]):
    """Character to glyph, looked up in the faces once; a plain dictionary afterwards, as every line needs it.

    A character that no face has gets a glyph without a face.
    """

    def __init__(self, faces: tuple[Face, ...], latin: Face | None) -> None:
        super().__init__()
        self._faces = faces
        self._latin = latin

    def __missing__(self, character: str) -> Glyph:
        found = self[character] = self._search(character)
        return found

    def _search(self, character: str) -> Glyph:
        code = ord(character)
        faces = self._faces
        if self._latin is not None and code < FIRST_CJK:
            faces = (self._latin, *faces)
        for name in faces:
            face = load(name).face
            if face.charToGlyph.get(code):
                width = face.charWidths[code] / 1000
                return Glyph(name.value, width, habit(character, width))
        return Glyph("", 0.0, habit(character, 0.0))


class Choice(NamedTuple):
    """Faces in order of preference, and the one that prints Latin text before them."""

    faces: tuple[Face, ...]
    latin: Face | None


@cache
def glyph_table(choice: Choice) -> GlyphTable:
    """One table for each choice of faces: fonts do not change while the program runs."""
    return GlyphTable(choice.faces, choice.latin)


@lru_cache(maxsize=8192)
def _printable(text: str, choice: Choice) -> tuple[str, frozenset[str]]:
    text = plain(text)
    glyphs = glyph_table(choice)
    absent = frozenset(character for character in set(text) if not glyphs[character].face)
    if absent:
        text = "".join(f"〔U+{ord(c):04X}〕" if c in absent else c for c in text)
    return text, absent


class Typeface:
    """Prints each character with the first of its faces that has it.

    Remembers what it could not print, so each paper makes its own.
    """

    def __init__(self, *faces: Face, latin: Face | None = None) -> None:
        self.choice = Choice((*faces, Face.SANS, Face.RARE), latin)
        self.glyphs = glyph_table(self.choice)
        self.missing: set[str] = set()

    def printable(self, text: str) -> str:
        """The text with every character that no face has replaced by its code point in brackets."""
        text, absent = _printable(text, self.choice)
        self.missing |= absent
        return text
