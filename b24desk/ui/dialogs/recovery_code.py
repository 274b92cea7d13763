"""The recovery code, shown once: to be printed or copied out. It is kept nowhere."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QWidget

from b24desk.papers.recovery_sheet import recovery_sheet
from b24desk.storage.sealing.recovery_code import RecoveryCode
from b24desk.ui.dialogs.form import Form
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.print_dialog import ask_for_printer
from b24desk.ui.printing import a4_printer, print_paper
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.column import beside
from b24desk.ui.widgets.label import Label

_LARGER = 1.4


class RecoveryCodeDialog(Form):
    """Cannot be closed by chance: only once it is said that the code is somewhere else."""

    def __init__(
        self,
        parent: QWidget,
        language: LanguageSwitch,
        code: RecoveryCode,
        path: Path,
        today: Callable[[], date],
    ) -> None:
        super().__init__(parent, language, lambda: self.tr("Recovery code"), lambda: self.tr("Done"))
        self._code = code
        self._path = path
        self._today = today
        about = Label()
        self.words.bind(
            about.setText,
            lambda: self.tr(
                "This code opens the application when the password is forgotten. It is shown only now and"
                " kept nowhere: print it, and lock it away apart from the computer."
            ),
        )
        self.shown = self._code_label()
        self.print_button, self.copy_button = Button(), Button()
        self.words.button(self.print_button, lambda: self.tr("&Print…"))
        self.words.button(self.copy_button, lambda: self.tr("&Copy"))
        self.print_button.clicked.connect(self.print)
        self.copy_button.clicked.connect(self.copy)
        self.said = Label()
        self.said.hide()
        self.kept = QCheckBox()
        self.words.button(self.kept, lambda: self.tr("The code is printed or &written down"))
        self.body.addWidget(about)
        self.body.addWidget(self.shown)
        self.body.addLayout(beside(self.print_button, self.copy_button))
        self.body.addWidget(self.said)
        self.body.addWidget(self.kept)
        # There is nothing to cancel any more: the password is set.
        for box in self.findChildren(QDialogButtonBox):
            for button in box.buttons():
                button.setVisible(box.buttonRole(button) is QDialogButtonBox.ButtonRole.AcceptRole)
        self.print_button.setFocus()

    def problem(self) -> str:
        if self.kept.isChecked():
            return ""
        return self.tr("Print the code or write it down first, then tick the box")

    def reject(self) -> None:
        """Esc and the closing button ask the same."""
        self.accept()

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code.printed)
        self._say(self.tr("The code is on the clipboard. Paste it, then copy something else."))

    def print(self) -> None:
        printer = a4_printer()
        ask_for_printer(self, printer, lambda: self.print_on(printer))

    def print_on(self, printer: QPrinter) -> None:
        """One page, at once; it goes through no file of ours."""
        pdf = recovery_sheet(self._code.printed, self._path.name, self._today())
        if print_paper(pdf, printer):
            self._say(self.tr("The sheet went to the printer."))
        else:
            self._say(self.tr("The printer did not take the sheet. Check it and print again."))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()

    def _code_label(self) -> Label:
        label = Label()
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF() * _LARGER)
        font.setBold(True)
        label.setFont(font)
        label.setText(self._code.printed)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.name(label, lambda: self.tr("Recovery code"))
        return label
