"""The review: everything that was entered, what is wrong on top, and "Change" that comes back to its row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer
from b24desk.rules.checklist import Need
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.review import ReviewPage
from b24desk.ui.widgets.button import Link
from b24desk.ui.widgets.column import Column
from tests.ui.looking import open_sample, press, session_of, settle, spoken, texts, visible, work_of


@pytest.fixture
def page(program: Program, desk: Desk) -> ReviewPage:
    program.window.resize(1093, 582)
    open_sample(desk, "provincial-domestic")
    return review(desk)


def review(desk: Desk) -> ReviewPage:
    work_of(desk).go(Place("review"))
    settle()
    shown = work_of(desk).page
    assert isinstance(shown, ReviewPage)
    return shown


def row(page: ReviewPage, item: str) -> Link:
    return next(one for one in visible(page) if isinstance(one, Link) and one.objectName() == item)


def top_of(widget: QWidget, page: ReviewPage) -> int:
    return widget.mapTo(page, widget.rect().topLeft()).y()


def test_everything_that_is_asked_or_listed_has_its_row(desk: Desk, page: ReviewPage) -> None:
    session = session_of(desk)
    rows = {one.objectName() for one in visible(page) if isinstance(one, Link)}
    asked = {state.id for stop in session.reading.flow.visible() for state in stop.asked}
    holders = {holder.id for holder in session.project.shareholders}
    needed = {line.id for line in session.reading.assessment.documents if line.need is Need.NEEDED}
    assert asked
    assert holders
    assert needed
    assert asked | holders | needed <= rows


@pytest.mark.parametrize("item", ["technical.seats", "technical-plan", "contact.name"])
@pytest.mark.parametrize("back", ["on", "last"])
def test_coming_back_from_a_change_finds_the_page_as_it_was_left(
    desk: Desk, page: ReviewPage, item: str, back: str
) -> None:
    link = row(page, item)
    link.setFocus()
    (column,) = page.findChildren(Column)[:1]
    column.ensureWidgetVisible(link, 0, 120)
    settle()
    place, scrolled = top_of(link, page), column.verticalScrollBar().value()
    assert scrolled > 0
    press(link, Qt.Key.Key_Space)
    settle()
    assert work_of(desk).page is not page
    if back == "on":
        work_of(desk).go_forward()
    else:
        work_of(desk).go_to_last()
    settle()
    assert work_of(desk).page is page
    held = QApplication.focusWidget()
    assert held is not None
    assert held.objectName() == item
    assert column.verticalScrollBar().value() == scrolled
    assert top_of(row(page, item), page) == place


def test_opened_anew_it_starts_at_its_top(desk: Desk, page: ReviewPage) -> None:
    (column,) = page.findChildren(Column)[:1]
    column.verticalScrollBar().setValue(column.verticalScrollBar().maximum())
    work_of(desk).go_to_hub()
    settle()
    review(desk)
    assert column.verticalScrollBar().value() == 0


def test_what_contradicts_the_conditions_stands_above_all_answers(desk: Desk, page: ReviewPage) -> None:
    session_of(desk).answer("service.scope", Answer(value="cross_province"))
    session_of(desk).answer("company.credit_code", Answer(value="91440300MA5EXAMPL1"))
    settle()
    page = review(desk)
    problems = [one for one in visible(page) if one.objectName().startswith(("problem ", "flaw "))]
    assert {one.objectName().split()[0] for one in problems} == {"problem", "flaw"}
    first = min(top_of(one, page) for one in visible(page) if isinstance(one, Link))
    assert max(top_of(one, page) for one in problems) < first


def test_answers_can_be_selected_and_are_heard_with_their_question(desk: Desk, page: ReviewPage) -> None:
    link = row(page, "company.name")
    answer = session_of(desk).project.answers["company.name"].value
    assert isinstance(answer, str)
    title = desk.language.say(desk.rulebook.questions["company.name"].text)
    assert spoken(link) == f"Change: {title}, {answer}"
    within = link.parentWidget()
    assert within is not None
    labels = [label for label in within.findChildren(QLabel) if label.isVisible()]
    assert {label.text() for label in labels} == {title, answer}
    assert all(
        label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse for label in labels
    )


def test_it_names_the_rules_it_was_assessed_by(desk: Desk, page: ReviewPage) -> None:
    version = desk.rulebook.edition.version
    assert f"Assessed on {desk.today().isoformat()} with rule pack {version}." in texts(page)
    desk.language.use(Language.ZH)
    assert any(version in words and "Assessed" not in words for words in texts(page))
