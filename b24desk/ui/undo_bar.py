"""A quiet bar after a step that takes something away: what it was, and a way to have it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from b24desk.flow.together import Shared
from b24desk.ui.session import Session
from b24desk.ui.staff.together_words import together_words
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.label import Label
from b24desk.ui.words import Say, Words


class UndoBar(QFrame):
    """Goes with the next change, so that its button always brings back what it names."""

    undo = Signal()

    def __init__(self, session: Session, words: Words) -> None:
        super().__init__()
        self._session = session
        self._words: Say = str
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
        self._offer(lambda: self.tr("Removed: {subject}").format(subject=subject))

    def offer_rulebook(self, version: str) -> None:
        """Right after going over to another rulebook."""
        self._offer(lambda: self.tr("Now made with rule pack {version}.").format(version=version))

    def offer_import(self, count: int) -> None:
        """Right after people came in from a table."""
        self._offer(lambda: self.tr("%n person(s) imported from the table.", "", count))

    def offer_people(self, count: int) -> None:
        """Right after several people were removed at once."""
        self._offer(lambda: self.tr("%n person(s) removed.", "", count))

    def offer_change(self, shared: str, count: int) -> None:
        """Right after several people got the same."""

        def say() -> str:
            words = self.tr("{field}: changed for %n person(s).", "", count)
            return words.format(field=together_words(Shared(shared)))

        self._offer(say)

    def _offer(self, words: Say) -> None:
        self._words = words
        self._project = self._session.project
        self._say()
        self.show()
        announce(self, self._label.text())

    def _say(self) -> None:
        self._label.setText(self._words())

    def _on_changed(self) -> None:
        if self._session.project is not self._project:
            self.hide()
