"""Work that would make the window wait, done on another thread: piece after piece, or waited for."""

import threading
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

Result = TypeVar("Result")


class _Piece(NamedTuple):
    name: str
    work: Callable[[], Any]
    then: Callable[[Any], object]


class _Report(QObject):
    done = Signal(object, object)
    failed = Signal(object, object)


class _Job(QRunnable):
    def __init__(self, piece: _Piece, report: _Report) -> None:
        super().__init__()
        self._piece = piece
        self._report = report

    def run(self) -> None:
        try:
            result = self._piece.work()
        except Exception as error:  # noqa: BLE001 - handed over whole to the window's thread
            self._report.failed.emit(self._piece, error)
        else:
            self._report.done.emit(self._piece, result)


class Worker(QObject):
    """Of several pieces of one name only the newest is delivered; what it overtakes is dropped unseen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[_Piece] = []
        self._running: _Piece | None = None
        self._overtaken = False
        # Without a parent: a job may outlive the page that asked for it.
        self._report = _Report()
        self._report.done.connect(self._on_done)
        self._report.failed.connect(self._on_failed)

    @property
    def is_idle(self) -> bool:
        return self._running is None

    def do(self, name: str, work: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """Have this done in its turn, and `then` called in the window's thread with what it gives."""
        self.drop(name)
        self._waiting.append(_Piece(name, work, then))
        self._start_next()

    def drop(self, name: str) -> None:
        """Deliver nothing of this name any more."""
        self._waiting = [piece for piece in self._waiting if piece.name != name]
        if self._running is not None and self._running.name == name:
            self._overtaken = True

    def _start_next(self) -> None:
        if self._running is None and self._waiting:
            self._running, self._overtaken = self._waiting.pop(0), False
            QThreadPool.globalInstance().start(_Job(self._running, self._report))

    def _on_done(self, piece: _Piece, result: object) -> None:
        delivered = not self._overtaken
        self._running = None
        self._start_next()
        if delivered:
            piece.then(result)

    def _on_failed(self, _piece: _Piece, error: Exception) -> None:
        self._running = None
        self._start_next()
        raise error


def waited_for(work: Callable[[], Result], beside: QDialog | None = None) -> Result:
    """What the work gives, or raises. Meanwhile the window goes on being drawn and takes no input.

    Work of more than a moment is shown in the dialog `beside` it, which is modal and closed at the end: a
    button of its own still answers.
    """
    results: list[Result] = []
    errors: list[Exception] = []
    loop, report = QEventLoop(), _Report()
    report.done.connect(lambda _, result: results.append(result))
    report.failed.connect(lambda _, error: errors.append(error))
    for ended in (report.done, report.failed):
        ended.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    # Not one of the pool's threads: the work may wait for the end of others, for which Python has to know it.
    thread = threading.Thread(target=_Job(_Piece("", work, results.append), report).run, name="b24desk-work")
    if beside is None:
        _wait_without_input(loop, thread)
    else:
        beside.open()
        thread.start()
        loop.exec()
        beside.done(QDialog.DialogCode.Accepted)
    thread.join()
    for error in errors:
        raise error
    return results[0]


def _wait_without_input(loop: QEventLoop, thread: threading.Thread) -> None:
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        thread.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    finally:
        QGuiApplication.restoreOverrideCursor()
