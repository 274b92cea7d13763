"""The open application in another file: gone on with, copied, or as one of its own. The password stays."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from b24desk.errors import B24Error
from b24desk.ui.desk import Desk
from b24desk.ui.file_dialogs import ask_for_file


class Copies(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        actions = desk.window.actions_
        actions.save_as.triggered.connect(lambda: self._ask_where(self.tr("Save as"), desk.save_as))
        actions.save_copy.triggered.connect(self.ask_for_copy)
        actions.duplicate.triggered.connect(
            lambda: self._ask_where(self.tr("Duplicate as new application"), self.duplicate)
        )
        desk.window.status.save_a_copy.connect(self.ask_for_copy)

    def ask_for_copy(self) -> None:
        self._ask_where(self.tr("Save a copy"), self.save_copy)

    def save_copy(self, path: Path) -> None:
        """Write a copy; the open application stays where it is."""
        session = self._desk.session
        if session is None:
            return
        workspace = session.workspace
        try:
            self._desk.library.write_copy(
                session.snapshot, path, workspace.attachments, may_replace=True, ring=workspace.ring
            )
        except B24Error as error:
            self._desk.fail(lambda: self.tr("The copy was not saved"), error)

    def duplicate(self, path: Path) -> None:
        """Write an application of its own, without what belongs to this filing, and open it."""
        session = self._desk.session
        if session is None:
            return
        workspace = session.workspace
        try:
            self._desk.library.duplicate(
                session.snapshot, path, path.stem, self._desk.now(), workspace, clear_dates=True
            )
        except B24Error as error:
            self._desk.fail(lambda: self.tr("The application was not duplicated"), error)
            return
        self._desk.open(path, workspace.ring)

    def _ask_where(self, title: str, then: Callable[[Path], None]) -> None:
        session = self._desk.session
        if session is None:
            return
        session.gather.emit()
        workspace = session.workspace
        # The title of a protected application stays inside: a name of a file can be read by anybody.
        name = session.project.title if workspace.ring is None else workspace.path.stem
        suggested = self._desk.library.suggest_path(name, workspace.path.parent)
        ask_for_file(self._desk.window, title, suggested, self.tr("Applications (*.b24)"), then)
