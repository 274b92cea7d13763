"""Setting a password, keeping its recovery code, opening with either: what each dialog says and refuses."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLineEdit

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.sealing.recovery_code import new_code
from b24desk.ui.dialogs.password_form import PasswordForm, WantedProtection
from b24desk.ui.dialogs.recovery_code import RecoveryCodeDialog
from b24desk.ui.dialogs.unlock_form import UnlockForm
from tests.ui.looking import CHINESE, focusable, press, settle, spoken, texts, type_in

GOOD = "battery staple"


@pytest.fixture
def form(program: Program) -> PasswordForm:
    made = PasswordForm(program.window, program.language, is_protected=False, backups=3)
    made.open()
    settle()
    return made


def said(form: PasswordForm | UnlockForm | RecoveryCodeDialog) -> str:
    return "\n".join(texts(form))


def test_what_cannot_be_undone_is_said_before_it_is_done(form: PasswordForm) -> None:
    assert "cannot be restored by anybody" in said(form)
    assert "stay without a password" in said(form)
    form.reject()


def test_a_change_says_that_old_copies_keep_the_old_password(program: Program) -> None:
    form = PasswordForm(program.window, program.language, is_protected=True, backups=0)
    form.open()
    assert "keep the old password" in said(form)
    assert form.old_backups.isHidden()
    form.reject()


@pytest.mark.parametrize(
    ("first", "second", "problem"),
    [
        ("", "", "at least 8 characters"),
        ("seven77", "seven77", "at least 8 characters"),
        ("x" * 257, "x" * 257, "at most 256 characters"),
        (GOOD, GOOD + "s", "passwords differ"),
    ],
)
def test_what_cannot_be_a_password_is_refused_with_a_reason(
    form: PasswordForm, first: str, second: str, problem: str
) -> None:
    got: list[WantedProtection] = []
    form.ready.connect(got.append)
    form.password.setText(first)
    form.again.setText(second)
    press(form, Qt.Key.Key_Return)
    assert problem in said(form)
    assert form.isVisible()
    assert got == []
    form.reject()


def test_what_is_typed_is_hidden_until_it_is_to_be_seen(form: PasswordForm) -> None:
    assert form.password.echoMode() is QLineEdit.EchoMode.Password
    form.password.show_what_is_typed(shown=True)
    assert form.password.echoMode() is QLineEdit.EchoMode.Normal
    form.reject()


def test_a_password_is_handed_over_with_what_was_chosen(form: PasswordForm) -> None:
    got: list[WantedProtection] = []
    form.ready.connect(got.append)
    type_in(form.password, GOOD)
    type_in(form.again, GOOD)
    assert form.code.isChecked()
    assert not form.old_backups.isChecked()
    form.old_backups.setChecked(True)
    press(form.again, Qt.Key.Key_Return)
    assert got == [WantedProtection(GOOD, recovery_code=True, delete_backups=True)]


def test_the_code_is_shown_once_and_not_closed_by_chance(program: Program, tmp_path: Path) -> None:
    code = new_code()
    dialog = RecoveryCodeDialog(
        program.window, program.language, code, tmp_path / "a.b24", lambda: date(2026, 11, 22)
    )
    dialog.open()
    settle()
    assert code.printed in said(dialog)
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "Print the code or write it down" in said(dialog)
    dialog.copy()
    assert QGuiApplication.clipboard().text() == code.printed
    QGuiApplication.clipboard().clear()
    dialog.kept.setChecked(True)
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_sheet_goes_to_the_printer_and_to_no_file_of_ours(program: Program, tmp_path: Path) -> None:
    dialog = RecoveryCodeDialog(
        program.window, program.language, new_code(), tmp_path / "a.b24", lambda: date(2026, 11, 22)
    )
    dialog.open()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    dialog.print_on(printer)
    assert "went to the printer" in said(dialog)
    new = {path for path in tmp_path.rglob("*") if path.is_file()} - before
    assert new == {tmp_path / "printed.pdf"}
    dialog.kept.setChecked(True)
    dialog.accept()


def test_another_try_is_one_key_away(program: Program, tmp_path: Path) -> None:
    form = UnlockForm(program.window, program.language, tmp_path / "云鹭.b24")
    tried: list[str] = []
    form.tried.connect(tried.append)
    form.open()
    settle()
    assert "“云鹭” is protected" in said(form)
    press(form.secret, Qt.Key.Key_Return)
    assert "Enter the password or the recovery code" in said(form)
    type_in(form.secret, "wrong horse")
    press(form.secret, Qt.Key.Key_Return)
    press(form.secret, Qt.Key.Key_Return)
    assert tried == ["wrong horse"]
    form.fail(B24Error(ErrorCode.WRONG_PASSWORD, path=tmp_path / "云鹭.b24"))
    assert "This password does not open “云鹭.b24”. Check capitals" in said(form)
    assert form.secret.hasSelectedText()
    type_in(form.secret, GOOD)
    assert "does not open" not in said(form)
    press(form.secret, Qt.Key.Key_Return)
    assert tried == ["wrong horse", GOOD]
    form.opened()
    assert not form.isVisible()


@pytest.mark.parametrize("language", Language)
def test_every_control_has_a_spoken_name_and_every_word_a_language(
    program: Program, tmp_path: Path, language: Language
) -> None:
    program.language.use(language)
    dialogs = [
        PasswordForm(program.window, program.language, is_protected=False, backups=2),
        UnlockForm(program.window, program.language, tmp_path / "a.b24"),
        RecoveryCodeDialog(
            program.window, program.language, new_code(), tmp_path / "a.b24", lambda: date(2026, 11, 22)
        ),
    ]
    for dialog in dialogs:
        dialog.open()
        settle()
        assert [widget for widget in focusable(dialog) if not spoken(widget)] == []
        chinese = [words for words in texts(dialog) if CHINESE.search(words)]
        if language is Language.EN:
            assert chinese == []
        else:
            assert len(chinese) >= 5
        dialog.done(0)
        dialog.deleteLater()
