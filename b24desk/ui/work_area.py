"""An open application: the rail, the page, and the going from one place to another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from b24desk.rules.schema.pages import PageKind, Step
from b24desk.ui.composing import finish_composing
from b24desk.ui.law.jumps import BACKUPS, HUB, Place, page_of_kind
from b24desk.ui.page import Page
from b24desk.ui.page_making import make_page
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.step_rail import StepRail
from b24desk.ui.undo_bar import UndoBar
from b24desk.ui.widgets.focus import FocusWatch, held_focus
from b24desk.ui.words import Words

_MOST_PAGES = 5


class WorkArea(QWidget):
    """Pages are made when visited, and the last few are kept. `moved` names the page that is now open.

    `erasing` names a person of whom nothing is to stay.
    """

    moved = Signal(str)
    erasing = Signal(str)

    def __init__(self, needs: PageNeeds) -> None:
        super().__init__()
        self._needs = needs
        self._session = needs.session
        self._pages: dict[str, Page] = {}
        self._visited: list[str] = []
        self._return_to: Place | None = None
        self._words = Words(self, needs.language)
        self.rail = StepRail(needs)
        self.undo_bar = UndoBar(self._session, self._words)
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.undo_bar)
        right.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)
        self.rail.go.connect(self.go)
        self.undo_bar.undo.connect(self._session.undo)
        self._session.changed.connect(self.rail.refresh)
        self._session.rulebook_changed.connect(self._start_anew)
        FocusWatch(self).moved.connect(self._on_focus)
        needs.care.go.connect(self.go)
        needs.offer.taken.connect(self.undo_bar.offer_rulebook)
        self._open(HUB)

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self._page

    def go(self, place: Place) -> None:
        """Open a place; Alt+Left comes back from it."""
        review = page_of_kind(self._needs.rulebook, PageKind.REVIEW).id
        self._return_to = None
        if self.page.page == review and place.item and place.page != review:
            self._return_to = Place(review, place.item)
        self._visited.append(self.page.page)
        self._open(place)

    def go_forward(self) -> None:
        """After "Save and continue": back to the review that sent us here, or along the way."""
        if self._return_to is not None:
            self.go(self._return_to)
            return
        following = self._session.reading.flow.next(self.page.page)
        self.go(Place(following.id) if following else HUB)

    def go_backward(self) -> None:
        before = self._session.reading.flow.back(self.page.page)
        self.go(Place(before.id) if before else HUB)

    def go_to_last(self) -> None:
        """Where we were before."""
        if self._visited:
            page = self._visited.pop()
            self._return_to = None
            self._open(Place(page))

    def go_to_step(self, number: int) -> None:
        step = list(Step)[number]
        pages = self._session.reading.flow.task(step).pages
        self.go(Place(next((stop for stop in pages if stop.visible), pages[0]).id))

    def go_to_hub(self) -> None:
        if self.page.page != HUB.page:
            self.page.gather()
            self.go(HUB)

    def next_pane(self) -> None:
        """F6: from the rail to the page, to its side panel, and round again."""
        panel = self.page.side_panel()
        if held_focus(self.rail) is not None:
            self.page.open_at("")
        elif panel is not None and held_focus(panel) is None:
            panel.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.rail.enter()

    def _on_focus(self, held: QWidget) -> None:
        if self._page.isAncestorOf(held):
            self._needs.places.note(Place(self._page.page, self._page.item_at(held)))

    def _start_anew(self) -> None:
        """Another rulebook has other questions, and may have other pages: none of the old ones stays."""
        place = self.page.page
        old, self._pages = self._pages, {}
        self._visited = [page for page in self._visited if self._exists(page)]
        self._return_to = None
        self._open(Place(place) if self._exists(place) else HUB)
        for page in old.values():
            self._stack.removeWidget(page)
            page.deleteLater()

    def _exists(self, page: str) -> bool:
        return page in (HUB.page, BACKUPS.page) or page in self._needs.rulebook.pages

    def _forget_oldest(self, newest: str) -> None:
        """Keep a few pages only: each of them is repainted and reworded with every switch."""
        self._pages[newest] = self._pages.pop(newest)
        while len(self._pages) > _MOST_PAGES:
            oldest = self._pages.pop(next(iter(self._pages)))
            oldest.gather()
            self._stack.removeWidget(oldest)
            oldest.deleteLater()

    def _open(self, place: Place) -> None:
        finish_composing()
        page = self._pages.get(place.page)
        if page is None:
            page = self._pages[place.page] = make_page(self._needs, place.page)
            page.go.connect(self.go)
            page.forward.connect(self.go_forward)
            page.backward.connect(self.go_backward)
            page.removed.connect(self.undo_bar.offer)
            page.removed_many.connect(self.undo_bar.offer_people)
            page.changed_together.connect(self.undo_bar.offer_change)
            page.erasing.connect(self.erasing)
            page.imported.connect(self.undo_bar.offer_import)
            self._stack.addWidget(page)
        self._page = page
        self._forget_oldest(place.page)
        self._stack.setCurrentWidget(page)
        self._needs.places.note(place)
        self.rail.show_place(page.beside)
        page.open_at(place.item)
        self.moved.emit(place.page)
