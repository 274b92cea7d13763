"""Where the keyboard focus is."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget


def held_focus(within: QWidget) -> QWidget | None:
    """The widget inside this one, or this one, that has the focus now."""
    held = QApplication.focusWidget()
    inside = held is not None and (held is within or within.isAncestorOf(held))
    return held if inside else None


class FocusWatch(QObject):
    """Says which widget has just taken the focus, wherever it is."""

    moved = Signal(QWidget)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_changed)

    def _on_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None:
            self.moved.emit(new)
