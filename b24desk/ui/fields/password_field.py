"""A line for a password: hidden while it is typed, shown on demand. What it holds goes into no log."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit

from b24desk.ui.words import Say, Words


class PasswordField(QLineEdit):
    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)

    def show_what_is_typed(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


def reveal_box(words: Words, say: Say, *fields: PasswordField) -> QCheckBox:
    """A box that shows what stands in the fields."""
    box = QCheckBox()
    words.button(box, say)
    for field in fields:
        box.toggled.connect(field.show_what_is_typed)
    return box
