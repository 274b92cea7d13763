"""What was begun and has not reached every copy: an erasing, or a password.

Noted durably before the first byte changes, and gone with the last copy; so nothing is forgotten by a crash,
nor because a drive was not there. Of a person it holds the id of the row, and no word.
"""

import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints, ValidationError

from b24desk.domain.frozen import Frozen
from b24desk.domain.project import Digest, Identifier
from b24desk.errors import B24Error
from b24desk.storage.paths import Folders, reachable
from b24desk.storage.publish import make_folder, publish
from b24desk.storage.reading import read_bytes

_LARGEST = 4_000_000
_Place = Annotated[str, StringConstraints(max_length=10_000)]


class Task(Frozen):
    """What is to be done with the copies of an application.

    There is no `person` where it is about a password. `here` says that the file, its history and, with
    `backups`, the backups of this computer are still to be done; `places` are the second folders that are.
    """

    format: Literal["b24desk-unfinished"] = "b24desk-unfinished"
    document: UUID
    person: Identifier | None = None
    attachments: Annotated[tuple[Digest, ...], Field(max_length=100_000)] = ()
    here: bool = True
    backups: bool = True
    places: Annotated[tuple[_Place, ...], Field(max_length=1_000)] = ()

    @property
    def is_done(self) -> bool:
        return not self.here and not self.places

    def done_here(self) -> "Task":
        return self.model_copy(update={"here": False})

    def done_in(self, place: str) -> "Task":
        return self.model_copy(update={"places": tuple(each for each in self.places if each != place)})


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A task, and where it is noted."""

    path: Path
    task: Task

    def note(self, task: Task) -> "Unfinished":
        """What is left of it; with nothing left, it is forgotten. Raises B24Error."""
        if task.is_done:
            self.forget()
        else:
            publish(self.path, task.model_dump_json().encode())
        return Unfinished(self.path, task)

    def forget(self) -> None:
        with suppress(OSError):
            reachable(self.path).unlink(missing_ok=True)


def begin(folders: Folders, task: Task) -> Unfinished:
    """Note it down before anything of it is done. Raises B24Error."""
    make_folder(folders.unfinished)
    path = folders.unfinished / f"{task.document}-{secrets.token_hex(4)}.json"
    return Unfinished(path, task).note(task)


def unfinished(folders: Folders, document: UUID) -> Iterator[Unfinished]:
    """What is left to be done for this application."""
    names: list[str] = []
    with suppress(OSError):
        names = sorted(place.name for place in reachable(folders.unfinished).iterdir())
    for name in names:
        path = folders.unfinished / name
        if name.startswith(str(document)) and name.endswith(".json"):
            with suppress(B24Error, ValidationError):
                yield Unfinished(path, Task.model_validate_json(read_bytes(path, _LARGEST)))
