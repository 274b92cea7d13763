"""The working folder of one project: whether it was finished, whether all in it has reached the file.

Two empty files say so. `ready` is written last of all, so that an import that was cut short is thrown away
and done again. `clean` is there while the project is closed and its file has everything.
"""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.failures import writing_failed
from b24desk.storage.lock import path_key
from b24desk.storage.paths import reachable
from b24desk.storage.publish import make_folder, publish
from b24desk.storage.reading import read_bytes
from b24desk.storage.sealing.envelope import LARGEST_HEAD, prelude_of
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.temporary import remove_leftovers

_READY, _CLEAN, _KEYS = "ready", "clean", "keys"
_ID = 16
"""Bytes of a document's id, before the keys."""
_ASIDE = "aside-"


class WorkingPlace:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def of(cls, working: Path, document: UUID, path: Path) -> "WorkingPlace":
        """Where the work on this project at this path is kept; two copies of one project do not meet."""
        return cls(working / f"{document}-{path_key(path)}")

    @classmethod
    def all(cls, working: Path) -> Iterator["WorkingPlace"]:
        """Every finished working folder on this computer, those that were set aside included."""
        try:
            names = sorted(place.name for place in reachable(working).iterdir())
        except OSError:
            return
        for name in names:
            if (reachable(working / name) / _READY).is_file():
                yield cls(working / name)

    @property
    def is_ready(self) -> bool:
        return reachable(self.folder / _READY).is_file()

    @property
    def is_clean(self) -> bool:
        return reachable(self.folder / _CLEAN).is_file()

    @property
    def keys(self) -> bytes:
        """What the work is sealed with, as the head of its file spells it; empty where it is not."""
        return self._seal[_ID:]

    @property
    def document(self) -> UUID:
        """The project that sealed work belongs to. Raises ValueError for work that is not sealed."""
        return UUID(bytes=self._seal[:_ID])

    @property
    def _seal(self) -> bytes:
        try:
            return read_bytes(self.folder / _KEYS, _ID + LARGEST_HEAD)
        except B24Error as error:
            if error.code is ErrorCode.FILE_NOT_FOUND:
                return b""
            raise

    def begin(self, document: UUID | None = None, ring: KeyRing | None = None) -> None:
        """Make room for an import: what a cut short one has left goes. Raises B24Error.

        Work that is going to be sealed is that of this document, with this ring.
        """
        self.drop()
        make_folder(self.folder)
        if ring is not None and document is not None:
            publish(self.folder / _KEYS, document.bytes + prelude_of(ring.slots))

    def make_ready(self) -> None:
        """Everything else in the folder is durable. Raises B24Error."""
        publish(self.folder / _READY, b"")

    def take_up(self) -> None:
        """From now on there may be edits here that the file lacks. Raises B24Error."""
        remove_leftovers(self.folder)
        try:
            reachable(self.folder / _CLEAN).unlink(missing_ok=True)
        except OSError as error:
            raise writing_failed(error, self.folder) from error

    def lay_down(self) -> None:
        """The file has everything; only a hint, so it may fail. Copies from before an upgrade go."""
        with suppress(B24Error, OSError):
            publish(self.folder / _CLEAN, b"")
            for copy in reachable(self.folder).glob("work-v*.db"):
                copy.unlink()

    def set_aside(self) -> Path:
        """Move what is here out of the way, to be offered later; where it is now. Raises B24Error."""
        aside = self.folder.with_name(f"{_ASIDE}{secrets.token_hex(8)}")
        self.move(aside)
        return aside

    def move(self, folder: Path) -> None:
        """Have what is here in that folder. Raises B24Error; ALREADY_EXISTS where there is one."""
        if reachable(folder).exists():
            raise B24Error(ErrorCode.ALREADY_EXISTS, path=folder)
        try:
            reachable(self.folder).replace(reachable(folder))
        except OSError as error:
            raise writing_failed(error, self.folder) from error

    def drop(self) -> None:
        """Remove the folder, its claim to be finished first."""
        with suppress(OSError):
            reachable(self.folder / _READY).unlink()
        shutil.rmtree(reachable(self.folder), ignore_errors=True)
