"""A table of rows to choose from: Tab leaves it, arrows move in it, Return opens the row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTreeWidget, QWidget

_SCROLL_BAR = 14
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowTable(QTableView):
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def fit(self, most_rows: int) -> None:
        """Columns as wide, and the table as high, as what they hold, up to so many rows."""
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.resizeColumnsToContents()
        self.resizeRowsToContents()
        rows = min(most_rows, self.model().rowCount())
        height = self.horizontalHeader().sizeHint().height() + sum(map(self.rowHeight, range(rows)))
        self.setFixedHeight(height + 2 * self.frameWidth() + _SCROLL_BAR)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class RowTree(QTreeWidget):
    """Rows in tiers or groups; each item carries the id of what it shows."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.itemDoubleClicked.connect(lambda *_: self._open())

    @property
    def chosen(self) -> str:
        """The id of the current row; empty for none, or for a group."""
        item = self.currentItem()
        data = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return data if isinstance(data, str) else ""

    def choose(self, row: str) -> bool:
        for item in self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            if item.data(0, Qt.ItemDataRole.UserRole) == row:
                self.setCurrentItem(item)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING:
            self._open()
            return
        super().keyPressEvent(event)

    def _open(self) -> None:
        if self.chosen:
            self.opened.emit(self.chosen)
