"""One message with its remedy; opened beside the window's work, never in its way."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from b24desk.errors import B24Error
from b24desk.ui.failure_sentences import failure_sentences
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.words import Say, Words


class Message(QMessageBox):
    """Says what happened in the title line and what to do below; follows the language."""

    def __init__(self, parent: QWidget, language: LanguageSwitch, title: Say, body: Say) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setStandardButtons(QMessageBox.StandardButton.Ok)
        self.words = Words(self, language)
        self.words.bind(self.setWindowTitle, title)
        self.words.bind(self.setText, title)
        self.words.bind(self.setInformativeText, body)


def show_failure(parent: QWidget, language: LanguageSwitch, failed: Say, error: B24Error) -> None:
    """`failed` names what was tried: "Could not open the application"."""
    message = Message(
        parent,
        language,
        lambda: f"{failed()}: {failure_sentences(error).reason}",
        lambda: failure_sentences(error).remedy,
    )
    message.setIcon(QMessageBox.Icon.Warning)
    message.open()
