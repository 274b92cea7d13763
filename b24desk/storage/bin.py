"""The bin: deleted projects, whole and unread, until they are put back or removed for good."""

import json
import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.document import read_manifest
from b24desk.storage.failures import writing_failed
from b24desk.storage.lock import ProjectLock
from b24desk.storage.naming import free_path
from b24desk.storage.paths import Folders, reachable
from b24desk.storage.publish import make_folder, publish, publish_copy
from b24desk.storage.reading import read_bytes

_CONTENT = "content.b24"
_ORIGIN = "origin.json"
_LARGEST_ORIGIN = 100_000


@dataclass(frozen=True, slots=True)
class BinEntry:
    """One deleted file. `title` is empty where the file could not be read."""

    folder: Path
    path: Path
    deleted: datetime
    title: str

    @property
    def content(self) -> Path:
        """The file itself."""
        return self.folder / _CONTENT


def delete(path: Path, folders: Folders, at: datetime, *, home: Path | None = None) -> BinEntry:
    """Move a file to the bin, damaged or not; `home` is where it goes when it is put back.

    Raises B24Error; FILE_IN_USE while a window has it open.
    """
    path = path.absolute()
    lock = ProjectLock.take(path, folders.locks)
    try:
        entry = BinEntry(folders.bin / secrets.token_hex(8), home or path, at, _title(path))
        make_folder(entry.folder)
        try:
            publish_copy(path, entry.folder / _CONTENT)
            publish(entry.folder / _ORIGIN, _spelt(entry))
            reachable(path).unlink()
        except OSError as error:
            remove_for_good(entry)
            raise writing_failed(error, path) from error
        except B24Error:
            remove_for_good(entry)
            raise
    finally:
        lock.release()
    return entry


def entries(folders: Folders) -> tuple[BinEntry, ...]:
    """What is in the bin, newest first."""
    try:
        names = [place.name for place in reachable(folders.bin).iterdir()]
    except OSError:
        return ()
    found = [entry for name in names if (entry := _entry(folders.bin / name)) is not None]
    return tuple(sorted(found, key=lambda entry: entry.deleted, reverse=True))


def restore(entry: BinEntry) -> Path:
    """Put a file back where it was, under a free name if its own is taken. Raises B24Error."""
    content = entry.folder / _CONTENT
    make_folder(entry.path.parent)
    path = entry.path
    try:
        publish_copy(content, path, may_replace=False)
    except B24Error as error:
        if error.code is not ErrorCode.ALREADY_EXISTS:
            raise
        path = free_path(path.parent, path.stem)
        publish_copy(content, path, may_replace=False)
    remove_for_good(entry)
    return path


def remove_for_good(entry: BinEntry) -> None:
    """Erase one entry of the bin."""
    shutil.rmtree(reachable(entry.folder), ignore_errors=True)


def _spelt(entry: BinEntry) -> bytes:
    facts = {"path": str(entry.path), "deleted": entry.deleted.isoformat(), "title": entry.title}
    return json.dumps(facts, ensure_ascii=False).encode()


def _entry(folder: Path) -> BinEntry | None:
    """An entry whose deletion was finished; without its origin a folder is a leftover of one that was not."""
    with suppress(B24Error, ValueError, TypeError, KeyError):
        facts = json.loads(read_bytes(folder / _ORIGIN, _LARGEST_ORIGIN))
        deleted = datetime.fromisoformat(facts["deleted"])
        return BinEntry(folder, Path(facts["path"]), deleted, str(facts["title"]))
    return None


def _title(path: Path) -> str:
    with suppress(B24Error):
        return read_manifest(path).title
    return ""
