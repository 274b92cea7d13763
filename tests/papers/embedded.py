"""What the fonts inside a PDF draw: a character of a text, an empty box (.notdef), or nothing at all."""

import io
import re
import struct
from collections.abc import Iterator
from typing import Any

import pypdf

_MEANINGS = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{2})> \[([<>0-9a-f ]+)\]")
_HEADER, _ENTRY = 12, 16
_TRIMMED_TABLE = 6


def characters_without_glyph(pdf: bytes) -> list[tuple[str, str]]:
    """Each font and character that would come out as .notdef, or without any ink."""
    found = []
    for font in _fonts(pdf):
        file: bytes = font["/FontDescriptor"]["/FontFile2"].get_object().get_data()
        glyphs, ends = _glyphs(file), _ends_of_outlines(file)
        for code, character in meanings(font):
            glyph = glyphs[code]
            has_outline = ends[glyph] < ends[glyph + 1]
            if glyph == 0 or has_outline == character.isspace():
                found.append((str(font["/BaseFont"]), character))
    return found


def _fonts(pdf: bytes) -> Iterator[Any]:
    found = {}
    for page in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        resources: Any = page["/Resources"]
        for reference in resources["/Font"].values():
            found[reference.idnum] = reference.get_object()
    yield from found.values()


def meanings(font: Any) -> Iterator[tuple[int, str]]:
    """Each code of the font and the character that it stands for, as readers of the text are told."""
    told: str = font["/ToUnicode"].get_object().get_data().decode("ascii")
    [(first, last, listed)] = _MEANINGS.findall(told)
    characters = listed.strip("<>").split("> <")
    codes = range(int(first, 16), int(last, 16) + 1)
    for code, character in zip(codes, characters, strict=True):
        yield code, bytes.fromhex(character).decode("utf-16-be")


def _table(file: bytes, wanted: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", file, 4)
    for place in range(count):
        name, _, start, length = struct.unpack_from(">4sIII", file, _HEADER + _ENTRY * place)
        if name == wanted:
            return file[start : start + length]
    raise AssertionError(wanted)


def _glyphs(file: bytes) -> list[int]:
    """The glyph of each code."""
    table = _table(file, b"cmap")
    (start,) = struct.unpack_from(">I", table, 8)
    form, _, _, first, count = struct.unpack_from(">5H", table, start)
    assert (form, first) == (_TRIMMED_TABLE, 0)
    return list(struct.unpack_from(f">{count}H", table, start + 10))


def _ends_of_outlines(file: bytes) -> list[int]:
    """Where the outline of each glyph begins and the one before it ends."""
    (is_long,) = struct.unpack_from(">H", _table(file, b"head"), 50)
    places = _table(file, b"loca")
    form = f">{len(places) // 4}I" if is_long else f">{len(places) // 2}H"
    return list(struct.unpack(form, places))
