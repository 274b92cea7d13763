"""The backups of this computer: kept, listed, given back, thinned out, and deleted when that is asked.

One folder for each application. Whoever changes it holds its lock, so that nothing is swept away that a
record just being written needs.
"""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.backups.copying import copy, gives_back
from b24desk.storage.backups.record import (
    Backup,
    Reason,
    content,
    is_record,
    read_backup,
)
from b24desk.storage.backups.retention import KEEP_ALL, MONTHS, retained
from b24desk.storage.backups.stream import document_in
from b24desk.storage.contents import Document, read_document
from b24desk.storage.lock import ProjectLock
from b24desk.storage.naming import free_path
from b24desk.storage.paths import Folders, reachable
from b24desk.storage.publish import make_folder, publish_stream
from b24desk.storage.reading import read_bytes
from b24desk.storage.sealing.envelope import MAGIC, is_sealed
from b24desk.storage.sealing.opening import Unlock
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.temporary import remove, remove_leftovers

CAP: Final = 2 * 1024**3
"""Bytes that all backups together may take; beyond, the oldest go."""
_POOL = "pool-"
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)


@dataclass(frozen=True, slots=True)
class Thinned:
    """What thinning out came to.

    `for_room` counts backups that age alone would have left; `over` the bytes that are still too many,
    because nothing more may go.
    """

    by_age: int = 0
    for_room: int = 0
    over: int = 0


