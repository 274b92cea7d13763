"""Bringing a new password to the copies in second folders, which a stranger may read first."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from b24desk.errors import B24Error
from b24desk.storage.backups.second_places import places_of
from b24desk.storage.backups.second_rewriting import Remade, SecondCopies
from b24desk.storage.paths import Folders
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.sealing.opening import is_protected
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.unfinished import Task, Unfinished, begin


@dataclass(frozen=True, slots=True)
class Sealed:
    """Which second folders still hold copies without the password, and single copies that cannot be read."""

    left: tuple[Path, ...]
    unreadable: tuple[Path, ...]


def begin_sealing(folders: Folders, document: UUID, chosen: Path | None) -> Unfinished | None:
    """Note down which second folders hold copies; None where there is none. Raises B24Error."""
    places = places_of(folders, document, chosen)
    if not places:
        return None
    return begin(folders, Task(document=document, here=False, places=tuple(map(str, places))))


def seal_copies(
    noted: Unfinished,
    folders: Folders,
    ring: KeyRing,
    is_stopped: Callable[[], bool],
    old: KeyRing | None = None,
) -> Sealed:
    """Put every copy that can be reached under the password, also those under the `old` one.

    What is not reached stays noted. Raises B24Error only where that cannot be noted.
    """
    unreadable: list[Path] = []

    def under_the_ring(snapshot: Snapshot, _ring: KeyRing | None) -> Remade:
        return snapshot, ring

    for place in noted.task.places:
        try:
            done = SecondCopies(folders, Path(place), noted.task.document, old).rewrite(
                under_the_ring, is_stopped
            )
        except B24Error:  # not there, or it refuses: it stays on the list
            continue
        unreadable += [path for path in done.unreadable if not is_protected(path)]
        if done.is_whole:
            noted = noted.note(noted.task.done_in(place))
    return Sealed(tuple(map(Path, noted.task.places)), tuple(unreadable))
