"""Saving behind the user's back, truthfully: one thread keeps each edit, another brings them to the file.

What a state says has happened. What failed is tried again by itself. Edits are kept one by one and in
order; to the file goes only the newest, when typing has paused or has gone on for long.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from b24desk.errors import B24Error
from b24desk.storage.edit import Edit
from b24desk.storage.save_state import SaveKind, SaveState
from b24desk.storage.snapshot import Snapshot

__all__ = ("PACE", "Pace", "SaveKind", "SaveState", "Saver", "Store")


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: without an edit before the file is written, under steady typing, and after a failure."""

    pause: float = 2.5
    longest: float = 30.0
    try_again: float = 5.0


PACE = Pace()


class Store(Protocol):
    """Where edits go. Both raise B24Error; each is called by one thread at a time."""

    def keep(self, edit: Edit, /) -> int:
        """Make the edit durable on this computer; its sequence."""

    def publish(self, snapshot: Snapshot, seq: int, /) -> datetime:
        """Bring the snapshot, which is everything up to this sequence, to the user's file; when that was."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    number: int
    edit: Edit


class Saver:
    """`on_state` is called on the saver's own threads, in order, with each state that differs from the last.

    `newest` is the store's newest snapshot, with its sequence and whether the file lacks it still.
    """

    def __init__(
        self,
        store: Store,
        on_state: Callable[[SaveState], None],
        newest: tuple[Snapshot, int],
        *,
        pending: bool = False,
        pace: Pace = PACE,
    ) -> None:
        self._store = store
        self._on_state = on_state
        self._pace = pace
        self._changed = threading.Condition()
        self._telling = threading.Lock()
        self._told: SaveState | None = None
        self._waiting: list[_Waiting] = []
        self._in_file = 0
        self._recorded = self._kept = int(pending)
        self._newest, (self._kept_newest, self._kept_seq) = newest[0], newest
        self._keep_error: B24Error | None = None
        self._publish_error: B24Error | None = None
        self._published_at: datetime | None = None
        self._failures = 0
        self._first_edit = self._last_edit = time.monotonic()
        self._publish_again = self._keep_again = 0.0
        self._hurried = False
        self._closing = False
        self._threads = [
            threading.Thread(target=self._run, args=(turn,), name=f"b24desk-{name}", daemon=True)
            for name, turn in (("keeper", self._keep_next), ("publisher", self._publish_next))
        ]
        self._alive = len(self._threads)
        for thread in self._threads:
            thread.start()

    @property
    def state(self) -> SaveState:
        with self._changed:
            kept = self._kept == self._recorded
            if self._in_file == self._recorded:
                return SaveState(SaveKind.SAVED, kept=kept, at=self._published_at)
            error = self._keep_error or (self._publish_error if kept else None)
            if error is not None:
                return SaveState(SaveKind.NOT_SAVED, error, kept, self._published_at)
            return SaveState(SaveKind.HERE if kept else SaveKind.SAVING, kept=kept, at=self._published_at)

    def record(self, edit: Edit) -> None:
        """Have this edit saved; returns at once. Of one unit that still waits, only the newest is kept."""
        with self._changed:
            now = time.monotonic()
            if self._in_file == self._recorded:
                self._first_edit = now
            self._last_edit = now
            self._recorded += 1
            self._newest = edit.snapshot
            if self._waiting and self._waiting[-1].edit.step.unit == edit.step.unit:
                self._waiting.pop()
            self._waiting.append(_Waiting(self._recorded, edit))
            self._keep_error = None
            self._changed.notify_all()

    def keep(self) -> SaveState:
        """Return when everything is durable on this computer, or cannot be, with how it stands."""
        with self._changed:
            self._keep_error = None
            self._changed.notify_all()
            self._changed.wait_for(
                lambda: self._kept == self._recorded or self._keep_error or not self._alive
            )
            return self.state

    def hasten(self) -> None:
        """Bring everything to the file without waiting for a pause; returns at once."""
        with self._changed:
            self._hurried = self._in_file != self._recorded
            self._publish_again = 0.0
            self._changed.notify_all()

    def flush(self) -> SaveState:
        """Bring everything to the file now; returns when that is done or has failed, with how it went."""
        with self._changed:
            before = self._failures
            self._keep_error = None
            self.hasten()
            self._changed.wait_for(
                lambda: (
                    self._in_file == self._recorded
                    or (self._failures > before and (self._kept == self._recorded or self._keep_error))
                    or not self._alive
                )
            )
            return self.state

    def close(self) -> SaveState:
        """Flush, and end the threads. Nothing may be recorded after this."""
        state = self.flush()
        self.stop()
        return state

    def stop(self) -> None:
        """End the threads; what waits for the file stays in the store, what waits for the store is lost."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def _run(self, turn: Callable[[], bool]) -> None:
        try:
            while turn():
                self._tell()
        finally:
            with self._changed:
                self._alive = 0  # one without the other saves nothing
                self._closing = True
                self._changed.notify_all()

    def _tell(self) -> None:
        with self._telling:
            state = self.state
            if state != self._told:
                self._told = state
                self._on_state(state)

    def _keep_next(self) -> bool:
        """Keep one edit; False when the end has come."""
        with self._changed:
            while (wait := self._seconds_to_keeping()) != 0:
                if self._closing:
                    return False
                self._changed.wait(wait)
            waiting = self._waiting[0]
        try:
            seq = self._store.keep(waiting.edit)
        except B24Error as error:
            with self._changed:
                self._keep_error = error
                self._keep_again = time.monotonic() + self._pace.try_again
                self._changed.notify_all()
            return True
        with self._changed:
            # A newer edit of the same unit may have taken the place of this one meanwhile.
            self._waiting = [other for other in self._waiting if other.number > waiting.number]
            self._kept, self._kept_seq, self._kept_newest = waiting.number, seq, waiting.edit.snapshot
            self._keep_error = None
            self._changed.notify_all()
        return True

    def _publish_next(self) -> bool:
        """Write the file once; False when the end has come."""
        with self._changed:
            while (wait := self._seconds_to_publishing()) != 0:
                if self._closing:
                    return False
                self._changed.wait(wait)
            # What the store refuses may still fit where the user's file is.
            number, snapshot, seq = self._kept, self._kept_newest, self._kept_seq
            if self._keep_error is not None:
                number, snapshot = self._recorded, self._newest
        try:
            at = self._store.publish(snapshot, seq)
        except B24Error as error:
            with self._changed:
                self._publish_error = error
                self._failures += 1
                self._hurried = False
                self._publish_again = time.monotonic() + self._pace.try_again
                self._changed.notify_all()
            return True
        with self._changed:
            self._publish_error = None
            self._in_file, self._published_at = number, at
            self._first_edit = time.monotonic()
            self._hurried = self._hurried and self._in_file != self._recorded
            self._changed.notify_all()
        return True

    def _seconds_to_keeping(self) -> float | None:
        """None while there is nothing to keep."""
        if not self._waiting:
            return None
        return 0 if self._keep_error is None else max(0.0, self._keep_again - time.monotonic())

    def _seconds_to_publishing(self) -> float | None:
        """None while there is nothing to publish, or while that is not durable here yet."""
        if self._in_file == self._recorded or (self._kept == self._in_file and self._keep_error is None):
            return None
        if self._hurried:
            return 0
        due = min(self._last_edit + self._pace.pause, self._first_edit + self._pace.longest)
        return max(0.0, max(due, self._publish_again) - time.monotonic())
