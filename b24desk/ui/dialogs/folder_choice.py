"""A folder among the preferences: where it is now, another one, and the way back to the usual one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from b24desk.ui.file_dialogs import ask_for_folder
from b24desk.ui.paper_outcome import breakable
from b24desk.ui.widgets.button import Button, Link
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Say, Words


class FolderChoice(QWidget):
    """`chosen` carries the folder; empty for the usual one, which `usual` names."""

    chosen = Signal(str)

    def __init__(self, words: Words, usual: Say) -> None:
        super().__init__()
        self._words = words
        self._usual = usual
        self._folder = ""
        self._title, self._hint, self.where = Heading(3), Hint(), Label()
        self.choose, self.reset = Button(), Link()
        self.choose.clicked.connect(self._ask)
        self.reset.clicked.connect(lambda: self.chosen.emit(""))
        layout = stack(self, 4)
        for widget in (self._title, self._hint, self.where):
            layout.addWidget(widget)
        layout.addLayout(beside(self.choose, self.reset, spacing=16))

    def entitle(self, title: Say, hint: Say) -> None:
        """Both buttons are named by what they are for: there are several of them in one dialog."""
        words = self._words
        words.bind(self._title.setText, title)
        words.bind(self._hint.setText, hint)
        words.bind(self.choose.setText, lambda: self.tr("Choose…"))
        words.bind(self.reset.setText, lambda: self.tr("Use the usual one"))
        words.name(self.choose, lambda: self.tr("Choose: {what}").format(what=title()))
        words.name(self.reset, lambda: self.tr("Use the usual one: {what}").format(what=title()))
        words.also(self._say)

    def show_folder(self, folder: str) -> None:
        """The folder that is chosen; empty for none."""
        self._folder = folder
        self._say()

    def _say(self) -> None:
        self.where.setText(self._where())
        self.choose.setAccessibleDescription(self._folder or self._usual())
        self.reset.setVisible(bool(self._folder))

    def _where(self) -> str:
        """Only a path may be broken after each folder."""
        return breakable(Path(self._folder)) if self._folder else self._usual()

    def _ask(self) -> None:
        title = self._title.text()
        ask_for_folder(self.window(), title, self._folder, lambda folder: self.chosen.emit(str(folder)))
