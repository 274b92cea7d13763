"""What a person chose for this computer. A damaged file never stops the start: it is put aside."""

from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from b24desk.domain.frozen import Frozen
from b24desk.domain.project import Line
from b24desk.domain.text import Language
from b24desk.errors import B24Error
from b24desk.storage.paths import Folders, reachable
from b24desk.storage.publish import make_folder, publish
from b24desk.storage.reading import read_bytes

_LARGEST = 1_000_000


class Appearance(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings(Frozen):
    """Without a language, that of the system is taken. A newer version's settings are passed over."""

    model_config = Frozen.model_config | {"extra": "ignore"}

    language: Language | None = None
    appearance: Appearance = Appearance.SYSTEM
    text_size: Annotated[int, Field(ge=90, le=200)] = 100
    """Percent of the system's size."""
    geometry: Annotated[str, Field(max_length=10_000)] = ""
    """The window's own description of its place, in base 64."""
    last_folder: Line = ""
    show_identity_numbers: bool = False


def load_settings(folders: Folders) -> Settings:
    """The settings, or the usual ones."""
    path = folders.settings_file
    try:
        return Settings.model_validate_json(read_bytes(path, _LARGEST))
    except B24Error:
        return Settings()
    except ValidationError:
        with suppress(OSError):
            reachable(path).replace(reachable(_aside(path)))
        return Settings()


def save_settings(folders: Folders, settings: Settings) -> None:
    """Write the settings; where that is not possible they last until the program ends."""
    with suppress(B24Error):
        make_folder(folders.settings)
        publish(folders.settings_file, settings.model_dump_json(indent=2).encode())


def _aside(path: Path) -> Path:
    return path.with_name(f"{path.stem}.damaged{path.suffix}")
