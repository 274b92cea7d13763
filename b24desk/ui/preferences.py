"""What the user chose for this computer, kept as soon as it is chosen."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from b24desk.storage.paths import Folders
from b24desk.storage.settings import Settings, load_settings, save_settings

TEXT_SIZES = (90, 100, 110, 125, 150)
"""Percent of the usual size that are offered."""

if TYPE_CHECKING:  # loaded after the first paint
    from b24desk.storage.backups.guard import Rhythm


class Preferences(QObject):
    """`changed` carries the settings as they were before."""

    changed = Signal(object)

    def __init__(self, folders: Folders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders = folders
        self._settings = load_settings(folders)

    @property
    def settings(self) -> Settings:
        return self._settings

    @property
    def folders(self) -> Folders:
        """The folders of the program, with the projects folder that was chosen."""
        chosen = self._settings.projects_folder
        return replace(self._folders, projects=Path(chosen)) if chosen else self._folders

    def papers_folder(self, application: Path) -> Path:
        """Where the papers of an application are suggested to go."""
        chosen = self._settings.papers_folder
        return Path(chosen) if chosen else application.parent

    def rhythm(self) -> "Rhythm":
        """How backups are kept; for whichever thread saves."""
        from b24desk.storage.backups.guard import Rhythm  # noqa: PLC0415 - after the first paint

        settings = self._settings
        return Rhythm(timedelta(minutes=settings.backup_minutes), settings.backup_months)

    def change(self, **chosen: Any) -> None:
        """Replace these settings and write them; what has not changed is not written."""
        settings = replace(self._settings, **chosen)
        if settings != self._settings:
            before, self._settings = self._settings, settings
            save_settings(self._folders, settings)
            self.changed.emit(before)
