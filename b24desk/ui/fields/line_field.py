"""A line of text: names, sums, numbers, codes, days. Takes whatever is typed or pasted."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from b24desk.domain.project import Answer
from b24desk.flow.entry import Entry, read_entry, shown
from b24desk.rules.schema.questions import QuestionKind
from b24desk.ui.composing import TextLine
from b24desk.ui.fields.aids import aid
from b24desk.ui.fields.field import Field
from b24desk.ui.widgets.label import Hint, set_state
from b24desk.ui.words import Words

_SHORT = (QuestionKind.MONEY, QuestionKind.NUMBER, QuestionKind.DATE)
_WIDTH, _SHORT_WIDTH = 460, 220


class LineField(Field):
    def __init__(self, kind: QuestionKind, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._kind = kind
        self.line = TextLine()
        self.line.setMaximumWidth(_SHORT_WIDTH if kind in _SHORT else _WIDTH)
        self.line.setMinimumWidth(_SHORT_WIDTH)
        self.across = QHBoxLayout()
        self.across.setSpacing(8)
        self.across.addWidget(self.line, 1)
        self.across.addStretch(0)
        self._aid = Hint()
        self._aid.hide()
        self._described = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self.across)
        layout.addWidget(self._aid)
        words.language.changed.connect(self._say_aid)
        self.line.textEdited.connect(self._on_edited)
        self.line.editingFinished.connect(self.settled)

    def entry(self) -> Entry:
        return read_entry(self._kind, self.line.text())

    def show_answer(self, answer: Answer | None) -> None:
        self.line.setText(shown(answer))
        self._say_aid()

    def put(self, text: str) -> None:
        """Enter a text for the user, such as a day chosen in the calendar."""
        self.line.setText(text)
        self._on_edited()
        self.settled.emit()

    def target(self) -> QWidget:
        return self.line

    def describe(self, words: str) -> None:
        self._described = words
        self._say_aid()

    def set_flawed(self, flawed: bool) -> None:
        set_state(self.line, "flawed", "true" if flawed else "")

    def _on_edited(self) -> None:
        self._say_aid()
        self.edited.emit()

    def _say_aid(self) -> None:
        words = aid(self._kind, self.line.text(), self.words.language.current)
        self._aid.setText(words)
        self._aid.setVisible(bool(words))
        self.line.setAccessibleDescription("\n".join(filter(None, (self._described, words))))
