"""A quiet bar after something was removed: what it was, and a way to have it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from b24desk.ui.session import Session
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.label import Label
from b24desk.ui.words import Words


class UndoBar(QFrame):
    """Goes with the next change, so that its button always brings back what it names."""

    undo = Signal()

    def __init__(self, session: Session, words: Words) -> None:
        super().__init__()
        self._session = session
        self._subject = ""
        self.setProperty("surface", "note")
        self._label = Label()
        self.button = Button()
        words.button(self.button, lambda: self.tr("Undo"))
        words.also(self._say)
        self.button.clicked.connect(self.undo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.button)
        self._project = session.project
        session.changed.connect(self._on_changed)
        self.hide()

    def offer(self, subject: str) -> None:
        """Right after the removal."""
        self._subject = subject
        self._project = self._session.project
        self._say()
        self.show()

    def _say(self) -> None:
        self._label.setText(self.tr("Removed: {subject}").format(subject=self._subject))

    def _on_changed(self) -> None:
        if self._session.project is not self._project:
            self.hide()
