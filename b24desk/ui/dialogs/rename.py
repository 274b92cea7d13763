"""A new title for the open application; its file keeps its name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from b24desk.ui.dialogs.form import Form
from b24desk.ui.language import LanguageSwitch


class RenameForm(Form):
    ready = Signal(str)

    def __init__(self, parent: QWidget, language: LanguageSwitch, title: str) -> None:
        super().__init__(parent, language, lambda: self.tr("Rename application"), lambda: self.tr("Rename"))
        self.title = QLineEdit(title)
        self.add_field(lambda: self.tr("Title"), self.title, lambda: self.tr("The file keeps its name"))
        self.accepted.connect(lambda: self.ready.emit(self.title.text().strip()[:2000]))
        self.title.setFocus()
        self.title.selectAll()

    def problem(self) -> str:
        return "" if self.title.text().strip() else self.tr("Enter a title")
