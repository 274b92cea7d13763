"""The keys, in a list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.label import Heading, Label
from b24desk.ui.words import Say, Words

Keys = QKeySequence.StandardKey


class ShortcutsDialog(QDialog):
    def __init__(self, parent: QWidget, language: LanguageSwitch) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = Words(self, language)
        words.bind(self.setWindowTitle, lambda: self.tr("Keyboard shortcuts"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        for row, (keys, say) in enumerate(self._entries()):
            name, what = Heading(3), Label()
            name.setWordWrap(False)
            name.setText(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            words.bind(what.setText, say)
            what.setMinimumWidth(300)
            grid.addWidget(name, row, 0)
            grid.addWidget(what, row, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(16)
        layout.addLayout(grid)
        layout.addWidget(buttons)

    def _entries(self) -> list[tuple[Keys | str, Say]]:
        return [
            ("Ctrl+Return", lambda: self.tr("Save and continue")),
            ("Esc", lambda: self.tr("To the overview")),
            ("Alt+Left", lambda: self.tr("Back to where you were")),
            ("Ctrl+1", lambda: self.tr("To the first step; Ctrl and 2 to 8 for the others")),
            ("F6", lambda: self.tr("From the steps to the page, to the panel beside it, and round")),
            (Keys.Find, lambda: self.tr("Search")),
            ("Ctrl+Shift+L", lambda: self.tr("Both languages at once, or one")),
            ("F1", lambda: self.tr("Why this is asked")),
            (Keys.New, lambda: self.tr("New application")),
            (Keys.Open, lambda: self.tr("Open an application")),
            (Keys.Save, lambda: self.tr("Save now (everything is saved by itself as well)")),
            ("Ctrl+Shift+S", lambda: self.tr("Save a copy")),
            (Keys.Undo, lambda: self.tr("Undo")),
            (Keys.Redo, lambda: self.tr("Redo")),
            ("Ctrl+Shift+H", lambda: self.tr("History")),
        ]
