"""What is done with the data of single people: erased for good, or masked in a copy for sending."""

from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from b24desk.errors import B24Error
from b24desk.storage.autosave import SaveState
from b24desk.storage.backups.backups import Backups
from b24desk.storage.personal.erasing import (
    Erasure,
    copies_in_bin,
    erase_from_backups,
    erase_from_kept,
    erase_from_workspace,
    eraser_for,
)
from b24desk.storage.personal.redaction import redacted
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.workspace import Workspace
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.erase_form import EraseForm, WantedErasure
from b24desk.ui.dialogs.message import Message
from b24desk.ui.paper_files import ask_for_file
from b24desk.ui.words import Say


class PersonalData(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.window.actions_.redacted_copy.triggered.connect(self.ask_where)
        desk.opened.connect(self._on_opened)

    def ask_where(self) -> None:
        """A copy with the people in it masked, and without notes and attachments."""
        session = self._desk.session
        if session is None:
            return
        session.gather.emit()
        title = self.tr("{title} (redacted)").format(title=session.workspace.path.stem)
        suggested = self._desk.library.suggest_path(title, session.workspace.path.parent)
        files = self.tr("Applications (*.b24)")
        ask_for_file(self._desk.window, self.tr("Save a redacted copy"), suggested, files, self.save_redacted)

    def save_redacted(self, path: Path) -> None:
        """Write the copy. It has no password: it is made to be sent."""
        session = self._desk.session
        if session is None:
            return
        snapshot = session.snapshot
        copy = Snapshot(redacted(snapshot.project, uuid4()), snapshot.rulebook)
        try:
            self._desk.library.write_copy(copy, path, may_replace=True)
        except B24Error as error:
            self._desk.fail(lambda: self.tr("The redacted copy was not saved"), error)
            return
        self._tell(
            lambda: self.tr("The redacted copy is saved"),
            lambda: self.tr(
                "Names keep their first character; numbers their first three and last two. Notes and"
                " attachments are left out, and there is no password. The company's own data stays: read the"
                " copy through before sending it."
            ),
        )

    def ask(self, person: str) -> None:
        """What erasing this person would touch, and whether to."""
        session = self._desk.session
        if session is None:
            return
        session.gather.emit()
        project = session.project
        row = next(row for row in project.people if row.id == person)
        try:
            eraser = eraser_for(session.workspace, Erasure(person))
        except B24Error as error:
            self._desk.fail(self._not_erased, error)
            return
        folders = self._desk.library.folders
        backups = len(Backups(folders).of(project.id))
        deleted = len(copies_in_bin(folders, project.id, session.workspace.ring))
        form = EraseForm(
            self._desk.window,
            self._desk.language,
            row,
            eraser.traces(project),
            project.attachments,
            backups + deleted,
        )
        form.ready.connect(self.erase)
        form.open()

    def erase(self, wanted: WantedErasure) -> None:
        """Close the application, erase, open it again: no page and no undo keeps anything of the person."""
        session = self._desk.session
        if session is None:
            return
        path, ring = session.workspace.path, session.workspace.ring
        if not self._desk.close_project():
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        failure: B24Error | None = None
        deleted = 0
        try:
            workspace = self._desk.library.open(path, _unheard, self._desk.now(), ring)
            try:
                deleted = self._erased(workspace, wanted)
            finally:
                workspace.close()
        except B24Error as error:
            failure = error
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._desk.open(path, ring)
        if failure is not None:
            self._desk.fail(self._not_erased, failure)
        elif deleted:
            self._tell(
                lambda: self.tr("The person is erased"),
                lambda: self.tr("%n backup(s) could not be rewritten and were deleted.", "", deleted),
            )

    def _erased(self, workspace: Workspace, wanted: WantedErasure) -> int:
        """Erase from all that there is; how many backups had to be deleted for it. Raises B24Error."""
        eraser = eraser_for(workspace, Erasure(wanted.person, wanted.attachments))
        library, document = self._desk.library, workspace.project.id
        erase_from_workspace(workspace, eraser)
        erase_from_kept(library.folders, eraser, document, workspace.ring, library.author)
        if not wanted.backups:
            return 0
        for entry in copies_in_bin(library.folders, document, workspace.ring):
            library.remove_for_good(entry)
        return erase_from_backups(Backups(library.folders), document, eraser)

    def _on_opened(self) -> None:
        if self._desk.work is not None:
            self._desk.work.erasing.connect(self.ask)

    def _not_erased(self) -> str:
        return self.tr("The person was not erased everywhere")

    def _tell(self, title: Say, body: Say) -> None:
        Message(self._desk.window, self._desk.language, title, body).open()


def _unheard(_state: SaveState) -> None:
    """Nobody looks at a workspace that is open for a moment only; its failures are raised."""
