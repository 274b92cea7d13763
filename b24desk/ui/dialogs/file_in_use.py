"""A file that is to be replaced is open in another program: what now."""

from PySide6.QtWidgets import QMessageBox, QWidget

from b24desk.ui.dialogs.message import Message
from b24desk.ui.language import LanguageSwitch


class FileInUse(Message):
    """`buttonClicked` brings `under_another_name`, `once_more`, or Cancel, which Esc presses as well."""

    def __init__(self, parent: QWidget, language: LanguageSwitch, name: str, other: str) -> None:
        super().__init__(
            parent,
            language,
            lambda: self.tr("{name} is open in another program").format(name=name),
            lambda: self.tr("Close it there and try again, or save under another name; it stays as it is."),
        )
        self.setIcon(QMessageBox.Icon.Warning)
        self.setStandardButtons(QMessageBox.StandardButton.Cancel)
        # Qt warns of a button without words, and the words come with the language below.
        self.under_another_name = self.addButton(other, QMessageBox.ButtonRole.AcceptRole)
        self.once_more = self.addButton(name, QMessageBox.ButtonRole.ActionRole)
        self.words.bind(self.under_another_name.setText, lambda: self.tr("Save as {name}").format(name=other))
        self.words.bind(self.once_more.setText, lambda: self.tr("Try again"))
        self.setDefaultButton(self.once_more)
        self.setEscapeButton(QMessageBox.StandardButton.Cancel)
