"""The working store of one project: a save is one transaction that writes what changed and nothing else."""

import json
from contextlib import ExitStack, suppress
from datetime import datetime
from pathlib import Path

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.document import Lineage
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.changes import Change, applied, changed, first, is_same, turned_round
from b24desk.storage.working.database import Database
from b24desk.storage.working.entities import Entities, joined
from b24desk.storage.working.history import PUT_REVISION, History
from b24desk.storage.working.lineage import Lineages
from b24desk.storage.working.rows import Cell, Rows, digest, mixed
from b24desk.storage.working.sealer import Plain, Sealer
from b24desk.storage.working.steps import Step

FILE_NAME = "work.db"
_ENTITY = "INSERT OR REPLACE INTO entity (kind, id, ord, seq, body, sum) VALUES (?, ?, ?, ?, ?, ?)"
_STEP = "INSERT INTO step (seq, unit, at, kind, of, body, sum) VALUES (?, ?, ?, ?, ?, ?, ?)"


class WorkingStore:
    """Opened by one process at a time; its threads may share it. Any call raises B24Error.

    `seq` counts the saves since the store was made from a file.
    """

    def __init__(self, database: Database, sealer: Sealer) -> None:
        self._database = database
        self._rows = Rows(sealer, database.path)
        self.lineages = Lineages(database)
        self._held, self._seq, self._digest = self._read()
        self.history = History(database, self._rows, lambda: (self._held, self._seq))

    @classmethod
    def create(
        cls,
        folder: Path,
        snapshot: Snapshot,
        base: Lineage,
        path: Path,
        at: datetime,
        sealer: Sealer | None = None,
    ) -> "WorkingStore":
        """Make the store of a project from what its file holds as revision `base`."""
        sealer = sealer or Plain()
        database = Database(folder / FILE_NAME)
        database.make()
        with ExitStack() as stack:
            stack.callback(database.close)
            cls._fill(database, Rows(sealer, database.path), snapshot, path)
            store = cls(database, sealer)
            store.lineages.note_done(base, 0, at)
            stack.pop_all()
        return store

    @classmethod
    def open(cls, folder: Path, sealer: Sealer | None = None) -> "WorkingStore":
        """Raises B24Error: FILE_IN_USE, FILE_DAMAGED, FILE_NEWER, FILE_NOT_FOUND and those of the disk."""
        database = Database(folder / FILE_NAME)
        database.open()
        with ExitStack() as stack:
            stack.callback(database.close)
            store = cls(database, sealer or Plain())
            stack.pop_all()
        return store

    @property
    def snapshot(self) -> Snapshot:
        """The newest durable one."""
        return self._held.snapshot

    @property
    def held(self) -> Entities:
        """The newest durable snapshot with the places of its rows."""
        return self._held

    @property
    def seq(self) -> int:
        return self._seq

    @property
    def file(self) -> Path:
        """Where the store itself stands; what errors about it name."""
        return self._database.path

    @property
    def path(self) -> Path:
        """The user's file."""
        return origin_of(self._database)

    def belongs_to(self, path: Path) -> None:
        """The user's file is at this path from now on."""
        with self._database.transaction() as database:
            database.write("INSERT OR REPLACE INTO meta VALUES ('path', ?)", (json.dumps(str(path)),))

    @property
    def unpublished(self) -> bool:
        """Whether there are saves that the last file known to be done does not hold."""
        return self._seq > self.lineages.accepted()[0].seq

    def save(self, snapshot: Snapshot, step: Step) -> int:
        """Make the snapshot durable as the next step, and return its sequence.

        A save that failed may be repeated: what is durable already is not written twice. Undo and redo
        put back exactly what the step that they turn round had changed.
        """
        with self._database.lock:
            if self._database.in_doubt:
                self._held, self._seq, self._digest = self._read()
                self._database.in_doubt = False
            changes, held = self._changes(snapshot, step)
            if not changes:
                self._held = held
                return self._seq
            seq = self._seq + 1
            state = self._write(changes, step, seq)
            self._held, self._seq, self._digest = held, seq, state
            return seq

    def read(self) -> Snapshot:
        """The newest snapshot, read again from the disk and checked row by row."""
        with self._database.lock:
            return self._read()[0].snapshot

    def close(self) -> None:
        self._database.close()

    def end(self) -> None:
        """Close it for good, whatever may still be on its way."""
        self._database.end()

    def _changes(self, snapshot: Snapshot, step: Step) -> tuple[tuple[Change, ...], Entities]:
        if step.turns_round is not None:
            back = turned_round(self.history.changes(step.turns_round))
            with suppress(ValueError):
                held = applied(self._held, back)
                if is_same(held.snapshot, snapshot):
                    return back, Entities(snapshot, held.ords)
        return changed(self._held, snapshot)

    def _write(self, changes: tuple[Change, ...], step: Step, seq: int) -> int:
        """One transaction; returns the digest of all entities after it."""
        state = self._digest
        body = self._rows.sealer.seal(step.body(), "step", "", seq)
        cells: tuple[Cell, ...] = (seq, step.unit, step.at.isoformat(), step.kind.value, step.of, body)
        with self._database.transaction() as database:
            for number, change in enumerate(changes):
                key = (change.kind.value, self._rows.hidden(change.kind, change.id))
                if change.before is not None:
                    ((old,),) = database.rows("SELECT sum FROM entity WHERE kind = ? AND id = ?", key)
                    state = mixed(state, old)
                if change.after is None:
                    database.write("DELETE FROM entity WHERE kind = ? AND id = ?", key)
                else:
                    row = self._rows.entity(change.kind, change.id, change.after, seq)
                    state = mixed(state, _sum(row))
                    database.write(_ENTITY, row)
                database.write(PUT_REVISION, self._rows.revision(seq, number, change))
            database.write(_STEP, (*cells, digest(cells)))
            database.write("UPDATE meta SET v = ? WHERE k = 'head'", (_head(seq, state),))
        return state

    def _read(self) -> tuple[Entities, int, int]:
        found = self._database.rows("SELECT v FROM meta WHERE k = 'head'")
        cells = self._database.rows("SELECT kind, id, ord, seq, body, sum FROM entity")
        try:
            seq, said = found[0][0].split()
            held = joined(map(self._rows.read_entity, cells))
        except (IndexError, ValueError) as error:
            raise self._rows.damaged("no head") from error
        state = 0
        for row in cells:
            state = mixed(state, _sum(row))
        if _head(int(seq), state) != f"{seq} {said}":
            raise self._rows.damaged("rows of different times")
        return held, int(seq), state

    @staticmethod
    def _fill(database: Database, rows: Rows, snapshot: Snapshot, path: Path) -> None:
        state = 0
        with database.transaction():
            for row in first(snapshot).rows():
                cells = rows.entity(row.kind, row.id, row.placed, 0)
                state = mixed(state, _sum(cells))
                database.write(_ENTITY, cells)
            database.write("INSERT INTO meta VALUES ('path', ?)", (json.dumps(str(path)),))
            database.write("INSERT INTO meta VALUES ('head', ?)", (_head(0, state),))


def origin_of(database: Database) -> Path:
    """The user's file that a store belongs to. Raises B24Error."""
    rows = database.rows("SELECT v FROM meta WHERE k = 'path'")
    with suppress(IndexError, ValueError, TypeError):
        return Path(json.loads(rows[0][0]))
    raise B24Error(ErrorCode.FILE_DAMAGED, path=database.path, reason="working store: no path")


def newest_of(database: Database) -> int:
    """The newest sequence, which stands in clear. Raises B24Error."""
    rows = database.rows("SELECT v FROM meta WHERE k = 'head'")
    with suppress(IndexError, ValueError, TypeError, AttributeError):
        return int(rows[0][0].split()[0])
    raise B24Error(ErrorCode.FILE_DAMAGED, path=database.path, reason="working store: no head")


def _head(seq: int, state: int) -> str:
    return f"{seq} {digest((seq, f'{state:x}')).hex()}"


def _sum(row: tuple[Cell, ...]) -> bytes:
    own = row[-1]
    if not isinstance(own, bytes):
        raise B24Error(ErrorCode.FILE_DAMAGED, reason="working store: a row without digest")
    return own
