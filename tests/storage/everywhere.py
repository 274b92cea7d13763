"""Every byte that the program keeps anywhere: contents, what is packed inside them, names of files."""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

_ENTRY, _ZLIB = b"PK\x03\x04", b"\x78\x9c"


def bytes_under(*folders: Path) -> bytes:
    places = [place for folder in folders for place in sorted(folder.rglob("*"))]
    contents = [place.read_bytes() for place in places if place.is_file()]
    packed = [inside for content in contents for inside in _unpacked(content)]
    return b"\n".join([*contents, *packed, *(place.name.encode() for place in places)])


def found_under(wanted: tuple[str, ...], *folders: Path) -> list[str]:
    """Which of these stand there in any of the spellings that text has on a disk."""
    raw = bytes_under(*folders)
    return [words for words in wanted if any(spelt in raw for spelt in _spellings(words))]


def _spellings(words: str) -> tuple[bytes, ...]:
    escaped = words.encode("ascii", "backslashreplace")  # as JSON has it
    return words.encode(), words.encode("utf-16-le"), escaped, words.encode("gb18030")


def _unpacked(content: bytes) -> Iterator[bytes]:
    """What is compressed anywhere in the file: entries of archives, and what a database holds packed."""
    for place in _places(content, _ENTRY):
        if len(content) >= place + 30:
            name, extra = struct.unpack_from("<2H", content, place + 26)
            yield _inflated(content[place + 30 + name + extra :], -zlib.MAX_WBITS)
    for place in _places(content, _ZLIB):
        yield _inflated(content[place:], zlib.MAX_WBITS)


def _places(content: bytes, mark: bytes) -> Iterator[int]:
    place = content.find(mark)
    while place >= 0:
        yield place
        place = content.find(mark, place + 1)


def _inflated(packed: bytes, window: int) -> bytes:
    try:
        return zlib.decompressobj(window).decompress(packed)
    except zlib.error:
        return b""
