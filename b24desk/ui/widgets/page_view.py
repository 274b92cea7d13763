"""Pages of a paper as they will be printed: white sheets, one below the other, as wide as the pane."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

_GAP = 14
_WIDEST = 900


class PageView(QScrollArea):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheets = QWidget()
        self._layout = QVBoxLayout(sheets)
        self._layout.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        self._layout.setSpacing(_GAP)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._images: Sequence[QImage] = ()
        self._labels: list[QLabel] = []
        self.setWidget(sheets)

    @property
    def page_count(self) -> int:
        return len(self._images)

    def show_pages(self, images: Sequence[QImage]) -> None:
        at = self.verticalScrollBar().value()
        self._images = images
        for label in self._labels:
            self._layout.removeWidget(label)
            label.deleteLater()
        self._labels = [QLabel() for _ in images]
        for label in self._labels:
            self._layout.addWidget(label)
        self._fit()
        self._layout.activate()
        self.verticalScrollBar().setValue(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        ratio = self.devicePixelRatioF()
        width = min(_WIDEST, self.viewport().width() - 2 * _GAP)
        for label, image in zip(self._labels, self._images, strict=True):
            pixels = QPixmap.fromImage(
                image.scaledToWidth(max(1, int(width * ratio)), Qt.TransformationMode.SmoothTransformation)
            )
            pixels.setDevicePixelRatio(ratio)
            label.setPixmap(pixels)
