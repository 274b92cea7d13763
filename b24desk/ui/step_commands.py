"""Undo, redo and the history: what the menus do with the steps of the open application."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from b24desk.errors import B24Error
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.history import HistoryDialog
from b24desk.ui.session import Session
from b24desk.ui.words import Say


class StepCommands(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        actions = desk.window.actions_
        actions.undo.triggered.connect(self.undo)
        actions.redo.triggered.connect(self.redo)
        actions.history.triggered.connect(self.show_history)
        desk.opened.connect(self._on_opened)

    def undo(self) -> None:
        self._go(Session.undo, lambda: self.tr("The step could not be undone"))

    def redo(self) -> None:
        self._go(Session.redo, lambda: self.tr("The step could not be redone"))

    def show_history(self) -> None:
        session = self._desk.session
        if session is not None:
            session.gather.emit()
            HistoryDialog(
                self._desk.window,
                self._desk.language,
                session,
                private=self._desk.preferences.settings.show_identity_numbers,
            ).open()

    def _go(self, step: Callable[[Session], None], failed: Say) -> None:
        if self._desk.session is not None:
            try:
                step(self._desk.session)
            except B24Error as error:
                self._desk.fail(failed, error)

    def _on_opened(self) -> None:
        if self._desk.session is not None:
            self._desk.session.changed.connect(self._enable)
            self._enable()

    def _enable(self) -> None:
        session = self._desk.session
        if session is not None:
            self._desk.window.actions_.undo.setEnabled(session.can_undo)
            self._desk.window.actions_.redo.setEnabled(session.can_redo)
