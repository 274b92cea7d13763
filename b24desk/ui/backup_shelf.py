"""The backups of the open application, fetched, made, given back and deleted off the window's thread."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from b24desk.errors import B24Error
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.record import Backup, Reason
from b24desk.storage.merging.parts import differences
from b24desk.storage.sealing.opening import Unlock
from b24desk.storage.snapshot import Snapshot
from b24desk.ui.jobs import Worker


class Copy(NamedTuple):
    """A backup with what it holds; neither is known of a protected or damaged one."""

    backup: Backup
    snapshot: Snapshot | None
    differences: int | None


class Stock(NamedTuple):
    copies: list[Copy]
    taken: int
    """Bytes of this application's backups on the disk."""


class BackupShelf(QObject):
    """`listed` comes with a Stock, `restored` with the new file, `failed` with a B24Error."""

    listed = Signal(object)
    restored = Signal(Path)
    failed = Signal(object)

    def __init__(
        self,
        parent: QObject,
        backups: Backups,
        where: Callable[[], tuple[UUID, Path]],
        newest: Callable[[], Snapshot],
        unlock: Callable[[], Unlock],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(parent)
        self.backups = backups
        self._where = where
        self._newest = newest
        self._unlock = unlock
        self._now = now
        self._worker = Worker(self)
        self._seen: dict[Path, Snapshot | None] = {}

    def refresh(self) -> None:
        """Have the list made anew; it comes as `listed`."""
        document, newest = self._where()[0], self._newest()
        self._worker.do("list", lambda: self._stock(document, newest), self.listed.emit)

    def make(self) -> None:
        """Keep a copy of the file as it is now."""
        (document, path), at = self._where(), self._now()
        self._do("make", lambda: self.backups.make(path, document, Reason.ASKED, at))

    def restore(self, backup: Backup) -> None:
        """Write the copy out beside the application, under a name of its own."""
        place = self._where()[1]
        target = place.with_name(f"{place.stem} ({backup.made.astimezone():%Y-%m-%d %H.%M}).b24")
        self._do("restore", lambda: self.backups.restore(backup, target), self.restored.emit)

    def delete(self, backup: Backup) -> None:
        self._do("delete", lambda: self.backups.delete(backup))

    def delete_all(self) -> None:
        document = self._where()[0]
        self._do("delete", lambda: self.backups.delete_all(document))

    def _do(
        self, name: str, work: Callable[[], object], then: Callable[[Path], object] | None = None
    ) -> None:
        def run() -> object:
            try:
                return work()
            except B24Error as error:
                return error

        def done(result: object) -> None:
            if isinstance(result, B24Error):
                self.failed.emit(result)
            elif then is not None and isinstance(result, Path):
                then(result)
            self.refresh()

        self._worker.do(name, run, done)

    def _stock(self, document: UUID, newest: Snapshot) -> Stock:
        copies = [self._copy(backup, newest) for backup in self.backups.of(document)]
        return Stock(copies, self.backups.taken(document))

    def _copy(self, backup: Backup, newest: Snapshot) -> Copy:
        if backup.path not in self._seen:
            self._seen[backup.path] = None
            with suppress(B24Error):
                document = self.backups.read(backup, self._unlock())
                self._seen[backup.path] = Snapshot(document.project, document.rulebook)
        held = self._seen[backup.path]
        return Copy(backup, held, None if held is None else differences(held, newest))
