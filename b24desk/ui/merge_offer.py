"""Another version of the open application, and what has been chosen about it so far."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from b24desk.errors import B24Error
from b24desk.storage.merging.choice import Choice
from b24desk.storage.merging.merge import Merge, merge
from b24desk.storage.merging.parts import Key, taken_apart
from b24desk.storage.merging.rival import Rival
from b24desk.storage.snapshot import Snapshot
from b24desk.ui.part_changes import PartChange
from b24desk.ui.session import Session

Take = Callable[[Rival, Snapshot], None]
Keep = Callable[[Rival], None]


class MergeOffer(QObject):
    """`take` and `keep` do it and raise B24Error; what failed is told to `fail`, and nothing has changed."""

    changed = Signal()

    def __init__(self, session: Session, take: Take, keep: Keep, fail: Callable[[B24Error], None]) -> None:
        super().__init__(session)
        self._session = session
        self._take = take
        self._keep = keep
        self._fail = fail
        self.rival: Rival | None = None
        self.merge: Merge | None = None
        self.choices: dict[Key, Choice] = {}
        session.changed.connect(self._on_changed)

    def show(self, rival: Rival | None) -> None:
        """Offer this one; the choices about the last one are forgotten unless it is the same."""
        if rival is None or self.rival is None or rival.revision != self.rival.revision:
            self.choices = {}
        self.rival = rival
        self._on_changed()
        self.changed.emit()

    @property
    def undecided(self) -> list[Key]:
        clashes = self.merge.clashes if self.merge else ()
        return [clash.key for clash in clashes if clash.key not in self.choices]

    @property
    def from_theirs(self) -> list[PartChange]:
        """What they alone changed."""
        return self._changes(self.merge.from_theirs, self.rival.snapshot) if self.merge and self.rival else []

    @property
    def from_mine(self) -> list[PartChange]:
        return self._changes(self.merge.from_mine, self._mine) if self.merge else []

    def choose(self, key: Key, choice: Choice) -> None:
        self.choices[key] = choice

    def take(self) -> bool:
        """Bring the two together as chosen; whether that worked."""
        rival, merged = self.rival, self.merge
        if rival is None or merged is None:
            return False
        choices = self.choices
        return self._done(lambda: self._take(rival, merged.resolved(choices)))

    def keep_both(self) -> bool:
        """Leave the other version as it is, and go on in a file of its own; whether that worked."""
        rival = self.rival
        return rival is not None and self._done(lambda: self._keep(rival))

    def _done(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except B24Error as error:
            self._fail(error)
            return False
        self.show(None)
        return True

    @property
    def _mine(self) -> Snapshot:
        return Snapshot(self._session.project, self._session.rulebook_text)

    def _changes(self, keys: tuple[Key, ...], after: Snapshot) -> list[PartChange]:
        base = self.rival.base if self.rival else None
        before = taken_apart(base) if base else {}
        now = taken_apart(after)
        return [PartChange(key, before.get(key), now.get(key)) for key in keys]

    def _on_changed(self) -> None:
        """What was typed meanwhile is mine, too."""
        rival = self.rival
        self.merge = merge(rival.base, rival.snapshot, self._mine) if rival else None
