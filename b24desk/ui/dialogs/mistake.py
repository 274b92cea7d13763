"""Said when the program has made a mistake: what is safe, and a report that can be copied, never sent."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from b24desk.ui.dialogs.message import Message
from b24desk.ui.language import LanguageSwitch


class MistakeMessage(Message):
    def __init__(self, parent: QWidget, language: LanguageSwitch, report: str) -> None:
        super().__init__(
            parent,
            language,
            lambda: self.tr("The program has made a mistake"),
            lambda: self.tr(
                "The application has been saved. Go on, or close the program and open it again. Nothing is"
                " sent anywhere; the report below holds no answers and no names."
            ),
        )
        self.setIcon(QMessageBox.Icon.Warning)
        self.setDetailedText(report)
        copy = self.addButton(self.tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
        self.words.button(copy, lambda: self.tr("Copy report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
