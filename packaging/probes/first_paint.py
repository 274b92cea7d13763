"""Reports once the first window has been painted, and ends the program."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from probes.usage import report


class FirstPaint(QObject):
    """Watches every widget of the application; the timer fires when the paint event has been handled."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.seen and event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.seen = True
            QTimer.singleShot(0, self._finish)
        return False

    def _finish(self) -> None:
        print(report(), flush=True)
        QApplication.exit(0)


def watch(application: QApplication) -> None:
    application.installEventFilter(FirstPaint(application))
