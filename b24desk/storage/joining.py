"""An open project and the version of it that stands in its way: reading that one, and going on from it.

Nothing is overwritten: what stands in the file is kept as a backup before the two become one, and the file
is written only as the revision that follows on it.
"""

from contextlib import suppress
from pathlib import Path
from uuid import UUID

from b24desk.storage.author import Author
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.guard import Guard
from b24desk.storage.backups.record import Reason
from b24desk.storage.conflicts import OtherVersion, conflict_path, other_versions
from b24desk.storage.document import Lineage, read_document, read_manifest
from b24desk.storage.merging.rival import Rival, common_state
from b24desk.storage.processes import this_computer
from b24desk.storage.resume import Work
from b24desk.storage.snapshot import Snapshot


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
        self._guard = guard
        self._backups = backups
        self._author = author

    def rival(self, path: Path | None = None) -> Rival:
        """The version in the file, or in another one beside it, its attachments taken in."""
        place = path or self._path
        theirs = read_document(place, self._attachments, unlock=self._ring)
        document = theirs.project.id
        base = common_state(theirs, self._newest_written, lambda revision: self._past(document, revision))
        return Rival(place, theirs, base, in_place=path is None)

    def others(self) -> tuple[OtherVersion, ...]:
        """Files beside this one that seem to hold changes that it does not have."""
        ours = read_manifest(self._path, self._ring)
        return other_versions(self._path, ours, self._store.lineages.known(), self._ring)

    def prepare(self) -> None:
        """Keep what stands in the file; without that copy nothing goes on."""
        self._guard.before(Reason.MERGE, self._author.now())

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
        kept = self._backups.of_revision(document, revision)
        if kept is not None:
            return kept
        found = self._store.lineages.find(revision)
        if found is not None:
            with suppress(KeyError):
                return self._store.history.at(found.seq)
        return None
