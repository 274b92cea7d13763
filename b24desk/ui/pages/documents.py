"""The documents: grouped list with state, due date and owner; one document in full beside it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidgetItem, QVBoxLayout, QWidget

from b24desk.domain.project import DocumentProgress, DocumentState
from b24desk.flow.evidence import evidence_for
from b24desk.rules.checklist import Need
from b24desk.rules.schema import DocumentCategory
from b24desk.ui.document_panel import DocumentPanel
from b24desk.ui.document_rows import DocumentRow, Filter, document_rows
from b24desk.ui.page import Page, page_head
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.column import beside
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import Hint, Label
from b24desk.ui.widgets.table_view import RowTree
from b24desk.ui.widgets.two_lines import BENEATH_ROLE, TwoLines

_NAME, _STATE, _FILES, _DUE, _OWNER = range(5)


class DocumentsPage(Page):
    def __init__(self, needs: PageNeeds, page: str) -> None:
        super().__init__(needs, page)
        self._rows: dict[str, DocumentRow] = {}
        self._groups: dict[DocumentCategory | None, QTreeWidgetItem] = {}
        self._items: list[QTreeWidgetItem] = []
        self.tree = RowTree()
        self.tree.setColumnCount(_OWNER + 1)
        self.tree.setRootIsDecorated(True)
        self.tree.setWordWrap(True)
        self.tree.setItemDelegateForColumn(_NAME, TwoLines(self.tree))
        self.words.name(self.tree, lambda: self.tr("Documents"))
        self.filter = ComboBox()
        for wanted in Filter:
            self.filter.addItem("", wanted.value)
        self._filter_label, self._count = Label(), Hint()
        self._filter_label.setWordWrap(False)
        self._count.setWordWrap(False)
        self.words.labelled(self._filter_label, self.filter, lambda: self.tr("Show"))
        self.words.also(self._say_list)
        self.panel = DocumentPanel(needs)
        self._lay_out()
        self.filter.activated.connect(self.refresh)
        self.tree.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.tree.opened.connect(lambda _: self._enter_panel())
        self.panel.changed.connect(self._store)
        self.panel.removed.connect(self.removed)
        needs.intake.checked.connect(self._say_list)
        self.setAcceptDrops(True)

    def _lay_out(self) -> None:
        footer = self.make_footer()
        left = QVBoxLayout()
        left.setContentsMargins(28, 20, 20, 0)
        left.setSpacing(10)
        left.addLayout(page_head(self.needs, self.page, self.words))
        left.addLayout(beside(self._filter_label, self.filter, self._count))
        left.addWidget(self.tree, 1)
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
        chosen = self.tree.chosen
        reading = self.needs.session.reading
        wanted = Filter(self.filter.currentData() or Filter.APPLICABLE)
        rows = list(document_rows(reading.assessment, reading.project, wanted))
        if [row.line.id for row in rows] != list(self._rows):
            self._rows = {row.line.id: row for row in rows}
            self._fill(rows, chosen)
        self._rows = {row.line.id: row for row in rows}
        self._say_list()

    def gather(self) -> None:
        part = self.panel.progress_part
        if part is not None:
            part.hand_in()

    def open_at(self, item: str) -> None:
        if item and not self.tree.choose(item):
            self.filter.choose(Filter.APPLICABLE)
            self.refresh()
            self.tree.choose(item)
        self.tree.setFocus()

    def item_at(self, held: QWidget) -> str:
        """The document that is chosen, in the list as well as beside it."""
        within = held is self.tree or self.isAncestorOf(held)
        return self.tree.chosen if within else ""

    def _fill(self, rows: list[DocumentRow], chosen: str) -> None:
        self.tree.blockSignals(True)  # one choice at the end instead of one for each row
        self.tree.clear()
        self._groups, self._items = {}, []
        for row in rows:
            if row.group not in self._groups:
                self._groups[row.group] = self._group_item()
            item = QTreeWidgetItem(self._groups[row.group])
            item.setData(_NAME, Qt.ItemDataRole.UserRole, row.line.id)
            self._items.append(item)
        self.tree.expandAll()
        self.tree.blockSignals(False)
        if not self.tree.choose(chosen) and rows:
            self.tree.choose(rows[0].line.id)

    def _group_item(self) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setFirstColumnSpanned(True)
        font = self.tree.font()
        font.setBold(True)
        item.setFont(_NAME, font)
        return item

    def _say_list(self) -> None:
        for number, wanted in enumerate(Filter):
            self.filter.setItemText(number, self._filter_name(wanted))
        headers = [self.tr("Document"), self.tr("State"), self.tr("Files"), self.tr("Due"), self.tr("Who")]
        self.tree.setHeaderLabels(headers)
        for group, item in self._groups.items():
            item.setText(_NAME, self._group_name(group))
        for item in self._items:
            self._say_item(item)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column in (_STATE, _FILES, _DUE, _OWNER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._say_count()

    def _say_item(self, item: QTreeWidgetItem) -> None:
        row = self._rows.get(item.data(_NAME, Qt.ItemDataRole.UserRole))
        if row is None:
            return
        say, rulebook = self.needs.language.say, self.needs.rulebook
        state = rulebook.term("document_state", row.progress.state)
        if row.line.need is not Need.NEEDED and row.progress.state is DocumentState.NOT_STARTED:
            state = rulebook.term("need", row.line.need)
        due = row.progress.due or row.line.due
        title = say(row.line.document.title)
        if row.line.stale:
            title = self.tr("{title} (please verify)").format(title=title)
        item.setText(_NAME, title)
        item.setData(_NAME, BENEATH_ROLE, self.needs.language.say_beneath(row.line.document.title) or None)
        item.setText(_STATE, say(state))
        self._say_files(item, row)
        item.setText(_DUE, due.isoformat() if due else "")
        item.setText(_OWNER, row.progress.owner)
        item.setToolTip(_NAME, title)

    def _say_files(self, item: QTreeWidgetItem, row: DocumentRow) -> None:
        """How many, and whether one of them is lost: as a mark for the eye, in words for the ear."""
        files = evidence_for(self.needs.session.project.attachments, row.line.id)
        lost = sum(file.id in self.needs.intake.lost for file in files)
        words = self.tr("{count}, {lost} missing").format(count=len(files), lost=lost) if lost else ""
        item.setText(_FILES, f"{len(files)} !" if lost else str(len(files) or ""))
        item.setToolTip(_FILES, words)
        item.setData(_FILES, Qt.ItemDataRole.AccessibleTextRole, words or item.text(_FILES))

    def _group_name(self, group: DocumentCategory | None) -> str:
        if group is None:
            return self.tr("Letters")
        return self.needs.language.say(self.needs.rulebook.term("category", group))

    def _filter_name(self, wanted: Filter) -> str:
        match wanted:
            case Filter.APPLICABLE:
                return self.tr("All that apply")
            case Filter.MISSING:
                return self.tr("Still missing")
            case Filter.AWAITING_SEAL:
                return self.tr("To be signed and sealed")
            case Filter.LETTERS:
                return self.tr("Letters")
            case Filter.NOT_NEEDED:
                return self.tr("Not needed")

    def _say_count(self) -> None:
        documents = self.needs.session.project.documents
        lines = self.needs.session.reading.assessment.documents
        needed = [line.id for line in lines if line.need is Need.NEEDED]
        ready = sum(documents.get(name, DocumentProgress()).state is DocumentState.FINAL for name in needed)
        words = self.tr("{ready} of {needed} ready")
        self._count.setText(words.format(ready=ready, needed=len(needed)))

    def _show_chosen(self) -> None:
        self.gather()
        row = self._rows.get(self.tree.chosen)
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
        return str(item.data(_NAME, Qt.ItemDataRole.UserRole) or "") if item is not None else ""

    def _enter_panel(self) -> None:
        part = self.panel.progress_part
        if part is not None:
            part.state.setFocus()

    def _store(self, document: str, progress: DocumentProgress) -> None:
        self.needs.session.set_document(document, progress)


def _files_in(data: QMimeData) -> list[Path]:
    """The files of this computer that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
