"""Taking up work on a project where it was left: its file and its working store brought together.

The lineage of revisions decides, never a time. Edits that the file lacks come back if the file is still what
they were made on; if it is not, they are set aside whole and offered, and nothing of either is overwritten.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from b24desk.errors import DAMAGE, B24Error, ErrorCode
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.author import Author
from b24desk.storage.document import Document, Lineage, Manifest, read_document, read_manifest
from b24desk.storage.paths import Folders
from b24desk.storage.sealing.attachment_files import AttachmentSealer
from b24desk.storage.sealing.envelope import prelude_of
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.sealing.opening import Unlock, ring_of
from b24desk.storage.sealing.rows import RowSealer
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.changes import is_same
from b24desk.storage.working.place import WorkingPlace
from b24desk.storage.working.steps import Step, StepKind
from b24desk.storage.working.store import WorkingStore

_UNUSABLE = DAMAGE | {ErrorCode.FILE_NEWER, ErrorCode.FILE_NOT_FOUND}


@dataclass(frozen=True, slots=True)
class Work:
    """`restored` counts the saves that came back: they had not reached the file.

    With a `ring`, the file is protected, and everything in the working folder is sealed.
    """

    place: WorkingPlace
    store: WorkingStore
    attachments: AttachmentFolder
    restored: int
    ring: KeyRing | None = None


def resume(path: Path, folders: Folders, author: Author, unlock: Unlock = None) -> Work:
    """Read the file and open its working store, or make one. Raises B24Error.

    FILE_IN_USE while another process has it open; PASSWORD_NEEDED and the like for a protected file.
    """
    ring = ring_of(path, unlock)
    manifest = read_manifest(path, ring)
    place = WorkingPlace.of(folders.working, manifest.document, path)
    sealer = None if ring is None else RowSealer(ring, manifest.document)
    store = _fitting_store(place, manifest, ring, sealer)
    attachments = AttachmentFolder(
        place.folder, None if ring is None else AttachmentSealer(ring, manifest.document)
    )
    try:
        if store is None:
            place.begin(ring)
        document = read_document(path, attachments, unlock=ring)
        snapshot = Snapshot(document.project, document.rulebook)
        if store is None:
            store = WorkingStore.create(place.folder, snapshot, manifest.lineage, path, author.now(), sealer)
            place.make_ready()
        place.take_up()
        restored = _brought_together(store, document, author)
        store.belongs_to(path)
        store.history.prune(author.now(), store.lineages.accepted()[0].seq)
        attachments.sweep(
            store.history.digests() | {item.sha256 for item in store.snapshot.project.attachments}
        )
    except B24Error:
        if store is not None:
            store.close()
        raise
    return Work(place, store, attachments, restored, ring)


def _fitting_store(
    place: WorkingPlace, manifest: Manifest, ring: KeyRing | None, sealer: RowSealer | None
) -> WorkingStore | None:
    """The store of this place, unless it cannot be read or holds edits of another line."""
    if not place.is_ready:
        return None
    if place.keys != (b"" if ring is None else prelude_of(ring.slots)):
        # Protected, freed or given another password meanwhile. With everything in the file, it is no loss.
        if place.is_clean:
            place.drop()
        else:
            place.set_aside()
        return None
    try:
        store = WorkingStore.open(place.folder, sealer)
        ours = {found.lineage.revision for found in store.lineages.accepted()}
        if manifest.revision in ours or not store.unpublished:
            return store
        store.close()
    except B24Error as error:
        if error.code not in _UNUSABLE:
            raise
    place.set_aside()
    return None


def _brought_together(store: WorkingStore, document: Document, author: Author) -> int:
    """Have the store hold what the file has and, beyond that, what is newer; how many saves are."""
    at, lineage = author.now(), document.manifest.lineage
    known = {found.lineage.revision: found for found in store.lineages.accepted()}
    ours = known.get(lineage.revision)
    if ours is not None and ours.seq < store.seq:
        if not ours.done:
            store.lineages.note_done(lineage, ours.seq, at)
        return store.seq - ours.seq
    snapshot = Snapshot(document.project, document.rulebook)
    if not is_same(store.snapshot, snapshot):
        # Another computer has written the file, or this one has and could not note it.
        store.save(snapshot, Step(store.history.past().unit, at, "", StepKind.FROM_FILE))
    if ours is None or not ours.done or store.seq > ours.seq:
        store.lineages.note_done(lineage, store.seq, at)
    return 0


def hand_over(
    place: WorkingPlace, store: WorkingStore, target: WorkingPlace, path: Path, written: Lineage, at: datetime
) -> None:
    """Move work, with its history, to another file that holds all of it as this revision. Raises B24Error.

    The store is closed in any case.
    """
    try:
        store.lineages.note_done(written, store.seq, at)
        store.belongs_to(path)
    finally:
        store.close()
    if target.folder != place.folder:
        if target.is_ready:
            target.set_aside()
        else:
            target.drop()
        place.move(target.folder)
