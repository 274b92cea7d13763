"""An archive of plain files that any program may have packed, taken apart with suspicion.

Entry names are matched, never used as paths. Sizes are bounded before anything is unpacked, whatever the
archive claims.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

_MOST_ENTRIES = 4096
_LARGEST_DIRECTORY = 1024 * 1024
_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_END = struct.Struct("<4s4H2LH")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises for bytes that it cannot make sense of."""


class ArchiveError(Exception):
    """These bytes are not what one of our files holds."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive of plain files may hold: names, their number, bytes of one and of all."""

    name: re.Pattern[str]
    files: int
    file_size: int
    total_size: int


def pack_files(files: Mapping[str, bytes]) -> bytes:
    """An archive of plain files in this order, small. The same files give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(_entry(name), content, compresslevel=9)
    return buffer.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _FIRST_MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = 0o600 << 16
    return entry


def unpack_files(raw: bytes, limits: Limits) -> dict[str, bytes]:
    """The files of an archive that any program may have packed, all of them within the limits."""
    _check_end(raw)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            found = archive.infolist()
            names = [entry.filename for entry in found]
            if len(found) > limits.files or sum(entry.file_size for entry in found) > limits.total_size:
                raise ArchiveError("too many files, or too large together")
            if len(set(names)) != len(names) or not all(map(limits.name.fullmatch, names)):
                raise ArchiveError("files of other names, or twice the same")
            return {entry.filename: _content(archive, entry, limits.file_size) for entry in found}
    except _BROKEN as error:
        raise ArchiveError(str(error)) from error


def _check_end(raw: bytes) -> None:
    """The directory is small, counted, and the last thing in the file; so no reader can see another one."""
    if len(raw) < _END.size:
        raise ArchiveError("too short")
    mark, disk, first_disk, here, entries, size, offset, comment = _END.unpack(raw[-_END.size :])
    plain = mark == b"PK\x05\x06" and not (disk or first_disk or comment) and here == entries
    if not plain or entries > _MOST_ENTRIES or size > _LARGEST_DIRECTORY:
        raise ArchiveError("no plain end of archive")
    if offset + size + _END.size != len(raw):
        raise ArchiveError("something stands between the directory and the end, or before the beginning")


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> bytes:
    if entry.file_size > limit or entry.flag_bits & 0x1:
        raise ArchiveError(f"{entry.filename} is too large, or encrypted")
    with archive.open(entry) as stream:
        content = stream.read(limit + 1)
    if len(content) > limit:
        raise ArchiveError(f"{entry.filename} is larger than it says")
    return content
