"""A line that opens what lies behind it; made when first opened."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QWidget

from b24desk.ui.widgets.button import Link
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.words import Say, Words, without_mnemonic


class Disclosure(QWidget):
    """`name` is what a screen reader calls the line, where its words alone would not say which."""

    def __init__(self, words: Words, say: Say, make: Callable[[], QWidget], name: Say | None = None) -> None:
        super().__init__()
        self._make = make
        self._part: QWidget | None = None
        self.link = Link()
        self.link.setCheckable(True)
        self._say = say
        self._name = name or say
        words.also(self.say_again)
        self._layout = stack(self, 6)
        self._layout.addLayout(beside(self.link))
        self.link.toggled.connect(self._show)

    @property
    def is_open(self) -> bool:
        return self.link.isChecked()

    def say_again(self) -> None:
        """Give the line its words of now, for words that tell what lies behind it."""
        self.link.setText(f"{'−' if self.is_open else '+'} {self._say()}")
        self.link.setAccessibleName(without_mnemonic(self._name()))

    def open(self) -> None:
        self.link.setChecked(True)

    def _show(self, shown: bool) -> None:
        if shown and self._part is None:
            self._part = self._make()
            self._layout.addWidget(self._part)
        if self._part is not None:
            self._part.setVisible(shown)
        self.say_again()
        state = QAccessible.State()
        state.expanded = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self.link, state))
