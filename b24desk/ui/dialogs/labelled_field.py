"""A field in a dialog under its label, with a hint between them where there is one."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.label import Heading, Hint
from b24desk.ui.words import Say, Words


class LabelledField(QWidget):
    """Add the field itself to `under`, in the way it is to stand there."""

    def __init__(self, words: Words, say: Say, field: QWidget, hint: Say | None = None) -> None:
        super().__init__()
        self.under: QVBoxLayout = stack(self, 4)
        self.label: QLabel = Heading(3)
        words.labelled(self.label, field, say)
        self.under.addWidget(self.label)
        if hint is not None:
            quiet = Hint()
            words.bind(quiet.setText, hint)
            words.bind(field.setAccessibleDescription, hint)
            self.under.addWidget(quiet)
