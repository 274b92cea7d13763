"""What is to be opened while the window is open already: double-clicked, or handed over by a later start."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from b24desk.storage.first_start import FirstStart
from b24desk.storage.lock import path_key
from b24desk.ui.desk import Desk


class Arrivals(QObject):
    """Nothing is opened under an open dialog: what it says is about the application that is there."""

    def __init__(self, desk: Desk, first: FirstStart | None) -> None:
        super().__init__(desk)
        self._desk = desk
        self._first = first
        self._waiting: Path | None = None
        if first is not None and first.is_alone:
            watcher = QFileSystemWatcher([str(first.folder)], self)
            watcher.directoryChanged.connect(self.look)
            self.look()

    def look(self) -> None:
        """Do what later starts have asked for."""
        asked = self._first.requests() if self._first is not None else []
        for path in asked:
            self.come_forward()
            if path is not None:
                self.open(path)

    def come_forward(self) -> None:
        window = self._desk.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def open(self, path: Path) -> None:
        """Open a project, after the dialog that is open; the one that is open already stays as it is."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            if self._waiting is None:
                # Not yet: what the dialog itself does on closing comes first.
                dialog.finished.connect(lambda: QTimer.singleShot(0, self, self._go_on))
            self._waiting = path
            return
        session = self._desk.session
        if session is None or path_key(session.workspace.path) != path_key(path):
            self._desk.open(path)

    def _go_on(self) -> None:
        path, self._waiting = self._waiting, None
        if path is not None:
            self.open(path)
