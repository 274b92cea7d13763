"""Notices when a window has been painted."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from probes.usage import report


class FirstPaint(QObject):
    """Watches one widget that is shown already; the timer fires when the paint event has been handled.

    It watches nothing else: were it to see the events of every object, Python would have to find a class for
    those that Qt keeps to itself, and load all of Qt's classes on the way.
    """

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def shown() -> QWidget:
    """The window that is there."""
    return next(widget for widget in QApplication.topLevelWidgets() if widget.isVisible())


def report_and_end() -> None:
    print(report(), flush=True)
    QApplication.exit(0)
