"""Work that would make the window wait, done on another thread; only the newest of a kind is delivered."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class _Report(QObject):
    done = Signal(int, object)
    failed = Signal(int, object)


class _Job(QRunnable):
    def __init__(self, number: int, work: Callable[[], Any], report: _Report) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._report = report

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - handed over whole to the window's thread
            self._report.failed.emit(self._number, error)
        else:
            self._report.done.emit(self._number, result)


class LatestJob(QObject):
    """Runs one piece of work after the other; what is overtaken by a newer one is dropped unseen."""

    done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._report = _Report(self)
        self._report.done.connect(self._on_done)
        self._report.failed.connect(self._on_failed)

    def start(self, work: Callable[[], Any]) -> None:
        self._number += 1
        QThreadPool.globalInstance().start(_Job(self._number, work, self._report))

    def _on_done(self, number: int, result: object) -> None:
        if number == self._number:
            self.done.emit(result)

    def _on_failed(self, _number: int, error: Exception) -> None:
        raise error
