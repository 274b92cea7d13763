"""What every field can do: give the reply it holds, show a reply, take the focus, look flawed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from b24desk.domain.project import Answer
from b24desk.flow.entry import Entry
from b24desk.ui.words import Say, Words


class Field(QWidget):
    """`edited` comes with each keystroke, `settled` when a reply is whole: a choice, or the focus gone."""

    edited = Signal()
    settled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words

    def entry(self) -> Entry:
        """What the field holds, as far as it can be read."""
        raise NotImplementedError

    def show_answer(self, answer: Answer | None) -> None:
        """Show this reply; says neither `edited` nor `settled`."""
        raise NotImplementedError

    def target(self) -> QWidget:
        """Where the focus goes."""
        raise NotImplementedError

    def call(self, label: QLabel, say: Say) -> None:
        """Name the field by its label."""
        self.words.labelled(label, self.target(), say)

    def describe(self, words: str) -> None:
        """What a screen reader says after the name: the hint, and what is wrong."""
        self.target().setAccessibleDescription(words)

    def set_flawed(self, flawed: bool) -> None:
        """Mark the edge; the words stand beside the field."""
