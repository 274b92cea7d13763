"""When a copy of an open project is kept: before a session first writes its file, then in a rhythm.

Saving never waits for a copy that cannot be made; what the user then does not have is said. Where the
content is about to be replaced as a whole, no copy means no replacement.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from b24desk.errors import B24Error
from b24desk.storage.backups.backups import Backups, Thinned
from b24desk.storage.backups.record import Reason
from b24desk.storage.backups.retention import MONTHS
from b24desk.storage.backups.second_folder import SecondFolder
from b24desk.storage.backups.second_places import note_place

INTERVAL: Final = timedelta(minutes=30)
TRY_AGAIN: Final = timedelta(minutes=5)
NOTHING_GONE: Final = Thinned()


@dataclass(frozen=True, slots=True)
class Notice:
    """What the user should know about the copies: why one is lacking, and what had to go for room."""

    lacking: B24Error | None = None
    lacking_in_second: B24Error | None = None
    thinned: Thinned = NOTHING_GONE

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to say; what age alone removed is as it should be."""
        nothing_lacks = self.lacking is None and self.lacking_in_second is None
        return nothing_lacks and not self.thinned.for_room and not self.thinned.over


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How long is worked before the next copy is kept, and of how many months one stays."""

    interval: timedelta = INTERVAL
    months: int = MONTHS


class Guard:
    """Watches over one open project. For the thread that saves; `on_notice` is called there."""

    def __init__(
        self,
        backups: Backups,
        path: Path,
        document: UUID,
        *,
        second: Callable[[], SecondFolder | None] = lambda: None,
        on_notice: Callable[[Notice], None],
        rhythm: Callable[[], Rhythm] = Rhythm,
    ) -> None:
        self._backups = backups
        self._path = path
        self._document = document
        self._second = second
        self._on_notice = on_notice
        self._rhythm = rhythm
        self._last: datetime | None = None
        self._lacking = False
        self._expected: Reason | None = None

    def before_publish(self, at: datetime, *, migrates: bool = False) -> None:
        """Called before the user's file is written; keeps a copy of it when one is due.

        One that is about to be written in a newer format, which `migrates` says, is not without a copy.
        """
        if migrates:
            self.before(Reason.MIGRATION, at)
        elif self._expected is not None:
            self.before(self._expected, at)
            self._expected = None
        elif self._last is None:
            self.before(Reason.SESSION, at)
        elif abs(at - self._last) >= (
            TRY_AGAIN if self._lacking else self._rhythm().interval
        ):  # a clock that went back counts as well
            self.before(Reason.INTERVAL, at)

    def expect(self, reason: Reason) -> None:
        """The next content replaces everything; without a copy of the file as it is, it is not written."""
        self._expected = reason

    def before(self, reason: Reason, at: datetime) -> None:
        """Keep a copy now. Raises B24Error where the reason requires one and it cannot be kept."""
        self._last, self._lacking = at, True
        try:
            made = self._backups.make(self._path, self._document, reason, at)
        except B24Error as error:
            if reason.is_required:
                raise
            self._on_notice(Notice(lacking=error))
            return
        self._lacking = False
        thinned = self._backups.thin_out(at, self._rhythm().months)
        notice = Notice(None, None if made is None else self._copied_to_second(at), thinned)
        if not notice.is_quiet:
            self._on_notice(notice)

    def _copied_to_second(self, at: datetime) -> B24Error | None:
        second = self._second()
        if second is None:
            return None
        try:
            second.keep(self._path, self._document, at)
        except B24Error as error:
            return error
        with suppress(B24Error):  # what cannot be noted here is still looked for in the folder chosen then
            note_place(self._backups.folders, self._document, second.folder)
        return None


def unheard(_notice: Notice) -> None:
    """For whoever has nobody to tell."""


@dataclass(frozen=True, slots=True)
class Care:
    """How open projects are guarded: where their copies go, and who is told about them."""

    backups: Backups
    second: Callable[[], Path | None] = lambda: None
    on_notice: Callable[[Notice], None] = unheard
    rhythm: Callable[[], Rhythm] = Rhythm

    def guard(self, path: Path, document: UUID) -> Guard:
        return Guard(
            self.backups,
            path,
            document,
            second=self._second,
            on_notice=self.on_notice,
            rhythm=self.rhythm,
        )

    def _second(self) -> SecondFolder | None:
        chosen = self.second()
        return None if chosen is None else SecondFolder(chosen)
