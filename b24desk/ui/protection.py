"""The password of the open application: set, changed, removed; and a protected one opened."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from b24desk.errors import B24Error
from b24desk.storage.backups.backups import Backups
from b24desk.storage.sealing.key_ring import Cost, KeyRing, new_ring
from b24desk.storage.sealing.opening import ring_of
from b24desk.storage.sealing.password import Password
from b24desk.storage.sealing.recovery_code import RecoveryCode, new_code
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.message import Message
from b24desk.ui.dialogs.password_form import PasswordForm, WantedProtection
from b24desk.ui.jobs import Worker
from b24desk.ui.unlocking import Unlocking

USUAL = Cost()


class Protection(QObject):
    """`cost` is what each try of a new password will cost whoever tries."""

    def __init__(self, desk: Desk, cost: Cost = USUAL) -> None:
        super().__init__(desk)
        self.cost = cost
        self._desk = desk
        self._worker = Worker(self)
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
        form = PasswordForm(
            self._desk.window,
            self._desk.language,
            is_protected=session.workspace.ring is not None,
            backups=len(self._backups.of(session.project.id)),
        )
        form.ready.connect(self._make_ring)
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
        remove.clicked.connect(lambda: self._put_under(None))
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        question.open()

    def _unlock(self, path: Path) -> None:
        self._unlocking.ask(
            path, lambda secret: ring_of(path, secret), lambda ring: self._desk.open(path, ring)
        )

    def _make_ring(self, wanted: WantedProtection) -> None:
        code, cost = new_code() if wanted.recovery_code else None, self.cost
        password = Password(wanted.password)
        self._worker.do(
            "ring",
            lambda: new_ring(password, code, cost),
            lambda ring: self._protect(ring, code, deletes=wanted.delete_backups),
        )

    def _protect(self, ring: KeyRing, code: RecoveryCode | None, *, deletes: bool) -> None:
        if not self._put_under(ring) or self._desk.session is None:
            return
        if deletes:
            self._delete_backups()
        if code is not None:
            path = self._desk.session.workspace.path
            today = self._desk.today
            # Imported here: it prints, which would bring the papers in with the window's start.
            from b24desk.ui.dialogs.recovery_code import RecoveryCodeDialog  # noqa: PLC0415 - as said above

            RecoveryCodeDialog(self._desk.window, self._desk.language, code, path, today).open()

    def _put_under(self, ring: KeyRing | None) -> bool:
        """Have the file written with this ring; whether that worked."""
        session = self._desk.session
        if session is None:
            return False
        session.gather.emit()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            desk = self._desk
            moved = desk.library.protect(session.workspace, ring, desk.on_state, desk.now())
        except B24Error as error:
            self._desk.fail(lambda: self.tr("The password was not changed"), error)
            return False
        finally:
            QGuiApplication.restoreOverrideCursor()
        session.move_to(moved)
        self._desk.show_state()
        self._enable()
        return True

    def _delete_backups(self) -> None:
        session = self._desk.session
        try:
            if session is not None:
                self._backups.delete_all(session.project.id)
        except B24Error as error:
            self._desk.fail(lambda: self.tr("The earlier backups were not deleted"), error)

    def _enable(self) -> None:
        session = self._desk.session
        protected = session is not None and session.workspace.ring is not None
        self._desk.window.actions_.unprotect.setEnabled(protected)
