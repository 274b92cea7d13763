"""A width that grows with the text in it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from b24desk.ui.fonts import USUAL_POINTS


def scaled(widget: QWidget, pixels: int) -> int:
    """As many pixels as these are at the usual size of text; never fewer."""
    return round(pixels * max(1.0, widget.font().pointSizeF() / USUAL_POINTS))


class ScaledWidth(QObject):
    """Keeps a widget this many pixels wide at the usual size of text, and wider with larger text."""

    def __init__(self, widget: QWidget, pixels: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._pixels = pixels
        widget.installEventFilter(self)
        self._fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.Polish):
            self._fit()
        return False

    def _fit(self) -> None:
        self._widget.setFixedWidth(scaled(self._widget, self._pixels))
