"""Honest progress: what is decided out of what applies, page by page, and the four states of a task."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class TaskStatus(StrEnum):
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    CANNOT_START = "cannot_start"


@dataclass(frozen=True, slots=True)
class Progress:
    """Items decided and items that apply; `waiting` more may come to apply once `waits_for` is known.

    Items are questions that are asked and not optional, documents needed, role slots, and the
    shareholding. `touched` and `flawed` hold what counting cannot: something was begun, or all is
    filled in and something in it is still wrong.
    """

    decided: int = 0
    applicable: int = 0
    waiting: int = 0
    waits_for: tuple[str, ...] = ()
    touched: bool = False
    flawed: bool = False

    @property
    def left(self) -> int:
        return self.applicable - self.decided

    @property
    def status(self) -> TaskStatus:
        """Where there is nothing to decide, there is nothing left to do."""
        if self.waiting and not self.applicable and not self.touched:
            return TaskStatus.CANNOT_START
        if not (self.left or self.waiting or self.flawed):
            return TaskStatus.DONE
        return TaskStatus.IN_PROGRESS if self.touched or self.decided else TaskStatus.NOT_STARTED

    @staticmethod
    def total(parts: Iterable["Progress"]) -> "Progress":
        """The sum of parts; what a part waits for is named once."""
        counted = tuple(parts)
        return Progress(
            decided=sum(part.decided for part in counted),
            applicable=sum(part.applicable for part in counted),
            waiting=sum(part.waiting for part in counted),
            waits_for=tuple(dict.fromkeys(fact for part in counted for fact in part.waits_for)),
            touched=any(part.touched for part in counted),
            flawed=any(part.flawed for part in counted),
        )
