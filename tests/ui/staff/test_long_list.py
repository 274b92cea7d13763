"""A long staff list in the real window: narrowed, walked and changed by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Person
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.person_form import PersonForm
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.people import PeoplePage
from b24desk.ui.pages.people_import import PeopleImportPage
from b24desk.ui.people_model import Column
from tests.ui.looking import button_called, open_sample, session_of, settle, texts, visible, work_of
from tests.ui.staff.importing import choose

NAMES = ("李娜", "王强", "赵敏", "钱新", "孙丽", "周杰", "吴刚", "郑好", "冯雪", "陈晨", "褚遂", "卫青")


def staff(count: int) -> tuple[Person, ...]:
    return tuple(
        Person(
            id=f"person-{number}",
            name=NAMES[number % len(NAMES)],
            position=f"坐席 {number}",
            roles=("licence-officer",) if number == 3 else (),
            phone="" if number % 2 else "13800138000",
            identity_number="11010519900307101X",
            insured_by_applicant=True,
            insured_months=12,
        )
        for number in range(1, count + 1)
    )


@pytest.fixture
def page(desk: Desk) -> PeoplePage:
    open_sample(desk, "cross-provincial")
    session_of(desk).set_people(staff(40))
    work_of(desk).go(Place("people"))
    settle()
    shown = work_of(desk).page
    assert isinstance(shown, PeoplePage)
    return shown


def shown_names(page: PeoplePage) -> list[str]:
    return [person.name for person in page.model.people]


def search(page: PeoplePage, text: str) -> None:
    page.filter.text.setFocus()
    page.filter.text.clear()
    QTest.keyClicks(page.filter.text, text)
    QTest.keyClick(page.filter.text, Qt.Key.Key_Return)


def test_people_are_found_by_pinyin_initials_while_the_others_stay_in_the_project(
    desk: Desk, page: PeoplePage
) -> None:
    search(page, "ln")
    assert shown_names(page) == ["李娜"] * 3
    assert "3 of 40 shown" in " ".join(texts(page))
    assert len(session_of(desk).project.people) == 40
    page.filter.clear.click()
    assert len(shown_names(page)) == 40


def test_posts_and_what_is_missing_narrow_the_list(page: PeoplePage) -> None:
    choose(page.filter.post, 1)
    assert [person.id for person in page.model.people] == ["person-3"]
    choose(page.filter.post, 4)
    assert len(page.model.people) == 39
    choose(page.filter.lacking, 5)
    assert {person.phone for person in page.model.people} == {""}


def test_the_chosen_person_stays_chosen_when_others_come_into_sight(page: PeoplePage) -> None:
    search(page, "wq")
    page.table.selectRow(1)
    chosen = page.model.people[1].id
    search(page, "")
    assert page.model.people[page.table.currentIndex().row()].id == chosen


def test_a_row_moves_past_its_neighbour_in_sight(desk: Desk, page: PeoplePage) -> None:
    search(page, "zm")
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    people = [person.id for person in session_of(desk).project.people]
    assert (people.index("person-14"), people.index("person-2")) == (1, 13)


def test_a_new_person_is_in_sight_whatever_was_searched_for(page: PeoplePage) -> None:
    search(page, "wq")
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    form = QApplication.activeModalWidget()
    assert isinstance(form, PersonForm)
    form.name.setText("韩梅")
    form.accept()
    settle()
    assert page.model.people[page.table.currentIndex().row()].name == "韩梅"
    assert page.filter.filter.is_open


def test_f2_opens_the_row_and_the_place_in_the_list_stays(page: PeoplePage) -> None:
    page.table.selectRow(30)
    place = page.table.verticalScrollBar().value()
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    form = QApplication.activeModalWidget()
    assert isinstance(form, PersonForm)
    form.position.setText("组长")
    form.accept()
    settle()
    assert str(page.model.data(page.model.index(30, Column.POSITION))) == "组长"
    assert (page.table.currentIndex().row(), page.table.verticalScrollBar().value()) == (30, place)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_a_row_has_its_commands_and_does_them(desk: Desk, page: PeoplePage) -> None:
    page.table.selectRow(5)
    page.table.customContextMenuRequested.emit(QPoint(-1, -1))
    (menu,) = (widget for widget in visible(page.table) if isinstance(widget, QMenu))
    said = [action.text().replace("&", "") for action in menu.actions()]
    assert said == [
        "Add person…", "Import…", "Edit…", "Duplicate…", "Move up", "Move down", "Remove", "Erase for good…"
    ]  # fmt: skip
    before = session_of(desk).project.people
    next(action for action in menu.actions() if "Remove" in action.text()).trigger()
    menu.close()
    settle()
    assert session_of(desk).project.people == (*before[:5], *before[6:])


def test_rows_pasted_on_the_table_lead_to_the_import(desk: Desk, page: PeoplePage) -> None:
    QApplication.clipboard().setText("姓名\t电话\n韩梅\t13800138000\n")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    shown = work_of(desk).page
    assert isinstance(shown, PeopleImportPage)
    assert shown.state.sheet is not None


def test_an_empty_list_offers_the_import(desk: Desk, page: PeoplePage) -> None:
    session_of(desk).set_people(())
    settle()
    assert "Import a list" in " ".join(texts(page))
    button_called(page, "Import…").click()
    settle()
    assert isinstance(work_of(desk).page, PeopleImportPage)


def test_a_switch_of_language_keeps_what_was_searched_for(program: Program, page: PeoplePage) -> None:
    choose(page.filter.post, 1)
    program.language.use(Language.ZH)
    settle()
    assert [person.id for person in page.model.people] == ["person-3"]
    assert page.filter.post.currentText() == "许可负责人"
    assert "显示 1 / 40 人" in " ".join(texts(page))


def test_a_post_given_to_a_whole_staff_does_not_flood_the_page(desk: Desk, page: PeoplePage) -> None:
    everybody = tuple(person.model_copy(update={"roles": ("licence-officer",)}) for person in staff(60))
    session_of(desk).set_people(everybody)
    settle()
    said = list(texts(page))
    assert len(said) < 120
    assert any("more, in the table below" in words for words in said)
