"""Taking something out of every backup of an application, for good."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

from b24desk.errors import B24Error
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.record import Backup
from b24desk.storage.document import SUFFIX, Content, read_document, write_document
from b24desk.storage.failures import creating_failed
from b24desk.storage.paths import Folders, reachable
from b24desk.storage.publish import make_folder
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.temporary import flush_folder

_PREFIX = ".~rewriting-"


@dataclass(frozen=True, slots=True)
class Rewritten:
    """How many backups were rewritten, and those that could not be: protected, or damaged.

    They still hold what was to go, until they are deleted.
    """

    rewritten: int
    left: tuple[Backup, ...]


def rewrite(backups: Backups, document: UUID, change: Callable[[Snapshot], Snapshot]) -> Rewritten:
    """Replace what each backup holds by what `change` makes of it; its moment and reason stay.

    An attachment that is no longer named goes with it. Raises B24Error where the disk refuses; what was
    rewritten until then stays so, and the rest is as it was.
    """
    rewritten, left = 0, []
    remove_leftovers(backups.folders.backups)
    for backup in backups.of(document):
        try:
            before = backups.read(backup)
        except B24Error:
            left.append(backup)
            continue
        old = Snapshot(before.project, before.rulebook)
        new = change(old)
        if new != old:
            _replace(backups, backup, new)
            rewritten += 1
    flush_removals(backups.folders.backups / str(document))
    return Rewritten(rewritten, tuple(left))


def _replace(backups: Backups, backup: Backup, snapshot: Snapshot) -> None:
    with room(backups.folders) as folder:
        written = backups.restore(backup, folder / f"old{SUFFIX}")
        files = AttachmentFolder(folder)
        read_document(written, files)
        new = Content(snapshot.project, snapshot.rulebook, files)
        write_document(folder / backup.head.name, new, uuid4())
        backups.make(folder / backup.head.name, backup.head.document, backup.reason, backup.made)
    backups.delete(backup)


@contextmanager
def room(folders: Folders) -> Iterator[Path]:
    """A folder for what passes through; it goes with all that is in it. Raises B24Error."""
    make_folder(folders.backups)
    try:
        place = TemporaryDirectory(dir=reachable(folders.backups), prefix=_PREFIX, ignore_cleanup_errors=True)
    except OSError as error:
        raise creating_failed(error, folders.backups) from error
    with place as name:
        yield Path(name)
    flush_removals(folders.backups)


def remove_leftovers(folder: Path) -> None:
    """What a rewriting that was interrupted left: it holds what was to go."""
    with suppress(OSError):
        for place in reachable(folder).glob(f"{_PREFIX}*"):
            shutil.rmtree(place, ignore_errors=True)
    flush_removals(folder)


def flush_removals(folder: Path) -> None:
    """What was removed in this folder must not be there again after a power cut."""
    with suppress(OSError):  # the folder went as well, or keeps no promises at all
        flush_folder(reachable(folder))
