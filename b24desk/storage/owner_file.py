"""A note beside an open project that tells other computers who has it open. Advice, never a lock.

A folder that several computers see offers nothing to rely on, and a note may be old or lost on its way; so
it warns, and what is written is decided by the revision in the file. Nothing here may fail.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Final
from uuid import UUID

from pydantic import AwareDatetime, StringConstraints, ValidationError

from b24desk.domain.frozen import Frozen
from b24desk.errors import B24Error
from b24desk.storage.paths import reachable
from b24desk.storage.publish import publish
from b24desk.storage.reading import read_bytes

REFRESH: Final = timedelta(minutes=1)
"""How often whoever has the project open says so again."""
STALE: Final = timedelta(minutes=10)
_PREFIX = "~$"
_LARGEST = 4096
_LONGEST = 200
_Name = Annotated[str, StringConstraints(min_length=1, max_length=_LONGEST)]


class Owner(Frozen):
    """Who has a project open; `window` tells this window from every other one."""

    user: _Name
    host: _Name
    window: UUID
    seen: AwareDatetime

    def is_stale(self, now: datetime) -> bool:
        """Whether nothing was heard for so long that the project is taken to be closed.

        A note from the future is one from a clock that goes wrong; beyond the same span it means nothing.
        """
        return abs(now - self.seen) >= STALE


def owner_path(path: Path) -> Path:
    """Where the note about this project stands: beside it, as office programs have theirs."""
    return path.with_name(_PREFIX + path.name)


def owner_of(path: Path) -> Owner | None:
    """Whoever left a note beside this project, however long ago."""
    with suppress(B24Error, ValidationError):
        return Owner.model_validate_json(read_bytes(owner_path(path), _LARGEST))
    return None


def somebody_else(path: Path, user: str, host: str, now: datetime) -> Owner | None:
    """Whoever else seems to have the project open now.

    A note of the same person on the same computer was left by a window that crashed: the lock would have
    refused a second one.
    """
    owner = owner_of(path)
    if owner is None or owner.is_stale(now) or (owner.user, owner.host) == (user, host):
        return None
    return owner


@dataclass(frozen=True, slots=True)
class OwnerNote:
    """This window's own note. A folder that takes none is no matter."""

    path: Path
    user: str
    host: str
    window: UUID

    def leave(self, now: datetime) -> Owner | None:
        """Say that this window has the project open, unless somebody else says so: then who that is."""
        other = somebody_else(self.path, self.user[:_LONGEST], self.host[:_LONGEST], now)
        if other is None:
            self.take_over(now)
        return other

    def take_over(self, now: datetime) -> None:
        """Say so whoever else does; for one who was warned and goes on."""
        with suppress(B24Error, ValidationError):
            owner = Owner(user=self.user[:_LONGEST], host=self.host[:_LONGEST], window=self.window, seen=now)
            publish(owner_path(self.path), owner.model_dump_json().encode())

    def remove(self) -> None:
        """Take the note away, if it is still this window's."""
        owner = owner_of(self.path)
        if owner is not None and owner.window == self.window:
            with suppress(OSError):
                reachable(owner_path(self.path)).unlink()
