"""What stands between the desk and loss: backups, other versions, who else has a file open, damaged files."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.autosave import SaveState
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.guard import Care, Notice
from b24desk.storage.paths import Folders
from b24desk.ui.dialogs.backups import BackupsDialog
from b24desk.ui.dialogs.message import show_failure
from b24desk.ui.file_care import FileCare
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.main_window import MainWindow
from b24desk.ui.open_trouble import OpenTrouble
from b24desk.ui.preferences import Preferences
from b24desk.ui.session import Session


class Safeguard(QObject):
    """`file` looks after the open application; there is none without one."""

    _notice_arrived = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        folders: Folders,
        preferences: Preferences,
        language: LanguageSwitch,
        open_file: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._language = language
        self._open_file = open_file
        self.backups = Backups(folders)
        self.care = Care(self.backups, self._second_folder, self._notice_arrived.emit, preferences.rhythm)
        self.file: FileCare | None = None
        self._trouble = OpenTrouble(window, language, self.backups, open_file)
        self._notice_arrived.connect(self._hear)
        window.home.backups.clicked.connect(self.show_backups)

    def begin(
        self, session: Session, now: Callable[[], datetime], save_as: Callable[[Path], object]
    ) -> FileCare:
        """Look after this session until it ends."""
        self.file = FileCare(
            session, self.backups, self._preferences, self._window.notices, now, self._open_file, save_as
        )
        self.file.failed.connect(self._on_failed)
        session.ending.connect(self._end)
        return self.file

    def show_backups(self) -> None:
        """Those of every application, without one being open."""
        dialog = BackupsDialog(
            self._window, self._language, replace(self.backups, folders=self._preferences.folders)
        )
        dialog.restored.connect(self._open_file)
        dialog.open()

    def meet(self, path: Path | None, error: B24Error) -> None:
        """An application could not be opened, or made."""
        self._trouble.meet(path, error)

    def _end(self) -> None:
        if self.file is not None:
            self.file.stop()
        self.file = None

    def watch(self, state: SaveState) -> None:
        """A file that holds what is not ours is looked at, once all of ours is safe here."""
        if self.file is not None and state.code is ErrorCode.CHANGED_ELSEWHERE and state.kept:
            self.file.look_at_rival()

    def _second_folder(self) -> Path | None:
        chosen = self._preferences.settings.backup_folder
        return Path(chosen) if chosen else None

    def _hear(self, notice: Notice) -> None:
        if self.file is not None:
            self.file.hear(notice)

    def _on_failed(self, error: B24Error) -> None:
        show_failure(self._window, self._language, lambda: self.tr("The versions were not joined"), error)
