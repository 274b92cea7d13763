"""Taking up work on a project where it was left: its file and its working store brought together.

The lineage of revisions decides, never a time. Edits that the file lacks come back if the file is still what
they were made on; if it is not, they are set aside whole and offered, and nothing of either is overwritten.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from b24desk.errors import DAMAGE, B24Error, ErrorCode
from b24desk.storage.archive import ArchiveError
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


@dataclass(frozen=True, slots=True)
class _Project:
    """One project at its path, and what seals the work on it."""

    path: Path
    manifest: Manifest
    place: WorkingPlace
    author: Author
    ring: KeyRing | None

    @property
    def sealer(self) -> RowSealer | None:
        return None if self.ring is None else RowSealer(self.ring, self.manifest.document)

    def attachments(self, folder: Path) -> AttachmentFolder:
        ring, document = self.ring, self.manifest.document
        return AttachmentFolder(folder, None if ring is None else AttachmentSealer(ring, document))


def resume(path: Path, folders: Folders, author: Author, unlock: Unlock = None) -> Work:
    """Read the file and open its working store, or make one. Raises B24Error.

    FILE_IN_USE while another process has it open; PASSWORD_NEEDED and the like for a protected file. A store
    that turns out to be damaged is set aside, and never keeps the file from being opened.
    """
    ring = ring_of(path, unlock)
    manifest = read_manifest(path, ring)
    place = WorkingPlace.of(folders.working, manifest.document, path)
    project = _Project(path, manifest, place, author, ring)
    fitting = _fitting_store(project)
    if fitting is None:
        return _begun(project)
    store, unpublished = fitting
    try:
        return _taken_up(project, store)
    except B24Error as error:
        if error.code not in DAMAGE or error.facts.get("path") != store.file:
            raise
    return _begun(project, unpublished, project.attachments(place.set_aside()))


def _begun(project: _Project, rescued: Snapshot | None = None, aside: AttachmentFolder | None = None) -> Work:
    """Begin with what the file has, and what was rescued beyond that with the attachments set aside."""
    place, at = project.place, project.author.now()
    place.begin(project.manifest.document, project.ring)
    attachments = project.attachments(place.folder)
    document = read_document(project.path, attachments, unlock=project.ring)
    snapshot, base = Snapshot(document.project, document.rulebook), document.manifest.lineage
    store = WorkingStore.create(place.folder, snapshot, base, project.path, at, project.sealer)
    with _closed_unless_done(store):
        if rescued is not None and aside is not None:
            for item in attachments.missing(rescued.project.attachments):
                with suppress(B24Error, ArchiveError):
                    attachments.take_from(aside.chunks(item.sha256), item.sha256)
            store.save(rescued, Step(1, at, project.author.name, StepKind.RESTORE))
        place.make_ready()
        place.take_up()
    return Work(place, store, attachments, store.seq, project.ring)


def _taken_up(project: _Project, store: WorkingStore) -> Work:
    """Go on with a store that fits."""
    attachments = project.attachments(project.place.folder)
    with _closed_unless_done(store):
        document = read_document(project.path, attachments, unlock=project.ring)
        project.place.take_up()
        restored = _brought_together(store, document, project.author)
        store.belongs_to(project.path)
        _tidy(store, attachments, project.author)
        store.history.past()  # what undo needs: were it damaged, it would have to be known now
    return Work(project.place, store, attachments, restored, project.ring)


@contextmanager
def _closed_unless_done(store: WorkingStore) -> Iterator[None]:
    with ExitStack() as stack:
        stack.callback(store.close)
        yield
        stack.pop_all()


def _fitting_store(project: _Project) -> tuple[WorkingStore, Snapshot | None] | None:
    """The store of this place, unless it cannot be read or holds edits of another line.

    With it what it holds and the file lacks, if anything.
    """
    place, ring = project.place, project.ring
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
        store = WorkingStore.open(place.folder, project.sealer)
        with _closed_unless_done(store):
            ours = {found.lineage.revision: found.seq for found in store.lineages.accepted()}
            in_file = ours.get(project.manifest.revision)
            fits = in_file is not None or not store.unpublished
        if fits:
            return store, store.snapshot if in_file is not None and store.seq > in_file else None
        store.close()
    except B24Error as error:
        if error.code not in _UNUSABLE:
            raise
    place.set_aside()
    return None


def _tidy(store: WorkingStore, attachments: AttachmentFolder, author: Author) -> None:
    """Let go of what nothing can bring back; another time, where the disk will not have it now."""
    try:
        store.history.prune(author.now(), store.lineages.accepted()[0].seq)
        named = {item.sha256 for item in store.snapshot.project.attachments}
        attachments.sweep(store.history.digests() | named)
    except B24Error as error:
        if error.code in DAMAGE:
            raise


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
