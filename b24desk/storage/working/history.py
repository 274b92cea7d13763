"""What was done to a project, step by step, and how to get back: read for people, and for undo.

Nothing here is ever rewritten by an edit; only age, and the erasing of a person, take steps away.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from b24desk.domain.project import Attachment
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.changes import Change, applied, as_one, turned_round
from b24desk.storage.working.database import Database
from b24desk.storage.working.entities import Entities, Kind
from b24desk.storage.working.milestones import Milestones
from b24desk.storage.working.rows import Rows, digest
from b24desk.storage.working.steps import Step, StepKind, read_step

MOST_STEPS = 5_000
LONGEST = timedelta(days=90)
_REVISIONS = "SELECT seq, n, kind, id, before_ord, before, after_ord, after, sum FROM revision"
PUT_REVISION = (
    "INSERT INTO revision (seq, n, kind, id, before_ord, before, after_ord, after, sum)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_STEPS = "SELECT seq, unit, at, kind, of, body, sum FROM step"


@dataclass(frozen=True, slots=True)
class PastStep:
    """A step as it was done; `seq` is the last of its saves."""

    seq: int
    step: Step
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """What can be undone and redone from here, the next one last; and the number of the next unit."""

    undo: tuple[int, ...]
    redo: tuple[int, ...]
    unit: int


class History:
    """`newest` gives what is durable and its sequence. Any call raises B24Error."""

    def __init__(self, database: Database, rows: Rows, newest: Callable[[], tuple[Entities, int]]) -> None:
        self._database = database
        self._rows = rows
        self._newest = newest
        self.milestones = Milestones(database, rows, newest)

    def steps(self, most: int, before: int | None = None) -> tuple[PastStep, ...]:
        """The newest steps first, at most so many; with `before`, those of earlier units than this."""
        limit = 2**62 if before is None else before
        with self._database.lock:
            saves = self._database.rows(_STEPS + " WHERE unit < ? ORDER BY seq DESC", (limit,))
            units = list(dict.fromkeys(cells[1] for cells in saves))[:most]
            taken = [cells for cells in saves if units and cells[1] >= units[-1]]
            if not taken:
                return ()
            bounds = (taken[-1][0], taken[0][0])
            found = self._database.rows(_REVISIONS + " WHERE seq BETWEEN ? AND ? ORDER BY seq, n", bounds)
        unit_of = {cells[0]: cells[1] for cells in taken}
        changes: dict[int, list[Change]] = defaultdict(list)
        for cells in found:
            changes[unit_of[cells[0]]].append(self._rows.read_revision(cells))
        newest = {cells[1]: cells for cells in reversed(taken)}
        return tuple(
            PastStep(newest[unit][0], self._step(newest[unit]), as_one(changes[unit])) for unit in units
        )

    def changes(self, unit: int) -> tuple[Change, ...]:
        """What the unit changed, as if at once; nothing for one that is not there."""
        with self._database.lock:
            saves = self._database.rows("SELECT min(seq), max(seq) FROM step WHERE unit = ?", (unit,))
            found = self._database.rows(_REVISIONS + " WHERE seq BETWEEN ? AND ? ORDER BY seq, n", saves[0])
        return as_one(map(self._rows.read_revision, found))

    def every_change(self) -> tuple[Change, ...]:
        """Each change of each save, oldest first, those included that a later save of the unit undid."""
        found = self._database.rows(_REVISIONS + " ORDER BY seq, n")
        return tuple(map(self._rows.read_revision, found))

    def at(self, seq: int) -> Snapshot:
        """The project as it was after this step. Raises KeyError if that is not known any more."""
        with self._database.lock:
            held, newest = self._newest()
            found = self._database.rows(_REVISIONS + " WHERE seq > ? ORDER BY seq DESC, n", (seq,))
            ((known,),) = self._database.rows("SELECT count(*) FROM step WHERE seq > ?", (seq,))
            if not 0 <= seq <= newest or known != newest - seq:
                raise KeyError(seq)
            by_step: dict[int, list[Change]] = defaultdict(list)
            for cells in found:
                by_step[cells[0]].append(self._rows.read_revision(cells))
            for changes in by_step.values():
                held = applied(held, turned_round(changes))
            return held.snapshot

    def past(self) -> Past:
        """What undo and redo find when the project is opened."""
        undo: list[int] = []
        redo: list[int] = []
        last = 0
        for unit, kind, of in self._database.rows("SELECT unit, kind, of FROM step ORDER BY seq"):
            if unit != last:
                source, target = (redo, undo) if kind == StepKind.REDO else (undo, redo)
                if kind in (StepKind.UNDO, StepKind.REDO):
                    if source[-1:] == [of]:
                        source.pop()
                    target.append(unit)
                else:
                    undo.append(unit)
                    redo.clear()
            if not isinstance(unit, int):
                raise self._rows.damaged("a step without its unit")
            last = max(last, unit)
        return Past(tuple(undo), tuple(redo), last + 1)

    def prune(self, at: datetime, published: int, most: int = MOST_STEPS) -> int:
        """Let go of what is too old or too much, but of nothing that the file lacks; how many saves went."""
        oldest = (at - LONGEST).timestamp()
        found = self._database.rows("SELECT seq, unit, at FROM step ORDER BY seq DESC")
        units: set[int] = set()
        cut = 0
        try:
            for seq, unit, moment in found:
                units.add(unit)
                if seq <= published and (
                    len(units) > most or datetime.fromisoformat(moment).timestamp() < oldest
                ):
                    cut = seq
                    break
        except (TypeError, ValueError) as error:  # their digests were not asked: that would take long
            raise self._rows.damaged("a step without its time") from error
        if not cut:
            return 0
        with self._database.transaction() as database:
            database.write("DELETE FROM revision WHERE seq <= ?", (cut,))
            return database.write("DELETE FROM step WHERE seq <= ?", (cut,))

    def digests(self) -> frozenset[str]:
        """Of every attachment that a step or a milestone can bring back."""
        with self._database.lock:
            found = self._database.rows(_REVISIONS + " WHERE kind = ?", (Kind.ATTACHMENT.value,))
            named = frozenset(self.milestones.digests())
        changes = map(self._rows.read_revision, found)
        sides = (side.item for change in changes for side in (change.before, change.after) if side)
        return named.union(item.sha256 for item in sides if isinstance(item, Attachment))

    def rewrite(
        self,
        revised: Callable[[Change], Change | None],
        snapshot: Callable[[Snapshot], Snapshot],
        name: Callable[[str], str] = str,
    ) -> None:
        """Change what is remembered, for good: each change that was made, and each state that has a name.

        A change for which None is given is forgotten. The bytes of what was there are overwritten.
        """
        with self._database.transaction() as database:
            for cells in database.rows(_REVISIONS):
                change = self._rows.read_revision(cells)
                wanted = revised(change)
                if wanted == change:
                    continue
                database.write("DELETE FROM revision WHERE seq = ? AND n = ?", cells[:2])
                if wanted is not None:
                    database.write(PUT_REVISION, self._rows.revision(cells[0], cells[1], wanted))
            self.milestones.rewrite(snapshot, name)
        # The journal still holds the pages as they were; it goes when the file is closed.
        self._database.close()

    def _step(self, cells: tuple[Any, ...]) -> Step:
        *described, own = cells
        if digest(described) != own:
            raise self._rows.damaged("a step does not match its digest")
        seq, unit, at, kind, of, body = described
        return read_step(unit, at, kind, of, self._rows.sealer.open(body, "step", "", seq))
