"""The container of a project file: a ZIP of one exact shape, written and read from front to back.

Every byte but the contents follows from names, sizes and checksums, so reading is comparing: what is not
exactly what we would have written is refused, whatever a ZIP might also allow. Nothing is sought in the
stream, which may be one that is only just being unsealed. Any other program reads it as a plain ZIP.

Names are compared, never used as paths. Memory is bounded by CHUNK and the manifest, whatever a file says.
"""

import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from b24desk.storage.archive import ArchiveError

MANIFEST = "manifest.json"
CHUNK = 256 * 1024
"""Bytes that are in memory at a time."""
LARGEST_MANIFEST = 1024 * 1024
LARGEST_DOCUMENT = 2**31 - 1
"""Bytes of a whole file. Below the bound at which a ZIP needs its second form, which is never read."""

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20
_UNIX = 3
_STORED, _DEFLATED = 0, 8
_FIRST_DAY = 0x21
"""1 January 1980, as a ZIP spells it: the same content gives the same bytes."""
_PRIVATE_FILE = 0o600 << 16


class Readable(Protocol):
    """A stream that gives at most so many bytes, fewer only at its end, and none after it."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """What the container says of a part. `size` counts its bytes, `packed` those that stand in the file."""

    name: str
    size: int
    packed: int
    check: int
    deflated: bool = False

    @property
    def header(self) -> bytes:
        name = self.name.encode()
        return _LOCAL.pack(b"PK\3\4", *self._described, len(name), 0) + name

    def listed(self, offset: int) -> bytes:
        """Its line in the directory at the end."""
        name = self.name.encode()
        made_by = _UNIX << 8 | _VERSION
        rest = (len(name), 0, 0, 0, 0, _PRIVATE_FILE, offset)
        return _CENTRAL.pack(b"PK\1\2", made_by, *self._described, *rest) + name

    @property
    def _described(self) -> tuple[int, ...]:
        method = _DEFLATED if self.deflated else _STORED
        return (_VERSION, 0, method, 0, _FIRST_DAY, self.check, self.packed, self.size)


@dataclass(frozen=True, slots=True)
class Part:
    """An entry with what to write: `chunks` gives the packed bytes, anew at each call."""

    entry: Entry
    chunks: Callable[[], Iterable[bytes]]


def stored(name: str, content: bytes) -> Part:
    """A part that stands in the file as it is."""
    entry = Entry(name, len(content), len(content), zlib.crc32(content))
    return Part(entry, lambda: (content,))


def deflated(name: str, content: bytes) -> Part:
    """A part that is packed, quickly rather than small."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(content) + packer.flush()
    entry = Entry(name, len(content), len(packed), zlib.crc32(content), deflated=True)
    return Part(entry, lambda: (packed,))


def size_of(parts: Sequence[Part]) -> int:
    """Bytes of the container that holds these. Raises ArchiveError for more than one may have."""
    entries = [part.entry for part in parts]
    if sum(entry.packed for entry in entries) > LARGEST_DOCUMENT:
        raise ArchiveError("too large")
    return sum(len(entry.header) + entry.packed for entry in entries) + len(_ending(entries))


def written(parts: Sequence[Part]) -> Iterator[bytes]:
    """The container, a piece at a time. A part that changed meanwhile is found when it is read back."""
    for part in parts:
        yield part.entry.header
        yield from part.chunks()
    yield _ending([part.entry for part in parts])


class ContainerReader:
    """Takes a container apart: the manifest, then each part in its order, then `finish`.

    Everything raises ArchiveError for what is not of our making, and OSError where the disk fails.
    """

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._entries: list[Entry] = []

    def manifest(self) -> bytes:
        """The first entry, which says what the others are."""
        entry = self._next(MANIFEST, LARGEST_MANIFEST, is_deflated=False)
        content = self._read(entry.size)
        _check(entry, entry.size, zlib.crc32(content))
        return content

    def small(self, name: str, size: int, *, is_deflated: bool = False) -> bytes:
        """A part of exactly this size, in memory."""
        return b"".join(self.part(name, size, is_deflated=is_deflated))

    def part(self, name: str, size: int, *, is_deflated: bool = False) -> Iterator[bytes]:
        """The content of a part of exactly this size; all of it has to be taken before the next."""
        entry = self._next(name, size, is_deflated=is_deflated)
        if entry.size != size:
            raise ArchiveError(f"{name} is not as large as the manifest says")
        found = check = 0
        for chunk in self._unfolded(entry) if is_deflated else self._plain(entry):
            found, check = found + len(chunk), zlib.crc32(chunk, check)
            yield chunk
        _check(entry, found, check)

    def finish(self) -> None:
        """The directory lists exactly what was read, and nothing stands behind it."""
        ending = _ending(self._entries)
        if self._stream.read(len(ending) + 1) != ending:
            raise ArchiveError("the directory is not that of these entries, or something stands behind it")

    def _next(self, name: str, most: int, *, is_deflated: bool) -> Entry:
        """The next header, which may say nothing but a checksum and sizes within bounds."""
        raw = self._read(_LOCAL.size + len(name.encode()))
        check, packed, size = struct.unpack_from("<3L", raw, 14)
        entry = Entry(name, size, packed, check, is_deflated)
        if raw != entry.header:
            raise ArchiveError(f"{name} does not begin as it should")
        if size > most or packed > (_most_packed(size) if is_deflated else size):
            raise ArchiveError(f"{name} is too large")
        self._entries.append(entry)
        return entry

    def _plain(self, entry: Entry) -> Iterator[bytes]:
        left = entry.packed
        while left:
            chunk = self._read(min(left, CHUNK))
            left -= len(chunk)
            yield chunk

    def _unfolded(self, entry: Entry) -> Iterator[bytes]:
        """Never more than a chunk at a time, and never more in all than the entry admits to."""
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        found = 0
        try:
            for packed in self._plain(entry):
                left = packed
                while chunk := unpacker.decompress(left, CHUNK):
                    found += len(chunk)
                    if found > entry.size:
                        raise ArchiveError(f"{entry.name} is larger than it says")
                    yield chunk
                    left = unpacker.unconsumed_tail
        except zlib.error as error:
            raise ArchiveError(f"{entry.name} cannot be unpacked") from error
        if not unpacker.eof or unpacker.unused_data:
            raise ArchiveError(f"{entry.name} is cut off, or something follows it")

    def _read(self, size: int) -> bytes:
        content = self._stream.read(size)
        if len(content) != size:
            raise ArchiveError("cut off")
        return content


def begins_like_ours(head: bytes) -> bool:
    """Whether a file that begins like this is, or once was, one of our projects."""
    begins = head.startswith(b"PK\3\4") and head[30 : 30 + len(MANIFEST)] == MANIFEST.encode()
    return begins or b'"format":"b24desk"' in head or not head.strip(b"\0")


def _ending(entries: Sequence[Entry]) -> bytes:
    """The directory and the end of a container of these."""
    lines, offset = [], 0
    for entry in entries:
        lines.append(entry.listed(offset))
        offset += len(entry.header) + entry.packed
    directory = b"".join(lines)
    count = len(entries)
    return directory + _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), offset, 0)


def _most_packed(size: int) -> int:
    """What does not shrink grows by a few bytes a block."""
    return size + size // 1000 + 1024


def _check(entry: Entry, found: int, check: int) -> None:
    if (found, check) != (entry.size, entry.check):
        raise ArchiveError(f"{entry.name} does not match its checksum")
