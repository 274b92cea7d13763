"""Waiting for something on another thread, while the window goes on being drawn and takes no input."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QGuiApplication

Result = TypeVar("Result")


class _Bell(QObject):
    rung = Signal()


class _Errand(QRunnable, Generic[Result]):
    """Keeps what came of the work; the bell is rung when that is there."""

    def __init__(self, work: Callable[[], Result], bell: _Bell) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._work = work
        self._bell = bell
        self.results: list[Result] = []
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            self.results.append(self._work())
        except Exception as error:  # noqa: BLE001 - raised again where it was waited for
            self.error = error
        self._bell.rung.emit()


def waited_for(work: Callable[[], Result]) -> Result:
    """What the work gives, or raises. For what a large file or a slow drive can make long."""
    bell, loop = _Bell(), QEventLoop()
    bell.rung.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    errand = _Errand(work, bell)
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        QThreadPool.globalInstance().start(errand)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    finally:
        QGuiApplication.restoreOverrideCursor()
    if errand.error is not None:
        raise errand.error
    return errand.results[0]
