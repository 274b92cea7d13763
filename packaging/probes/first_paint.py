"""Notices when the first window has been painted."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from probes.usage import report


class FirstPaint(QObject):
    """Watches the window that is shown already; the timer fires when the paint event has been handled.

    It watches nothing else: were it to see the events of every object, Python would have to find a class for
    those that Qt keeps to itself, and load all of Qt's classes on the way.
    """

    def __init__(self, then: Callable[[], None]) -> None:
        (window,) = (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
        super().__init__(window)
        self._window = window
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def report_and_end() -> None:
    print(report(), flush=True)
    QApplication.exit(0)
