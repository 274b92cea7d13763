"""The documents: the list with its filters, what changed in it, and one document in full beside it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from b24desk.domain.project import DocumentProgress, DocumentState
from b24desk.rules.calendar import WorkCalendar
from b24desk.rules.checklist import FILING_DATE_FACT, Need
from b24desk.ui.document_changes import DocumentChanges
from b24desk.ui.document_filters import DocumentFilters
from b24desk.ui.document_list import DocumentList
from b24desk.ui.document_panel import DocumentPanel
from b24desk.ui.document_rows import DocumentRow, Wanted, all_rows, owners, shown_rows
from b24desk.ui.page import Page, page_head
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.label import Hint
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Words


class DocumentsPage(Page):
    def __init__(self, needs: PageNeeds, page: str) -> None:
        super().__init__(needs, page)
        self._all: list[DocumentRow] = []
        self.tree = DocumentList(needs, self.words)
        self.filters = DocumentFilters(needs.rulebook, self.words)
        self.changes = Rebuilt(needs.language)
        self.days = Hint()
        self.words.also(self._say)
        self.panel = DocumentPanel(needs)
        self._lay_out()
        self.filters.changed.connect(self._show_rows)
        self.tree.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.tree.opened.connect(lambda _: self._enter_panel())
        self.panel.changed.connect(self._store)
        self.panel.removed.connect(self.removed)
        needs.intake.checked.connect(self.tree.say)
        needs.effects.seen.connect(self._show_changes)
        self.setAcceptDrops(True)

    def _lay_out(self) -> None:
        footer = self.make_footer()
        left = QVBoxLayout()
        left.setContentsMargins(28, 20, 20, 0)
        left.setSpacing(10)
        left.addLayout(page_head(self.needs, self.page, self.words))
        left.addWidget(self.changes)
        left.addWidget(self.filters)
        left.addWidget(self.tree, 1)
        left.addWidget(self.days)
        inner = QVBoxLayout()
        inner.setSpacing(0)
        inner.addLayout(left, 1)
        inner.addWidget(footer)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(inner, 1)
        across.addWidget(self.panel)

    def side_panel(self) -> QWidget:
        return self.panel

    def refresh(self) -> None:
        reading = self.needs.session.reading
        self._all = all_rows(reading.assessment, reading.project)
        self.filters.offer_owners(owners(self._all))
        self._show_changes()
        self._show_rows()

    def _show_rows(self) -> None:
        rows = list(shown_rows(self._all, self.filters.wanted, self.needs.today()))
        self.tree.show_rows(rows)
        self._say()

    def _show_changes(self) -> None:
        self.changes.rebuild(self._make_changes)

    def _make_changes(self, layout: QVBoxLayout, words: Words) -> None:
        changes = DocumentChanges(self.needs, words)
        changes.dismissed.connect(self.needs.effects.dismiss_on_list)
        layout.addWidget(changes)

    def gather(self) -> None:
        part = self.panel.progress_part
        if part is not None:
            part.hand_in()

    def open_at(self, item: str) -> None:
        if item and not self.tree.choose(item):
            self.filters.show_all()
            self.tree.choose(item)
        self.tree.setFocus()

    def item_at(self, held: QWidget) -> str:
        """The document that is chosen, in the list as well as beside it."""
        within = held is self.tree or self.isAncestorOf(held)
        return self.tree.chosen if within else ""

    def _say(self) -> None:
        """How many are ready, how many are shown, and what the marked days rest on."""
        needed = [row for row in self._all if row.line.need is Need.NEEDED]
        ready = sum(row.progress.state is DocumentState.FINAL for row in needed)
        words = self.tr("{ready} of {needed} ready").format(ready=ready, needed=len(needed))
        if self.filters.wanted != Wanted():
            words = self.tr("%n shown", "", self.tree.row_count) + " · " + words
        self.filters.count.setText(words)
        self.days.setText(self._days_words())
        self.days.setVisible(bool(self.days.text()))

    def _days_words(self) -> str:
        if FILING_DATE_FACT not in self.needs.session.reading.context.facts:
            return self.tr("Due dates are counted back in working days once a filing date is planned.")
        estimated = [row.due for row in self._all if row.is_due_estimated and row.due is not None]
        filing = self.needs.session.reading.context.facts.get(FILING_DATE_FACT)
        if not estimated or not isinstance(filing, date):
            return ""
        calendar = WorkCalendar(self.needs.rulebook.holidays)
        years = range(min(estimated).year, filing.year + 1)
        unannounced = [str(year) for year in years if not calendar.is_announced(year)]
        words = self.tr("≈ estimated: the holidays of {years} are not announced yet.")
        return words.format(years=", ".join(unannounced))

    def _show_chosen(self) -> None:
        self.gather()
        row = self.tree.row(self.tree.chosen)
        if row is not None:
            self.panel.show_row(row)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files_in(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files may be dropped where they have a document to go to, which is chosen at once."""
        document = self._document_at(event.position().toPoint())
        event.setAccepted(bool(document))
        if document:
            self.tree.choose(document)

    def dropEvent(self, event: QDropEvent) -> None:
        document = self._document_at(event.position().toPoint())
        if document:
            self.needs.intake.add(_files_in(event.mimeData()), document)
            event.acceptProposedAction()

    def _document_at(self, place: QPoint) -> str:
        """The document in the list at this place of the page; elsewhere the one that is chosen."""
        viewport = self.tree.viewport()
        inside = viewport.mapFrom(self, place)
        if not viewport.rect().contains(inside):
            return self.tree.chosen
        item = self.tree.itemAt(inside)
        return str(item.data(0, Qt.ItemDataRole.UserRole) or "") if item is not None else ""

    def _enter_panel(self) -> None:
        part = self.panel.progress_part
        if part is not None:
            part.state.setFocus()

    def _store(self, document: str, progress: DocumentProgress) -> None:
        self.needs.session.set_document(document, progress)


def _files_in(data: QMimeData) -> list[Path]:
    """The files of this computer that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
