"""Several people chosen by keyboard in the real window: changed together, removed together, brought back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import IdentityKind, Person
from b24desk.flow.together import Shared
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.person_form import PersonForm
from b24desk.ui.dialogs.together_form import TogetherForm
from b24desk.ui.dialogs.together_parts import InsuredPart, KindPart, LinePart, PostsPart
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.people import PeoplePage
from tests.ui.looking import button_called, open_sample, press, session_of, settle, texts, type_in, work_of
from tests.ui.staff.importing import choose
from tests.ui.staff.test_long_list import staff

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(desk: Desk) -> PeoplePage:
    return page_of(desk, 12)


def page_of(desk: Desk, count: int) -> PeoplePage:
    open_sample(desk, "cross-provincial")
    session_of(desk).set_people(staff(count))
    work_of(desk).go(Place("people"))
    settle()
    shown = work_of(desk).page
    assert isinstance(shown, PeoplePage)
    shown.table.setFocus()
    return shown


def people(desk: Desk) -> tuple[Person, ...]:
    return session_of(desk).project.people


def chosen(page: PeoplePage) -> list[str]:
    return [person.id for person in page.chosen.all()]


def form_in_sight() -> TogetherForm:
    form = QApplication.activeModalWidget()
    assert isinstance(form, TogetherForm)
    return form


def line_of(form: TogetherForm, shared: Shared) -> LinePart:
    form.what.choose(shared.value)
    part = form.part
    assert isinstance(part, LinePart)
    return part


def test_shift_arrows_and_space_choose_several_rows(page: PeoplePage) -> None:
    page.table.selectRow(1)
    press(page.table, Qt.Key.Key_Down, SHIFT)
    press(page.table, Qt.Key.Key_Down, SHIFT)
    assert chosen(page) == ["person-2", "person-3", "person-4"]
    press(page.table, Qt.Key.Key_Down, CTRL)
    press(page.table, Qt.Key.Key_Down, CTRL)
    press(page.table, Qt.Key.Key_Space, CTRL)
    assert chosen(page) == ["person-2", "person-3", "person-4", "person-6"]
    press(page.table, Qt.Key.Key_Space, CTRL)
    assert chosen(page) == ["person-2", "person-3", "person-4"]
    press(page.table, Qt.Key.Key_A, CTRL)
    assert len(chosen(page)) == 12
    press(page.table, Qt.Key.Key_Home, CTRL)
    press(page.table, Qt.Key.Key_Down)
    assert len(chosen(page)) == 1


def test_the_commands_say_how_many_they_reach(program: Program, page: PeoplePage) -> None:
    row = page.buttons
    page.table.selectRow(0)
    press(page.table, Qt.Key.Key_Down, SHIFT)
    assert [row.edit.accessibleName(), row.remove.accessibleName()] == [
        "Edit 2 people together…",
        "Remove 2 people",
    ]
    assert [b.isEnabled() for b in row.all] == [True, False, False, False, True, False]
    program.language.use(Language.ZH)
    settle()
    assert [row.edit.accessibleName(), row.remove.accessibleName()] == ["一并编辑 2 人…", "移除 2 人"]
    press(page.table, Qt.Key.Key_Up)
    assert row.remove.accessibleName() == "移除"
    assert all(button.isEnabled() for button in row.all if button is not row.up)


def test_one_field_is_set_for_all_by_keyboard_and_one_undo_brings_everything_back(
    desk: Desk, page: PeoplePage
) -> None:
    before = people(desk)
    press(page.table, Qt.Key.Key_A, CTRL)
    press(page.table, Qt.Key.Key_Return)
    form = form_in_sight()
    assert form.what.hasFocus() or form.focusWidget() is form.what
    choose(form.what, list(Shared).index(Shared.MONTHS))
    part = form.part
    assert isinstance(part, LinePart)
    part.line.setFocus()
    part.line.selectAll()
    type_in(part.line, "7")
    assert "Changes 12 of 12 people." in texts(form)
    press(part.line, Qt.Key.Key_Return)
    settle()
    assert [person.insured_months for person in people(desk)] == [7] * 12
    assert len(chosen(page)) == 12
    bar = work_of(desk).undo_bar
    assert "Whole months paid without a gap: changed for 12 people." in texts(bar)
    session_of(desk).undo()
    assert people(desk) == before


def test_several_are_removed_in_one_step_and_one_sentence_says_how_many(
    program: Program, desk: Desk, page: PeoplePage
) -> None:
    before = people(desk)
    page.table.selectRow(2)
    press(page.table, Qt.Key.Key_Down, SHIFT)
    press(page.table, Qt.Key.Key_Down, SHIFT)
    press(page.table, Qt.Key.Key_Delete)
    assert people(desk) == (*before[:2], *before[5:])
    bar = work_of(desk).undo_bar
    assert bar.isVisible()
    assert "3 people removed." in texts(bar)
    assert chosen(page) == ["person-6"]
    program.language.use(Language.ZH)
    settle()
    assert "已移除 3 人。" in texts(bar)
    button_called(bar, "撤销").click()
    assert people(desk) == before
    assert not bar.isVisible()


def test_everybody_can_be_removed_and_brought_back(desk: Desk, page: PeoplePage) -> None:
    before = people(desk)
    press(page.table, Qt.Key.Key_A, CTRL)
    press(page.table, Qt.Key.Key_Delete)
    assert people(desk) == ()
    session_of(desk).undo()
    settle()
    assert people(desk) == before


def test_only_who_is_in_sight_is_reached(desk: Desk) -> None:
    page = page_of(desk, 40)
    page.filter.text.setText("李娜")
    press(page.filter.text, Qt.Key.Key_Return)
    page.table.setFocus()
    press(page.table, Qt.Key.Key_A, CTRL)
    page.edit()
    form = form_in_sight()
    line_of(form, Shared.POSITION).line.setText("组长")
    form.accept()
    settle()
    assert [person.id for person in people(desk) if person.position == "组长"] == [
        "person-12", "person-24", "person-36"
    ]  # fmt: skip


def test_no_private_number_is_in_the_form_and_the_table_stays_masked(page: PeoplePage) -> None:
    press(page.table, Qt.Key.Key_A, CTRL)
    page.edit()
    form = form_in_sight()
    said = " ".join(texts(form))
    assert "11010519900307101X" not in said
    assert "13800138000" not in said
    assert "王强; 赵敏; 钱新; 孙丽 and 8 more" in said
    choose(form.what, list(Shared).index(Shared.EDUCATION))
    line_of(form, Shared.EDUCATION).line.setText("本科")
    form.accept()
    settle()
    assert {str(page.model.index(row, 3).data()) for row in range(12)} == {"110*************1X"}


def test_what_cannot_be_read_stays_and_is_said_at_the_field(desk: Desk, page: PeoplePage) -> None:
    before = people(desk)
    press(page.table, Qt.Key.Key_A, CTRL)
    page.edit()
    form = form_in_sight()
    part = line_of(form, Shared.UNTIL)
    part.line.setText("last month")
    form.accept()
    assert form.isVisible()
    assert part.line.text() == "last month"
    assert "Enter the last insured month as yyyy-mm, such as 2026-10" in texts(form)
    assert part.line.accessibleDescription() == "Enter the last insured month as yyyy-mm, such as 2026-10"
    assert form.focusWidget() is part.line
    part.line.setText("2026年10月")
    assert "Enter the last insured month as yyyy-mm, such as 2026-10" not in texts(form)
    form.accept()
    settle()
    assert {person.insured_until for person in people(desk)} == {"2026-10"}
    assert {person.insured_months for person in before} == {12}


def test_what_all_have_is_shown_and_what_differs_is_left_open(desk: Desk, page: PeoplePage) -> None:
    press(page.table, Qt.Key.Key_A, CTRL)
    page.edit()
    form = form_in_sight()
    assert line_of(form, Shared.MONTHS).line.text() == "12"
    assert "Changes nobody: all of them have it already." in texts(form)
    assert line_of(form, Shared.POSITION).line.text() == ""
    form.accept()
    settle()
    assert {person.position for person in people(desk)} == {""}


def test_posts_insurance_and_kind_are_set_too(desk: Desk, page: PeoplePage) -> None:
    page.table.selectRow(0)
    press(page.table, Qt.Key.Key_Down, SHIFT)

    page.edit()
    form = form_in_sight()
    form.what.choose(Shared.POSTS.value)
    posts = form.part
    assert isinstance(posts, PostsPart)
    box = posts.boxes["security-officer"]
    assert box.accessibleDescription() == "Post, for all of them"
    box.setChecked(True)
    form.accept()
    settle()

    page.edit()
    form = form_in_sight()
    insured = form.part
    assert isinstance(insured, InsuredPart)
    insured.rows[1].button.click()
    form.accept()
    settle()

    page.edit()
    form = form_in_sight()
    form.what.choose(Shared.IDENTITY_KIND.value)
    kind = form.part
    assert isinstance(kind, KindPart)
    kind.kinds.choose(IdentityKind.PASSPORT.value)
    form.accept()
    settle()

    changed = people(desk)[:2]
    assert [person.roles for person in changed] == [("security-officer",)] * 2
    assert [person.insured_by_applicant for person in changed] == [False] * 2
    assert [person.identity_kind for person in changed] == [IdentityKind.PASSPORT] * 2
    assert people(desk)[2:] == staff(12)[2:]


def test_a_form_that_is_left_changes_nothing(desk: Desk, page: PeoplePage) -> None:
    before = people(desk)
    press(page.table, Qt.Key.Key_A, CTRL)
    page.edit()
    form = form_in_sight()
    line_of(form, Shared.POSITION).line.setText("组长")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    settle()
    assert people(desk) == before
    assert not work_of(desk).undo_bar.isVisible()


def test_with_one_row_the_form_of_one_person_opens(page: PeoplePage) -> None:
    page.table.selectRow(3)
    press(page.table, Qt.Key.Key_Return)
    form = QApplication.activeModalWidget()
    assert isinstance(form, PersonForm)
    form.reject()


def test_a_switch_of_language_keeps_the_form_as_it_stands(program: Program, page: PeoplePage) -> None:
    press(page.table, Qt.Key.Key_A, CTRL)
    page.edit()
    form = form_in_sight()
    part = line_of(form, Shared.POSITION)
    part.line.setText("组长")
    program.language.use(Language.ZH)
    settle()
    assert form.windowTitle() == "一并编辑 12 人"
    assert (form.what.currentText(), part.line.text()) == ("在公司的职务", "组长")
    assert "12 人中将修改 12 人。" in texts(form)
    assert part.line.accessibleName() == "在公司的职务，统一改为"
    form.reject()


def test_five_thousand_are_changed_and_brought_back(desk: Desk) -> None:
    page = page_of(desk, 5_000)
    before = people(desk)
    press(page.table, Qt.Key.Key_A, CTRL)
    page.edit()
    form = form_in_sight()
    line_of(form, Shared.MONTHS).line.setText("9")
    form.accept()
    settle()
    assert {person.insured_months for person in people(desk)} == {9}
    assert len(chosen(page)) == 5_000
    session_of(desk).undo()
    assert people(desk) == before
