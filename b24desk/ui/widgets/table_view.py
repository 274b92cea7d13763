"""Rows to choose from: Tab leaves them, arrows move in them, Return or F2 opens a row.

Insert asks for a new row, Delete for the row to be removed, Alt with Up or Down for it to be moved; the
page does it.
"""

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTreeWidget, QWidget

from b24desk.ui.widgets.column_widths import shared_widths

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_NARROWEST = 90
_AROUND_TEXT = 16
_FEWEST, _MOST = 3, 10
_ANEW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_MEASURED = 60
"""Rows that are looked at for the width of a column: all of a long list would be slow."""


def step_of(event: QKeyEvent) -> int:
    """-1 for Alt+Up, 1 for Alt+Down, 0 for every other key."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _STEPS.get(Qt.Key(event.key()), 0) if held == Qt.KeyboardModifier.AltModifier else 0


def _choose_rows(view: QAbstractItemView) -> None:
    """One whole row at a time, nothing edited in place, and Tab leads out."""
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)


class RowTable(QTableView):
    """As high as its rows, from three to ten of them. Rows are only pasted where `takes_rows` says so."""

    opened = Signal(int)
    insertion = Signal()
    pasted = Signal()
    removal = Signal()
    shift = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _choose_rows(self)
        self.takes_rows = False
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def choose_several(self) -> None:
        """Rows are chosen with Shift or Ctrl too, and all of them with Ctrl+A."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def selectRow(self, row: int) -> None:
        """This row and no other; Qt would add it to the others while Ctrl is held."""
        model, chooser = self.model(), self.selectionModel()
        chooser.setCurrentIndex(model.index(row, 0), _ANEW)

    def fit(self) -> None:
        """Columns as wide as what they hold, as far as there is room; the table as high as its rows."""
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        row = self.fontMetrics().height() + _AROUND_TEXT
        self.verticalHeader().setDefaultSectionSize(row)
        rows = min(max(self.model().rowCount(), _FEWEST), _MOST)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * row + 2 * self.frameWidth())
        self.resizeColumnsToContents()
        count = self.model().columnCount()
        wanted = [self.columnWidth(column) for column in range(count)]
        room = self.viewport().width()
        widths = shared_widths(wanted, room, _NARROWEST)
        widths[-1] += max(0, room - sum(widths))
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def event(self, event: QEvent) -> bool:
        """Take the keys of pasting before the menu does, as a field would."""
        if event.type() is QEvent.Type.ShortcutOverride and self._pastes(event):
            event.accept()
            return True
        return super().event(event)

    def _pastes(self, event: QEvent) -> bool:
        paste = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste)
        return paste and self.takes_rows

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.model() is not None:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._pastes(event):
            self.pasted.emit()
            return
        if event.key() == Qt.Key.Key_Insert:
            self.insertion.emit()
            return
        if self.currentIndex().isValid():
            if event.key() in _OPENING:
                self.opened.emit(self.currentIndex().row())
                return
            if event.key() in _REMOVING:
                self.removal.emit()
                return
            if step_of(event):
                self.shift.emit(step_of(event))
                return
        super().keyPressEvent(event)


class RowTree(QTreeWidget):
    """Rows in tiers or groups; each item carries the id of what it shows."""

    opened = Signal(str)
    removal = Signal()
    shift = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _choose_rows(self)
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
        if event.key() in _REMOVING and self.chosen:
            self.removal.emit()
            return
        if step_of(event) and self.chosen:
            self.shift.emit(step_of(event))
            return
        super().keyPressEvent(event)

    def _open(self) -> None:
        if self.chosen:
            self.opened.emit(self.chosen)
