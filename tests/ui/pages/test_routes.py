"""Routes compared in the window: the rows of the paper, by keyboard, in both languages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer
from b24desk.papers.paper import PaperKind
from b24desk.rules.alternatives import chosen_routes
from b24desk.rules.book.routes import RouteTable, route_table
from b24desk.rules.comparison import compare_routes
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import ROUTES, Place
from b24desk.ui.law.route_columns import RouteColumns
from b24desk.ui.pages.papers import PapersPage
from b24desk.ui.pages.result import ResultPage
from b24desk.ui.pages.routes import RoutesPage
from tests.papers.reading import joined, text_of
from tests.ui.looking import open_sample, session_of, settle, texts, visible, work_of

WHOLE = "ownership.foreign=whole"


@pytest.fixture
def page(desk: Desk) -> RoutesPage:
    open_sample(desk, "provincial-domestic")
    work_of(desk).go(ROUTES)
    settle()
    return shown(desk)


def shown(desk: Desk) -> RoutesPage:
    found = work_of(desk).page
    assert isinstance(found, RoutesPage)
    return found


def table(desk: Desk, *ids: str) -> RouteTable:
    context = session_of(desk).reading.context
    return route_table(compare_routes(context, chosen_routes(context, ids)), "")


def lines(said: RouteTable, language: Language) -> set[str]:
    cells = [cell for section in said.sections for row in section.rows for cell in row.cells]
    return {line[language] for cell in cells for line in cell.lines}


def on_screen(page: RoutesPage) -> set[str]:
    return {line for text in texts(page) for line in text.split("\n")}


def pick(page: RoutesPage, wanted: str) -> None:
    """Down the third list by keyboard, as far as the route wanted."""
    page.third.setFocus()
    for _ in range(page.third.count()):
        if page.third.currentData() == wanted:
            return
        QTest.keyClick(page.third, Qt.Key.Key_Down)
        settle()
    raise AssertionError(wanted)


def test_the_result_leads_to_it_by_keyboard(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    work_of(desk).go(Place("result"))
    settle()
    result = work_of(desk).page
    assert isinstance(result, ResultPage)
    button = result.findChild(QPushButton, "compare routes")
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    settle()
    assert shown(desk).second.hasFocus()
    QTest.keyClick(shown(desk).back, Qt.Key.Key_Return)
    settle()
    assert isinstance(work_of(desk).page, ResultPage)


@pytest.mark.parametrize("language", list(Language))
def test_every_row_is_on_the_screen(
    program: Program, desk: Desk, page: RoutesPage, language: Language
) -> None:
    program.language.use(language)
    settle()
    assert lines(table(desk), language) <= on_screen(page)
    assert {head[language] for head in table(desk).heads} <= on_screen(page)


def test_another_route_takes_the_third_column_and_the_paper_has_the_same_rows(
    desk: Desk, page: RoutesPage, qtbot: QtBot
) -> None:
    pick(page, WHOLE)
    wanted = table(desk, str(page.second.currentData()), WHOLE)
    assert lines(wanted, Language.EN) <= on_screen(page)
    QTest.keyClick(page.print_button, Qt.Key.Key_Return)
    settle()
    papers = work_of(desk).page
    assert isinstance(papers, PapersPage)
    assert papers.choices.chosen_kind is PaperKind.COMPARISON
    qtbot.waitUntil(lambda: papers.paper is not None and papers.is_at_rest, timeout=30_000)
    assert papers.paper is not None
    language = papers.paper.language.languages[0]
    read = joined(text_of(papers.paper.pdf))
    missing = [line for line in lines(wanted, language) if "".join(line.split()) not in read]
    assert missing == []


def test_the_third_column_is_never_the_second_and_may_be_left_out(desk: Desk, page: RoutesPage) -> None:
    second = page.second.currentData()
    assert page.third.findData(second) < 0
    page.third.setFocus()
    QTest.keyClick(page.third, Qt.Key.Key_Home)
    settle()
    assert page.third.currentData() == ""
    assert lines(table(desk, str(second)), Language.EN) <= on_screen(page)
    assert len(table(desk, str(second)).heads) == 2


def test_a_screen_reader_hears_the_route_and_whether_it_differs(page: RoutesPage) -> None:
    names = [widget.accessibleName() for widget in visible(page) if isinstance(widget, QLabel)]
    assert "Missing, Present answers: None" in names
    assert any(
        name.startswith("Minimum, Cross-province or nationwide, not as at present: CNY") for name in names
    )
    assert page.second.accessibleName() == "Beside the present answers"


def test_a_firm_that_needs_no_licence_is_told_that_there_is_nothing_to_compare(
    desk: Desk, page: RoutesPage
) -> None:
    session_of(desk).answer("service.use", Answer(value="closed_network"))
    settle()
    assert "By the present answers there is no other route to compare with." in on_screen(page)
    assert not page.second.isVisible()
    assert not page.third.isVisible()


def test_the_whole_table_is_read_by_keyboard(page: RoutesPage) -> None:
    """It holds no control, so it is a stop of its own, where the keys scroll."""
    columns, bar = page.findChild(RouteColumns), page.findChild(QScrollArea)
    assert columns is not None
    assert bar is not None
    page.third.setFocus()
    QTest.keyClick(page.third, Qt.Key.Key_Tab)
    assert columns.hasFocus()
    assert columns.accessibleName() == "Routes compared"
    for _ in range(20):
        QTest.keyClick(columns, Qt.Key.Key_PageDown)
    settle()
    assert bar.verticalScrollBar().value() == bar.verticalScrollBar().maximum() > 0
    QTest.keyClick(columns, Qt.Key.Key_Tab)
    assert page.print_button.hasFocus()
