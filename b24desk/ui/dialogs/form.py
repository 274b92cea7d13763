"""A dialog of a few fields with labels above them, an accept button that names what it does, and Cancel.

Return accepts, unless what is accepted takes something away.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from b24desk.ui.dialogs.labelled_field import LabelledField
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.button import Button, DangerButton, PrimaryButton
from b24desk.ui.widgets.column import Column
from b24desk.ui.widgets.label import ErrorLine, Heading
from b24desk.ui.words import Say, Words

_WIDTH = 560
_CHROME = 240
"""Pixels around the fields: title, buttons, the window's frame."""


class FormColumn(Column):
    """As high as its fields while the screen has room; scrolls from there on."""

    def __init__(self) -> None:
        super().__init__(widest=_WIDTH + 200)
        self.frame.setContentsMargins(0, 0, 12, 0)
        self.body.setSpacing(14)

    def sizeHint(self) -> QSize:
        room = self.screen().availableGeometry().height() - _CHROME
        # Words that wrap ask for the height that they would need in their narrowest column, and get it.
        least = self.frame.totalMinimumSize().height()
        return QSize(_WIDTH, min(max(self.frame.totalSizeHint().height(), least) + 8, room))


class Form(QDialog):
    """Add fields with `add_field`; check them in `problem`, which keeps the dialog open while it speaks."""

    def __init__(
        self, parent: QWidget, language: LanguageSwitch, title: Say, accept: Say, *, destroys: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.words = Words(self, language)
        self.words.bind(self.setWindowTitle, title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(14)
        head = Heading(1)
        self.words.bind(head.setText, title)
        self._error = ErrorLine()
        self._column = FormColumn()
        self.body = self._column.body
        layout.addWidget(head)
        layout.addWidget(self._error)
        layout.addWidget(self._column, 1)
        layout.addWidget(self._buttons(accept, destroys=destroys))
        self._tried = False
        self.words.language.changed.connect(self._say_problem)

    def add_field(self, say: Say, field: QWidget, hint: Say | None = None) -> QLabel:
        """A field under its label."""
        group = LabelledField(self.words, say, field, hint)
        group.under.addWidget(field)
        self.body.addWidget(group)
        return group.label

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._column.updateGeometry()  # a scroll area does not tell when what it holds has grown
            self.resize(self.sizeHint())
        super().showEvent(event)

    def problem(self) -> str:
        """What keeps the form from being accepted, in the current language; empty for nothing."""
        return ""

    def accept(self) -> None:
        self._tried = True
        self._say_problem()
        if not self.problem():
            super().accept()

    def _say_problem(self) -> None:
        self._error.say(self.problem() if self._tried else "")

    def _buttons(self, accept: Say, *, destroys: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        onward, back = DangerButton() if destroys else PrimaryButton(), Button()
        self.words.button(onward, accept)
        self.words.button(back, lambda: self.tr("Cancel"))
        buttons.addButton(onward, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(back, QDialogButtonBox.ButtonRole.RejectRole)
        # Once they are in the dialog: before, the first of all buttons would win.
        onward.setDefault(not destroys)
        back.setDefault(destroys)
        back.setAutoDefault(destroys)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
