"""The commands on the people who are chosen; those that reach several say how many."""

from PySide6.QtWidgets import QWidget

from b24desk.ui.widgets.button import Button, DangerButton
from b24desk.ui.widgets.wrapping_row import WrappingRow
from b24desk.ui.words import Say, Words, without_mnemonic


class PeopleButtons(QWidget):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self.edit, self.copy, self.erase = Button(), Button(), DangerButton()
        self.up, self.down, self.remove = Button(), Button(), DangerButton()
        self._chosen = 0
        fixed: list[tuple[Button, Say]] = [
            (self.copy, lambda: self.tr("D&uplicate…")),
            (self.up, lambda: self.tr("Move u&p")),
            (self.down, lambda: self.tr("Move dow&n")),
            (self.erase, lambda: self.tr("Erase for &good…")),
        ]
        for button, say in fixed:
            words.button(button, say)
        words.also(self._say_count)
        self.all: list[Button] = [self.edit, self.copy, self.up, self.down, self.remove, self.erase]
        row = WrappingRow()
        for button in self.all:
            row.addWidget(button)
        self.setLayout(row)

    def show_choice(self, chosen: int, row: int, rows: int) -> None:
        """So many people are chosen, of `rows` in the table; `row` is that of the only one."""
        self._chosen = chosen
        for button in (self.edit, self.remove):
            button.setEnabled(chosen > 0)
        for button in (self.copy, self.erase):
            button.setEnabled(chosen == 1)
        self.up.setEnabled(chosen == 1 and row > 0)
        self.down.setEnabled(chosen == 1 and row < rows - 1)
        self._say_count()

    def _say_count(self) -> None:
        count = self._chosen
        if count > 1:
            edit = self.tr("E&dit %n person(s) together…", "", count)
            remove = self.tr("&Remove %n person(s)", "", count)
        else:
            edit, remove = self.tr("E&dit…"), self.tr("&Remove")
        for button, words in ((self.edit, edit), (self.remove, remove)):
            button.setText(words)
            button.setAccessibleName(without_mnemonic(words))
