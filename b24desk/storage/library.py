"""The projects of this person: making, opening, copying, deleting and finding again.

Every moment comes in as an argument; the calls may wait for the disk and belong off the window's thread
where a folder can be slow.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from b24desk.domain.project import Project
from b24desk.errors import B24Error
from b24desk.storage import bin as bin_
from b24desk.storage import naming, recent
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.author import Author
from b24desk.storage.backups.guard import Care
from b24desk.storage.document import Content, Lineage, read_manifest, write_document
from b24desk.storage.duplicate import duplicated
from b24desk.storage.listing import forget_titles
from b24desk.storage.lock import ProjectLock, path_key
from b24desk.storage.paths import Folders
from b24desk.storage.publish import make_folder
from b24desk.storage.recent import Summary
from b24desk.storage.recovery import (
    LockedRecovery,
    Recovery,
    into_bin,
    locked_recoveries,
    recoveries,
)
from b24desk.storage.resume import hand_over
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.sealing.opening import Unlock
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.expiry import let_go_of_old
from b24desk.storage.working.place import WorkingPlace
from b24desk.storage.workspace import OnState, Workspace, create, open_workspace


@dataclass(frozen=True, slots=True)
class Library:
    folders: Folders
    author: Author
    care: Care | None = None

    def suggest_path(self, title: str, folder: Path | None = None) -> Path:
        """A free path for a project of this title, in the projects folder unless told otherwise."""
        return naming.free_path(folder or self.folders.projects, title)

    def new(
        self,
        path: Path,
        project: Project,
        on_state: OnState,
        at: datetime,
        rulebook: RulebookText | None = None,
    ) -> Workspace:
        """Write a new project and open it. Raises B24Error; an existing file is never replaced."""
        if path.parent == self.folders.projects:
            make_folder(path.parent)
        create(path, project, rulebook)
        return self.open(path, on_state, at)

    def open(self, path: Path, on_state: OnState, at: datetime, unlock: Unlock = None) -> Workspace:
        """Open a project and put it on the recent list, without its title if it is protected.

        Raises B24Error, PASSWORD_NEEDED for a protected one without `unlock`.
        """
        workspace = open_workspace(path, self.folders, on_state, self.author, unlock=unlock, care=self.care)
        title = workspace.project.title if workspace.ring is None else ""
        recent.note_opened(self.folders, path, title, at)
        return workspace

    def protect(
        self, workspace: Workspace, ring: KeyRing | None, on_state: OnState, at: datetime
    ) -> Workspace:
        """Put an open project under another password, or under none, and open it again.

        The history starts anew: it was kept under the old one. Raises B24Error; the workspace is still open
        unless the file itself was written.
        """
        self.seal_anew(workspace, ring)
        return self.open(workspace.path, on_state, at, ring)

    def seal_anew(self, workspace: Workspace, ring: KeyRing | None) -> None:
        """Put an open project under another password, or under none, and let go of it.

        Raises B24Error; the workspace is then still open.
        """
        workspace.seal_anew(ring)
        forget_titles(self.folders.index_file)

    def duplicate(
        self,
        snapshot: Snapshot,
        path: Path,
        title: str,
        at: datetime,
        like: Workspace | None = None,
        *,
        clear_dates: bool,
        may_replace: bool = False,
    ) -> Project:
        """Write a copy as an application of its own; the copy is not opened. Raises B24Error.

        It takes over the attachments, and the password, of the workspace that it is `like`.
        """
        copy = duplicated(snapshot.project, title, at.date(), clear_dates=clear_dates)
        attachments, ring = (like.attachments, like.ring) if like is not None else (None, None)
        self.write_copy(
            Snapshot(copy, snapshot.rulebook), path, attachments, may_replace=may_replace, ring=ring
        )
        return copy

    def save_as(
        self, workspace: Workspace, path: Path, on_state: OnState, at: datetime, *, may_replace: bool = False
    ) -> Workspace:
        """Go on in another file, with the history; the old one stays as it was last saved.

        Its own file is simply saved. Raises B24Error; the old workspace is then still open.
        """
        if path_key(path) == path_key(workspace.path):
            workspace.flush()
            return workspace
        path = path.absolute()
        newest = workspace.newest
        ring = workspace.ring
        written = self.write_copy(newest, path, workspace.attachments, may_replace=may_replace, ring=ring)
        workspace.leave(WorkingPlace.of(self.folders.working, newest.project.id, path), path, written)
        return self.open(path, on_state, at, ring)

    def write_copy(
        self,
        snapshot: Snapshot,
        path: Path,
        attachments: AttachmentFolder | None = None,
        *,
        may_replace: bool = False,
        ring: KeyRing | None = None,
    ) -> Lineage:
        """Write a copy for somebody else, or for safety; the open project stays where it is."""
        lock = ProjectLock.take(path, self.folders.locks)
        try:
            content = Content(snapshot.project, snapshot.rulebook, attachments, ring)
            return write_document(path, content, uuid4(), may_replace=may_replace).lineage
        finally:
            lock.release()

    def recent(self) -> tuple[recent.RecentProject, ...]:
        return recent.recent_projects(self.folders)

    def summary_of(self, path: Path) -> Summary | None:
        """How a project stood when it was last closed, where that is known."""
        path = path.absolute()
        return next((entry.summary for entry in self.recent() if entry.path == path), None)

    def note_summary(self, workspace: Workspace, summary: Summary) -> None:
        """Let the recent list say how a project stands; of a protected one it says nothing."""
        if workspace.ring is None:
            recent.note_summary(self.folders, workspace.path, workspace.project.title, summary)

    def is_document(self, path: Path, document: UUID | None) -> bool:
        """Whether a file is this project, as far as can be seen without a password."""
        try:
            return document is None or read_manifest(path).document == document
        except B24Error:
            return False

    def move_recent(self, old: Path, new: Path) -> None:
        """The recent list has a project under another path from here on."""
        recent.moved(self.folders, old, new)

    def forget(self, path: Path) -> None:
        recent.forget(self.folders, path)

    def delete(self, path: Path, at: datetime) -> bin_.BinEntry:
        """Move a project to the bin."""
        entry = bin_.delete(path, self.folders, at)
        recent.forget(self.folders, path)
        return entry

    def bin(self) -> tuple[bin_.BinEntry, ...]:
        return bin_.entries(self.folders)

    def restore(self, entry: bin_.BinEntry, at: datetime) -> Path:
        """Put a project back from the bin; returns where it stands now."""
        path = bin_.restore(entry)
        recent.note_opened(self.folders, path, entry.title, at)
        return path

    def remove_for_good(self, entry: bin_.BinEntry) -> None:
        """Erase one entry of the bin, and the history of what was in it."""
        with suppress(B24Error):
            document = read_manifest(entry.content).document
            WorkingPlace.of(self.folders.working, document, entry.path).drop()
        bin_.remove_for_good(entry)

    def let_go_of_old_history(self, at: datetime) -> None:
        """Of projects that were closed longer ago than history is kept."""
        let_go_of_old(self.folders.working, at)

    def recoveries(self) -> tuple[Recovery, ...]:
        """Edits that never reached their file: to be offered at the start. Open projects are left out."""
        return tuple(recoveries(self.folders.working))

    def locked_recoveries(self) -> tuple[LockedRecovery, ...]:
        """Those of protected projects; their passwords show what they are."""
        return tuple(locked_recoveries(self.folders.working))

    def recover_as(self, found: Recovery, path: Path, on_state: OnState, at: datetime) -> Workspace:
        """Save such edits as a file of their own, with their history, and open it. Raises B24Error."""
        path = path.absolute()
        if path.parent == self.folders.projects:
            make_folder(path.parent)
        written = self.write_copy(found.snapshot, path, found.attachments, ring=found.ring)
        place = WorkingPlace.of(self.folders.working, found.snapshot.project.id, path)
        hand_over(WorkingPlace(found.folder), found.store(), place, path, written, at)
        return self.open(path, on_state, at, found.ring)

    def discard(self, found: Recovery, at: datetime) -> bin_.BinEntry:
        """Move edits that were kept to the bin, as a project file. Raises B24Error."""
        return into_bin(found, self.folders, at)
