"""Erasing a person and saving a redacted copy, as the window does it."""

import logging
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from b24desk.app import Program
from b24desk.domain.project import Person
from b24desk.storage.document import read_document
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.erase_form import EraseForm
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.people import PeoplePage
from b24desk.ui.personal_data import PersonalData
from tests.storage.everywhere import found_under
from tests.ui.looking import open_sample, session_of, settle, work_of


def people_page(desk: Desk) -> PeoplePage:
    work_of(desk).go(Place("people"))
    settle()
    page = work_of(desk).page
    assert isinstance(page, PeoplePage)
    return page


def first_person(desk: Desk) -> Person:
    return session_of(desk).project.people[0]


def erase_form(program: Program) -> EraseForm:
    form = program.window.findChild(EraseForm)
    assert form is not None
    return form


def test_a_person_is_erased_to_the_last_byte(program: Program, desk: Desk, tmp_path: Path) -> None:
    open_sample(desk, "provincial-domestic")
    person = first_person(desk)
    said = (person.name, person.identity_number, person.phone, person.email)
    assert all(said)
    others = [other.id for other in session_of(desk).project.people[1:]]
    session_of(desk).flush()
    page = people_page(desk)
    page.table.selectRow(0)
    page.buttons.erase.click()
    settle()
    form = erase_form(program)
    form.sure.setChecked(True)
    form.accept()
    settle()
    assert [other.id for other in session_of(desk).project.people] == others
    while session_of(desk).can_undo:
        session_of(desk).undo()
    assert person.identity_number not in session_of(desk).project.model_dump_json()
    desk.close_project()
    assert found_under(said, tmp_path) == []


def test_nothing_happens_when_it_is_given_up(program: Program, desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    before = session_of(desk).project
    page = people_page(desk)
    page.table.selectRow(0)
    page.buttons.erase.click()
    settle()
    erase_form(program).reject()
    settle()
    assert session_of(desk).project == before


def test_a_redacted_copy_goes_out_without_anybody_in_it(program: Program, desk: Desk, tmp_path: Path) -> None:
    open_sample(desk, "provincial-domestic")
    before = session_of(desk).project
    personal = desk.findChild(PersonalData)
    assert personal is not None
    personal.save_redacted(tmp_path / "for sending.b24")
    message = program.window.findChild(QMessageBox)
    assert message is not None
    assert "first character" in message.informativeText()
    message.close()
    spelt = read_document(tmp_path / "for sending.b24").project.model_dump_json()
    for person in before.people:
        assert person.name not in spelt
        assert person.identity_number not in spelt
    assert session_of(desk).project == before


@pytest.mark.parametrize(
    "logged", ["证件 440305198602140008", "call +8613812345678 now", "44030519860214000x"]
)
def test_no_number_is_written_whole_into_the_log(
    program: Program, logged: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    program.watch_for_mistakes()
    logging.getLogger("a library").error(logged)
    assert program.hook is not None
    program.hook.remove()
    (log,) = tmp_path.rglob("b24desk.log")
    written = log.read_text("utf-8")
    assert "•••" in written
    digits = "".join(letter for letter in logged if letter.isdigit())
    assert digits not in written
    caplog.clear()
