"""A plain ZIP of stored files with names in UTF-8: the same files give the same bytes, on any computer."""

import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

LARGEST = 2**31 - 1
"""Bytes of a whole bundle: below the bound at which a ZIP needs its second form, which old programs lack."""
MOST_FILES = 60_000

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _UNIX = 20, 3
_UTF_8 = 0x800
_READABLE = 0o644 << 16
_FIRST_YEAR = 1980


@dataclass(frozen=True, slots=True)
class Packed:
    """A file to be packed; `chunks` gives its bytes, anew at each call."""

    name: str
    size: int
    check: int
    sha256: str
    chunks: Callable[[], Iterable[bytes]]


def size_of(files: Sequence[Packed]) -> int:
    """Bytes of the ZIP of these."""
    names = sum(len(file.name.encode()) for file in files)
    frames = len(files) * (_LOCAL.size + _CENTRAL.size) + 2 * names + _END.size
    return frames + sum(file.size for file in files)


def zipped(files: Sequence[Packed], day: date) -> Iterator[bytes]:
    """The ZIP, a piece at a time; every file bears this day."""
    offset, directory = 0, []
    for file in files:
        name = file.name.encode()
        described = (_UTF_8, 0, 0, _spelt(day), file.check, file.size, file.size)
        header = _LOCAL.pack(b"PK\3\4", _VERSION, *described, len(name), 0) + name
        made_by = _UNIX << 8 | _VERSION
        rest = (len(name), 0, 0, 0, 0, _READABLE, offset)
        directory.append(_CENTRAL.pack(b"PK\1\2", made_by, _VERSION, *described, *rest) + name)
        yield header
        yield from file.chunks()
        offset += len(header) + file.size
    listed = b"".join(directory)
    yield listed
    yield _END.pack(b"PK\5\6", 0, 0, len(files), len(files), len(listed), offset, 0)


def _spelt(day: date) -> int:
    return max(day.year - _FIRST_YEAR, 0) << 9 | day.month << 5 | day.day
