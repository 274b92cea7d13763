"""What the user chose for this computer, kept as soon as it is chosen."""

from dataclasses import replace
from typing import Any

from b24desk.storage.paths import Folders
from b24desk.storage.settings import Settings, load_settings, save_settings


class Preferences:
    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._settings = load_settings(folders)

    @property
    def settings(self) -> Settings:
        return self._settings

    def change(self, **chosen: Any) -> None:
        """Replace these settings and write them; what has not changed is not written."""
        settings = replace(self._settings, **chosen)
        if settings != self._settings:
            self._settings = settings
            save_settings(self._folders, settings)
