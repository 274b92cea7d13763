"""Both languages at once: the command, what is remembered of it, and the page staying where it was."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from b24desk.ui.desk import Desk
from b24desk.ui.widgets.column import Column


class TwinView(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        action = desk.window.actions_.both_languages
        desk.language.show_both(desk.preferences.settings.both_languages)
        action.setChecked(desk.language.shows_both)
        action.toggled.connect(self.show)

    def show(self, shown: bool) -> None:
        held = _Held(QApplication.focusWidget())
        self._desk.language.show_both(shown)
        held.put_back()
        QTimer.singleShot(0, held.put_back)  # lines that go are not all gone in one round of laying out
        self._desk.preferences.change(both_languages=shown)


class _Held:
    """Where what has the focus stands in its column; lines that come or go above it must not move it."""

    def __init__(self, focused: QWidget | None) -> None:
        self._focused = focused
        self._area = _column_of(focused)
        self._at = self._place()

    def put_back(self) -> None:
        if self._area is None:
            return
        self._area.settle()
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + self._place() - self._at)

    def _place(self) -> int:
        if self._area is None or self._focused is None:
            return 0
        return self._focused.mapTo(self._area.viewport(), QPoint(0, 0)).y()


def _column_of(widget: QWidget | None) -> Column | None:
    """The innermost column that scrolls it."""
    while widget is not None:
        widget = widget.parentWidget()
        if isinstance(widget, Column):
            return widget
    return None
