"""An open project and the version of it that stands in its way: reading that one, and going on from it.

Nothing is overwritten: what stands in the file is kept as a backup before the two become one, and the file
is written only as the revision that follows on it.
"""

from contextlib import suppress
from pathlib import Path
from uuid import UUID, uuid4

from b24desk.storage.archive import ArchiveError
from b24desk.storage.author import Author
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.guard import Guard
from b24desk.storage.backups.record import Reason
from b24desk.storage.conflicts import OtherVersion, conflict_path, other_versions
from b24desk.storage.document import Content, Lineage, read_document, read_manifest, write_document
from b24desk.storage.lock import path_key
from b24desk.storage.merging.rival import Rival, common_state
from b24desk.storage.processes import this_computer
from b24desk.storage.recovery import Recovery, into_bin, read_recovery, recoveries
from b24desk.storage.resume import Work
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.place import WorkingPlace


class Joining:
    """Of one open project. Everything may wait for the disk and raises B24Error."""

    def __init__(
        self,
        path: Path,
        work: Work,
        guard: Guard,
        backups: Backups,
        author: Author,
    ) -> None:
        self._path = path
        self._store = work.store
        self._attachments = work.attachments
        self._ring = work.ring
        self._working = work.place.folder.parent
        self.guard = guard
        self._backups = backups
        self._author = author

    def rival(self, path: Path | None = None) -> Rival:
        """The version in the file, or in another one beside it, its attachments taken in."""
        place = path or self._path
        theirs = read_document(place, self._attachments, unlock=self._ring)
        document = theirs.project.id
        base = common_state(theirs, self._newest_written, lambda revision: self._past(document, revision))
        held = Snapshot(theirs.project, theirs.rulebook)
        return Rival(place, theirs.manifest.lineage, held, base, in_place=path is None)

    def set_aside(self) -> Rival | None:
        """Edits of this computer to this file that it lacks, and that could not come back by themselves.

        They were made while the file was changed elsewhere. Their evidence is taken in.
        """
        here = path_key(self._path)
        for found in recoveries(self._working, self._ring):
            same = found.snapshot.project.id == self._store.snapshot.project.id
            if same and path_key(found.path) == here:
                self._take_evidence(found)
                return Rival(
                    found.path,
                    found.base.lineage,
                    found.snapshot,
                    _state_before(found),
                    in_place=False,
                    kept=found.folder,
                )
        return None

    def let_go_of(self, kept: Path) -> None:
        """Move edits that were set aside to the bin, as a project file, once they have been brought in."""
        found = read_recovery(WorkingPlace(kept), self._ring)
        if found is not None:
            into_bin(found, self._backups.folders, self._author.now())

    def keep_apart(self, rival: Rival) -> Path:
        """Write edits that were set aside as a file of their own beside this one; where that is."""
        place = self.conflict_place()
        content = Content(rival.snapshot.project, rival.snapshot.rulebook, self._attachments, self._ring)
        write_document(place, content, uuid4(), rival.lineage, may_replace=False)
        if rival.kept is not None:
            WorkingPlace(rival.kept).drop()
        return place

    def _take_evidence(self, found: Recovery) -> None:
        kept = found.attachments
        for item in found.snapshot.project.attachments:
            if self._attachments.part(item) is None and kept.part(item) is not None:
                with suppress(ArchiveError):
                    self._attachments.take_from(kept.chunks(item.sha256), item.sha256)

    def others(self) -> tuple[OtherVersion, ...]:
        """Files beside this one that seem to hold changes that it does not have."""
        ours = read_manifest(self._path, self._ring)
        return other_versions(self._path, ours, self._store.lineages.known(), self._ring)

    def prepare(self) -> None:
        """Keep what stands in the file; without that copy nothing goes on."""
        self.guard.before(Reason.MERGE, self._author.now())

    def follow(self, theirs: Lineage) -> None:
        """From now on the file may be replaced although it holds this revision; what we have lacks there."""
        (last, *_) = self._store.lineages.accepted()
        self._store.lineages.note_done(theirs, last.seq, self._author.now())

    def conflict_place(self) -> Path:
        """A free name beside the file for the version of this computer."""
        return conflict_path(self._path, this_computer(), self._author.now())

    @property
    def _newest_written(self) -> Lineage:
        return self._store.lineages.accepted()[0].lineage

    def _past(self, document: UUID, revision: UUID) -> Snapshot | None:
        """What this computer wrote or read as this revision: exactly, from a backup, or from the history."""
        kept = self._backups.of_revision(document, revision, self._ring)
        if kept is not None:
            return kept
        found = self._store.lineages.find(revision)
        if found is not None:
            with suppress(KeyError):
                return self._store.history.at(found.seq)
        return None


def _state_before(found: Recovery) -> Snapshot | None:
    """What the edits were made on."""
    store = found.store()
    try:
        return store.history.at(found.base.seq)
    except KeyError:
        return None
    finally:
        store.close()
