"""One open project: its newest snapshot, and the way each edit takes to the disk and to the user's file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from uuid import uuid4

from b24desk.domain.project import Project
from b24desk.errors import B24Error
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.author import Author
from b24desk.storage.autosave import PACE, Pace, SaveKind, Saver, SaveState
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.guard import Care
from b24desk.storage.backups.record import Reason
from b24desk.storage.document import Content, Lineage, write_document
from b24desk.storage.edit import Edit
from b24desk.storage.joining import Joining
from b24desk.storage.lock import ProjectLock
from b24desk.storage.merging.rival import Rival
from b24desk.storage.paths import Folders
from b24desk.storage.resume import Work, hand_over, resume
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.sealing.opening import Unlock
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.temporary import remove_leftovers
from b24desk.storage.undo import Undo
from b24desk.storage.user_file import UserFile
from b24desk.storage.working.changes import is_same
from b24desk.storage.working.history import History
from b24desk.storage.working.place import WorkingPlace
from b24desk.storage.working.steps import StepKind

__all__ = ("OnState", "Snapshot", "Workspace", "create", "open_workspace")

OnState = Callable[[SaveState], None]
_GUARDED: Mapping[StepKind, Reason] = MappingProxyType(
    {StepKind.RESTORE: Reason.RESTORE, StepKind.IMPORT: Reason.IMPORT}
)
"""Steps that change so much at once that a backup of the file comes first."""


class Workspace:
    """Made by `open_workspace`, for one thread. `record` and `replace` never wait for the disk."""

    def __init__(
        self,
        path: Path,
        work: Work,
        lock: ProjectLock,
        author: Author,
        on_state: OnState,
        pace: Pace,
        care: Care,
    ) -> None:
        self.path = path
        self.restored = work.restored
        """How many saves that had not reached the file were brought back from this computer."""
        self.attachments: AttachmentFolder = work.attachments
        self._work = work
        self._lock = lock
        self._author = author
        held = work.store.held
        self._undo = Undo(held, work.store.history.past(), author.name, work.store.history.changes)
        newest = (held.snapshot, work.store.seq)
        guard = care.guard(path, newest[0].project.id)
        self._file = UserFile(path, work, author, guard)
        self.joining = Joining(path, work, guard, care.backups, author)
        self._saver = Saver(self._file, on_state, newest, pending=work.restored > 0, pace=pace)

    @property
    def newest(self) -> Snapshot:
        """The newest snapshot, saved or not."""
        return self._undo.newest

    @property
    def project(self) -> Project:
        return self.newest.project

    @property
    def rulebook(self) -> RulebookText | None:
        """The rulebook that the project is made with; None in a file that was written without one."""
        return self.newest.rulebook

    @property
    def history(self) -> History:
        """What is durable of it; its calls may wait for the disk."""
        return self._work.store.history

    @property
    def ring(self) -> KeyRing | None:
        """What the file is sealed with; None where it is not protected."""
        return self._work.ring

    @property
    def state(self) -> SaveState:
        return self._saver.state

    def record(self, project: Project, rulebook: RulebookText | None = None, about: str = "") -> None:
        """Take this as the newest snapshot; it is durable at once.

        With a rulebook, the project is from now on one made with that; without, with the one it has.
        """
        self.replace(Snapshot(project, rulebook or self.rulebook), about)

    def replace(self, snapshot: Snapshot, about: str = "", kind: StepKind = StepKind.EDIT) -> None:
        """Take this as the newest one whole: a snapshot without a rulebook leaves the file without one.

        What is `about` the same as the edit right before it is one unit with it.
        """
        if not is_same(snapshot, self.newest):
            if kind in _GUARDED:
                self.joining.guard.expect(_GUARDED[kind])
            self._saver.record(self._undo.take(snapshot, self._author.now(), about, kind))

    def join(self, theirs: Rival, merged: Snapshot) -> None:
        """Go on with what both make together, as one step; what stood in the file is kept."""
        if theirs.in_place:
            self.joining.prepare()
        self.replace(merged, kind=StepKind.MERGE)
        state = self.keep()
        if state.error is not None and not state.kept:
            raise state.error
        if theirs.in_place:
            self.joining.follow(theirs.lineage)
            self._file.accept(theirs.lineage)
        self.hasten()

    @property
    def can_undo(self) -> bool:
        return self._undo.can_undo

    @property
    def can_redo(self) -> bool:
        return self._undo.can_redo

    def undo(self) -> bool:
        """Take the last unit back, be it from before the opening; whether there was one. Raises B24Error."""
        return self._recorded(self._undo.undo(self._author.now()))

    def redo(self) -> bool:
        """Do again what was taken back last; whether there was anything. Raises B24Error."""
        return self._recorded(self._undo.redo(self._author.now()))

    def name(self, words: str) -> None:
        """Give the project as it is a name to come back to. Raises B24Error."""
        state = self.keep()
        if state.error is not None and not state.kept:
            raise state.error
        self.history.milestones.name(words, self._author.name, self._author.now())

    def keep(self) -> SaveState:
        """Return when everything is durable on this computer, or cannot be."""
        return self._saver.keep()

    def hasten(self) -> None:
        """Bring everything to the file soon; returns at once."""
        self._saver.hasten()

    def flush(self) -> SaveState:
        """Bring everything to the file now, and say how it went."""
        return self._saver.flush()

    def close(self) -> SaveState:
        """Save, and let go of the file. What could not be brought there stays on this computer.

        Of a protected project nothing else does: the history goes with the working folder.
        """
        state = self._saver.close()
        self._work.store.end()
        if state.kind is SaveKind.SAVED and self.ring is not None:
            self._work.place.drop()
        elif state.kind is SaveKind.SAVED:
            self._work.place.lay_down()
        self._lock.release()
        return state

    def seal_anew(self, ring: KeyRing | None) -> None:
        """Put the file under another password, or under none, and let go of it with all its history.

        Raises B24Error, with the file as it was and the workspace open. What stands elsewhere, such as
        backups, keeps the password that it has.
        """
        state = self.flush()
        if state.error is not None:
            raise state.error
        # The file has everything: whenever a crash comes, what is here is dropped and not set aside in clear.
        self._work.place.lay_down()
        try:
            self._file.seal_anew(self.newest, self._work.store.seq, ring)
        except B24Error:
            self._work.place.take_up()
            raise
        self._saver.close()
        self._work.store.end()
        self._work.place.drop()
        self._lock.release()

    def leave(self, moved_to: WorkingPlace, path: Path, written: Lineage) -> None:
        """Go with the history to another file, which holds everything as this revision. Raises B24Error.

        The old file gets what it lacks, if it can be written, and stays as it is.
        """
        self._saver.close()
        try:
            hand_over(self._work.place, self._work.store, moved_to, path, written, self._author.now())
        finally:
            self._work.store.end()
            self._lock.release()

    def _recorded(self, edit: Edit | None) -> bool:
        if edit is not None:
            self._saver.record(edit)
        return edit is not None


def create(path: Path, project: Project, rulebook: RulebookText | None = None) -> None:
    """Write a new project file. Raises B24Error, with ALREADY_EXISTS where something has the name."""
    write_document(path, Content(project, rulebook), uuid4(), may_replace=False)


def open_workspace(
    path: Path,
    folders: Folders,
    on_state: OnState,
    author: Author,
    pace: Pace = PACE,
    *,
    unlock: Unlock = None,
    care: Care | None = None,
) -> Workspace:
    """Open a project, with what a crash or an unwritable folder kept from it; only an edit touches the file.

    Raises B24Error: FILE_IN_USE while another window has it, PASSWORD_NEEDED for a protected one, and
    whatever reading it raises.
    """
    path = path.absolute()
    lock = ProjectLock.take(path, folders.locks)
    try:
        remove_leftovers(path.parent)
        work = resume(path, folders, author, unlock)
    except B24Error:
        lock.release()
        raise
    return Workspace(path, work, lock, author, on_state, pace, care or Care(Backups(folders)))
