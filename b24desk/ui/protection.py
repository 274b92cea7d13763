"""The password of the open application: set, changed, removed; and a protected one opened."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from b24desk.errors import B24Error
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.second_places import places_of
from b24desk.storage.sealing.key_ring import Cost, KeyRing, new_ring
from b24desk.storage.sealing.opening import ring_of
from b24desk.storage.sealing.password import Password
from b24desk.storage.sealing.recovery_code import new_code
from b24desk.storage.unfinished import Unfinished
from b24desk.storage.workspace import Workspace
from b24desk.ui.apart import work_apart
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.busy import BusyDialog
from b24desk.ui.dialogs.message import Message
from b24desk.ui.dialogs.password_form import PasswordForm, WantedProtection
from b24desk.ui.place_names import place_names
from b24desk.ui.sealing import Sealing
from b24desk.ui.unlocking import Unlocking
from b24desk.ui.words import Say

USUAL = Cost()
_AFTER_THE_DIALOG = Qt.ConnectionType.QueuedConnection
"""The work spins the event loop, in which the dialog that asked for it is deleted."""


class Protection(QObject):
    """`cost` is what each try of a new password will cost whoever tries."""

    def __init__(self, desk: Desk, cost: Cost = USUAL) -> None:
        super().__init__(desk)
        self.cost = cost
        self._desk = desk
        self._unlocking = Unlocking(desk.window, desk.language)
        actions = desk.window.actions_
        actions.protect.triggered.connect(self.ask)
        actions.unprotect.triggered.connect(self.ask_to_remove)
        desk.protected.connect(self._unlock)
        desk.opened.connect(self._enable)

    @property
    def _backups(self) -> Backups:
        return Backups(self._desk.library.folders)

    def ask(self) -> None:
        """A password for the open application, or another one."""
        session = self._desk.session
        if session is None:
            return
        folders, document = self._desk.library.folders, session.project.id
        form = PasswordForm(
            self._desk.window,
            self._desk.language,
            is_protected=session.workspace.ring is not None,
            backups=len(self._backups.of(document)),
            second=bool(places_of(folders, document, self._desk.safeguard.care.second())),
        )
        form.ready.connect(self.protect, _AFTER_THE_DIALOG)
        form.open()

    def ask_to_remove(self) -> None:
        session = self._desk.session
        if session is None or session.workspace.ring is None:
            return
        question = Message(
            self._desk.window,
            self._desk.language,
            lambda: self.tr("Remove the password?"),
            lambda: self.tr(
                "Whoever has the file can then read everything in it. Copies and backups made before keep"
                " their password."
            ),
        )
        question.setStandardButtons(QMessageBox.StandardButton.Cancel)
        remove = question.addButton(self.tr("Remove password"), QMessageBox.ButtonRole.DestructiveRole)
        question.words.button(remove, lambda: self.tr("Remove password"))
        remove.clicked.connect(self.remove, _AFTER_THE_DIALOG)
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        question.open()

    def _unlock(self, path: Path) -> None:
        self._unlocking.ask(
            path, lambda secret: ring_of(path, secret), lambda ring: self._desk.open(path, ring)
        )

    def protect(self, wanted: WantedProtection) -> None:
        """Have the file written with this password."""
        code, cost = new_code() if wanted.recovery_code else None, self.cost
        password = Password(wanted.password)
        done = self._put_under(lambda: new_ring(password, code, cost), deletes=wanted.delete_backups)
        session = self._desk.session
        if done is None or session is None:
            return
        if code is None:
            self._tell(done)
            return
        # Imported here: it prints, which would bring the papers in with the window's start.
        from b24desk.ui.dialogs.recovery_code import RecoveryCodeDialog  # noqa: PLC0415 - as said above

        path, today = session.workspace.path, self._desk.today
        dialog = RecoveryCodeDialog(self._desk.window, self._desk.language, code, path, today)
        dialog.finished.connect(lambda: self._tell(done))
        dialog.open()

    def remove(self) -> None:
        """Have the file written without a password."""
        self._put_under(_without)

    def finish(self, noted: Unfinished) -> None:
        """Bring the password to copies that were not reached when it was set."""
        desk, sealing = self._desk, Sealing(self._desk.library, noted)
        busy = self._busy(lambda: self.tr("Protecting copies"))

        def work(workspace: Workspace) -> Workspace:
            """On another thread."""
            if workspace.ring is not None:
                busy.tell(self._second_words, may_stop=True)
                sealing.seal(workspace.ring, lambda: busy.is_stopped)
            return workspace

        work_apart(desk, busy, work)
        self._tell(sealing)

    def _put_under(self, make: Callable[[], KeyRing | None], *, deletes: bool = False) -> Sealing | None:
        """Have the file written with the ring that this makes; None where it was not.

        It may be stopped until the writing begins; the file is then as it was.
        """
        desk, failures, written = self._desk, list[B24Error](), list[Sealing]()
        busy = self._busy(lambda: self.tr("Changing the password"))
        chosen = desk.safeguard.care.second()

        def work(workspace: Workspace) -> Workspace:
            """On another thread."""
            busy.tell(lambda: self.tr("A key is made from the password…"), may_stop=True)
            ring, old = make(), workspace.ring
            if busy.is_stopped:
                return workspace
            busy.tell(lambda: self.tr("The file is written…"))
            sealing = Sealing(desk.library, None)
            try:
                if ring is not None:
                    sealing.begin(workspace.project.id, chosen, old)
                desk.library.seal_anew(workspace, ring)
            except B24Error as error:
                sealing.give_up()
                failures.append(error)
                return workspace
            written.append(sealing)
            if deletes:
                sealing.delete_backups(self._backups, workspace.project.id)
            if ring is not None:
                busy.tell(self._second_words, may_stop=True)
                sealing.seal(ring, lambda: busy.is_stopped)
            return desk.library.open(workspace.path, desk.on_state, at, ring)

        at = desk.now()
        work_apart(desk, busy, work)
        for error in failures:
            desk.fail(lambda: self.tr("The password was not changed"), error)
        return written[0] if written else None

    def _tell(self, done: Sealing) -> None:
        """What became of the copies, where there is anything to say."""
        desk = self._desk
        if done.failure is not None:
            desk.fail(lambda: self.tr("The earlier backups were not deleted"), done.failure)
        elif done.left or done.unreadable:
            Message(
                desk.window,
                desk.language,
                lambda: self.tr("The application has its password, and not yet every copy"),
                lambda: self._about(done),
            ).open()

    def _about(self, done: Sealing) -> str:
        lines, names = [], place_names(done.left)
        if done.left and done.replaces:
            lines.append(
                self.tr(
                    "Copies in {folders} keep the old password: the folder was not reached, or the work was"
                    " stopped."
                ).format(folders=names)
            )
        elif done.left:
            lines.append(
                self.tr(
                    "Copies in {folders} still have no password: the folder was not reached, or the work was"
                    " stopped. Once it is there while the application is open, b24desk offers to protect"
                    " them."
                ).format(folders=names)
            )
        if done.unreadable:
            lines.append(
                self.tr(
                    "%n copy(ies) there could not be read and stay as they are.", "", len(done.unreadable)
                )
            )
        return "\n\n".join(lines)

    def _busy(self, title: Say) -> BusyDialog:
        return BusyDialog(self._desk.window, self._desk.language, title)

    def _second_words(self) -> str:
        return self.tr("The copies in the second backup folder…")

    def _enable(self) -> None:
        session = self._desk.session
        protected = session is not None and session.workspace.ring is not None
        self._desk.window.actions_.unprotect.setEnabled(protected)


def _without() -> None:
    """The ring of a file without a password."""
