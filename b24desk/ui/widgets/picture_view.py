"""One picture on a plain ground, as wide as the pane or larger; scrolls."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QScrollArea, QWidget

_PASSED_ON = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus)


class _Sheet(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.picture = QImage()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self.picture)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))
        painter.end()


class PictureView(QScrollArea):
    def __init__(self) -> None:
        super().__init__()
        self._sheet = _Sheet()
        self._zoom = 1.0
        self.setWidget(self._sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pages and sizes are the matter of whoever shows the picture."""
        if event.key() in _PASSED_ON:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @property
    def is_empty(self) -> bool:
        return self._sheet.picture.isNull()

    @property
    def picture(self) -> QImage:
        return self._sheet.picture

    def show_picture(self, picture: QImage) -> None:
        """A null picture leaves the pane empty."""
        self._sheet.picture = picture
        self.zoom_to(self._zoom)
        self.verticalScrollBar().setValue(0)

    def zoom_to(self, zoom: float) -> None:
        """1 is as wide as the pane, or as high where the picture is wider than high."""
        self._zoom = zoom
        size = self._sheet.picture.size()
        if size.isEmpty():
            self._sheet.resize(0, 0)
        else:
            bar = self.verticalScrollBar().sizeHint().width()
            width = max(1.0, (self.width() - bar - 4) * zoom)
            self._sheet.resize(round(width), max(1, round(width * size.height() / size.width())))
        self._sheet.update()
