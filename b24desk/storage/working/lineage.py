"""Which revisions of the user's file are ours: every one that was tried, noted before it was moved there.

A move can happen and still be reported as failed. Whatever was tried since the last one that is known to
be done may be what stands in the file, and is no stranger's.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.document import Lineage
from b24desk.storage.working.database import Arguments, Database

_PUT = "INSERT INTO published (rev, sequence, seq, at, state) VALUES (?, ?, ?, ?, ?)"
_TRYING, _DONE = "trying", "done"
_REMEMBERED = 500
_REVISIONS = "SELECT rev, sequence, seq, at, state FROM published"


@dataclass(frozen=True, slots=True)
class Published:
    """A revision of the user's file, and the step of the history up to which it holds everything."""

    lineage: Lineage
    seq: int
    at: datetime
    done: bool


class Lineages:
    def __init__(self, database: Database) -> None:
        self._database = database

    def accepted(self) -> tuple[Published, ...]:
        """The last revision known to be in the file, and those tried since, oldest first."""
        with self._database.lock:
            ((last,),) = self._database.rows("SELECT max(n) FROM published WHERE state = ?", (_DONE,))
            if last is None:
                raise self._damaged()
            return self._read(_REVISIONS + " WHERE n >= ? ORDER BY n", (last,))

    def find(self, revision: UUID) -> Published | None:
        """What was written as this revision, however long ago, as far as that is remembered."""
        found = self._read(_REVISIONS + " WHERE rev = ?", (str(revision),))
        return found[0] if found else None

    def known(self) -> frozenset[UUID]:
        """Every revision of the user's file that this computer wrote or read, as far as is remembered."""
        return frozenset(UUID(row[0]) for row in self._database.rows("SELECT rev FROM published"))

    def note_trying(self, lineage: Lineage, seq: int, at: datetime) -> None:
        self._note(lineage, seq, at, _TRYING)

    def note_done(self, lineage: Lineage, seq: int, at: datetime) -> None:
        """This is what the file holds now, whoever wrote it."""
        self._note(lineage, seq, at, _DONE)

    def _note(self, lineage: Lineage, seq: int, at: datetime, state: str) -> None:
        cells = (str(lineage.revision), lineage.sequence, seq, at.isoformat(), state)
        with self._database.transaction() as database:
            database.write("DELETE FROM published WHERE rev = ?", cells[:1])
            database.write(_PUT, cells)
            database.write(
                "DELETE FROM published WHERE n < (SELECT max(n) FROM published) - ?", (_REMEMBERED,)
            )

    def _read(self, query: str, arguments: Arguments) -> tuple[Published, ...]:
        try:
            return tuple(
                Published(Lineage(UUID(rev), sequence), seq, datetime.fromisoformat(at), state == _DONE)
                for rev, sequence, seq, at, state in self._database.rows(query, arguments)
            )
        except (ValueError, TypeError) as error:
            raise self._damaged() from error

    def _damaged(self) -> B24Error:
        return B24Error(ErrorCode.FILE_DAMAGED, path=self._database.path, reason="working store: no lineage")
