"""Rewriting the copies of an application in a second folder: without somebody, or under a password."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple
from uuid import UUID, uuid4

from b24desk.domain.project import Person
from b24desk.errors import DAMAGE, B24Error, ErrorCode
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.backups.rewriting import flush_removals, remove_leftovers, room
from b24desk.storage.backups.second_folder import SecondFolder
from b24desk.storage.document import Content, Document, read_document, write_document
from b24desk.storage.failures import writing_failed
from b24desk.storage.paths import Folders, reachable
from b24desk.storage.sealing.attachment_files import AttachmentSealer
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.snapshot import Snapshot

Remade = tuple[Snapshot, KeyRing | None]
Remake = Callable[[Snapshot, KeyRing | None], Remade]
"""What a copy is to hold and under which ring, given what it holds and what opened it."""
_UNREADABLE: Final = DAMAGE | {
    ErrorCode.PASSWORD_NEEDED,
    ErrorCode.WRONG_PASSWORD,
    ErrorCode.FILE_NEWER,
    ErrorCode.NOT_A_PROJECT,
}
"""Said of a copy; any other failure is the drive's, and the copy may be as good as ever."""


class Rewriting(NamedTuple):
    """Which copies cannot be read, so that they are as they were; whether all were looked at."""

    unreadable: tuple[Path, ...]
    is_whole: bool


class SecondCopies:
    """`ring` opens those that are under the password of the application.

    Everything raises B24Error where the drive refuses: what was rewritten until then stays so, each copy is
    the old or the new one whole, and it may be done again.
    """

    def __init__(self, folders: Folders, place: Path, document: UUID, ring: KeyRing | None) -> None:
        self._folders = folders
        self._second = SecondFolder(place)
        self._document = document
        self._ring = ring

    def rows_of(self, person: str) -> tuple[Person, ...]:
        """Every state of a person's row that stands in any of them."""
        held = (self._read(path) for path in self._second.copies(self._document))
        projects = [each.project for each in held if each is not None and each.project.id == self._document]
        rows = (row for project in projects for row in project.people if row.id == person)
        return tuple(dict.fromkeys(rows))

    def rewrite(self, remake: Remake, is_stopped: Callable[[], bool]) -> Rewriting:
        """Replace each copy by what is made of it, under the same name."""
        remove_leftovers(self._folders.backups)
        self._second.tidy(self._document)
        unreadable: list[Path] = []
        for path in self._second.copies(self._document):
            if is_stopped():
                return Rewriting(tuple(unreadable), is_whole=False)
            held = self._read(path)
            if held is not None and held.project.id != self._document:
                continue  # an id that begins alike
            if held is None:
                unreadable.append(path)
                continue
            old = (Snapshot(held.project, held.rulebook), held.ring)
            new = remake(*old)
            if new != old:
                self._replace(path, new)
        return Rewriting(tuple(unreadable), is_whole=True)

    @staticmethod
    def delete(path: Path) -> None:
        try:
            reachable(path).unlink(missing_ok=True)
        except OSError as error:
            raise writing_failed(error, path) from error
        flush_removals(path.parent)

    def _read(self, path: Path, into: AttachmentFolder | None = None) -> Document | None:
        try:
            return read_document(path, into, unlock=self._ring)
        except B24Error as error:
            if error.code in _UNREADABLE:
                return None
            raise

    def _replace(self, path: Path, new: Remade) -> None:
        snapshot, ring = new
        with room(self._folders) as place:
            # What passes through here of a protected application is sealed as well.
            sealer = AttachmentSealer(ring, snapshot.project.id) if ring is not None else None
            files = AttachmentFolder(place, sealer)
            self._read(path, files)
            write_document(path, Content(snapshot.project, snapshot.rulebook, files, ring), uuid4())
