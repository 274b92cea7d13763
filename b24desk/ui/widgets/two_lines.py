"""Rows of a list or a tree with a quieter line beneath the first one; both wrap."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

BENEATH_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""What stands beneath, which may be nothing; rows that say not even that are drawn as ever."""
_GAP, _MARGIN = 1, 4
_LINE = "\u2028"
_Index = QModelIndex | QPersistentModelIndex


class TwoLines(QStyledItemDelegate):
    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        usual = super().sizeHint(option, index)
        beneath = index.data(BENEATH_ROLE)
        if not isinstance(beneath, str):
            return usual
        self.initStyleOption(option, index)
        texts = (option.text, beneath) if beneath else (option.text,)
        heights = [_height(_wrapped(text, option.font, self._room(index))) for text in texts]
        return QSize(usual.width(), sum(heights) + _GAP * (len(heights) - 1) + 2 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        beneath = index.data(BENEATH_ROLE)
        if not isinstance(beneath, str):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colours, roles = option.palette, QPalette.ColorRole
        place = QPointF(option.rect.left() + 2 * _MARGIN, option.rect.top() + _MARGIN)
        painter.save()
        for said, role in ((text, roles.Text), (beneath, roles.PlaceholderText)):
            layout = _wrapped(said, option.font, self._room(index))
            painter.setPen(colours.color(roles.HighlightedText if chosen else role))
            layout.draw(painter, place)
            place.setY(place.y() + _height(layout) + _GAP)
        painter.restore()

    def _room(self, index: _Index) -> int:
        """How wide the row is drawn; a view asks for its height before it has a place."""
        width = self._view.viewport().width()
        if isinstance(self._view, QTreeView):
            depth, above = 1, index.parent()
            while above.isValid():
                depth, above = depth + 1, above.parent()
            width = self._view.columnWidth(index.column()) - depth * self._view.indentation()
        return max(1, width - 4 * _MARGIN)


def _wrapped(text: str, font: QFont, room: int) -> QTextLayout:
    """Broken between words, and inside one only where it alone is too long."""
    layout = QTextLayout(text.replace("\n", _LINE), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    below = 0.0
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(room)
        line.setPosition(QPointF(0, below))
        below += line.height()
        line = layout.createLine()
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> int:
    return int(layout.boundingRect().height() + 0.99)
