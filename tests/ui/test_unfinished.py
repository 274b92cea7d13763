"""Copies in a second backup folder: done with the rest, or said, and offered once they are there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from b24desk.app import Program
from b24desk.storage.document import read_document
from b24desk.storage.personal.erasing import Erasure
from b24desk.storage.personal.everywhere import begin_erasing
from b24desk.storage.sealing.password import Password
from b24desk.storage.unfinished import unfinished
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.erase_form import EraseForm, WantedErasure
from b24desk.ui.dialogs.password_form import PasswordForm, WantedProtection
from b24desk.ui.erasing import Erasing
from b24desk.ui.protection import Protection
from b24desk.ui.unfinished_offer import UnfinishedOffer
from tests.storage.everywhere import found_under
from tests.storage.sealing.sealed import CHEAP
from tests.ui.looking import open_sample, session_of, settle, texts

PASSWORD = "battery staple"  # noqa: S105 - of files that the test makes


@pytest.fixture
def stick(program: Program, tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    program.preferences.change(backup_folder=str(folder))
    return folder


@pytest.fixture
def said(desk: Desk, stick: Path) -> Iterator[tuple[str, ...]]:
    """What is known of a person, who stands in the open application and in a copy of it on the stick."""
    open_sample(desk, "provincial-domestic")
    session = session_of(desk)
    session.rename("云鹭")
    session.flush()
    assert len(copies(stick)) == 1
    person = session.project.people[0]
    known = (person.name, person.identity_number, person.phone, person.email)
    assert found_under(known, stick) == list(known)
    yield known
    desk.close_project()


def copies(stick: Path) -> list[Path]:
    return sorted(stick.rglob("*.b24"))


def erase_first(desk: Desk) -> None:
    erasing = desk.findChild(Erasing)
    assert erasing is not None
    erasing.erase(WantedErasure(session_of(desk).project.people[0].id, (), backups=True))
    settle()


def protect(desk: Desk) -> None:
    protection = desk.findChild(Protection)
    assert protection is not None
    protection.cost = CHEAP
    protection.protect(WantedProtection(PASSWORD, recovery_code=False, delete_backups=True))
    settle()


def message(program: Program) -> str:
    """What the message says, which is closed."""
    found = program.window.findChild(QMessageBox)
    assert found is not None
    words = f"{found.text()}\n{found.informativeText()}"
    found.close()
    settle()
    return words


def look_again(desk: Desk) -> None:
    offer = desk.findChild(UnfinishedOffer)
    assert offer is not None
    offer.look()
    settle()


def test_a_person_goes_from_the_copies_on_the_stick_as_well(
    program: Program, desk: Desk, said: tuple[str, ...], tmp_path: Path
) -> None:
    erase_first(desk)
    assert program.window.findChild(QMessageBox) is None
    assert not program.window.notices.isVisible()
    desk.close_project()
    assert found_under(said, tmp_path) == []


def test_a_stick_that_is_away_is_said_before_and_after_and_offered_when_it_is_back(
    program: Program, desk: Desk, said: tuple[str, ...], stick: Path, tmp_path: Path
) -> None:
    away = stick.rename(tmp_path / "away")
    erasing = desk.findChild(Erasing)
    assert erasing is not None
    erasing.ask(session_of(desk).project.people[0].id)
    form = program.window.findChild(EraseForm)
    assert form is not None
    assert any(str(stick) in words and "until" in words for words in texts(form))
    form.reject()
    settle()
    erase_first(desk)
    told = message(program)
    assert "not yet from every copy" in told
    assert str(stick) in told
    look_again(desk)
    assert not program.window.notices.isVisible()
    away.rename(stick)
    assert found_under(said, stick) == list(said)
    look_again(desk)
    assert "still hold a person" in program.window.notices.label.text()
    program.window.notices.button.click()
    settle()
    assert not program.window.notices.isVisible()
    assert program.window.findChild(QMessageBox) is None
    desk.close_project()
    assert found_under(said, tmp_path) == []


def test_what_a_crash_cut_short_is_offered_at_the_next_opening(
    program: Program, desk: Desk, said: tuple[str, ...], tmp_path: Path
) -> None:
    workspace = session_of(desk).workspace
    path, person = workspace.path, workspace.project.people[0].id
    begin_erasing(workspace, Erasure(person), desk.library.folders, None, backups=True)
    desk.close_project()
    assert desk.open(path)
    settle()
    assert "cut short" in program.window.notices.label.text()
    program.window.notices.button.click()
    settle()
    assert list(unfinished(desk.library.folders, session_of(desk).project.id)) == []
    desk.close_project()
    assert found_under(said, tmp_path) == []


def test_copies_on_the_stick_get_the_password_as_well(
    program: Program, desk: Desk, said: tuple[str, ...], stick: Path
) -> None:
    program.window.actions_.protect.trigger()
    form = program.window.findChild(PasswordForm)
    assert form is not None
    assert any("Copies in the second backup folder get the password" in words for words in texts(form))
    form.reject()
    settle()
    protect(desk)
    assert program.window.findChild(QMessageBox) is None
    assert found_under(said, stick) == []
    for path in copies(stick):
        assert read_document(path, unlock=Password(PASSWORD)).project.people


def test_plain_copies_on_a_stick_that_is_away_are_said_and_protected_when_it_is_back(
    program: Program, desk: Desk, said: tuple[str, ...], stick: Path, tmp_path: Path
) -> None:
    away = stick.rename(tmp_path / "away")
    protect(desk)
    told = message(program)
    assert "not yet every copy" in told
    assert str(stick) in told
    away.rename(stick)
    look_again(desk)
    assert "have no password" in program.window.notices.label.text()
    program.window.notices.button.click()
    settle()
    assert found_under(said, stick) == []
    assert session_of(desk).workspace.ring is not None
    assert list(unfinished(desk.library.folders, session_of(desk).project.id)) == []


def test_nothing_is_offered_once_the_password_is_removed(
    program: Program, desk: Desk, said: tuple[str, ...], stick: Path, tmp_path: Path
) -> None:
    away = stick.rename(tmp_path / "away")
    protect(desk)
    message(program)
    protection = desk.findChild(Protection)
    assert protection is not None
    protection.remove()
    away.rename(stick)
    look_again(desk)
    assert not program.window.notices.isVisible()
    assert found_under(said, stick) == list(said)


def test_a_copy_from_before_a_change_keeps_no_old_password(
    desk: Desk, said: tuple[str, ...], stick: Path
) -> None:
    protect(desk)
    (first, *_) = copies(stick)
    protection = desk.findChild(Protection)
    assert protection is not None
    protection.protect(WantedProtection("correct horse", recovery_code=False, delete_backups=True))
    settle()
    assert found_under(said, stick) == []
    assert read_document(first, unlock=Password("correct horse")).project.people
