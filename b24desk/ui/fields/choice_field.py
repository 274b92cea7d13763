"""One choice of a few, all in sight: radio buttons; yes and no stand side by side."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QRadioButton, QWidget

from b24desk.domain.project import Answer, AnswerValue
from b24desk.domain.text import Text
from b24desk.flow.entry import Entry
from b24desk.ui.beneath import Beneath
from b24desk.ui.fields.field import GroupField
from b24desk.ui.widgets.choice_row import ChoiceRow
from b24desk.ui.words import Words


class Choice(NamedTuple):
    value: AnswerValue
    text: Text
    hint: Text | None = None


class ChoiceField(GroupField):
    def __init__(
        self, choices: Sequence[Choice], words: Words, parent: QWidget | None = None, *, across: bool = False
    ) -> None:
        super().__init__(words, parent)
        self._choices = tuple(choices)
        self._group = QButtonGroup(self)
        self._rows: list[ChoiceRow] = []
        direction = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        layout = QBoxLayout(direction, self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16 if across else 0)
        for number, choice in enumerate(self._choices):
            row = ChoiceRow(QRadioButton())
            words.law(row.say, choice.text)
            row.add_beneath(row.label, Beneath(words, choice.text))
            if choice.hint is not None:
                words.law(row.say_hint, choice.hint)
                row.add_beneath(row.hint, Beneath(words, choice.hint))
            self._group.addButton(row.button, number)
            row.button.clicked.connect(self._on_chosen)
            layout.addWidget(row)
            self._rows.append(row)
        if across:
            layout.addStretch(1)

    def entry(self) -> Entry:
        chosen = self._group.checkedId()
        return Entry(None if chosen < 0 else self._choices[chosen].value, "")

    def show_answer(self, answer: Answer | None) -> None:
        self.choose(None if answer is None else answer.value)

    def choose(self, value: AnswerValue | None) -> None:
        self._group.setExclusive(False)  # or the last choice could not be taken back
        for number, choice in enumerate(self._choices):
            same = type(choice.value) is type(value) and choice.value == value
            self._group.button(number).setChecked(same)
        self._group.setExclusive(True)

    def target(self) -> QWidget:
        return self._group.checkedButton() or self._group.button(0)

    def rows(self) -> Iterable[ChoiceRow]:
        return self._rows

    def _on_chosen(self) -> None:
        self.edited.emit()
        self.settled.emit()
