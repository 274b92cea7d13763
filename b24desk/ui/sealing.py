"""What becomes of copies and backups while an application gets its password."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from b24desk.errors import B24Error
from b24desk.storage.backups.backups import Backups
from b24desk.storage.library import Library
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.sealing_copies import begin_sealing, seal_copies
from b24desk.storage.unfinished import Unfinished


class Sealing:
    """For the thread that works; what is told of it is read afterwards.

    `left` are second folders whose copies are not under the password, `failure` why the backups stay.
    """

    def __init__(self, library: Library, noted: Unfinished | None) -> None:
        self._folders = library.folders
        self._noted = noted
        self._old: KeyRing | None = None
        self.left: tuple[Path, ...] = ()
        self.unreadable: tuple[Path, ...] = ()
        self.failure: B24Error | None = None

    @property
    def replaces(self) -> bool:
        """Whether there was a password before. Copies under that one can be rewritten only now."""
        return self._old is not None

    def begin(self, document: UUID, chosen: Path | None, old: KeyRing | None) -> None:
        """Note down what is to be done, before it is begun. Raises B24Error."""
        self._old = old
        self._noted = begin_sealing(self._folders, document, chosen)

    def give_up(self) -> None:
        """The file keeps what it has, and so do the copies."""
        if self._noted is not None:
            self._noted.forget()

    def seal(self, ring: KeyRing, is_stopped: Callable[[], bool]) -> None:
        if self._noted is None:
            return
        try:
            done = seal_copies(self._noted, self._folders, ring, is_stopped, self._old)
        except B24Error:  # what was done could not be crossed off: it is looked at once more
            self.left = tuple(map(Path, self._noted.task.places))
            return
        self.left, self.unreadable = done.left, done.unreadable
        if self.replaces:
            self._noted.forget()

    def delete_backups(self, backups: Backups, document: UUID) -> None:
        try:
            backups.delete_all(document)
        except B24Error as error:
            self.failure = error
