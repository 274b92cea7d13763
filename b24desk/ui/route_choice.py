"""Which routes are compared: the same in the window and on paper, while the application is open."""

from PySide6.QtCore import QObject, Signal


class RouteChoice(QObject):
    """Ids of alternatives; none until somebody has chosen, and then the first that there are are meant."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return self._ids

    def choose(self, ids: tuple[str, ...]) -> None:
        if ids != self._ids:
            self._ids = ids
            self.changed.emit()
