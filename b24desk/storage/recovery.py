"""Edits that never reached their file: found when the program starts, and offered whole."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.bin import BinEntry, delete
from b24desk.storage.document import SUFFIX, Content, read_manifest, write_document
from b24desk.storage.paths import Folders
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.lineage import Published
from b24desk.storage.working.place import WorkingPlace
from b24desk.storage.working.store import WorkingStore


class Situation(StrEnum):
    """How edits stand to the user's file."""

    FITS = "fits"
    PUBLISHED = "published"
    FILE_MISSING = "file_missing"
    FILE_CHANGED = "file_changed"
    FILE_UNREADABLE = "file_unreadable"


@dataclass(frozen=True, slots=True)
class Recovery:
    """A working folder with edits that its file lacks.

    `base` is what the file was known to hold, and `tried` follows it. `saves` were made since, the last
    of them at `last`.
    """

    folder: Path
    path: Path
    snapshot: Snapshot
    base: Published
    tried: tuple[Published, ...]
    saves: int
    last: datetime

    def situation(self) -> Situation:
        """Read from the file as it is now."""
        try:
            revision = read_manifest(self.path).revision
        except B24Error as error:
            missing = error.code is ErrorCode.FILE_NOT_FOUND
            return Situation.FILE_MISSING if missing else Situation.FILE_UNREADABLE
        ours = {found.lineage.revision: found.seq for found in (self.base, *self.tried)}
        if revision not in ours:
            return Situation.FILE_CHANGED
        return Situation.PUBLISHED if ours[revision] == self.base.seq + self.saves else Situation.FITS


def recoveries(working: Path) -> Iterator[Recovery]:
    """Every one on this computer; what is open in some process has its lock and is left out."""
    for place in WorkingPlace.all(working):
        if not place.is_clean:
            with suppress(B24Error):  # in use, or beyond reading: its own opening says so
                found = read_recovery(place)
                if found is not None and found.situation() is not Situation.PUBLISHED:
                    yield found


def read_recovery(place: WorkingPlace) -> Recovery | None:
    """What in this folder the file lacks, if anything. Raises B24Error."""
    store = WorkingStore.open(place.folder)
    try:
        base, *tried = store.lineages.accepted()
        if store.seq <= base.seq:
            place.lay_down()
            return None
        (newest,) = store.history.steps(1)
        saves = store.seq - base.seq
        return Recovery(place.folder, store.path, store.snapshot, base, tuple(tried), saves, newest.step.at)
    finally:
        store.close()


def into_bin(found: Recovery, folders: Folders, at: datetime) -> BinEntry:
    """Move edits that were kept to the bin, as a project file. Raises B24Error."""
    kept = found.folder / f"kept{SUFFIX}"
    content = Content(found.snapshot.project, found.snapshot.rulebook, AttachmentFolder(found.folder))
    write_document(kept, content, uuid4())
    entry = delete(kept, folders, at, home=found.path)
    WorkingPlace(found.folder).drop()
    return entry
