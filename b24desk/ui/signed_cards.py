"""Which decision cards were signed before: their codes, typed from the paper."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.label import Heading
from b24desk.ui.words import Words

_BETWEEN = re.compile(r"[\s,;，；、]+")


class SignedCards(QWidget):
    """One line for any number of codes; `changed` when they have been typed."""

    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.typed = QLineEdit()
        label = Heading(3)
        words.labelled(label, self.typed, lambda: self.tr("Codes of signed cards"))
        layout = stack(self, 4)
        layout.addWidget(label)
        layout.addWidget(self.typed)
        self.typed.editingFinished.connect(self._finish)
        self._before = self.codes

    @property
    def codes(self) -> tuple[str, ...]:
        found = (code.strip().upper() for code in _BETWEEN.split(self.typed.text()))
        return tuple(dict.fromkeys(code for code in found if code))

    def _finish(self) -> None:
        """Leaving the line as it was asks for no new paper."""
        if self.codes != self._before:
            self._before = self.codes
            self.changed.emit()
