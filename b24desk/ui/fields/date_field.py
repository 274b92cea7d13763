"""A day: typed in any usual spelling, or chosen from a calendar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLabel, QWidget

from b24desk.flow.entry import read_date
from b24desk.rules.schema.questions import QuestionKind
from b24desk.ui.dialogs.calendar import CalendarDialog
from b24desk.ui.fields.line_field import LineField
from b24desk.ui.widgets.button import Button
from b24desk.ui.words import Say, Words


class DateField(LineField):
    def __init__(self, today: Callable[[], date], words: Words, parent: QWidget | None = None) -> None:
        super().__init__(QuestionKind.DATE, words, parent)
        self._today = today
        words.bind(self.line.setPlaceholderText, lambda: self.tr("yyyy-mm-dd"))
        self._open = Button()
        words.button(self._open, lambda: self.tr("Calendar…"))
        self._open.clicked.connect(self._choose)
        self.across.insertWidget(1, self._open)

    def call(self, label: QLabel, say: Say) -> None:
        super().call(label, say)
        self.words.name(self._open, lambda: self.words.language.paired(self._open.text(), say()))

    def _choose(self) -> None:
        day = read_date(self.line.text()) or self._today()
        dialog = CalendarDialog(QDate(day.year, day.month, day.day), self.words.language, self.window())
        dialog.chosen.connect(self.put)
        dialog.open()
