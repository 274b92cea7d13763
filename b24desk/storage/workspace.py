"""One open project: its newest snapshot, and the way each snapshot takes to the user's file.

The lineage of revisions decides, never a time: a file that does not hold the revision that we read, or
the one that we wrote last, was changed elsewhere and is left alone.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from b24desk.domain.project import Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage import kept
from b24desk.storage.autosave import SaveKind, Saver, SaveState
from b24desk.storage.document import Document, Manifest, encode, read_document, read_manifest
from b24desk.storage.lock import ProjectLock
from b24desk.storage.paths import Folders
from b24desk.storage.publish import publish
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.temporary import remove_leftovers

OnState = Callable[[SaveState], None]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A project at one moment, with the text of the rulebook that it is made with."""

    project: Project
    rulebook: RulebookText | None


class _File:
    """The user's file as a store of snapshots, with the copy on this computer before it."""

    def __init__(self, path: Path, base: Manifest, folders: Folders) -> None:
        self._path = path
        self._base = base.lineage
        self._folder = kept.kept_folder(folders.working, base.document, path)
        self._next: tuple[Snapshot, Manifest, bytes] | None = None

    def keep(self, snapshot: Snapshot) -> None:
        kept.keep(self._folder, self._spelt(snapshot)[1], self._path)

    def publish(self, snapshot: Snapshot) -> None:
        manifest, raw = self._spelt(snapshot)
        self._check_lineage()
        try:
            publish(self._path, raw)
        except B24Error:
            # A move may happen and still be reported as failed; the next snapshot then follows on it.
            with suppress(B24Error):
                if read_manifest(self._path).revision == manifest.revision:
                    self._base, self._next = manifest.lineage, None
            raise
        self._base, self._next = manifest.lineage, None
        kept.clear(self._folder)

    def forget(self) -> None:
        """Remove the copy on this computer."""
        kept.drop(self._folder)

    def _spelt(self, snapshot: Snapshot) -> tuple[Manifest, bytes]:
        """The project as the next revision; spelt once, so that both places hold the same one."""
        if self._next is None or self._next[0] is not snapshot:
            self._next = (snapshot, *encode(snapshot.project, uuid4(), self._base, snapshot.rulebook))
        return self._next[1], self._next[2]

    def _check_lineage(self) -> None:
        if read_manifest(self._path).revision != self._base.revision:
            raise B24Error(ErrorCode.CHANGED_ELSEWHERE, path=self._path)


class Workspace:
    """An open project. Made by `open_workspace`; all but `record` and `replace` may wait for the disk."""

    def __init__(
        self, path: Path, document: Document, lock: ProjectLock, folders: Folders, on_state: OnState
    ) -> None:
        self.path = path
        self.restored = False
        """Whether edits that had not reached the file were brought back from the copy on this computer."""
        self._newest = Snapshot(document.project, document.rulebook)
        self._lock = lock
        self._file = _File(path, document.manifest, folders)
        self._saver = Saver(self._file, on_state)

    @property
    def project(self) -> Project:
        """The newest snapshot, saved or not."""
        return self._newest.project

    @property
    def rulebook(self) -> RulebookText | None:
        """The rulebook that the project is made with; None in a file that was written without one."""
        return self._newest.rulebook

    @property
    def state(self) -> SaveState:
        return self._saver.state

    def record(self, project: Project, rulebook: RulebookText | None = None) -> None:
        """Take this as the newest snapshot; it is durable within the second.

        With a rulebook, the project is from now on one made with that; without, with the one it has.
        """
        self.replace(Snapshot(project, rulebook or self._newest.rulebook))

    def replace(self, snapshot: Snapshot) -> None:
        """Take this as the newest one whole: a snapshot without a rulebook leaves the file without one."""
        if snapshot != self._newest:
            self._newest = snapshot
            self._saver.record(snapshot)

    def flush(self) -> SaveState:
        """Save at once, and say how it went."""
        return self._saver.flush()

    def close(self) -> SaveState:
        """Save, and let go of the file. What could not be saved stays in the copy on this computer."""
        state = self._saver.close()
        if state.kind is SaveKind.SAVED:
            self._file.forget()
        self._lock.release()
        return state

    def leave(self) -> None:
        """Let go of a file whose newest snapshot is safe in another one."""
        self._saver.close()
        self._file.forget()
        self._lock.release()


def create(path: Path, project: Project, rulebook: RulebookText | None = None) -> None:
    """Write a new project file. Raises B24Error, with ALREADY_EXISTS where something has the name."""
    publish(path, encode(project, uuid4(), rulebook=rulebook)[1], may_replace=False)


def open_workspace(path: Path, folders: Folders, on_state: OnState) -> Workspace:
    """Open a project, with what a crash or an unwritable folder kept from it.

    Raises B24Error: FILE_IN_USE while another window has it, and whatever reading it raises. An older
    format is read as the newest; the file itself is not touched before the first edit.
    """
    path = path.absolute()
    lock = ProjectLock.take(path, folders.locks)
    try:
        remove_leftovers(path.parent)
        document = read_document(path)
        newer = _edits_kept(document, path, folders)
    except B24Error:
        lock.release()
        raise
    workspace = Workspace(path, document, lock, folders, on_state)
    if newer is not None:
        workspace.restored = True
        workspace.record(newer.project, newer.rulebook)
    return workspace


def _edits_kept(document: Document, path: Path, folders: Folders) -> Document | None:
    """The newer snapshot kept for this file, if it follows on what the file holds."""
    folder = kept.kept_folder(folders.working, document.manifest.document, path)
    found = kept.find_kept(folder)
    if found is not None and document.manifest.revision == found.document.manifest.parent:
        return found.document
    if found is not None and document.manifest.revision == found.document.manifest.revision:
        kept.drop(folder)
    else:
        kept.set_aside(folder)
    return None
