"""A password in the window: set, asked for, changed, removed. Nothing of the application stays in clear."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QThreadPool
from PySide6.QtWidgets import QMessageBox

from b24desk.app import Program
from b24desk.domain.project import Answer
from b24desk.storage.document import read_document
from b24desk.storage.sealing.password import Password
from b24desk.storage.sealing.recovery_code import read_code
from b24desk.ui.copies import Copies
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.password_form import PasswordForm
from b24desk.ui.dialogs.recovery import RecoveryDialog
from b24desk.ui.dialogs.recovery_code import RecoveryCodeDialog
from b24desk.ui.dialogs.unlock_form import UnlockForm
from b24desk.ui.protection import Protection
from b24desk.ui.recovery_offer import RecoveryOffer
from tests.storage.everywhere import found_under
from tests.storage.sealing.sealed import CHEAP
from tests.ui.looking import button_called, open_sample, session_of, settle, texts
from tests.ui.unsaved import leave_unsaved

GOOD, BETTER = "battery staple", "correct horse"
SAID = "深圳示例客服有限公司"


def protection_of(desk: Desk) -> Protection:
    found = desk.findChild(Protection)
    assert found is not None
    found.cost = CHEAP
    return found


def wait() -> None:
    """For pieces of work that begin the next one when they are done."""
    for _ in range(4):
        QThreadPool.globalInstance().waitForDone()
        QCoreApplication.processEvents()
        settle()


def put_under(desk: Desk, program: Program, password: str, *, code: bool = False) -> None:
    protection_of(desk)
    program.window.actions_.protect.trigger()
    form = program.window.findChild(PasswordForm)
    assert form is not None
    form.password.setText(password)
    form.again.setText(password)
    form.code.setChecked(code)
    form.accept()
    wait()


def unlock(program: Program, typed: str) -> UnlockForm:
    form = program.window.findChild(UnlockForm)
    assert form is not None
    form.secret.setText(typed)
    form.accept()
    wait()
    return form


@pytest.fixture
def path(program: Program, desk: Desk) -> Path:
    """A protected application, open."""
    open_sample(desk, "provincial-domestic")
    put_under(desk, program, GOOD)
    return session_of(desk).workspace.path


def test_a_password_is_set_and_work_goes_on(desk: Desk, path: Path) -> None:
    session_of(desk).answer("technical.seats", Answer(value=31))
    desk.close_project()
    document = read_document(path, unlock=Password(GOOD))
    assert document.project.answers["technical.seats"].value == 31


def test_a_protected_application_asks_before_it_opens(program: Program, desk: Desk, path: Path) -> None:
    desk.close_project()
    assert not desk.open(path)
    settle()
    form = unlock(program, "wrong horse")
    assert form.isVisible()
    assert any("does not open" in words for words in texts(form))
    assert desk.session is None
    unlock(program, GOOD)
    assert session_of(desk).workspace.path == path
    assert program.window.findChild(UnlockForm) is None


def test_giving_up_leaves_the_open_application_where_it_is(program: Program, desk: Desk, path: Path) -> None:
    desk.close_project()
    open_sample(desk, "foreign-offshore")
    other = session_of(desk).workspace.path
    assert not desk.open(path)
    form = program.window.findChild(UnlockForm)
    assert form is not None
    form.reject()
    settle()
    assert session_of(desk).workspace.path == other


def test_a_recovery_code_opens_it_too(program: Program, desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    put_under(desk, program, GOOD, code=True)
    dialog = program.window.findChild(RecoveryCodeDialog)
    assert dialog is not None
    code = dialog.shown.text()
    dialog.kept.setChecked(True)
    dialog.accept()
    path = session_of(desk).workspace.path
    desk.close_project()
    assert read_document(path, unlock=read_code(code)).ring is not None
    desk.open(path)
    unlock(program, code.lower().replace("-", " "))
    assert session_of(desk).workspace.path == path


def test_a_change_shuts_the_old_password_out(program: Program, desk: Desk, path: Path) -> None:
    put_under(desk, program, BETTER)
    desk.close_project()
    desk.open(path)
    assert unlock(program, GOOD).isVisible()
    unlock(program, BETTER)
    assert session_of(desk).workspace.path == path


def test_a_password_is_removed_after_a_question(program: Program, desk: Desk, path: Path) -> None:
    assert program.window.actions_.unprotect.isEnabled()
    program.window.actions_.unprotect.trigger()
    question = program.window.findChild(QMessageBox)
    assert question is not None
    assert "read everything" in question.informativeText()
    assert question.defaultButton() is question.button(QMessageBox.StandardButton.Cancel)
    button_called(question, "Remove password").click()
    wait()
    assert not program.window.actions_.unprotect.isEnabled()
    desk.close_project()
    assert read_document(path).ring is None
    assert desk.open(path)


def test_an_unprotected_application_has_no_password_to_remove(program: Program, desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    assert not program.window.actions_.unprotect.isEnabled()
    assert program.window.actions_.protect.isEnabled()


def test_nothing_of_a_protected_application_stays_in_clear(desk: Desk, path: Path, tmp_path: Path) -> None:
    session_of(desk).answer("contact.name", Answer(value="王秘密"))
    session_of(desk).flush()
    wanted = ("王秘密", SAID, "440305198602140008", session_of(desk).project.title)
    others = [place for place in tmp_path.rglob("*") if place.is_dir() and place.name in ("data", "cache")]
    assert found_under(wanted, *others) == []
    assert found_under(wanted[:3], path.parent) == []
    desk.close_project()
    assert found_under(wanted, *others) == []
    assert [entry.title for entry in desk.library.recent() if entry.path == path] == [""]


def test_copies_keep_the_password(desk: Desk, path: Path, tmp_path: Path) -> None:
    copies = desk.findChild(Copies)
    assert copies is not None
    copies.save_copy(tmp_path / "copy.b24")
    assert read_document(tmp_path / "copy.b24", unlock=Password(GOOD)).project == session_of(desk).project
    copies.duplicate(tmp_path / "new.b24")
    settle()
    assert session_of(desk).workspace.path == tmp_path / "new.b24"
    assert session_of(desk).workspace.ring is not None
    assert path.exists()


def test_what_a_crash_kept_is_shown_after_its_password(program: Program, desk: Desk, path: Path) -> None:
    leave_unsaved(desk, "technical.seats", 77)
    path.unlink()
    offer = RecoveryOffer(desk)
    offer.tell()
    offer.show()
    assert program.window.findChild(RecoveryDialog) is None
    unlock(program, GOOD)
    dialog = program.window.findChild(RecoveryDialog)
    assert dialog is not None
    settle()
    button_called(dialog, "Open as a new file").click()
    wait()
    assert session_of(desk).project.answers["technical.seats"].value == 77
    assert session_of(desk).workspace.ring is not None
    assert desk.library.locked_recoveries() == ()


def test_what_a_crash_kept_stays_when_its_password_is_not_known(
    program: Program, desk: Desk, path: Path
) -> None:
    leave_unsaved(desk, "technical.seats", 77)
    offer = RecoveryOffer(desk)
    offer.show()
    form = program.window.findChild(UnlockForm)
    assert form is not None
    form.reject()
    settle()
    dialog = program.window.findChild(RecoveryDialog)
    assert dialog is not None
    dialog.close()
    assert len(desk.library.locked_recoveries()) == 1
    desk.open(path)
    unlock(program, GOOD)
    assert session_of(desk).project.answers["technical.seats"].value == 77


def test_the_start_page_is_told_nothing_of_a_protected_application(program: Program, desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    path = session_of(desk).workspace.path
    desk.close_project()
    assert desk.library.summary_of(path) is not None
    assert desk.open(path)
    put_under(desk, program, GOOD)
    assert desk.library.summary_of(path) is None
    desk.close_project()
    (entry,) = desk.library.recent()
    assert (entry.path, entry.title, entry.summary) == (path, "", None)
