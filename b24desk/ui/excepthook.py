"""Mistakes of this program: written down without any of the user's words, and said once.

What was typed is safe already, or is made safe here. Qt's own warnings go to the log as well.
"""

import logging
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from b24desk.domain.identifiers import numbers_masked

_log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_LARGEST_LOG = 200_000


class Excepthook(QObject):
    """`mistaken` carries the report; `rescue` is called first and may itself fail."""

    mistaken = Signal(str)

    def __init__(self, parent: QObject, rescue: Callable[[], object], folder: Path) -> None:
        super().__init__(parent)
        self._rescue = rescue
        self._folder = folder
        self._handler: logging.Handler | None = None
        self._busy = False

    def install(self) -> None:
        with suppress(OSError):  # without a place for a log there is none
            self._folder.mkdir(parents=True, exist_ok=True)
            self._handler = _log_file(self._folder / "b24desk.log")
            logging.getLogger().addHandler(self._handler)
        sys.excepthook = self._on_exception
        qInstallMessageHandler(_on_qt_message)

    def remove(self) -> None:
        sys.excepthook = sys.__excepthook__
        qInstallMessageHandler(None)
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
            self._handler = None

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = described(kind, trace)
        _log.error("%s", report)
        if self._busy:
            return
        self._busy = True
        try:
            self._rescue()
        except Exception as second:  # noqa: BLE001 - the rescue may meet the same mistake again
            _log.error("%s", described(type(second), second.__traceback__))
        self.mistaken.emit(report)
        self._busy = False


class _NumbersMasked(logging.Formatter):
    """Whatever anybody logs, Qt included: no identity number and no telephone number is written whole."""

    def format(self, record: logging.LogRecord) -> str:
        return numbers_masked(super().format(record))


def _log_file(path: Path) -> logging.Handler:
    handler = RotatingFileHandler(path, maxBytes=_LARGEST_LOG, backupCount=1, encoding="utf-8", delay=True)
    handler.setFormatter(_NumbersMasked("%(asctime)s %(levelname)s %(message)s"))
    return handler


def described(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it happened. The error's own message is left out: it may quote what a user typed."""
    frames = traceback.extract_tb(trace)
    lines = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([*lines, kind.__name__])


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _log.log(_LEVELS[kind], "%s (%s)", message, context.category)
