"""The calendar and the workbook of an application: two buttons, and where their files go."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from b24desk.papers.paper import FileKind
from b24desk.ui.file_dialogs import ask_for_file
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.widgets.label import Hint
from b24desk.ui.words import Words


class OtherFiles(QWidget):
    """`suggest` gives a path for a file of this kind; `write` is told where it goes."""

    def __init__(
        self, words: Words, suggest: Callable[[FileKind], Path], write: Callable[[FileKind, Path], None]
    ) -> None:
        super().__init__()
        self._suggest, self._write = suggest, write
        self.calendar, self.workbook = Button(), Button()
        words.button(self.calendar, lambda: self.tr("Save dates as a &calendar…"))
        words.button(self.workbook, lambda: self.tr("Save as a wor&kbook…"))
        self.calendar.clicked.connect(lambda: self._ask(FileKind.CALENDAR))
        self.workbook.clicked.connect(lambda: self._ask(FileKind.WORKBOOK))
        hint = Hint()
        words.bind(
            hint.setText,
            lambda: self.tr(
                "The calendar holds the key dates. The workbook holds checklist, people, dates and sources; "
                "identity numbers are masked."
            ),
        )
        layout = stack(self, 6)
        for button in (self.calendar, self.workbook):
            layout.addLayout(beside(button))
        layout.addWidget(hint)

    def _ask(self, kind: FileKind) -> None:
        files = {
            FileKind.CALENDAR: self.tr("Calendar files (*.ics)"),
            FileKind.WORKBOOK: self.tr("Workbooks (*.xlsx)"),
        }
        titles = {FileKind.CALENDAR: self.tr("Save calendar"), FileKind.WORKBOOK: self.tr("Save workbook")}
        ask_for_file(
            self.window(),
            titles[kind],
            self._suggest(kind),
            files[kind],
            lambda path: self._write(kind, path),
        )
