"""Any number of provinces: a grid of check boxes, with all and none at one press."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from b24desk.domain.project import Answer
from b24desk.flow.entry import Entry
from b24desk.rules.schema.places import Province
from b24desk.ui.beneath import Beneath
from b24desk.ui.fields.field import GroupField
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.choice_row import ChoiceRow
from b24desk.ui.widgets.column import beside
from b24desk.ui.widgets.label import Hint
from b24desk.ui.words import Words

_COLUMNS, _BETWEEN = 4, 4


class ProvincesField(GroupField):
    def __init__(
        self, provinces: Mapping[str, Province], words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._boxes = {code: QCheckBox() for code in provinces}
        self._rows: list[ChoiceRow] = []
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setVerticalSpacing(0)
        for code, box in self._boxes.items():
            row, other = ChoiceRow(box), Beneath(words, provinces[code].name)
            for label in (row.label, other):
                label.setWordWrap(False)
            words.law(row.say, provinces[code].name)
            row.add_beneath(row.label, other)
            box.clicked.connect(self._on_clicked)
            self._rows.append(row)
        words.also(self._arrange)
        self._all, self._none = Button(), Button()
        words.button(self._all, lambda: self.tr("Choose all"))
        words.button(self._none, lambda: self.tr("Choose none"))
        self._all.clicked.connect(lambda: self._choose(True))
        self._none.clicked.connect(lambda: self._choose(False))
        self._count = Hint()
        words.bind(self._count.setText, self._counted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self._grid)
        layout.addLayout(beside(self._all, self._none))
        layout.addWidget(self._count)

    def entry(self) -> Entry:
        chosen = tuple(code for code, box in self._boxes.items() if box.isChecked())
        return Entry(chosen or None, "")

    def show_answer(self, answer: Answer | None) -> None:
        value = None if answer is None else answer.value
        for code, box in self._boxes.items():
            box.setChecked(isinstance(value, tuple) and code in value)
        self._count.setText(self._counted())

    def target(self) -> QWidget:
        return next(iter(self._boxes.values()))

    def rows(self) -> Iterable[ChoiceRow]:
        return self._rows

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """In as many columns as there is room for, four at most."""
        widest = max(row.minimumSizeHint().width() for row in self._rows) + _BETWEEN
        columns = max(1, min(_COLUMNS, self.width() // widest))
        if columns != self._columns:
            self._grid.setColumnStretch(self._columns, 0)
            self._columns = columns
            for number, row in enumerate(self._rows):
                self._grid.addWidget(row, number // columns, number % columns)
            self._grid.setColumnStretch(columns, 1)

    def _counted(self) -> str:
        chosen = sum(box.isChecked() for box in self._boxes.values())
        return self.tr("%n province(s) chosen", "", chosen)

    def _choose(self, chosen: bool) -> None:
        for box in self._boxes.values():
            box.setChecked(chosen)
        self._on_clicked()

    def _on_clicked(self) -> None:
        self._count.setText(self._counted())
        self.edited.emit()
        self.settled.emit()
