"""Erasing a person from everything that can be reached, part after part; the rest stays noted."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from b24desk.domain.project import Person
from b24desk.errors import B24Error
from b24desk.storage import bin as bin_
from b24desk.storage.author import Author
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.rewriting import flush_removals
from b24desk.storage.backups.second_places import places_of
from b24desk.storage.backups.second_rewriting import Remade, SecondCopies
from b24desk.storage.paths import Folders
from b24desk.storage.personal.erasing import (
    Erasure,
    copies_in_bin,
    erase_from_backups,
    erase_from_file,
    erase_from_history_of,
    erase_from_kept,
)
from b24desk.storage.personal.erasure import Eraser
from b24desk.storage.personal.history import states_of
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.unfinished import Task, Unfinished, begin
from b24desk.storage.workspace import Workspace


class Part(Enum):
    """Where the erasing is. In the second folders it may be stopped: each copy is one of its own there.

    The history comes last of all. It alone knows every number that the person ever had, also for whatever
    goes on after a crash.
    """

    FILE = "file"
    BACKUPS = "backups"
    SECOND = "second"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Reached:
    """How many copies had to be deleted, and which second folders still hold the person."""

    deleted: int
    left: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told how far it is, and asked whether to stop."""

    on_part: Callable[[Part], object] = lambda _part: None
    is_stopped: Callable[[], bool] = lambda: False


UNWATCHED: Final = Watch()


def begin_erasing(
    workspace: Workspace, erasure: Erasure, folders: Folders, chosen: Path | None, *, backups: bool
) -> Unfinished:
    """Note down that the person goes; `chosen` is the second folder. Raises B24Error."""
    document = workspace.project.id
    places = places_of(folders, document, chosen) if backups else ()
    return begin(
        folders,
        Task(
            document=document,
            person=erasure.person,
            attachments=erasure.attachments,
            backups=backups,
            places=tuple(map(str, places)),
        ),
    )


def erase_everywhere(
    noted: Unfinished, workspace: Workspace, folders: Folders, by: Author, watch: Watch = UNWATCHED
) -> Reached:
    """Do what is left of an erasing, from its beginning or after whatever cut it short.

    Raises B24Error where this computer refuses; what is not done stays noted, and may be done again.
    """
    task, ring, deleted = noted.task, workspace.ring, 0
    if task.person is None:
        raise ValueError(task)
    eraser = _eraser_of(workspace, task.person, task.attachments)
    if task.here:
        watch.on_part(Part.FILE)
        erase_from_file(workspace, eraser)
        erase_from_kept(folders, eraser, task.document, ring, by)
        if task.backups:
            watch.on_part(Part.BACKUPS)
            for entry in copies_in_bin(folders, task.document, ring):
                bin_.remove_for_good(entry)
            flush_removals(folders.bin)
            deleted += erase_from_backups(Backups(folders), task.document, eraser)
    for place in task.places:
        watch.on_part(Part.SECOND)
        try:
            found = _erase_in(SecondCopies(folders, Path(place), task.document, ring), eraser, watch)
        except B24Error:  # not there, or it refuses: it stays on the list
            continue
        deleted += found or 0
        if found is not None:
            noted = noted.note(noted.task.done_in(place))
    if task.here:
        watch.on_part(Part.HISTORY)
        erase_from_history_of(workspace, eraser)
        noted = noted.note(noted.task.done_here())
    return Reached(deleted, tuple(map(Path, noted.task.places)))


def _eraser_of(workspace: Workspace, person: str, attachments: tuple[str, ...]) -> Eraser:
    """It knows the row that there is, and every state that the history still has of it."""
    states = states_of(workspace.history, person)
    rows = [row for row in workspace.project.people if row.id == person]
    row = next(iter((*rows, *states)), Person(id=person))
    return Eraser(workspace.project, row, attachments, states)


def _erase_in(copies: SecondCopies, eraser: Eraser, watch: Watch) -> int | None:
    """How many had to be deleted as they cannot be read; None where it was stopped. Raises B24Error."""
    if watch.is_stopped():
        return None
    knowing = eraser.knowing(copies.rows_of(eraser.person_id))

    def without(snapshot: Snapshot, ring: KeyRing | None) -> Remade:
        return Snapshot(knowing.project(snapshot.project), snapshot.rulebook), ring

    done = copies.rewrite(without, watch.is_stopped)
    for path in done.unreadable if done.is_whole else ():
        copies.delete(path)
    return len(done.unreadable) if done.is_whole else None
