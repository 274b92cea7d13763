"""Opening a protected application: its password or its recovery code, in one line."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from b24desk.errors import B24Error
from b24desk.ui.dialogs.form import Form
from b24desk.ui.failure_sentences import failure_sentences
from b24desk.ui.fields.password_field import PasswordField, reveal_box
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.label import Hint, Label


class UnlockForm(Form):
    """Says what was typed, and stays open until somebody closes it: the next try is one key away."""

    tried = Signal(str)

    def __init__(self, parent: QWidget, language: LanguageSwitch, path: Path) -> None:
        super().__init__(
            parent, language, lambda: self.tr("Open a protected application"), lambda: self.tr("Open")
        )
        self._failure: B24Error | None = None
        self._is_trying = False
        about = Label()
        self.words.bind(
            about.setText,
            lambda: self.tr("“{name}” is protected by a password.").format(name=path.stem),
        )
        self.body.addWidget(about)
        self.secret = PasswordField()
        self.add_field(
            lambda: self.tr("Password or recovery code"),
            self.secret,
            lambda: self.tr(
                "The recovery code is on the sheet that was printed: six groups of five characters"
            ),
        )
        self.body.addWidget(reveal_box(self.words, lambda: self.tr("S&how what is typed"), self.secret))
        lost = Hint()
        self.words.bind(
            lost.setText, lambda: self.tr("Nobody can restore a lost password or open the file without it.")
        )
        self.body.addWidget(lost)
        self.secret.textChanged.connect(self._forget_failure)
        self.secret.setFocus()

    def problem(self) -> str:
        if self._failure is not None:
            sentences = failure_sentences(self._failure)
            return f"{sentences.reason[:1].upper()}{sentences.reason[1:]}. {sentences.remedy}"
        return "" if self.secret.text() else self.tr("Enter the password or the recovery code")

    def accept(self) -> None:
        self._tried = True
        self._say_problem()
        if not self.problem() and not self._is_trying:
            self._is_trying = True
            self.setCursor(Qt.CursorShape.BusyCursor)
            self.tried.emit(self.secret.text())

    def fail(self, error: B24Error) -> None:
        """It did not open: say why, and let it be tried again."""
        self._is_trying = False
        self.unsetCursor()
        self._failure = error
        self._say_problem()
        self.secret.setFocus()
        self.secret.selectAll()

    def opened(self) -> None:
        """It did: the dialog has done its work."""
        self.secret.clear()
        super().done(int(self.DialogCode.Accepted))

    def _forget_failure(self) -> None:
        self._failure = None
        self._say_problem()
