"""Saving behind the user's back, truthfully: a thread that makes each snapshot durable within the second.

At most one snapshot waits; a newer one takes its place. What the state says has happened: SAVED means
that the user's file holds the newest snapshot, NOT_SAVED says why it does not and whether a copy is
safe on this computer. A save that failed is tried again by itself.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from b24desk.errors import B24Error, ErrorCode

_GATHER = 0.3
"""Seconds in which keystrokes are gathered into one save."""
TRY_AGAIN = 5.0
"""Seconds after which a save that failed is tried again."""


class SaveKind(StrEnum):
    SAVED = "saved"
    SAVING = "saving"
    NOT_SAVED = "not_saved"


@dataclass(frozen=True, slots=True)
class SaveState:
    """`kept` says that a copy on this computer holds what the user's file lacks."""

    kind: SaveKind
    error: B24Error | None = None
    kept: bool = False

    @property
    def code(self) -> ErrorCode | None:
        return self.error.code if self.error else None


SAVED = SaveState(SaveKind.SAVED)
SAVING = SaveState(SaveKind.SAVING)


Snapshot_contra = TypeVar("Snapshot_contra", contravariant=True)
Snapshot = TypeVar("Snapshot")


class Store(Protocol[Snapshot_contra]):
    """Where snapshots go. `keep` makes one safe on this computer; `publish` brings it to the user's file."""

    def keep(self, snapshot: Snapshot_contra, /) -> None: ...

    def publish(self, snapshot: Snapshot_contra, /) -> None: ...


class Saver(Generic[Snapshot]):
    """One thread for one store. `on_state` is called on that thread, in order."""

    def __init__(
        self, store: Store[Snapshot], on_state: Callable[[SaveState], None], *, try_again: float = TRY_AGAIN
    ) -> None:
        self._store = store
        self._on_state = on_state
        self._try_again = try_again
        self._changed = threading.Condition()
        self._pending: Snapshot | None = None
        self._failed: Snapshot | None = None
        self._state = SAVED
        self._hurry = False
        self._closing = False
        self._ended = False
        self._thread = threading.Thread(target=self._run, name="b24desk-saver", daemon=True)
        self._thread.start()

    @property
    def state(self) -> SaveState:
        with self._changed:
            return self._state

    def record(self, snapshot: Snapshot) -> None:
        """Have this snapshot saved; returns at once."""
        with self._changed:
            self._pending = snapshot
            self._failed = None
            self._state = SAVING
            self._changed.notify_all()

    def flush(self) -> SaveState:
        """Save what waits, or what failed, now; returns when that is done, with how it went."""
        with self._changed:
            if self._failed is not None and self._pending is None:
                self._pending, self._failed = self._failed, None
                self._state = SAVING
            self._hurry = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._ended or self._state is not SAVING)
            self._hurry = False
            return self._state

    def close(self) -> SaveState:
        """Flush, and end the thread. Nothing may be recorded after this."""
        state = self.flush()
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join()
        return state

    def _run(self) -> None:
        try:
            while self._wait_for_work():
                self._on_state(SAVING)
                self._on_state(self._save_newest())
        finally:
            with self._changed:
                self._ended = True
                self._changed.notify_all()

    def _wait_for_work(self) -> bool:
        """Sleep until there is something to save; False when the end has come."""
        with self._changed:
            while self._pending is None:
                if self._closing:
                    return False
                again = None if self._failed is None else self._try_again
                if not self._changed.wait(again) and self._failed is not None and self._pending is None:
                    self._pending, self._failed = self._failed, None
                    self._state = SAVING
            return True

    def _save_newest(self) -> SaveState:
        with self._changed:
            self._changed.wait_for(lambda: self._hurry or self._closing, _GATHER)
            snapshot = self._pending
            self._pending = None
        state = self._save(snapshot) if snapshot is not None else SAVED
        with self._changed:
            if self._has_newer():
                return SAVING
            self._failed = None if state.error is None else snapshot
            self._state = state
            self._changed.notify_all()
            return state

    def _has_newer(self) -> bool:
        return self._pending is not None

    def _save(self, snapshot: Snapshot) -> SaveState:
        kept = True
        try:
            self._store.keep(snapshot)
        except B24Error:
            kept = False  # the user's own folder may still have room
        try:
            self._store.publish(snapshot)
        except B24Error as error:
            return SaveState(SaveKind.NOT_SAVED, error, kept)
        return SAVED
