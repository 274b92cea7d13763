"""The user's file of an open project behind its working store: where each edit is kept, then published."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.author import Author
from b24desk.storage.backups.guard import Guard
from b24desk.storage.document import Content, Lineage, Manifest, read_manifest, write_document
from b24desk.storage.edit import Edit
from b24desk.storage.resume import Work
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.snapshot import Snapshot


class UserFile:
    """The working store and, behind it, the user's file. `ours` are the revisions that may stand there.

    `rings` are what the file may be sealed with: the first from now on, another one until it is written.
    """

    def __init__(self, path: Path, work: Work, author: Author, guard: Guard) -> None:
        self._path = path
        self._guard = guard
        self._store = work.store
        self._attachments = work.attachments
        self._author = author
        self._rings: tuple[KeyRing | None, ...] = (work.ring,)
        self._ours: dict[UUID, Lineage] = {
            found.lineage.revision: found.lineage for found in work.store.lineages.accepted()
        }

    def keep(self, edit: Edit) -> int:
        return self._store.save(edit.snapshot, edit.step)

    def publish(self, snapshot: Snapshot, seq: int) -> datetime:
        at = self._author.now()
        found = self._manifest()
        self._guard.before_publish(at, migrates=found is not None and found.is_older)
        base = self._standing()

        def note(manifest: Manifest) -> None:
            """Before the move: it may happen and still be reported as failed."""
            self._ours[manifest.revision] = manifest.lineage
            with suppress(B24Error):  # a store that refuses must not keep the edits from the file as well
                self._store.lineages.note_trying(manifest.lineage, seq, at)
            if self._standing() != base:
                raise B24Error(ErrorCode.CHANGED_ELSEWHERE, path=self._path)

        content = Content(snapshot.project, snapshot.rulebook, self._attachments, self._rings[0])
        written = write_document(self._path, content, uuid4(), base, before_move=note).lineage
        self._ours = {written.revision: written}
        with suppress(B24Error):  # noted as tried, which is enough
            self._store.lineages.note_done(written, seq, at)
        return at

    def accept(self, lineage: Lineage) -> None:
        """What the file holds may be replaced: it has been brought in, or kept elsewhere."""
        self._ours = {**self._ours, lineage.revision: lineage}

    def seal_anew(self, snapshot: Snapshot, seq: int, ring: KeyRing | None) -> None:
        """Write the file under another password, or without one."""
        self._rings = (ring, *self._rings)
        self.publish(snapshot, seq)
        self._rings = (ring,)

    def _standing(self) -> Lineage:
        """The revision of ours that the file holds. Raises CHANGED_ELSEWHERE for anybody else's."""
        found = self._manifest()
        if found is None or found.revision not in self._ours:
            raise B24Error(ErrorCode.CHANGED_ELSEWHERE, path=self._path)
        return self._ours[found.revision]

    def _manifest(self) -> Manifest | None:
        """None under a password that is not ours."""
        for ring in self._rings:
            try:
                return read_manifest(self._path, ring)
            except B24Error as error:
                if error.code not in (ErrorCode.PASSWORD_NEEDED, ErrorCode.WRONG_PASSWORD):
                    raise
        return None
