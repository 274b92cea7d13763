"""Work that nobody waits for, done in the pauses of an open window."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

_ENDED = object()


class Pauses(QObject):
    """Goes on with the work whenever nothing else is to be done. `over` comes after the last piece."""

    over = Signal()

    def __init__(self, work: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._wait()

    def _wait(self) -> None:
        QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        goes_on = True
        try:
            goes_on = next(self._work, _ENDED) is not _ENDED
        finally:  # after a piece that failed there is no other, and the work is over as well
            if goes_on:
                self._wait()
            else:
                self.over.emit()
