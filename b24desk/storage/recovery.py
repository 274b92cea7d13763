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
from b24desk.storage.sealing.attachment_files import AttachmentSealer
from b24desk.storage.sealing.key_ring import KeyRing, Secret
from b24desk.storage.sealing.opening import Unlock, ring_for
from b24desk.storage.sealing.rows import RowSealer
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.database import Database
from b24desk.storage.working.lineage import Lineages, Published
from b24desk.storage.working.place import WorkingPlace
from b24desk.storage.working.store import FILE_NAME, WorkingStore, newest_of, origin_of


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
    ring: KeyRing | None = None
    """What opened it, if it is protected; its file is under the same password, as far as we know."""

    @property
    def attachments(self) -> AttachmentFolder:
        ring, document = self.ring, self.snapshot.project.id
        return AttachmentFolder(self.folder, None if ring is None else AttachmentSealer(ring, document))

    def store(self) -> WorkingStore:
        """The working store with its history, opened. Raises B24Error."""
        ring, document = self.ring, self.snapshot.project.id
        return WorkingStore.open(self.folder, None if ring is None else RowSealer(ring, document))

    def situation(self) -> Situation:
        """Read from the file as it is now."""
        try:
            revision = read_manifest(self.path, self.ring).revision
        except B24Error as error:
            missing = error.code is ErrorCode.FILE_NOT_FOUND
            return Situation.FILE_MISSING if missing else Situation.FILE_UNREADABLE
        ours = {found.lineage.revision: found.seq for found in (self.base, *self.tried)}
        if revision not in ours:
            return Situation.FILE_CHANGED
        return Situation.PUBLISHED if ours[revision] == self.base.seq + self.saves else Situation.FITS


@dataclass(frozen=True, slots=True)
class LockedRecovery:
    """Edits of a protected project that its file lacks; what they are, only its password shows."""

    folder: Path
    path: Path

    def unlock(self, secret: Secret) -> Recovery | None:
        """None where the file has them by now. Raises B24Error."""
        try:
            return read_recovery(WorkingPlace(self.folder), secret)
        except B24Error as error:
            error.facts.setdefault("path", self.path)
            raise


def locked_recoveries(working: Path) -> Iterator[LockedRecovery]:
    """Those that `recoveries` cannot read without a password."""
    for place in WorkingPlace.all(working):
        with suppress(B24Error):
            if place.keys and not place.is_clean:
                found = _locked(place)
                if found is not None:
                    yield found


def _locked(place: WorkingPlace) -> LockedRecovery | None:
    """Where the numbers, which are in clear, say that the file lacks something. Raises B24Error."""
    database = Database(place.folder / FILE_NAME)
    database.open()
    try:
        newest, path = newest_of(database), origin_of(database)
        published = Lineages(database).accepted()[0].seq
    finally:
        database.close()
    if newest > published:
        return LockedRecovery(place.folder, path)
    place.drop()
    return None


def recoveries(working: Path, ring: KeyRing | None = None) -> Iterator[Recovery]:
    """Every one on this computer; what is open in some process has its lock and is left out.

    So is what is protected, but for what the ring opens.
    """
    for place in WorkingPlace.all(working):
        if not place.is_clean:
            with suppress(B24Error):  # in use, or beyond reading: its own opening says so
                found = read_recovery(place, ring)
                if found is not None and found.situation() is not Situation.PUBLISHED:
                    yield found


def read_recovery(place: WorkingPlace, unlock: Unlock = None) -> Recovery | None:
    """What in this folder the file lacks, if anything. Raises B24Error, PASSWORD_NEEDED among others."""
    ring = ring_for(place.keys, unlock) if place.keys else None
    store = WorkingStore.open(place.folder, None if ring is None else RowSealer(ring, place.document))
    try:
        base, *tried = store.lineages.accepted()
        if store.seq <= base.seq:
            store.close()
            if ring is None:
                place.lay_down()
            else:
                place.drop()
            return None
        (newest,) = store.history.steps(1)
        saves = store.seq - base.seq
        return Recovery(
            place.folder, store.path, store.snapshot, base, tuple(tried), saves, newest.step.at, ring
        )
    finally:
        store.close()


def into_bin(found: Recovery, folders: Folders, at: datetime) -> BinEntry:
    """Move edits that were kept to the bin, as a project file. Raises B24Error."""
    kept = found.folder / f"kept{SUFFIX}"
    content = Content(found.snapshot.project, found.snapshot.rulebook, found.attachments, found.ring)
    write_document(kept, content, uuid4())
    entry = delete(kept, folders, at, home=found.path)
    WorkingPlace(found.folder).drop()
    return entry
