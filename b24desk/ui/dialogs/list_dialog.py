"""What dialogs that list things have in common: a heading, the list as a part made anew, and a way out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.column import Column
from b24desk.ui.widgets.label import Heading
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Say, Words


class ListDialog(QDialog):
    """`part` is the list; a subclass says its words, and then rebuilds it."""

    def __init__(self, parent: QWidget, language: LanguageSwitch, size: tuple[int, int]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*size)
        self.words = Words(self, language)
        column = Column()
        column.frame.setContentsMargins(0, 0, 12, 0)
        self.part = Rebuilt(language, column)
        column.body.addWidget(self.part)
        self._heading = Heading(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 20, 24, 18)
        self._layout.addWidget(self._heading)
        self._layout.addWidget(column, 1)
        self._layout.addWidget(buttons)

    def entitle(self, title: Say, heading: Say | None = None, what: QWidget | None = None) -> None:
        """The window's title, the heading where it says more, and what stands between it and the list."""
        self.words.bind(self.setWindowTitle, title)
        self.words.bind(self._heading.setText, heading or title)
        if what is not None:
            self._layout.insertWidget(1, what)
