"""Somebody who edits, at a time that stands still unless it is moved."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from b24desk.storage.author import Author
from b24desk.storage.autosave import Pace, SaveState

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
AUTHOR = Author("wang", lambda: NOON)
NEVER = Pace(pause=1e6, longest=1e6, try_again=1e6)
"""Nothing goes to the file unless it is asked for."""


def unheard(_state: SaveState) -> None:
    """Of saving, nobody hears: for tests that look at the workspace or at the files."""


@dataclass
class Clock:
    """A clock that a test moves on."""

    at: datetime = field(default=NOON)

    def pass_by(self, **much: float) -> None:
        self.at += timedelta(**much)

    @property
    def author(self) -> Author:
        return Author("wang", lambda: self.at)
