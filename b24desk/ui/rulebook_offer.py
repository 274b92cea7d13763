"""The newer rulebook that is at hand for the open application: what it would change, and going over to it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from b24desk.flow.update import Update, update_of
from b24desk.rules.versions import version_order
from b24desk.storage.rulebook_text import RulebookText
from b24desk.ui.rulebook_shelf import RulebookShelf
from b24desk.ui.session import Session


class RulebookOffer(QObject):
    """Takes nothing by itself. `changed` comes with another offer, `taken` names the version gone over to."""

    changed = Signal()
    taken = Signal(str)

    def __init__(self, session: Session, shelf: RulebookShelf, today: Callable[[], date]) -> None:
        super().__init__(session)
        self._session = session
        self._shelf = shelf
        self._today = today
        self._declined = ""
        shelf.changed.connect(self.changed)

    @property
    def newer(self) -> RulebookText | None:
        """None while the application is made with the newest one. Raises B24Error."""
        serving = self._shelf.current
        if self.is_without_rulebook:
            return serving.text
        own = self._session.rulebook.edition.version
        return serving.text if version_order(serving.version) > version_order(own) else None

    @property
    def is_without_rulebook(self) -> bool:
        """Whether the application's file does not hold the rulebook that it names."""
        return self._session.rulebook_text is None

    @property
    def own_version(self) -> str:
        """The rulebook that the application is made with, as far as it is known."""
        if self.is_without_rulebook:
            return self._session.project.rulebook_version
        return self._session.rulebook.edition.version

    @property
    def is_declined(self) -> bool:
        """Whether the user has chosen to stay, since the application was opened."""
        return self._declined == self._shelf.current.version

    def stay(self) -> None:
        """Go on with the rulebook that the application is made with."""
        self._declined = self._shelf.current.version
        self.changed.emit()

    def update(self, text: RulebookText) -> Update:
        """What going over to it would change. Raises B24Error."""
        before = None if self.is_without_rulebook else self._session.rulebook
        return update_of(self._session.project, before, text.rulebook, self._today())

    def take(self, text: RulebookText) -> None:
        """Go over to it, as one step. Raises B24Error."""
        self._session.gather.emit()
        self._session.take_rulebook(self.update(text).project, text)
        self.taken.emit(text.rulebook.edition.version)
