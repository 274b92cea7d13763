"""Erasing a person in the window: what it would touch, the doing, and what it could not reach."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from b24desk.errors import B24Error
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.second_folder import SecondFolder
from b24desk.storage.backups.second_places import places_of
from b24desk.storage.personal.erasing import Erasure, copies_in_bin, eraser_for
from b24desk.storage.personal.erasure import Traces
from b24desk.storage.personal.everywhere import Part, Reached, Watch, begin_erasing, erase_everywhere
from b24desk.storage.unfinished import Unfinished
from b24desk.storage.workspace import Workspace
from b24desk.ui.apart import work_apart
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.busy import BusyDialog
from b24desk.ui.dialogs.erase_form import Copies, EraseForm, WantedErasure
from b24desk.ui.dialogs.message import Message
from b24desk.ui.jobs import waited_for
from b24desk.ui.place_names import place_names


@dataclass
class _Outcome:
    reached: Reached | None = None
    failure: B24Error | None = None


class Erasing(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.opened.connect(self._on_opened)

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
        folders, chosen = self._desk.library.folders, self._desk.safeguard.care.second()
        erasure = Erasure(wanted.person, wanted.attachments)
        self._carry_out(
            lambda workspace: begin_erasing(workspace, erasure, folders, chosen, backups=wanted.backups)
        )

    def finish(self, noted: Unfinished) -> None:
        """Do what is left of an erasing."""
        self._carry_out(lambda _: noted)

    def _carry_out(self, begin: Callable[[Workspace], Unfinished]) -> None:
        desk, outcome = self._desk, _Outcome()
        busy = BusyDialog(desk.window, desk.language, lambda: self.tr("Erasing a person"))
        watch = Watch(lambda part: self._say(busy, part), lambda: busy.is_stopped)

        def work(workspace: Workspace) -> Workspace:
            """On another thread."""
            path, ring = workspace.path, workspace.ring
            try:
                saved = workspace.flush()
                if saved.error is not None:
                    raise saved.error
                noted, library = begin(workspace), desk.library
                outcome.reached = erase_everywhere(noted, workspace, library.folders, library.author, watch)
            except B24Error as error:
                outcome.failure = error
            workspace.close()
            return desk.library.open(path, desk.on_state, at, ring)

        at = desk.now()
        work_apart(desk, busy, work)
        if outcome.failure is not None:
            desk.fail(self._not_erased, outcome.failure)
        elif outcome.reached is not None:
            self._tell(outcome.reached)

    def _touched(self, workspace: Workspace, person: str) -> tuple[Traces, Copies]:
        """Where the person stands, and how many copies there are besides. Waits for the disk."""
        traces = eraser_for(workspace, Erasure(person)).traces(workspace.project)
        folders, document = self._desk.library.folders, workspace.project.id
        count = len(Backups(folders).of(document)) + len(copies_in_bin(folders, document, workspace.ring))
        away: list[Path] = []
        for place in places_of(folders, document, self._desk.safeguard.care.second()):
            try:
                count += len(SecondFolder(place).copies(document))
            except B24Error:
                away.append(place)
        return traces, Copies(count, tuple(away))

    def _say(self, busy: BusyDialog, part: Part) -> None:
        match part:
            case Part.FILE:
                busy.tell(lambda: self.tr("The application and its file…"))
            case Part.BACKUPS:
                busy.tell(lambda: self.tr("The backups on this computer and the bin…"))
            case Part.SECOND:
                busy.tell(lambda: self.tr("The copies in the second backup folder…"), may_stop=True)
            case Part.HISTORY:
                busy.tell(lambda: self.tr("The history…"))

    def _tell(self, reached: Reached) -> None:
        """What became of the copies, where there is anything to say."""

        def body() -> str:
            lines = []
            if reached.left:
                lines.append(
                    self.tr(
                        "Copies in {folders} still hold the person: the folder was not reached, or the work"
                        " was stopped. Once it is there while the application is open, b24desk offers to"
                        " erase in it."
                    ).format(folders=place_names(reached.left))
                )
            if reached.deleted:
                lines.append(
                    self.tr("%n backup(s) could not be rewritten and were deleted.", "", reached.deleted)
                )
            return "\n\n".join(lines)

        desk, left = self._desk, reached.left
        if left or reached.deleted:
            Message(
                desk.window,
                desk.language,
                lambda: (
                    self.tr("The person is erased here, and not yet from every copy")
                    if left
                    else self.tr("The person is erased")
                ),
                body,
            ).open()

    def _on_opened(self) -> None:
        if self._desk.work is not None:
            self._desk.work.erasing.connect(self.ask)

    def _not_erased(self) -> str:
        return self.tr("The person was not erased everywhere")
