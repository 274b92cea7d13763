"""A table of text to be read: what every model of one answers alike."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
_READ = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_SHOWN = (*_READ, Qt.ItemDataRole.ToolTipRole)


class TextTable(QAbstractTableModel):
    """A model says how many rows it has, its heads, and the text of each cell."""

    def __init__(self, columns: type[IntEnum], parent: QObject) -> None:
        super().__init__(parent)
        self._count = len(columns)

    def head(self, column: int) -> str:
        raise NotImplementedError

    def text(self, row: int, column: int) -> str:
        raise NotImplementedError

    def tip(self, row: int, column: int) -> str:
        """What a cell says that is too narrow for its text."""
        return self.text(row, column)

    def say_again(self) -> None:
        """After a switch of language, or of whatever else the words of all cells follow."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._count - 1)
        rows = self.rowCount()
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, self._count - 1))

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _SHOWN:  # asked some eight times for each cell
            return None
        if role in _READ:
            return self.text(index.row(), index.column())
        return self.tip(index.row(), index.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.head(section)
