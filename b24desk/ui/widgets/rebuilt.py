"""A part of a page that is made anew as a whole when its reading changes.

The focus goes to the widget that has the name of the one that had it, and the page does not jump.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.focus import held_focus
from b24desk.ui.words import Words

Make = Callable[[QVBoxLayout, Words], None]


class Rebuilt(QWidget):
    def __init__(self, language: LanguageSwitch, scroll: QScrollArea | None = None, spacing: int = 8) -> None:
        super().__init__()
        self._language = language
        self._scroll = scroll
        self._spacing = spacing
        self._layout = stack(self, 0)
        self._inner: QWidget | None = None

    def rebuild(self, make: Make) -> None:
        """Throw the part away and have it made again."""
        held = held_focus(self)
        name = held.objectName() if held is not None else ""
        bar = self._scroll.verticalScrollBar() if self._scroll is not None else None
        at = bar.value() if bar is not None else 0
        old, self._inner = self._inner, QWidget()
        make(stack(self._inner, self._spacing), Words(self._inner, self._language))
        self._layout.addWidget(self._inner)
        self._inner.show()
        if name:
            self.focus(name)
        if old is not None:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        if bar is not None:
            self._layout.activate()
            bar.setValue(at)

    def focus(self, name: str) -> bool:
        """Put the focus on the widget of this name, if there is one."""
        found = self._inner.findChild(QWidget, name) if self._inner is not None else None
        if found is None:
            return False
        found.setFocus()
        if self._scroll is not None:
            self._scroll.ensureWidgetVisible(found, 0, 60)
        return True
