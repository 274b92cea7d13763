"""Notices when the first window has been painted."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from probes.usage import report


class FirstPaint(QObject):
    """Watches every widget of the application; the timer fires when the paint event has been handled."""

    def __init__(self, application: QApplication, then: Callable[[], None]) -> None:
        super().__init__(application)
        self._application = application
        self._then = then
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self._application.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def report_and_end() -> None:
    print(report(), flush=True)
    QApplication.exit(0)
