"""Searching in a real window: what is typed finds, the keyboard chooses, Return leads to the very field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer, Person
from b24desk.flow.search_subjects import Kind, Subject
from b24desk.rules.citing import cited_by
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.people import PeoplePage
from b24desk.ui.search.search_dialog import SearchDialog
from b24desk.ui.search.source_sheet import SourceSheet
from b24desk.ui.widgets.row_button import LinkRow
from b24desk.ui.widgets.table_view import RowTable, RowTree
from tests.ui.looking import open_sample, press, session_of, settle, spoken, texts, type_in, work_of
from tests.ui.staff.test_long_list import staff


@pytest.fixture
def box(desk: Desk) -> SearchDialog:
    open_sample(desk, "provincial-domestic")
    return opened(desk)


def opened(desk: Desk) -> SearchDialog:
    desk.window.actions_.search.trigger()
    settle()
    shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, SearchDialog)]
    (one,) = [widget for widget in shown if widget.isVisible()]
    return one


def look_for(box: SearchDialog, typed: str) -> list[tuple[Kind, str]]:
    box.line.clear()
    if typed.isascii():
        type_in(box.line, typed)
    else:
        composed = QInputMethodEvent("", [])
        composed.setCommitString(typed)
        QApplication.sendEvent(box.line, composed)
    settle()
    return [(subject.kind, subject.id) for subject in box.results.found()]


def choose(box: SearchDialog, kind: Kind, name: str) -> None:
    """Go down to this result and press Return, as a user does."""
    for _ in range(len(box.results.found()) + 1):
        current = box.results.current
        assert current is not None
        if (current.kind, current.id) == (kind, name):
            press(box.line, Qt.Key.Key_Return)
            settle()
            return
        press(box.line, Qt.Key.Key_Down)
    pytest.fail(f"{kind} {name} is not among the results")


def row_titles(box: SearchDialog) -> list[str]:
    model = box.results.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_both_shortcuts_open_the_box_and_the_line_has_the_focus(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    keys = [shortcut.toString() for shortcut in desk.window.actions_.search.shortcuts()]
    assert {"Ctrl+F", "Ctrl+K"} <= set(keys)
    box = opened(desk)
    assert QApplication.focusWidget() is box.line
    assert opened(desk) is box


def test_a_question_found_by_its_initials_gets_the_focus_in_its_field(desk: Desk, box: SearchDialog) -> None:
    look_for(box, "zczb")
    choose(box, Kind.QUESTION, "company.registered_capital")
    assert not any(isinstance(w, SearchDialog) and w.isVisible() for w in QApplication.topLevelWidgets())
    assert work_of(desk).page.page == "firm"
    held = QApplication.focusWidget()
    assert isinstance(held, QLineEdit)
    assert spoken(held).startswith(desk.rulebook.questions["company.registered_capital"].text.en)


def test_a_document_found_gets_chosen_in_the_list(box: SearchDialog) -> None:
    look_for(box, "营业执照")
    choose(box, Kind.DOCUMENT, "business-licence")
    held = QApplication.focusWidget()
    assert isinstance(held, RowTree)
    assert held.chosen == "business-licence"


def test_a_person_found_by_pinyin_gets_chosen_in_the_table(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    people = (*session_of(desk).project.people, Person(id="zz", name="单雄信", position="坐席"))
    session_of(desk).set_people(people)
    box = opened(desk)
    assert (Kind.PERSON, "zz") in look_for(box, "shanxx")
    choose(box, Kind.PERSON, "zz")
    held = QApplication.focusWidget()
    assert isinstance(held, RowTable)
    assert held.currentIndex().row() == len(people) - 1


def test_a_person_found_is_in_sight_in_a_long_list_that_was_searched_before(
    program: Program, desk: Desk
) -> None:
    program.window.resize(1093, 582)
    open_sample(desk, "provincial-domestic")
    session_of(desk).set_people((*staff(40), Person(id="zz", name="单雄信", position="坐席")))
    work_of(desk).go(Place("people"))
    page = work_of(desk).page
    assert isinstance(page, PeoplePage)
    page.filter.text.setText("李娜")
    page.filter.text.returnPressed.emit()
    box = opened(desk)
    look_for(box, "shanxx")
    choose(box, Kind.PERSON, "zz")
    settle()
    assert page.filter.filter.is_open
    assert [person.id for person in page.chosen.all()] == ["zz"]
    row = page.table.visualRect(page.table.currentIndex())
    shown = page.table.viewport().visibleRegion().boundingRect()
    assert shown.contains(row.center())


def test_a_post_found_is_in_sight_with_the_focus_on_its_card(program: Program, desk: Desk) -> None:
    program.window.resize(1093, 582)
    open_sample(desk, "provincial-domestic")
    title = desk.rulebook.roles["security-officer"].title
    box = opened(desk)
    look_for(box, title.zh)
    choose(box, Kind.POST, "security-officer")
    settle()
    held = QApplication.focusWidget()
    assert isinstance(held, QLabel)
    assert held.text() == title.en
    assert held.visibleRegion().boundingRect() == held.rect()


def test_numbers_of_people_find_nobody(desk: Desk, box: SearchDialog) -> None:
    for person in session_of(desk).project.people:
        for number in (person.identity_number, person.phone):
            assert len(number) > 6
            assert look_for(box, number) == []
    assert box.count.startswith("Nothing found")


def test_a_date_found_is_shown_on_the_overview(desk: Desk, box: SearchDialog) -> None:
    dated = next(entry for entry in session_of(desk).reading.assessment.milestones if entry.earliest)
    look_for(box, dated.title.zh)
    choose(box, Kind.DATE, dated.id)
    assert work_of(desk).page.page == "hub"
    held = QApplication.focusWidget()
    assert held is not None
    assert dated.title.en in spoken(held)


def test_a_question_that_is_not_asked_leads_to_the_reason(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    session_of(desk).answer("service.scope", Answer(value="cross_province"))
    box = opened(desk)
    question = desk.rulebook.questions["service.province"]
    look_for(box, question.text.en)
    assert "not asked now" in str(box.results.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    choose(box, Kind.QUESTION, question.id)
    assert work_of(desk).page.page == question.page
    said = "\n".join(texts(work_of(desk).page))
    assert "Not asked, because" in said
    held = QApplication.focusWidget()
    assert held is not None
    assert held.objectName() == "not asked"


def test_a_source_opens_with_all_that_rests_on_it_and_leads_there(desk: Desk, box: SearchDialog) -> None:
    source = desk.rulebook.sources["permit-measures"]
    look_for(box, source.title.en)
    choose(box, Kind.SOURCE, source.id)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, SourceSheet)
    assert source.title.en in "\n".join(texts(sheet))
    links = [link.objectName() for link in sheet.findChildren(LinkRow)]
    assert sorted(links) == sorted(f"{use.table} {use.id}" for use in cited_by(source.id, desk.rulebook))
    question = next(name for name in links if name.startswith("questions "))
    link = sheet.findChild(LinkRow, question)
    press(link, Qt.Key.Key_Return)
    settle()
    assert work_of(desk).page.page == desk.rulebook.questions[question.split()[1]].page


def test_help_is_found_and_named_to_whoever_shows_it(box: SearchDialog) -> None:
    assert (Kind.HELP, "staff") in look_for(box, "staff")


def test_arrows_pass_over_the_headings_and_stop_at_the_ends(box: SearchDialog) -> None:
    found = look_for(box, "zb")
    assert len({kind for kind, _ in found}) > 1
    seen: list[Subject | None] = []
    for _ in found:
        seen.append(box.results.current)
        press(box.line, Qt.Key.Key_Down)
    assert seen == box.results.found()
    assert box.results.current == seen[-1]
    for _ in range(len(found) + 3):
        press(box.line, Qt.Key.Key_Up)
    assert box.results.current == seen[0]


def test_escape_closes_the_box_and_the_field_has_the_focus_again(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    work_of(desk).go(Place("company-details", "company.name"))
    settle()
    held = QApplication.focusWidget()
    box = opened(desk)
    press(box.line, Qt.Key.Key_Escape)
    settle()
    desk.window.activateWindow()
    settle()
    assert desk.window.focusWidget() is held


def test_a_language_switch_renames_the_results_and_keeps_query_choice_and_place(
    program: Program, box: SearchDialog
) -> None:
    found = look_for(box, "zz")
    assert len(found) > 12
    for _ in range(10):
        press(box.line, Qt.Key.Key_Down)
    settle()
    current, at = box.results.current, box.results.verticalScrollBar().value()
    before = row_titles(box)
    assert at > 0
    assert current is not None
    assert str(box.results.currentIndex().data()) == current.en
    program.language.use(Language.ZH)
    settle()
    assert box.line.text() == "zz"
    assert box.results.current == current
    assert str(box.results.currentIndex().data()) == current.zh
    assert before != row_titles(box)
    index = box.results.currentIndex()
    assert box.results.viewport().rect().intersects(box.results.visualRect(index))
    program.language.use(Language.EN)
    settle()
    assert row_titles(box) == before
    assert box.results.verticalScrollBar().value() == at


def test_what_is_composed_or_odd_stays_as_it_is_typed(box: SearchDialog) -> None:
    for typed in ("  ｚｃｚｂ\t", "???", "<b>", "%s"):
        box.line.setText(typed)
        settle()
        assert box.line.text() == typed
    assert (Kind.QUESTION, "company.registered_capital") in look_for(box, "ｚｃｚｂ")


def test_the_box_goes_with_its_application(desk: Desk, box: SearchDialog) -> None:
    assert box.isVisible()
    assert desk.close_project()
    settle()
    assert [w for w in QApplication.topLevelWidgets() if isinstance(w, SearchDialog)] == []
    desk.window.actions_.search.trigger()
    settle()
    assert [w for w in QApplication.topLevelWidgets() if isinstance(w, SearchDialog)] == []
