"""What a person chose for this computer. A damaged file never stops the start: it is put aside.

Read before the first window is painted, so on the standard library alone.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from b24desk.domain.language import Language
from b24desk.errors import B24Error
from b24desk.storage.paths import Folders, reachable
from b24desk.storage.reading import read_bytes

_LARGEST = 1_000_000
SMALLEST_TEXT, LARGEST_TEXT = 90, 200
SHORTEST_INTERVAL, LONGEST_INTERVAL = 5, 240
FEWEST_MONTHS, MOST_MONTHS = 1, 120
_LONGEST_GEOMETRY = 10_000
_LONGEST_FOLDER = 2_000


class Appearance(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """Without a language, that of the system is taken. A folder that is empty is the usual one."""

    language: Language | None = None
    appearance: Appearance = Appearance.SYSTEM
    text_size: int = 100
    """Percent of the system's size."""
    geometry: str = ""
    """The window's own description of its place, in base 64."""
    last_folder: str = ""
    show_identity_numbers: bool = False
    both_languages: bool = False
    """Whether the other language stands beneath the current one."""
    backup_folder: str = ""
    """A second folder for backups, on another drive; empty for none."""
    backup_minutes: int = 30
    """How long an application is worked on before the next backup of it is kept."""
    backup_months: int = 6
    """Of how many months a backup is kept."""
    projects_folder: str = ""
    papers_folder: str = ""
    """Empty: beside the application."""
    unknown: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """What a newer version of the program chose; kept for it."""


def load_settings(folders: Folders) -> Settings:
    """The settings, or the usual ones."""
    path = folders.settings_file
    try:
        return _read(json.loads(read_bytes(path, _LARGEST)))
    except B24Error:
        return Settings()
    except (ValueError, RecursionError):
        with suppress(OSError):
            reachable(path).replace(reachable(_aside(path)))
        return Settings()


def save_settings(folders: Folders, settings: Settings) -> None:
    """Write the settings; where that is not possible they last until the program ends."""
    # Imported here: reading the settings, which the first paint waits for, needs none of it.
    from b24desk.storage.publish import make_folder, publish  # noqa: PLC0415 - as said above

    plain = {name: getattr(settings, name) for name in _known()}
    with suppress(B24Error):
        make_folder(folders.settings)
        written = json.dumps({**settings.unknown, **plain}, ensure_ascii=False, indent=2)
        publish(folders.settings_file, written.encode())


def _read(data: Any) -> Settings:
    """Raises ValueError for anything that save_settings would not have written."""
    if not isinstance(data, dict):
        raise ValueError("not a table")  # noqa: TRY004 - one kind of failure: the file is damaged
    usual = Settings()
    language = data.get("language")
    return Settings(
        language=None if language is None else Language(language),
        appearance=Appearance(data.get("appearance", usual.appearance)),
        text_size=_number(data.get("text_size", usual.text_size), SMALLEST_TEXT, LARGEST_TEXT),
        geometry=_line(data.get("geometry", usual.geometry), _LONGEST_GEOMETRY),
        last_folder=_line(data.get("last_folder", usual.last_folder), _LONGEST_FOLDER),
        backup_folder=_line(data.get("backup_folder", usual.backup_folder), _LONGEST_FOLDER),
        backup_minutes=_number(
            data.get("backup_minutes", usual.backup_minutes), SHORTEST_INTERVAL, LONGEST_INTERVAL
        ),
        backup_months=_number(data.get("backup_months", usual.backup_months), FEWEST_MONTHS, MOST_MONTHS),
        projects_folder=_line(data.get("projects_folder", usual.projects_folder), _LONGEST_FOLDER),
        papers_folder=_line(data.get("papers_folder", usual.papers_folder), _LONGEST_FOLDER),
        unknown={name: value for name, value in data.items() if name not in _known()},
        show_identity_numbers=data.get("show_identity_numbers", usual.show_identity_numbers) is True,
        both_languages=data.get("both_languages", usual.both_languages) is True,
    )


def _known() -> list[str]:
    return [each.name for each in fields(Settings) if each.name != "unknown"]


def _number(value: object, smallest: int, largest: int) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and smallest <= value <= largest:
        return value
    raise ValueError("no number, or beyond all bounds")


def _line(value: object, longest: int) -> str:
    if isinstance(value, str) and len(value) <= longest:
        return value
    raise ValueError("too long or no text")


def _aside(path: Path) -> Path:
    return path.with_name(f"{path.stem}.damaged{path.suffix}")
