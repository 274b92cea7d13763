"""Any number of a few options: check boxes. One option may exclude the others, such as "none"."""

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from b24desk.domain.project import Answer
from b24desk.flow.entry import Entry
from b24desk.rules.schema.questions import Option
from b24desk.ui.beneath import Beneath
from b24desk.ui.fields.field import GroupField
from b24desk.ui.widgets.choice_row import ChoiceRow
from b24desk.ui.words import Words

EXCLUDES_OTHERS = "none"
"""The id of an option that cannot be true together with another."""


class ChoicesField(GroupField):
    def __init__(self, options: tuple[Option, ...], words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._rows: list[ChoiceRow] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for option in options:
            box = QCheckBox()
            row = ChoiceRow(box)
            words.law(row.say, option.text)
            row.add_beneath(row.label, Beneath(words, option.text))
            if option.hint is not None:
                words.law(row.say_hint, option.hint)
                row.add_beneath(row.hint, Beneath(words, option.hint))
            box.clicked.connect(lambda checked, name=option.id: self._on_clicked(name, checked))
            self._boxes[option.id] = box
            layout.addWidget(row)
            self._rows.append(row)

    def entry(self) -> Entry:
        chosen = tuple(name for name, box in self._boxes.items() if box.isChecked())
        return Entry(chosen or None, "")

    def show_answer(self, answer: Answer | None) -> None:
        value = None if answer is None else answer.value
        for name, box in self._boxes.items():
            box.setChecked(isinstance(value, tuple) and name in value)

    def target(self) -> QWidget:
        return next(iter(self._boxes.values()))

    def rows(self) -> Iterable[ChoiceRow]:
        return self._rows

    def _on_clicked(self, name: str, checked: bool) -> None:
        if checked and EXCLUDES_OTHERS in self._boxes:
            for other, box in self._boxes.items():
                if other != name and EXCLUDES_OTHERS in (name, other):
                    box.setChecked(False)
        self.edited.emit()
        self.settled.emit()
