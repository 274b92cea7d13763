"""What is still being composed by an input method, such as pinyin, becomes text before it could be lost."""

from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit


def finish_composing() -> None:
    """Have the input method hand over its text; where it does not, take what stands underlined."""
    method = QGuiApplication.inputMethod()
    method.commit()
    field = QApplication.focusWidget()
    if isinstance(field, TextLine | TextLines) and field.composed:
        taken = QInputMethodEvent("", [])
        taken.setCommitString(field.composed)
        QApplication.sendEvent(field, taken)
        method.reset()


class TextLine(QLineEdit):
    """A line of text that remembers what is being composed in it; nobody else can ask for that."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.composed = ""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.composed = event.preeditString()


class TextLines(QPlainTextEdit):
    """Several lines of text, in the same way."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.composed = ""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.composed = event.preeditString()
