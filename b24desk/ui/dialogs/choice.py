"""A question with a few ways on, each a button that names what it does; the safe one comes first."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.button import Button, PrimaryButton
from b24desk.ui.widgets.column import beside
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Say, Words

_WIDEST = 560


class Way(NamedTuple):
    """One way on: what its button says, what that means, and what it does; None only closes."""

    say: Say
    hint: Say
    act: Callable[[], object] | None = None


class ChoiceDialog(QDialog):
    """Escape changes nothing."""

    def __init__(
        self, parent: QWidget, language: LanguageSwitch, title: Say, body: Say, ways: Sequence[Way]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = Words(self, language)
        self._words.bind(self.setWindowTitle, title)
        heading, text = Heading(1), Label()
        self._words.bind(heading.setText, title)
        self._words.bind(text.setText, body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(text)
        self.buttons: list[Button] = []
        for way in ways:
            self._add(way, layout)
        self.setMinimumWidth(_WIDEST)
        self.buttons[0].setFocus()

    def _add(self, way: Way, layout: QVBoxLayout) -> None:
        button, hint = Button() if self.buttons else PrimaryButton(), Hint()
        self._words.button(button, way.say)
        self._words.bind(hint.setText, way.hint)
        self._words.bind(button.setAccessibleDescription, way.hint)
        button.clicked.connect(lambda: self._go(way))
        self.buttons.append(button)
        layout.addSpacing(8)
        layout.addLayout(beside(button))
        layout.addWidget(hint)

    def _go(self, way: Way) -> None:
        self.accept()
        if way.act is not None:
            way.act()
