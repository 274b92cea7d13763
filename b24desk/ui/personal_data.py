"""What is done with the data of single people: erased for good, or masked in a copy for sending."""

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Qt

from b24desk.errors import B24Error
from b24desk.storage.backups.backups import Backups
from b24desk.storage.personal.erasing import (
    Erasure,
    copies_in_bin,
    erase_from_backups,
    erase_from_kept,
    erase_from_workspace,
    eraser_for,
)
from b24desk.storage.personal.erasure import Traces
from b24desk.storage.personal.redaction import redacted
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.workspace import Workspace
from b24desk.ui.apart import work_apart
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.busy import BusyDialog
from b24desk.ui.dialogs.erase_form import EraseForm, WantedErasure
from b24desk.ui.dialogs.message import Message
from b24desk.ui.jobs import waited_for
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
        project, workspace = session.project, session.workspace
        row = next(row for row in project.people if row.id == person)
        try:
            traces, copies = waited_for(lambda: self._touched(workspace, person))
        except B24Error as error:
            self._desk.fail(self._not_erased, error)
            return
        form = EraseForm(self._desk.window, self._desk.language, row, traces, project.attachments, copies)
        # Queued: the erasing spins the event loop, in which the form is deleted.
        form.ready.connect(self.erase, Qt.ConnectionType.QueuedConnection)
        form.open()

    def erase(self, wanted: WantedErasure) -> None:
        """Erase with the application set apart: no page and no undo keeps anything of the person."""
        desk, done = self._desk, _Erased()
        busy = BusyDialog(desk.window, desk.language, lambda: self.tr("Erasing a person"))

        def work(workspace: Workspace) -> Workspace:
            """On another thread."""
            path, ring = workspace.path, workspace.ring
            try:
                self._erase(workspace, wanted, busy, done)
            except B24Error as error:
                done.failure = error
            workspace.close()
            return desk.library.open(path, desk.on_state, at, ring)

        at = desk.now()
        work_apart(desk, busy, work)
        if done.failure is not None:
            desk.fail(self._not_erased, done.failure)
        elif done.deleted:
            self._tell(
                lambda: self.tr("The person is erased"),
                lambda: self.tr("%n backup(s) could not be rewritten and were deleted.", "", done.deleted),
            )

    def _touched(self, workspace: Workspace, person: str) -> tuple[Traces, int]:
        """Where the person stands, and how many copies there are besides. Waits for the disk."""
        traces = eraser_for(workspace, Erasure(person)).traces(workspace.project)
        folders, document = self._desk.library.folders, workspace.project.id
        deleted = copies_in_bin(folders, document, workspace.ring)
        return traces, len(Backups(folders).of(document)) + len(deleted)

    def _erase(self, workspace: Workspace, wanted: WantedErasure, busy: BusyDialog, done: "_Erased") -> None:
        """Erase from all that there is. Raises B24Error."""
        busy.tell(lambda: self.tr("The application, its history and its file…"))
        saved = workspace.flush()
        if saved.error is not None:
            raise saved.error
        eraser = eraser_for(workspace, Erasure(wanted.person, wanted.attachments))
        library, document = self._desk.library, workspace.project.id
        erase_from_workspace(workspace, eraser)
        erase_from_kept(library.folders, eraser, document, workspace.ring, library.author)
        if not wanted.backups:
            return
        busy.tell(lambda: self.tr("The backups on this computer and the bin…"))
        for entry in copies_in_bin(library.folders, document, workspace.ring):
            library.remove_for_good(entry)
        done.deleted = erase_from_backups(Backups(library.folders), document, eraser)

    def _on_opened(self) -> None:
        if self._desk.work is not None:
            self._desk.work.erasing.connect(self.ask)

    def _not_erased(self) -> str:
        return self.tr("The person was not erased everywhere")

    def _tell(self, title: Say, body: Say) -> None:
        Message(self._desk.window, self._desk.language, title, body).open()


@dataclass
class _Erased:
    """What came of it; `deleted` counts backups that could not be rewritten."""

    deleted: int = 0
    failure: B24Error | None = None
