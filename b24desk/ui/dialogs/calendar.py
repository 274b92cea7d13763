"""A month to choose a day from."""

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from b24desk.ui.language import LanguageSwitch
from b24desk.ui.words import Words


class CalendarDialog(QDialog):
    """Says the chosen day as yyyy-MM-dd."""

    chosen = Signal(str)

    def __init__(self, day: QDate, language: LanguageSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = Words(self, language)
        words.bind(self.setWindowTitle, lambda: self.tr("Choose a day"))
        self._calendar = QCalendarWidget()
        self._calendar.setSelectedDate(day)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        words.also(lambda: self._calendar.setLocale(QLocale()))
        words.name(self._calendar, lambda: self.tr("Calendar"))
        self._calendar.activated.connect(self.accept)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._calendar)
        layout.addWidget(buttons)
        self.accepted.connect(lambda: self.chosen.emit(self._calendar.selectedDate().toString("yyyy-MM-dd")))
