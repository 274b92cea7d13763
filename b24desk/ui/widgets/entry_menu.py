"""The few things that can be done with an entry of the recent list besides opening it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from b24desk.ui.words import Words


class EntryMenu(QToolButton):
    forget = Signal(Path)
    delete = Signal(Path)

    def __init__(self, path: Path, title: str, missing: bool, words: Words) -> None:
        super().__init__()
        self.setText("…")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        words.bind(self.setAccessibleName, lambda: self.tr("More for {title}").format(title=title))
        menu = QMenu(self)
        forget, delete = menu.addAction(""), menu.addAction("")
        words.bind(forget.setText, lambda: self.tr("Take off this list"))
        words.bind(delete.setText, lambda: self.tr("Move to the bin"))
        forget.triggered.connect(lambda: self.forget.emit(path))
        delete.triggered.connect(lambda: self.delete.emit(path))
        delete.setEnabled(not missing)
        self.setMenu(menu)
