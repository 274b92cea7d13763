"""The text size: larger in the open window, and nothing is cut off for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QScrollArea,
    QWidget,
)

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import BACKUPS, Place
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.label import Heading, Label
from b24desk.ui.widgets.scaled_width import ScaledWidth
from b24desk.ui.widgets.wrapping_row import WrappingRow
from tests.ui.looking import every_page, open_sample, settle, visible, work_of

_PARTS = (QComboBox, QHeaderView, QMenuBar, QLineEdit, QAbstractItemView)


def cut_off(within: QWidget) -> Iterator[str]:
    """Words that are not whole: in a widget too small for them, or beyond the edge of what scrolls."""
    for widget in visible(within):
        if not isinstance(widget, QLabel | QAbstractButton) or isinstance(widget.parentWidget(), _PARTS):
            continue
        least = widget.minimumSizeHint()
        high = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else least.height()
        if widget.width() < least.width() - 1 or widget.height() < high - 2:
            yield f"{widget.text()!r} has {widget.size().toTuple()}, needs {(least.width(), high)}"
        elif _is_beyond_the_edge(widget):
            yield f"{widget.text()!r} goes beyond the edge"


def _is_beyond_the_edge(widget: QWidget) -> bool:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None:
        return False
    right = widget.mapTo(area.viewport(), QPoint(widget.width(), 0)).x()
    return right > area.viewport().width() + 1 and area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("language", list(Language))
def test_at_the_largest_size_no_words_of_any_page_are_cut_off(
    program: Program, desk: Desk, language: Language
) -> None:
    program.language.use(language)
    program.window.resize(1180, 760)
    program.preferences.change(text_size=150)
    settle()
    found = {f"home: {what}" for what in cut_off(program.window)}
    open_sample(desk, "provincial-domestic")
    for page in every_page(desk):
        found |= {f"{page}: {what}" for what in cut_off(program.window)}
    work_of(desk).go(Place(BACKUPS.page))
    settle()
    found |= {f"backups: {what}" for what in cut_off(program.window)}
    assert sorted(found) == []


def test_a_page_that_is_open_takes_a_new_size_whole(program: Program, desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    program.window.resize(1180, 760)
    for page in ("firm", "people", "papers", "result"):
        program.preferences.change(text_size=100)
        work_of(desk).go(Place(page))
        settle()
        program.preferences.change(text_size=150)
        settle()
        assert list(cut_off(program.window)) == [], page


def test_headings_grow_in_step_with_the_text(program: Program) -> None:
    heading, label = Heading(1, program.window), Label(program.window)
    heading.show()
    label.show()
    for percent in (100, 150, 90):
        program.preferences.change(text_size=percent)
        assert round(heading.font().pointSizeF() / label.font().pointSizeF(), 2) == 1.6


def test_a_pane_of_fixed_width_grows_with_the_text_and_never_below_its_usual_width(program: Program) -> None:
    pane = QWidget(program.window)
    ScaledWidth(pane, 200)
    widths = []
    for percent in (100, 150, 90):
        program.preferences.change(text_size=percent)
        widths.append(pane.width())
    assert widths == [200, 300, 200]


def test_buttons_that_do_not_fit_go_on_in_the_next_line(program: Program) -> None:
    owner = QWidget(program.window)
    buttons = [Button() for _ in range(4)]
    for button in buttons:
        button.setFixedSize(100, 30)
    row = WrappingRow(*buttons)
    owner.setLayout(row)
    owner.resize(250, row.heightForWidth(250))
    owner.show()
    settle()
    assert [button.pos().toTuple() for button in buttons] == [(0, 0), (108, 0), (0, 38), (108, 38)]
    assert row.heightForWidth(250) == 68
    assert row.heightForWidth(1_000) == 30
    assert row.minimumSize().width() == 100
    buttons[0].hide()
    row.invalidate()
    assert row.heightForWidth(350) == 30
    assert row.itemAt(9) is None
    owner.hide()


def test_a_box_is_as_wide_as_its_words(program: Program) -> None:
    box = QCheckBox("Boxes can be ticked in the PDF", program.window)
    box.resize(20, 10)
    box.show()
    assert any("Boxes" in what for what in cut_off(program.window))
    box.hide()
