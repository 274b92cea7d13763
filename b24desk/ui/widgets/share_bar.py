"""A thin bar: how much of something is done. The words beside it say the same; it has none of its own."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

_HIGH = 6


class ShareBar(QWidget):
    def __init__(self, part: int, whole: int) -> None:
        super().__init__()
        self._share = min(1.0, part / whole) if whole else 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, _HIGH + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0.5, (self.height() - _HIGH) / 2, self.width() - 1, _HIGH)
        colours = self.palette()
        painter.setPen(colours.color(QPalette.ColorRole.Dark))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole, _HIGH / 2, _HIGH / 2)
        if self._share:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color(QPalette.ColorRole.Highlight))
            done = QRectF(whole)
            done.setWidth(max(_HIGH, whole.width() * self._share))
            painter.drawRoundedRect(done, _HIGH / 2, _HIGH / 2)
        painter.end()
