"""Cutting a project file into the pieces of a backup, and laying them down: each large one only once."""

import hashlib
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final
from uuid import UUID

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.backups.record import (
    CHUNK,
    Backup,
    Head,
    Piece,
    Reason,
    content,
    digest_of,
    is_record,
    pool_path,
    read_backup,
    record_name,
    spelt,
)
from b24desk.storage.manifest import ATTACHMENTS
from b24desk.storage.paths import reachable
from b24desk.storage.publish import publish, publish_stream
from b24desk.storage.reading import reading

_HEADER = struct.Struct("<4s5H3L2H")
_MOST_OWN: Final = 8 * 1024 * 1024
"""Bytes that a record holds itself; a file with more besides its attachments lies in the pool whole."""
_MOST_ENTRIES = 10_000


@dataclass(frozen=True, slots=True)
class _Run:
    """Bytes of the source in one piece."""

    start: int
    size: int
    pooled: bool


def copy(source: Path, folder: Path, document: UUID, reason: Reason, at: datetime) -> Backup:
    """Lay a copy of the file down in the folder, and read it back. Raises B24Error.

    A copy that is there already is given back as it is: nothing is gained by a second one.
    """
    with reading(source) as file:
        head = _described(file, source, document, reason, at)
        path = folder / record_name(head)
        same = next((old for old in _records(folder) if old.head.sha256 == head.sha256), None)
        if same is not None and gives_back(same):
            return same
        own = _lay_down(file, head, folder)
    publish(path, spelt(head) + own)
    backup = read_backup(path)
    if not gives_back(backup):
        reachable(path).unlink(missing_ok=True)
        raise B24Error(ErrorCode.WRITE_FAILED, path=path, reason="read-back")
    return backup


def _records(folder: Path) -> Iterator[Backup]:
    for place in sorted(reachable(folder).iterdir(), reverse=True):
        if is_record(place.name):
            with suppress(B24Error):
                yield read_backup(folder / place.name)


def gives_back(backup: Backup) -> bool:
    """Whether the record and the pool still hold every byte."""
    try:
        for _ in content(backup):
            pass
    except B24Error:
        return False
    return True


def _described(file: BinaryIO, source: Path, document: UUID, reason: Reason, at: datetime) -> Head:
    """What the record will say, from one reading of the file."""
    runs = _cut(file)
    whole = hashlib.sha256()
    pieces = []
    file.seek(0)
    for run in runs:
        digest = hashlib.sha256()
        for chunk in _read(file, run.size):
            whole.update(chunk)
            digest.update(chunk)
        pieces.append(Piece(size=run.size, digest=digest.hexdigest() if run.pooled else None))
    return Head(
        document=document,
        made=at,
        reason=reason,
        name=source.name,
        size=sum(run.size for run in runs),
        sha256=whole.hexdigest(),
        pieces=tuple(pieces),
    )


def _lay_down(file: BinaryIO, head: Head, folder: Path) -> bytes:
    """Copy what belongs into the pool and is not there; gives back what belongs into the record itself."""
    own, start = [], 0
    for piece in head.pieces:
        file.seek(start)
        start += piece.size
        if piece.digest is None:
            own.append(file.read(piece.size))
        elif not _holds(pool_path(folder, piece.digest), piece.digest):
            place, is_whole = pool_path(folder, piece.digest), partial(_is, piece.digest)
            publish_stream(place, _read(file, piece.size), piece.size, is_whole)
    return b"".join(own)


def _is(digest: str, file: BinaryIO) -> bool:
    return digest_of(file) == digest


def _holds(path: Path, digest: str) -> bool:
    try:
        with reading(path) as file:
            return _is(digest, file)
    except B24Error:
        return False


def _read(file: BinaryIO, size: int) -> Iterator[bytes]:
    while size and (chunk := file.read(min(size, CHUNK))):
        size -= len(chunk)
        yield chunk


def _cut(file: BinaryIO) -> list[_Run]:
    """The file as runs, in order and without gaps. Whatever it holds, the runs give it back."""
    end = file.seek(0, 2)
    pooled = [run for run in _attachments(file, end) if run.size > 0]
    if end - sum(run.size for run in pooled) > _MOST_OWN:
        return [_Run(0, end, pooled=True)]
    runs, start = [], 0
    for run in pooled:
        runs += [_Run(start, run.start - start, pooled=False), run]
        start = run.start + run.size
    return [*runs, _Run(start, end - start, pooled=False)]


def _attachments(file: BinaryIO, end: int) -> Iterator[_Run]:
    """Where the attachments lie, going from one entry's header to the next as far as there are any."""
    start = 0
    for _ in range(_MOST_ENTRIES):
        file.seek(start)
        raw = file.read(_HEADER.size)
        if len(raw) < _HEADER.size or not raw.startswith(b"PK\3\4"):
            return
        *_, packed, _size, name_length, extra_length = _HEADER.unpack(raw)
        name = file.read(name_length)
        start += _HEADER.size + name_length + extra_length
        if start + packed > end:
            return
        if name.startswith(ATTACHMENTS.encode()):
            yield _Run(start, packed, pooled=True)
        start += packed
