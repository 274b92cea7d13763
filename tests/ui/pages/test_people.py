"""The people page, as someone with a keyboard uses it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Person
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.person_form import PersonForm
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.people import PeoplePage
from b24desk.ui.people_model import Column
from tests.ui.looking import open_sample, session_of, settle, texts, work_of


@pytest.fixture
def page(desk: Desk) -> PeoplePage:
    open_sample(desk, "cross-provincial")
    return open_page(desk)


def open_page(desk: Desk) -> PeoplePage:
    work_of(desk).go(Place("people"))
    settle()
    shown = work_of(desk).page
    assert isinstance(shown, PeoplePage)
    return shown


def names(desk: Desk) -> list[str]:
    return [person.name for person in session_of(desk).project.people]


def cell(page: PeoplePage, row: int, column: Column) -> str:
    return str(page.model.data(page.model.index(row, column)))


def form_in_sight() -> PersonForm:
    form = QApplication.activeModalWidget()
    assert isinstance(form, PersonForm)
    return form


def focus_in(widget: QWidget) -> QWidget | None:
    """What the keyboard reaches in the window of this widget."""
    return widget.window().focusWidget()


def retype(line: QLineEdit, text: str) -> None:
    """Plain letters key by key; others come whole, as from an input method or the clipboard."""
    line.selectAll()
    if text.isascii():
        QTest.keyClicks(line, text)
    else:
        line.insert(text)


def test_identity_numbers_are_masked_until_asked_for_and_again_after_leaving(
    desk: Desk, page: PeoplePage
) -> None:
    number = session_of(desk).project.people[0].identity_number
    assert cell(page, 0, Column.IDENTITY) == number[:3] + "*" * (len(number) - 5) + number[-2:]
    page.reveal.click()
    assert cell(page, 0, Column.IDENTITY) == number
    work_of(desk).go(Place("hub"))
    open_page(desk)
    assert not page.reveal.isChecked()
    assert number not in cell(page, 0, Column.IDENTITY)


def test_no_identity_number_is_in_the_window_in_full(program: Program, desk: Desk, page: PeoplePage) -> None:
    shown = " ".join(texts(program.window))
    assert [p.name for p in session_of(desk).project.people if p.identity_number in shown] == []
    assert page.table.isVisible()


def test_tab_leaves_the_table(page: PeoplePage) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Tab)
    assert focus_in(page) is not page.table
    assert page.table.currentIndex().row() == 0


def test_delete_removes_the_row_and_undo_brings_it_back(desk: Desk, page: PeoplePage) -> None:
    before = names(desk)
    page.table.selectRow(1)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert names(desk) == [before[0], *before[2:]]
    bar = work_of(desk).undo_bar
    assert bar.isVisible()
    assert before[1] in " ".join(texts(bar))
    assert focus_in(page) is page.table
    bar.button.click()
    assert names(desk) == before
    assert not bar.isVisible()


def test_rows_are_moved_by_keyboard_and_the_chosen_one_stays_chosen(desk: Desk, page: PeoplePage) -> None:
    first, second, *rest = names(desk)
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(desk) == [second, first, *rest]
    assert page.table.currentIndex().row() == 1
    QTest.keyClick(page.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(desk) == [first, second, *rest]


def test_return_opens_the_row_and_what_is_typed_is_stored(desk: Desk, page: PeoplePage) -> None:
    page.table.selectRow(2)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    form = form_in_sight()
    retype(form.email, "wu@example.com")
    retype(form.months, "８个月")
    retype(form.until, "2026年10月")
    retype(form.proof.line, "2026/11/2")
    QTest.keyClick(form.email, Qt.Key.Key_Return)
    changed = session_of(desk).project.people[2]

    assert (changed.email, changed.insured_months, changed.insured_until) == ("wu@example.com", 8, "2026-10")
    assert changed.proof_issued_on == date(2026, 11, 2)


def test_a_form_that_is_saved_untouched_changes_nothing(desk: Desk, page: PeoplePage) -> None:
    before = session_of(desk).project
    for row in range(len(before.people)):
        page.table.selectRow(row)
        page.edit()
        form_in_sight().accept()
        settle()
    assert session_of(desk).project == before


def test_what_cannot_be_read_is_pointed_out_once_and_then_kept_in_the_note(
    desk: Desk, page: PeoplePage
) -> None:
    page.table.selectRow(0)
    page.edit()
    form = form_in_sight()
    retype(form.months, "half a year")
    form.accept()
    assert form.isVisible()
    assert form.months.text() == "half a year"
    assert focus_in(form) is form.months
    assert "whole number" in " ".join(texts(form))
    form.accept()
    settle()
    saved = session_of(desk).project.people[0]
    assert saved.insured_months is None
    assert saved.note.endswith("Whole months paid without a gap: half a year")


def test_a_complaint_goes_as_soon_as_it_is_mended(page: PeoplePage) -> None:
    page.edit()
    form = form_in_sight()
    retype(form.months, "many")
    form.accept()
    retype(form.months, "7")
    assert "whole number" not in " ".join(texts(form))
    form.reject()


def test_an_odd_identity_number_is_pointed_out_and_kept(desk: Desk, page: PeoplePage) -> None:
    page.edit()
    form = form_in_sight()
    retype(form.number, "440301 19900101 0001")
    assert "last character" in form.aid.text()
    form.accept()
    settle()
    assert session_of(desk).project.people[0].identity_number == "440301 19900101 0001"


def test_one_person_in_two_posts_is_explained_and_shown_as_a_gap(page: PeoplePage) -> None:
    page.edit()
    form = form_in_sight()
    assert not form.two_posts.isVisible()
    for role in ("licence-officer", "security-officer"):
        form.roles[role].setChecked(True)
    assert form.two_posts.isVisible()
    form.accept()
    settle()
    assert "Same person in two posts" in cell(page, 0, Column.GAPS)
    assert "Give one of the two posts to someone else" in " ".join(texts(page))


def test_every_gap_says_what_to_do(page: PeoplePage) -> None:
    said = " ".join(texts(page))
    assert "Nobody named" in said
    assert "Tick this post for someone below, or add a person" in said
    assert "File when the months are complete" in said


def test_a_copy_shares_the_employer_and_nothing_personal(desk: Desk, page: PeoplePage) -> None:
    page.table.selectRow(0)
    page.duplicate()
    form = form_in_sight()
    form.name.setText("钱新")
    form.accept()
    settle()
    original, copy = session_of(desk).project.people[0], session_of(desk).project.people[-1]
    assert (copy.name, copy.position) == ("钱新", original.position)
    assert copy.insured_months == original.insured_months
    assert (copy.identity_number, copy.roles, copy.phone, copy.email) == ("", (), "", "")
    assert copy.id != original.id
    assert page.table.currentIndex().row() == len(page.model.people) - 1


def test_without_people_there_is_one_sentence_and_one_button(desk: Desk, page: PeoplePage) -> None:
    session_of(desk).set_people(())
    settle()
    assert not page.table.isVisible()
    assert "Nobody yet" in " ".join(texts(page))
    row = page.buttons
    buttons = (page.add_button, row.edit, row.copy, row.up, row.remove)
    assert [button.isVisible() for button in buttons] == [True, False, False, False, False]
    page.open_at("")
    assert focus_in(page) is page.add_button


def test_a_switch_of_language_keeps_the_row_and_what_is_typed(
    program: Program, desk: Desk, page: PeoplePage
) -> None:
    page.table.selectRow(1)
    page.edit()
    form = form_in_sight()
    form.position.setFocus()
    retype(form.position, "Team lead")
    form.position.setCursorPosition(4)
    program.language.use(Language.ZH)
    settle()
    assert form.windowTitle() == "编辑人员"
    assert (form.position.text(), form.position.cursorPosition()) == ("Team lead", 4)
    assert focus_in(form) is form.position
    form.accept()
    settle()
    assert page.table.currentIndex().row() == 1
    assert session_of(desk).project.people[1].position == "Team lead"
    assert page.model.headerData(Column.GAPS, Qt.Orientation.Horizontal) == "缺口"


def test_a_role_that_the_rulebook_does_not_know_is_kept(desk: Desk, page: PeoplePage) -> None:
    session_of(desk).set_people((Person(id="person-1", name="李", roles=("retired-role",)),))
    settle()
    page.edit()
    form_in_sight().accept()
    settle()
    assert session_of(desk).project.people[0].roles == ("retired-role",)
