"""Where in an application its user was last, for "continue where you left off", also after closing it."""

from PySide6.QtCore import QObject

from b24desk.rules.schema.pages import PageKind
from b24desk.storage.recent import Summary
from b24desk.ui.law.jumps import Place
from b24desk.ui.session import Session

_WORKED_ON = (PageKind.QUESTIONS, PageKind.SHAREHOLDERS, PageKind.PEOPLE, PageKind.DOCUMENTS)
"""Other pages are read or printed, and nobody leaves off there."""


class LastPlace(QObject):
    """Follows the work on one open project; knows the place before from its `summary`."""

    def __init__(self, session: Session, summary: Summary | None) -> None:
        super().__init__(session)
        self._session = session
        self._place = Place(summary.page, summary.item) if summary is not None else Place("")

    def note(self, place: Place) -> None:
        """The user is here now; a page as a whole does not make a field on it forgotten."""
        page = self._session.rulebook.pages.get(place.page)
        if page is not None and page.kind in _WORKED_ON and (place.item or place.page != self._place.page):
            self._place = place

    @property
    def place(self) -> Place | None:
        """None before any work, and where the answers since have taken the place away."""
        flow = self._session.reading.flow
        stop = next((stop for stop in flow.visible() if stop.id == self._place.page), None)
        if stop is None:
            return None
        item = self._place.item
        if item in flow.questions and item not in {state.id for state in stop.asked}:
            return Place(stop.id)
        return self._place