@dataclass(frozen=True, slots=True)
class Backups:
    """`cap` counts the bytes of all backups on this computer."""

    folders: Folders
    cap: int = CAP

    def make(self, path: Path, document: UUID, reason: Reason, at: datetime) -> Backup | None:
        """Keep a copy of the file as it is now; None where there is no whole file of this application.

        Raises B24Error: why it could not be read or kept.
        """
        if not _is_worth_keeping(path, document):
            return None
        folder = self._folder(document)
        make_folder(folder)
        with self._locked(folder):
            remove_leftovers(folder)
            return copy(path, folder, document, reason, at)

    def of(self, document: UUID) -> tuple[Backup, ...]:
        """The backups of one application, newest first. What cannot be read as a backup is left out."""
        return tuple(sorted(self._records(self._folder(document)), key=lambda one: one.made, reverse=True))

    def documents(self) -> tuple[UUID, ...]:
        """The applications that have backups."""
        found = []
        for name in _names(self.folders.backups):
            with suppress(ValueError):
                found.append(UUID(name))
        return tuple(found)

    def taken(self, document: UUID | None = None) -> int:
        """Bytes on the disk, of one application or of all."""
        folders = [document] if document is not None else self.documents()
        return sum(_size(self._folder(one) / name) for one in folders for name in _names(self._folder(one)))

    def read(self, backup: Backup, unlock: Unlock = None) -> Document:
        """The application as it was then; its attachments are not looked at. Raises B24Error.

        A protected one needs what opened it at that time.
        """
        return document_in(backup, unlock)

    def of_revision(self, document: UUID, revision: UUID, unlock: Unlock = None) -> Snapshot | None:
        """The application as a revision of its file held it, if there is a backup of that one."""
        for backup in self.of(document):
            with suppress(B24Error):
                held = self.read(backup, unlock)
                if held.manifest.revision == revision:
                    return Snapshot(held.project, held.rulebook)
        return None

    def is_whole(self, backup: Backup) -> bool:
        """Whether every byte of the copied file is still there."""
        return gives_back(backup)

    def restore(self, backup: Backup, path: Path) -> Path:
        """Write the copied file out again, byte for byte, under a name that nothing has. Raises B24Error."""
        target = free_path(path.parent, path.stem)
        publish_stream(target, content(backup), backup.size, backup.is_whole, may_replace=False)
        return target

    def delete(self, backup: Backup) -> None:
        """Remove one backup, and what it alone needed. Raises B24Error with FILE_IN_USE while one is made."""
        with self._locked(backup.path.parent):
            remove(backup.path)
            self._sweep(backup.path.parent)

    def delete_all(self, document: UUID) -> None:
        """Remove every backup of an application. Raises B24Error with FILE_IN_USE while one is made."""
        folder = self._folder(document)
        with self._locked(folder):
            shutil.rmtree(reachable(folder), ignore_errors=True)

    def thin_out(self, now: datetime, months: int = MONTHS) -> Thinned:
        """Remove what age has made superfluous, then the oldest of all until the rest fits."""
        by_age = 0
        for document in self.documents():
            with suppress(B24Error), self._locked(self._folder(document)):
                by_age += self._thin_by_age(document, now, months)
        for_room, over = self._thin_for_room(now)
        return Thinned(by_age, for_room, over)

    def _thin_by_age(self, document: UUID, now: datetime, months: int) -> int:
        backups = self.of(document)
        kept = retained((backup.made for backup in backups), now, months)
        gone = [backup for backup in backups if backup.made not in kept]
        for backup in gone:
            remove(backup.path)
        self._sweep(self._folder(document))
        return len(gone)

    def _thin_for_room(self, now: datetime) -> tuple[int, int]:
        """Never the newest of an application, and never one of the last two days."""
        over = self.taken() - self.cap
        if over <= 0:
            return 0, 0
        spare = [backup for document in self.documents() for backup in self.of(document)[1:]]
        removed = 0
        for backup in sorted(spare, key=lambda one: one.made):
            if over <= 0 or backup.made >= now - KEEP_ALL:
                break
            with suppress(B24Error):
                self.delete(backup)
                removed += 1
            over = self.taken() - self.cap
        return removed, max(over, 0)

    def _records(self, folder: Path) -> Iterator[Backup]:
        for name in _names(folder):
            if is_record(name):
                with suppress(B24Error):
                    yield read_backup(folder / name)

    def _sweep(self, folder: Path) -> None:
        """Remove from the pool what no record needs; not while there is a record that cannot be read."""
        names = _names(folder)
        records = list(self._records(folder))
        if len(records) != sum(map(is_record, names)):
            return
        needed = frozenset[str]().union(*(record.digests for record in records))
        for name in names:
            if name.startswith(_POOL) and name.removeprefix(_POOL) not in needed:
                remove(folder / name)
        if not records:
            with suppress(OSError):
                reachable(folder).rmdir()

    def _folder(self, document: UUID) -> Path:
        return self.folders.backups / str(document)

    @contextmanager
    def _locked(self, folder: Path) -> Iterator[None]:
        lock = self._lock(folder)
        try:
            yield
        finally:
            lock.release()

    def _lock(self, folder: Path) -> ProjectLock:
        """The folder's lock, waited for a little: another window is done with its copy soon."""
        for wait in _WAITS:
            try:
                return ProjectLock.take(folder, self.folders.locks)
            except B24Error as error:
                if error.code is not ErrorCode.FILE_IN_USE:
                    raise
                time.sleep(wait)
        return ProjectLock.take(folder, self.folders.locks)


def _is_worth_keeping(path: Path, document: UUID) -> bool:
    """Whether a whole project of this application is there. Of a protected one that cannot be told.

    Raises B24Error where the disk does not answer: that is no damage.
    """
    try:
        if is_sealed(read_bytes(path, len(MAGIC))):
            return True
        return read_document(path).manifest.document == document
    except B24Error as error:
        if error.code is ErrorCode.FILE_NEWER:
            return True
        if error.code in (ErrorCode.FILE_NOT_FOUND, ErrorCode.FILE_DAMAGED, ErrorCode.NOT_A_PROJECT):
            return False
        raise


def _names(folder: Path) -> list[str]:
    try:
        return sorted(place.name for place in reachable(folder).iterdir())
    except OSError:
        return []


def _size(path: Path) -> int:
    try:
        return reachable(path).stat().st_size
    except OSError:
        return 0
