"""The diagnostic file: everything that would stand in it is read here first; then it is saved, or not."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from b24desk.errors import B24Error
from b24desk.storage.publish import publish
from b24desk.ui.dialogs.message import show_failure
from b24desk.ui.file_dialogs import ask_for_file
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.button import Button, PrimaryButton
from b24desk.ui.widgets.column import beside
from b24desk.ui.widgets.label import Heading, Label
from b24desk.ui.words import Words

_SIZE = (700, 620)


class DiagnosticsDialog(QDialog):
    def __init__(self, parent: QWidget, language: LanguageSwitch, written: str, today: date) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._language = language
        self._today = today
        words = Words(self, language)
        title, what = Heading(1), Label()
        self.said = Label()
        self.said.hide()
        self.text = QPlainTextEdit(written)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.save, self.leave = PrimaryButton(), Button()
        words.bind(self.setWindowTitle, lambda: self.tr("Diagnostic file"))
        words.bind(title.setText, lambda: self.tr("Diagnostic file"))
        words.bind(
            what.setText,
            lambda: self.tr(
                "For the makers of the program, when something does not work: versions, settings and the log."
                " This is all that stands in it. It holds no names, no numbers of people, no answers and no"
                " folders, and it is sent nowhere."
            ),
        )
        words.name(self.text, lambda: self.tr("Content of the diagnostic file"))
        words.button(self.save, lambda: self.tr("&Save…"))
        words.button(self.leave, lambda: self.tr("&Close"))
        self.save.clicked.connect(self._ask)
        self.leave.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in (title, what):
            layout.addWidget(widget)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.said)
        layout.addLayout(beside(self.save, self.leave))
        self.save.setFocus()

    def save_in(self, path: Path) -> None:
        """Write what is shown."""
        try:
            publish(path, self.text.toPlainText().encode())
        except B24Error as error:
            show_failure(self, self._language, lambda: self.tr("The file was not saved"), error)
            return
        self.said.setText(self.tr("Saved: {name}").format(name=path.name))
        self.said.show()

    def _ask(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(documents) / f"b24desk-diagnostics-{self._today.isoformat()}.txt"
        ask_for_file(
            self, self.tr("Save diagnostic file"), suggested, self.tr("Text files (*.txt)"), self.save_in
        )
