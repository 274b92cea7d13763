"""What can be undone and redone in an open project: what was done since it was opened, then what was before.

Undo never takes anything out of the history: it is an edit of its own, forward, that turns an earlier one
round. Each entry of the two stacks is such an earlier unit.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from b24desk.storage.edit import Edit
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.changes import Change, applied, turned_round
from b24desk.storage.working.entities import Entities
from b24desk.storage.working.history import Past
from b24desk.storage.working.steps import Step, StepKind

_ONE_GO = timedelta(minutes=1)
"""Typing on in one field is one unit while it pauses for no longer than this."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A unit that can be turned round, and what the project is then."""

    unit: int
    snapshot: Snapshot


@dataclass(slots=True)
class _Earlier:
    """Units from before the project was opened: turned round one after the other, when they are asked for."""

    units: list[int]
    reached: Entities


class Undo:
    """`held` is what was durable when the project was opened, `changes` what a unit had changed.

    Not for several threads. `undo` and `redo` read the working store for what is from before the opening.
    """

    def __init__(
        self, held: Entities, past: Past, who: str, changes: Callable[[int], tuple[Change, ...]]
    ) -> None:
        self._newest = held.snapshot
        self._who = who
        self._changes = changes
        self._before: list[_Entry] = []
        self._after: list[_Entry] = []
        self._earlier = _Earlier(list(past.undo), held)
        self._later = _Earlier(list(past.redo), held)
        self._unit = past.unit
        self._last: Step | None = None

    @property
    def newest(self) -> Snapshot:
        return self._newest

    @property
    def can_undo(self) -> bool:
        return bool(self._before or self._earlier.units)

    @property
    def can_redo(self) -> bool:
        return bool(self._after or self._later.units)

    def take(self, snapshot: Snapshot, at: datetime, about: str = "", kind: StepKind = StepKind.EDIT) -> Edit:
        """The edit that makes this the newest snapshot; one about nothing is always a unit of its own."""
        last = self._last
        is_more = last is not None and about and (last.kind, last.about) == (kind, about)
        if is_more and last is not None and timedelta() <= at - last.at <= _ONE_GO:
            step = Step(last.unit, at, self._who, kind, about)
        else:
            step = self._next(at, kind, about)
            self._before.append(_Entry(step.unit, self._newest))
        self._after.clear()
        self._later.units.clear()
        self._last = step
        self._newest = snapshot
        return Edit(snapshot, step)

    def undo(self, at: datetime) -> Edit | None:
        """The edit that takes the last unit back, if there is one. Raises B24Error."""
        return self._turn(StepKind.UNDO, self._before or self._fetched(self._earlier), self._after, at)

    def redo(self, at: datetime) -> Edit | None:
        """The edit that takes the last undo back, if there is one. Raises B24Error."""
        return self._turn(StepKind.REDO, self._after or self._fetched(self._later), self._before, at)

    def _turn(self, kind: StepKind, taken: list[_Entry], left: list[_Entry], at: datetime) -> Edit | None:
        if not taken:
            return None
        entry = taken.pop()
        step = self._next(at, kind, "", entry.unit)
        left.append(_Entry(step.unit, self._newest))
        self._last = None
        self._newest = entry.snapshot
        return Edit(entry.snapshot, step)

    def _next(self, at: datetime, kind: StepKind, about: str, of: int | None = None) -> Step:
        unit, self._unit = self._unit, self._unit + 1
        return Step(unit, at, self._who, kind, about, of)

    def _fetched(self, earlier: _Earlier) -> list[_Entry]:
        """The next unit from before the opening. The stack of this session is empty then: it all fits."""
        if not earlier.units:
            return []
        reached = applied(earlier.reached, turned_round(self._changes(earlier.units[-1])))
        unit = earlier.units.pop()
        earlier.reached = reached
        return [_Entry(unit, reached.snapshot)]
