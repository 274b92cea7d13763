"""What every field can do: give the reply it holds, show a reply, take the focus, look flawed."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from b24desk.domain.project import Answer
from b24desk.flow.entry import Entry
from b24desk.ui.widgets.choice_row import ChoiceRow
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


class GroupField(Field):
    """Several buttons that answer one question together; each of them names it to a screen reader."""

    _question: Say = str

    def rows(self) -> Iterable[ChoiceRow]:
        raise NotImplementedError

    def call(self, label: QLabel, say: Say) -> None:
        self._question = say
        self.words.bind(label.setText, say)
        self.words.name(self, say)

    def describe(self, words: str) -> None:
        for row in self.rows():
            row.say_around("\n".join(filter(None, (self._question(), words))))
