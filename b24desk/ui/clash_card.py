"""One part that two versions changed differently: both sides, and what is to stand."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from b24desk.storage.merging.choice import Choice, offered
from b24desk.storage.merging.clash import Clash
from b24desk.ui.law.part_words import PartWords
from b24desk.ui.widgets.choice_row import ChoiceRow
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Words


class ClashCard(QFrame):
    """`chosen` comes with each choice; nothing is chosen at first, so that nothing is decided by chance."""

    chosen = Signal(Choice)

    def __init__(self, clash: Clash, parts: PartWords, words: Words, choice: Choice | None) -> None:
        super().__init__()
        self.setObjectName("card")
        self.clash = clash
        self._parts = parts
        self._words = words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        kind, title = Hint(), Heading(3)
        words.bind(kind.setText, lambda: parts.kind(clash.key.kind))
        words.bind(title.setText, self._title)
        layout.addWidget(kind)
        layout.addWidget(title)
        layout.addWidget(self._sides())
        self._group = QButtonGroup(self)
        self.buttons: dict[Choice, QRadioButton] = {}
        for one in offered(clash):
            layout.addWidget(self._choice(one))
        if choice is not None:
            self.buttons[choice].setChecked(True)

    def take_focus(self) -> None:
        button = self._group.checkedButton() or self.buttons[Choice.MINE]
        button.setFocus()

    def _title(self) -> str:
        return self._parts.title(self.clash.key, self.clash.mine, self.clash.theirs)

    def _sides(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        for column, stretch in enumerate((3, 5, 5)):
            grid.setColumnStretch(column, stretch)
        heads = (
            lambda: self.tr("Here, in this window"),
            lambda: self.tr("There, in the other version"),
        )
        for column, say in enumerate(heads, 1):
            head = Heading(3)
            self._words.bind(head.setText, say)
            grid.addWidget(head, 0, column)
        lines = self._parts.lines(self.clash.key, self.clash.mine, self.clash.theirs)
        for row in range(len(lines)):
            for column in range(3):
                label = Hint() if column == 0 else Label()
                self._words.bind(label.setText, partial(self._cell, row, column))
                grid.addWidget(label, row + 1, column)
        return table

    def _cell(self, row: int, column: int) -> str:
        lines = self._parts.lines(self.clash.key, self.clash.mine, self.clash.theirs)
        return lines[row][column]

    def _choice(self, choice: Choice) -> ChoiceRow:
        button = QRadioButton()
        button.setObjectName(f"{choice} {self.clash.key.kind} {self.clash.key.id}")
        row = ChoiceRow(button)
        self._words.bind(row.say, lambda: self._said(choice))
        self._words.bind(button.setAccessibleDescription, self._title)
        self._group.addButton(button)
        self.buttons[choice] = button
        button.clicked.connect(lambda: self.chosen.emit(choice))
        return row

    def _said(self, choice: Choice) -> str:
        match choice:
            case Choice.MINE:
                return self.tr("Keep what is here") if self.clash.mine else self.tr("Leave it out, as here")
            case Choice.THEIRS:
                if self.clash.theirs:
                    return self.tr("Take what is there")
                return self.tr("Leave it out, as there")
            case Choice.BOTH:
                return self.tr("Keep both")
