"""In which second folders copies of an application were laid down: where there is to be looked for them."""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from b24desk.errors import B24Error
from b24desk.storage.paths import Folders
from b24desk.storage.publish import make_folder, publish
from b24desk.storage.reading import read_bytes

_LARGEST = 1_000_000


def note_place(folders: Folders, document: UUID, place: Path) -> None:
    """Copies of the application lie there from now on. Raises B24Error."""
    known = _noted(folders, document)
    if str(place) not in known:
        make_folder(folders.second_places)
        publish(_file(folders, document), json.dumps([*known, str(place)], ensure_ascii=False).encode())


def places_of(folders: Folders, document: UUID, chosen: Path | None) -> tuple[Path, ...]:
    """Every second folder that may hold copies: the one that is chosen now, and those from before."""
    now: Iterable[str] = () if chosen is None else (str(chosen),)
    return tuple(Path(place) for place in dict.fromkeys([*now, *_noted(folders, document)]))


def _noted(folders: Folders, document: UUID) -> list[str]:
    with suppress(B24Error, ValueError):
        found = json.loads(read_bytes(_file(folders, document), _LARGEST))
        if isinstance(found, list):
            return [place for place in found if isinstance(place, str)]
    return []


def _file(folders: Folders, document: UUID) -> Path:
    return folders.second_places / f"{document}.json"
