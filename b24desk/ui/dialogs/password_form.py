"""A password for an application that has none, or another one. Says plainly what cannot be undone."""

from typing import NamedTuple, assert_never

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from b24desk.storage.sealing.password import LONGEST, SHORTEST, PasswordProblem, password_problem
from b24desk.ui.dialogs.form import Form
from b24desk.ui.fields.password_field import PasswordField, reveal_box
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.label import Label


class WantedProtection(NamedTuple):
    """What was typed: the password, whether a recovery code is wanted, whether earlier backups may go."""

    password: str
    recovery_code: bool
    delete_backups: bool


class PasswordForm(Form):
    ready = Signal(WantedProtection)

    def __init__(
        self,
        parent: QWidget,
        language: LanguageSwitch,
        *,
        is_protected: bool,
        backups: int,
        second: bool = False,
    ) -> None:
        title = self._change_title if is_protected else self._protect_title
        accept = self._change_words if is_protected else self._protect_words
        super().__init__(parent, language, title, accept)
        self.password, self.again = PasswordField(), PasswordField()
        self._warn()
        self.add_field(
            lambda: self.tr("New password") if is_protected else self.tr("Password"),
            self.password,
            lambda: self.tr("At least {count} characters; a short sentence is easy to remember").format(
                count=SHORTEST
            ),
        )
        self.add_field(lambda: self.tr("The same password again"), self.again)
        reveal = reveal_box(self.words, lambda: self.tr("S&how the password"), self.password, self.again)
        self.body.addWidget(reveal)
        self.code = self._box()
        self.words.button(self.code, lambda: self.tr("Make a recovery &code to print and lock away"))
        self.code.setChecked(True)
        self._say_about_copies(is_protected=is_protected, second=second)
        self.old_backups = self._box()
        self.words.button(
            self.old_backups,
            lambda: self.tr("&Delete the %n earlier backup(s) on this computer", "", backups),
        )
        self.old_backups.setVisible(backups > 0)
        self.accepted.connect(self._hand_over)
        self.password.setFocus()

    def problem(self) -> str:
        match password_problem(self.password.text()):
            case PasswordProblem.TOO_SHORT:
                return self.tr("Enter at least {count} characters").format(count=SHORTEST)
            case PasswordProblem.TOO_LONG:
                return self.tr("Enter at most {count} characters").format(count=LONGEST)
            case None:
                same = self.password.text() == self.again.text()
                return "" if same else self.tr("The two passwords differ. Type both again")
            case problem:
                assert_never(problem)

    def _hand_over(self) -> None:
        # Without any backup nothing is asked; one that the protecting itself lays down does not stay.
        deletes = self.old_backups.isHidden() or self.old_backups.isChecked()
        self.ready.emit(WantedProtection(self.password.text(), self.code.isChecked(), deletes))
        self.password.clear()
        self.again.clear()

    def _warn(self) -> None:
        warning = Label()
        self.words.bind(
            warning.setText,
            lambda: self.tr(
                "A lost password cannot be restored by anybody, the makers of this program included. Without"
                " the password and without the recovery code, the content is lost."
            ),
        )
        self.body.addWidget(warning)

    def _say_about_copies(self, *, is_protected: bool, second: bool) -> None:
        about = Label()
        self.words.bind(
            about.setText, lambda: self._changed_about(second) if is_protected else self._new_about(second)
        )
        self.body.addWidget(about)

    def _changed_about(self, second: bool) -> str:
        if second:
            return self.tr(
                "Copies in the second backup folder get the new password, too. Other copies, and the backups"
                " on this computer, keep the old one."
            )
        return self.tr("Copies and backups made before keep the old password.")

    def _new_about(self, second: bool) -> str:
        if second:
            return self.tr(
                "Copies in the second backup folder get the password, too. Other copies, and the backups on"
                " this computer, stay without one."
            )
        return self.tr("Copies and backups made before stay without a password.")

    def _box(self) -> QCheckBox:
        box = QCheckBox()
        self.body.addWidget(box)
        return box

    @staticmethod
    def _protect_title() -> str:
        return QCoreApplication.translate("PasswordForm", "Protect with a password")

    @staticmethod
    def _change_title() -> str:
        return QCoreApplication.translate("PasswordForm", "Change the password")

    @staticmethod
    def _protect_words() -> str:
        return QCoreApplication.translate("PasswordForm", "Protect application")

    @staticmethod
    def _change_words() -> str:
        return QCoreApplication.translate("PasswordForm", "Change password")
