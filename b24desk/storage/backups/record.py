"""One backup as it lies on the disk: what it is a copy of, and the pieces that give back every byte.

A record holds what is small. Attachments, which are many bytes and hardly ever change, lie beside it once
each, under their digests; so does the whole of a protected file, of which nothing can be told.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO, Final, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints, ValidationError

from b24desk.domain.frozen import Frozen
from b24desk.domain.project import Digest
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.reading import reading

SUFFIX: Final = ".b24backup"
CHUNK: Final = 256 * 1024
_LARGEST_HEAD = 4 * 1024 * 1024
_MOST_PIECES = 20_000
_NAME = re.compile(r"\d{8}T\d{6}Z-[a-z_]+-[0-9a-f]{8}\.b24backup")


class Reason(StrEnum):
    """Why a copy was kept."""

    SESSION = "session"
    INTERVAL = "interval"
    MIGRATION = "migration"
    MERGE = "merge"
    RESTORE = "restore"
    IMPORT = "import"
    PASSWORD = "password"  # noqa: S105 - a reason, no secret
    ASKED = "asked"

    @property
    def is_required(self) -> bool:
        """Whether what follows is not done without the copy. Ordinary saving never waits for one."""
        return self not in (Reason.SESSION, Reason.INTERVAL)


class Piece(Frozen):
    """A run of bytes of the copied file: in the record itself, or, with a digest, in the pool."""

    size: Annotated[int, Field(ge=0, lt=2**40)]
    digest: Digest | None = None


class Head(Frozen):
    """The first line of a record. `name` is what the file was called; `sha256` is that of all its bytes."""

    format: Literal["b24desk-backup"] = "b24desk-backup"
    version: Literal[1] = 1
    document: UUID
    made: AwareDatetime
    reason: Reason
    name: Annotated[str, StringConstraints(max_length=1_000)]
    size: Annotated[int, Field(ge=0, lt=2**40)]
    sha256: Digest
    pieces: Annotated[tuple[Piece, ...], Field(max_length=_MOST_PIECES)]


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup on the disk; `size` counts the bytes of the file that it gives back."""

    path: Path
    head: Head
    start: int
    """Where the record's own pieces begin."""

    @property
    def made(self) -> AwareDatetime:
        return self.head.made

    @property
    def reason(self) -> Reason:
        return self.head.reason

    @property
    def size(self) -> int:
        return self.head.size

    def is_whole(self, file: BinaryIO) -> bool:
        """Whether this file holds the bytes that were copied."""
        return digest_of(file) == self.head.sha256

    @property
    def digests(self) -> frozenset[str]:
        """What it needs of the pool."""
        return frozenset(piece.digest for piece in self.head.pieces if piece.digest is not None)


def digest_of(file: BinaryIO) -> str:
    """The digest of a file from here to its end."""
    found = hashlib.sha256()
    while chunk := file.read(CHUNK):
        found.update(chunk)
    return found.hexdigest()


def pool_path(folder: Path, digest: str) -> Path:
    """Where bytes of this digest lie, beside the records that need them."""
    return folder / f"pool-{digest}"


def record_name(head: Head) -> str:
    """The file name of a record: its moment first, so that a plain list stands in order."""
    made = head.made.astimezone(UTC)
    return f"{made:%Y%m%dT%H%M%SZ}-{head.reason}-{head.sha256[:8]}{SUFFIX}"


def is_record(name: str) -> bool:
    return _NAME.fullmatch(name) is not None


def spelt(head: Head) -> bytes:
    """The first line of a record."""
    plain = head.model_dump(mode="json", exclude_none=True)
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def read_backup(path: Path) -> Backup:
    """What a record says of itself; its bytes are not looked at. Raises B24Error."""
    with reading(path) as file:
        line = file.readline(_LARGEST_HEAD)
    try:
        return Backup(path, Head.model_validate_json(line), len(line))
    except ValidationError as error:
        raise B24Error(ErrorCode.FILE_DAMAGED, path=path, reason="no record of a backup") from error


def content(backup: Backup) -> Iterator[bytes]:
    """Every byte of the copied file, a piece at a time. Raises B24Error.

    The last piece comes before the verdict: FILE_DAMAGED where they are not the bytes that were copied.
    """
    found = hashlib.sha256()
    with reading(backup.path) as record:
        record.seek(backup.start)
        for piece in backup.head.pieces:
            for chunk in _bytes(piece, record, backup.path.parent):
                found.update(chunk)
                yield chunk
    if found.hexdigest() != backup.head.sha256:
        raise B24Error(ErrorCode.FILE_DAMAGED, path=backup.path, reason="not the bytes that were copied")


def _bytes(piece: Piece, record: BinaryIO, folder: Path) -> Iterator[bytes]:
    with ExitStack() as stack:
        source = record
        if piece.digest is not None:
            source = stack.enter_context(reading(pool_path(folder, piece.digest)))
        left = piece.size
        while left and (chunk := source.read(min(left, CHUNK))):
            left -= len(chunk)
            yield chunk
