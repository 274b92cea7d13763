"""Where the program keeps what it owns, and where it suggests to keep projects.

``B24DESK_HOME`` in the environment puts everything under one folder: a memory stick, or a test.
"""

import os
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from platformdirs import PlatformDirs

HOME_VARIABLE = "B24DESK_HOME"
_PROGRAM = "b24desk"
_LONGEST_PLAIN_WINDOWS_PATH = 240


@dataclass(frozen=True, slots=True)
class Folders:
    """Nothing is created before something is written there."""

    settings: Path
    data: Path
    cache: Path
    projects: Path

    @classmethod
    def under(cls, home: Path) -> "Folders":
        """Everything below one folder."""
        return cls(home / "settings", home / "data", home / "cache", home / "projects")

    @property
    def settings_file(self) -> Path:
        return self.settings / "settings.json"

    @property
    def recent_file(self) -> Path:
        return self.cache / "recent.json"

    @property
    def index_file(self) -> Path:
        """What the lists of projects show, so that no file has to be opened for it."""
        return self.cache / "index.db"

    @property
    def bin(self) -> Path:
        return self.data / "bin"

    @property
    def working(self) -> Path:
        """One folder a project with what is not yet in the user's file."""
        return self.data / "work"

    @property
    def backups(self) -> Path:
        """One folder an application with copies of its files as they were."""
        return self.data / "backups"

    @property
    def second_places(self) -> Path:
        """For each application, in which second folders copies of it were laid down."""
        return self.data / "second"

    @property
    def unfinished(self) -> Path:
        """What has not reached every copy of an application yet."""
        return self.data / "unfinished"

    @property
    def rulebooks(self) -> Path:
        """Rulebooks taken in from files."""
        return self.data / "rulebooks"

    @property
    def locks(self) -> Path:
        return self.data / "locks"

    @property
    def starts(self) -> Path:
        """Where a second start says what it was to open."""
        return self.data / "starts"


def user_folders() -> Folders:
    """The folders of the person at this computer, by the rules of the system; never in a roaming profile."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Folders.under(Path(home).expanduser().absolute())
    system = PlatformDirs(_PROGRAM, appauthor=False, roaming=False)
    return Folders(
        settings=system.user_config_path,
        data=system.user_data_path,
        cache=system.user_cache_path,
        projects=system.user_documents_path / _PROGRAM,
    )


def reachable(path: Path) -> Path:
    """The path as this system's calls take it: Windows refuses 260 characters and more without a prefix."""
    if os.name == "nt":
        return Path(extended(PureWindowsPath(path.absolute())))
    return path


def extended(path: PureWindowsPath) -> str:
    r"""An absolute Windows path, prefixed with ``\\?\`` where it is long."""
    plain = str(path)
    if len(plain) < _LONGEST_PLAIN_WINDOWS_PATH or plain.startswith("\\\\?\\"):
        return plain
    if plain.startswith("\\\\"):
        return "\\\\?\\UNC\\" + plain[2:]
    return "\\\\?\\" + plain
