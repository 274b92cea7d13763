"""The copy kept on this computer: each snapshot is safe here before it goes to the user's file.

One folder a project holds the newest snapshot that the user's file may not have yet. It is gone once the
file has it; what is found here at a start was left by a crash or by a folder that refused.
"""

import json
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.document import Document, read_document, read_manifest
from b24desk.storage.failures import writing_failed
from b24desk.storage.lock import path_key
from b24desk.storage.paths import reachable
from b24desk.storage.publish import make_folder, publish
from b24desk.storage.reading import read_bytes
from b24desk.storage.temporary import remove_leftovers

_SNAPSHOT = "snapshot.b24"
_ORIGIN = "origin.json"
_LARGEST_ORIGIN = 100_000


class Situation(StrEnum):
    """How a kept copy stands to the user's file."""

    FITS = "fits"
    PUBLISHED = "published"
    FILE_MISSING = "file_missing"
    FILE_CHANGED = "file_changed"
    FILE_UNREADABLE = "file_unreadable"


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept copy; `path` is the user's file, where that is known."""

    folder: Path
    document: Document
    path: Path | None

    @property
    def snapshot(self) -> Path:
        return self.folder / _SNAPSHOT

    def situation(self) -> Situation:
        """Read from the file as it is now."""
        if self.path is None:
            return Situation.FILE_MISSING
        try:
            revision = read_manifest(self.path).revision
        except B24Error as error:
            missing = error.code is ErrorCode.FILE_NOT_FOUND
            return Situation.FILE_MISSING if missing else Situation.FILE_UNREADABLE
        if revision == self.document.manifest.revision:
            return Situation.PUBLISHED
        return Situation.FITS if revision == self.document.manifest.parent else Situation.FILE_CHANGED


def kept_folder(working: Path, document: UUID, path: Path) -> Path:
    """Where the copy of this project at this path is kept; copies of one project do not meet."""
    return working / f"{document}-{path_key(path)}"


def keep(folder: Path, raw: bytes, path: Path) -> None:
    """Make this snapshot durable here. Raises B24Error."""
    make_folder(folder)
    origin = json.dumps({"path": str(path)}).encode()
    if _read(folder / _ORIGIN) != origin:
        publish(folder / _ORIGIN, origin)
    publish(folder / _SNAPSHOT, raw)


def clear(folder: Path) -> None:
    """Remove the snapshot that the user's file has by now; if that fails, the next start sees it is old."""
    with suppress(OSError):
        reachable(folder / _SNAPSHOT).unlink()


def drop(folder: Path) -> None:
    """Remove the snapshot and its folder."""
    clear(folder)
    with suppress(OSError):
        reachable(folder / _ORIGIN).unlink()
    with suppress(OSError):
        reachable(folder).rmdir()


def find_kept(folder: Path) -> Kept | None:
    """The copy in this folder, if there is a whole one."""
    try:
        document = read_document(folder / _SNAPSHOT)
    except B24Error:
        return None
    return Kept(folder, document, _origin(folder))


def all_kept(working: Path) -> Iterator[Kept]:
    """Every copy on this computer, whether or not the user's file has caught up with it."""
    try:
        names = sorted(place.name for place in reachable(working).iterdir())
    except OSError:
        return
    for name in names:
        remove_leftovers(working / name)
        found = find_kept(working / name)
        if found is not None:
            yield found


def set_aside(folder: Path) -> None:
    """Move a copy out of the way of the next one; one that is not there is no matter. Raises B24Error.

    It is offered later, or, if this version cannot read it, by one that can.
    """
    if not reachable(folder / _SNAPSHOT).exists():
        return
    try:
        reachable(folder).replace(reachable(folder.with_name(f"aside-{secrets.token_hex(8)}")))
    except OSError as error:
        raise writing_failed(error, folder) from error


def _origin(folder: Path) -> Path | None:
    raw = _read(folder / _ORIGIN)
    with suppress(ValueError, TypeError, KeyError):
        return Path(json.loads(raw or b"")["path"])
    return None


def _read(path: Path) -> bytes | None:
    with suppress(B24Error):
        return read_bytes(path, _LARGEST_ORIGIN)
    return None
