"""The documents in groups: how far each is, its files, when it is due, who has it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem

from b24desk.domain.project import DocumentState
from b24desk.flow.evidence import evidence_for
from b24desk.rules.checklist import Need
from b24desk.rules.schema.documents import DocumentCategory
from b24desk.ui.document_rows import DocumentRow
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.table_view import RowTree
from b24desk.ui.widgets.two_lines import BENEATH_ROLE, TwoLines
from b24desk.ui.words import Words

_NAME, _STATE, _FILES, _DUE, _OWNER = range(5)
_MOST = {_STATE: 0.19, _FILES: 0.0, _DUE: 0.0, _OWNER: 0.15}
"""Of the list's width, for columns of words; days and figures are never cut."""
_AROUND = 24
_INDENT = 14
_BETWEEN = 10


class DocumentList(RowTree):
    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._needs = needs
        self._rows: dict[str, DocumentRow] = {}
        self._groups: dict[DocumentCategory | None, QTreeWidgetItem] = {}
        self._items: list[QTreeWidgetItem] = []
        self.setColumnCount(_OWNER + 1)
        self.setRootIsDecorated(True)
        self.setIndentation(_INDENT)
        self.setWordWrap(True)
        self.setItemDelegateForColumn(_NAME, TwoLines(self))
        words.name(self, lambda: self.tr("Documents"))
        words.also(self.say)

    @property
    def row_count(self) -> int:
        return len(self._rows)

    def row(self, document: str) -> DocumentRow | None:
        """The row of a document, if it is shown."""
        return self._rows.get(document)

    def show_rows(self, rows: Sequence[DocumentRow]) -> None:
        """Made anew only where other documents are shown than before; the chosen one stays chosen."""
        chosen = self.chosen
        is_other = [row.line.id for row in rows] != list(self._rows)
        self._rows = {row.line.id: row for row in rows}
        if is_other:
            self._fill(rows, chosen)
        self.say()

    def _fill(self, rows: Sequence[DocumentRow], chosen: str) -> None:
        self.blockSignals(True)  # one choice at the end instead of one for each row
        self.clear()
        self._groups, self._items = {}, []
        for row in rows:
            if row.group not in self._groups:
                self._groups[row.group] = self._group_item()
            item = QTreeWidgetItem(self._groups[row.group])
            item.setData(_NAME, Qt.ItemDataRole.UserRole, row.line.id)
            self._items.append(item)
        self.expandAll()
        self.blockSignals(False)
        if not self.choose(chosen) and rows:
            self.choose(rows[0].line.id)

    def _group_item(self) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setFirstColumnSpanned(True)
        font = self.font()
        font.setBold(True)
        item.setFont(_NAME, font)
        return item

    def say(self) -> None:
        """Everything that has words, in the current language."""
        headers = [self.tr("Document"), self.tr("State"), self.tr("Files"), self.tr("Due"), self.tr("Who")]
        self.setHeaderLabels(headers)
        for group, item in self._groups.items():
            item.setText(_NAME, self._group_name(group))
        for item in self._items:
            row = self._rows.get(item.data(_NAME, Qt.ItemDataRole.UserRole))
            if row is not None:
                self._say_item(item, row)
        self._fit()

    def _fit(self) -> None:
        """The title gets what the others leave; long words in those are wrapped."""
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(_AROUND)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        room, measure = self.viewport().width(), self.fontMetrics().horizontalAdvance
        widths: dict[int, int] = {}
        for column, share in _MOST.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            widest = max((measure(item.text(column)) for item in self._items), default=0) + _AROUND
            wanted = max(widest, header.sectionSizeHint(column))
            widths[column] = min(wanted, round(room * share)) if share else wanted
            self.setColumnWidth(column, widths[column])
        words = (word for item in self._items for word in item.text(_NAME).split() if word.isascii())
        longest = max(map(measure, words), default=0) + 2 * _INDENT + _AROUND
        is_narrow = room - sum(widths.values()) < longest
        self.setColumnHidden(_OWNER, is_narrow)  # the pane beside the list says it, too
        taken = sum(widths.values()) - (widths[_OWNER] if is_narrow else 0)
        for item in self._items:
            item.setSizeHint(_NAME, self._size(item, room - taken - 2 * _INDENT - _AROUND))
            item.setSizeHint(_STATE, self._size(item, self.columnWidth(_STATE) - _AROUND, _STATE))

    def _size(self, item: QTreeWidgetItem, width: int, column: int = _NAME) -> QSize:
        """As high as its words at this width: a style sheet keeps the style from finding that out."""
        within = QRect(0, 0, max(width, _AROUND), 10_000)
        words = self.fontMetrics().boundingRect(within, Qt.TextFlag.TextWordWrap, item.text(column))
        return QSize(words.width(), words.height() + _BETWEEN)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _say_item(self, item: QTreeWidgetItem, row: DocumentRow) -> None:
        title = self._needs.language.say(row.line.document.title)
        if row.line.stale:
            title = self.tr("{title} (please verify)").format(title=title)
        item.setText(_NAME, title)
        item.setData(_NAME, BENEATH_ROLE, self._needs.language.say_beneath(row.line.document.title) or None)
        item.setToolTip(_NAME, f"{title}\n{self._grounds(row)}")
        item.setData(_NAME, Qt.ItemDataRole.AccessibleDescriptionRole, self._grounds(row))
        item.setText(_STATE, self._state(row))
        item.setToolTip(_STATE, row.progress.reason)
        self._say_files(item, row)
        self._say_due(item, row)
        item.setText(_OWNER, row.progress.owner)

    def _state(self, row: DocumentRow) -> str:
        """Where nothing was done with a document that is not needed, that is what is said of it."""
        say, rulebook, state = self._needs.language.say, self._needs.rulebook, row.progress.state
        if row.line.need is not Need.NEEDED and state is DocumentState.NOT_STARTED:
            return say(rulebook.term("need", row.line.need))
        said = say(rulebook.term("document_state", state))
        if state is DocumentState.NOT_APPLICABLE:
            return self.tr("{state} (reason given)").format(state=said)
        return said

    def _grounds(self, row: DocumentRow) -> str:
        """Why it is asked for, and by what."""
        say, document = self._needs.language.say, row.line.document
        sources = self._needs.rulebook.sources
        named = dict.fromkeys(say(sources[one.source].title) for one in document.citations)
        words = self.tr("{reason} Source: {sources}")
        return words.format(reason=say(document.reason), sources=" · ".join(named))

    def _say_files(self, item: QTreeWidgetItem, row: DocumentRow) -> None:
        """How many, and whether one of them is lost: as a mark for the eye, in words for the ear."""
        files = evidence_for(self._needs.session.project.attachments, row.line.id)
        lost = sum(file.id in self._needs.intake.lost for file in files)
        words = self.tr("{count}, {lost} missing").format(count=len(files), lost=lost) if lost else ""
        item.setText(_FILES, f"{len(files)} !" if lost else str(len(files) or ""))
        item.setToolTip(_FILES, words)
        item.setData(_FILES, Qt.ItemDataRole.AccessibleTextRole, words or item.text(_FILES))

    def _say_due(self, item: QTreeWidgetItem, row: DocumentRow) -> None:
        """A day counted over holidays that nobody knows yet is marked; so is one that is past."""
        day, words = row.due.isoformat() if row.due else "", ""
        shown = f"≈ {day}" if row.is_due_estimated else day
        if row.is_due_estimated:
            words = self.tr("{day} (estimated)").format(day=day)
        if row.is_late(self._needs.today()):
            shown = self.tr("{day} (late)").format(day=shown)
            words = self.tr("{day} (late)").format(day=words or day)
        item.setText(_DUE, shown)
        item.setToolTip(_DUE, words)
        item.setData(_DUE, Qt.ItemDataRole.AccessibleTextRole, words or shown)

    def _group_name(self, group: DocumentCategory | None) -> str:
        if group is None:
            return self.tr("Letters")
        return self._needs.language.say(self._needs.rulebook.term("category", group))
