"""A small screen, a screen that is gone, a mouse wheel: the window stays usable, and keeps what it holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import BACKUPS, Place
from b24desk.ui.main_window import MainWindow
from b24desk.ui.window_place import in_reach
from tests.ui.looking import every_page, open_sample, session_of, settle, turned, visible, work_of


def whole(widget: QWidget, within: QWidget) -> bool:
    """In sight to the last pixel, without scrolling."""
    return (
        widget.isVisible()
        and widget.visibleRegion().boundingRect() == widget.rect()
        and within.rect().contains(QRect(widget.mapTo(within, QPoint(0, 0)), widget.size()))
    )


@pytest.mark.parametrize("language", list(Language))
def test_what_leads_on_is_in_sight_on_every_page_of_a_small_window(
    program: Program, desk: Desk, language: Language
) -> None:
    program.language.use(language)
    program.window.resize(1093, 582)
    open_sample(desk, "foreign-offshore")
    hidden, looked_at = [], 0
    for page in every_page(desk):
        assert program.window.size() == QSize(1093, 582)
        primary = [
            button
            for button in visible(work_of(desk).page)
            if isinstance(button, QPushButton) and button.property("primary")
        ]
        looked_at += len(primary)
        hidden += [f"{page}: {button.text()}" for button in primary if not whole(button, program.window)]
    assert hidden == []
    assert looked_at > 15


def test_the_wheel_over_any_page_changes_nothing(program: Program, desk: Desk) -> None:
    open_sample(desk, "foreign-offshore")
    session = session_of(desk)
    before, wheels = session.project, 0
    for page in [*every_page(desk), BACKUPS.page]:
        work_of(desk).go(Place(page))
        settle()
        for part, moved in turned(program.window):
            wheels += 1
            assert not moved, f"{page}: {part!r}"
    assert session.project == before
    assert wheels > 5


SCREEN = st.builds(
    QRect,
    st.integers(-8_000, 8_000),
    st.integers(-8_000, 8_000),
    st.integers(640, 8_000),
    st.integers(480, 8_000),
)
PLACE = st.builds(
    QRect,
    st.integers(-30_000, 30_000),
    st.integers(-30_000, 30_000),
    st.integers(1, 20_000),
    st.integers(1, 20_000),
)
LEAST = QSize(1000, 560)


@given(PLACE, st.lists(SCREEN, min_size=1, max_size=4))
def test_a_place_is_whole_on_one_screen_and_stays_where_that_was_so(
    wanted: QRect, screens: list[QRect]
) -> None:
    place = in_reach(wanted, LEAST, screens)
    roomy = [screen for screen in screens if LEAST.boundedTo(screen.size()) == LEAST]
    on = [screen for screen in screens if screen.contains(place.topLeft())]
    assert on
    if len(roomy) == len(screens):
        assert any(screen.contains(place) for screen in screens)
    if wanted.size().expandedTo(LEAST) == wanted.size() and any(
        screen.contains(wanted) for screen in screens
    ):
        assert place == wanted
    # Of screens that lie over each other and are all too small, another may hold more of it the next time.
    if len(screens) == 1 or any(screen.contains(place) for screen in screens):
        assert in_reach(place, LEAST, screens) == place


@given(place=PLACE)
def test_wherever_it_was_left_the_window_opens_in_reach(program: Program, place: QRect) -> None:
    away, window = QMainWindow(), MainWindow(program.language)
    away.setGeometry(place)
    window.restore_place(bytes(away.saveGeometry().toBase64().data()).decode("ascii"))
    screen = QGuiApplication.primaryScreen().availableGeometry()
    frame = window.frameGeometry()
    assert screen.contains(frame.topLeft())
    assert frame.right() <= max(screen.right(), screen.left() + window.minimumWidth() - 1)
    assert frame.bottom() <= max(screen.bottom(), screen.top() + window.minimumHeight() - 1)
    away.deleteLater()
    window.deleteLater()


@given(st.text(max_size=80))
def test_a_place_that_cannot_be_read_leaves_the_window_where_it_is(program: Program, place: str) -> None:
    before = program.window.geometry()
    program.window.restore_place(place)
    assert program.window.geometry() == before
