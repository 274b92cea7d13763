"""The projects of this person: making, opening, copying, deleting and finding again.

Every moment comes in as an argument; the calls may wait for the disk and belong off the window's thread
where a folder can be slow.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from b24desk.domain.project import Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage import bin as bin_
from b24desk.storage import kept, naming, recent
from b24desk.storage.document import encode
from b24desk.storage.duplicate import duplicated
from b24desk.storage.lock import ProjectLock, path_key
from b24desk.storage.paths import Folders
from b24desk.storage.publish import make_folder, publish
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.workspace import OnState, Workspace, create, open_workspace


@dataclass(frozen=True, slots=True)
class Library:
    folders: Folders

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

    def open(self, path: Path, on_state: OnState, at: datetime) -> Workspace:
        """Open a project and put it on the recent list. Raises B24Error."""
        workspace = open_workspace(path, self.folders, on_state)
        recent.note_opened(self.folders, path, workspace.project.title, at)
        return workspace

    def duplicate(
        self,
        project: Project,
        path: Path,
        title: str,
        at: datetime,
        *,
        clear_dates: bool,
        may_replace: bool = False,
        rulebook: RulebookText | None = None,
    ) -> Project:
        """Write a copy as an application of its own; the copy is not opened. Raises B24Error."""
        copy = duplicated(project, title, at.date(), clear_dates=clear_dates)
        self.write_copy(copy, path, may_replace=may_replace, rulebook=rulebook)
        return copy

    def save_as(
        self, workspace: Workspace, path: Path, on_state: OnState, at: datetime, *, may_replace: bool = False
    ) -> Workspace:
        """Go on in another file; the old one stays as it was last saved. Its own file is simply saved.

        Raises B24Error; the old workspace is then still open.
        """
        if path_key(path) == path_key(workspace.path):
            workspace.flush()
            return workspace
        self.write_copy(workspace.project, path, may_replace=may_replace, rulebook=workspace.rulebook)
        workspace.leave()
        return self.open(path, on_state, at)

    def write_copy(
        self, project: Project, path: Path, *, may_replace: bool = False, rulebook: RulebookText | None = None
    ) -> None:
        """Write a copy for somebody else, or for safety; the open project stays where it is."""
        lock = ProjectLock.take(path, self.folders.locks)
        try:
            publish(path, encode(project, uuid4(), rulebook=rulebook)[1], may_replace=may_replace)
        finally:
            lock.release()

    def recent(self) -> tuple[recent.RecentProject, ...]:
        return recent.recent_projects(self.folders)

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
        bin_.remove_for_good(entry)

    def recoveries(self) -> tuple[kept.Kept, ...]:
        """Edits that never reached their file: to be offered at the start. Open projects are left out."""
        return tuple(found for found in kept.all_kept(self.folders.working) if self._is_offered(found))

    def recover_as(self, found: kept.Kept, path: Path, on_state: OnState, at: datetime) -> Workspace:
        """Save kept edits as a file of their own and open it. Raises B24Error."""
        workspace = self.new(path, found.document.project, on_state, at, found.document.rulebook)
        kept.drop(found.folder)
        return workspace

    def discard(self, found: kept.Kept, at: datetime) -> bin_.BinEntry:
        """Move kept edits to the bin."""
        home = found.path or self.suggest_path(found.document.project.title)
        entry = bin_.delete(found.snapshot, self.folders, at, home=home)
        kept.drop(found.folder)
        return entry

    def _is_offered(self, found: kept.Kept) -> bool:
        if self._is_open(found):
            return False
        if found.situation() is kept.Situation.PUBLISHED:
            kept.drop(found.folder)
            return False
        return True

    def _is_open(self, found: kept.Kept) -> bool:
        if found.path is None:
            return False
        try:
            ProjectLock.take(found.path, self.folders.locks).release()
        except B24Error as error:
            return error.code is ErrorCode.FILE_IN_USE
        return False
