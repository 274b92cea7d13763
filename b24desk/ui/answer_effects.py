"""Keeps, while an application is open, what its answers have changed in what applies, until it is seen."""

from PySide6.QtCore import QObject, Signal

from b24desk.flow.effects import Effects
from b24desk.ui.session import Session


class AnswerEffects(QObject):
    """Made before any page, to know of a change before they draw it; `seen` comes with a dismissal.

    The list of documents is looked through on another page than the overview, and dismissed there.
    """

    seen = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._before = session.reading
        self.on_overview = Effects()
        self.on_list = Effects()
        session.rulebook_changed.connect(self._start_anew)
        session.changed.connect(self._on_changed)

    def dismiss_on_overview(self) -> None:
        self.on_overview = Effects()
        self.seen.emit()

    def dismiss_on_list(self) -> None:
        self.on_list = Effects()
        self.seen.emit()

    def _on_changed(self) -> None:
        now = self._session.reading
        if now is not self._before:
            self.on_overview = self.on_overview.after(self._before, now)
            self.on_list = self.on_list.after(self._before, now)
            self._before = now

    def _start_anew(self) -> None:
        """Another rulebook has other items; the page about it says what it changes."""
        self._before = self._session.reading
        self.on_overview = self.on_list = Effects()
