"""The dialog beside long work: it stays until the work has ended, and stops only what may be stopped."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from b24desk.app import Program
from b24desk.ui.dialogs.busy import BusyDialog
from b24desk.ui.jobs import waited_for
from tests.ui.looking import press, settle


@pytest.fixture
def busy(program: Program) -> Iterator[BusyDialog]:
    dialog = BusyDialog(program.window, program.language, lambda: "Erasing")
    yield dialog
    for left in program.window.findChildren(BusyDialog):
        left.done(0)
    settle()


def test_it_goes_with_its_work_and_by_nothing_else(busy: BusyDialog) -> None:
    go_on, stood = threading.Event(), list[bool]()

    def look() -> None:
        press(busy, Qt.Key.Key_Escape)
        busy.close()
        stood.append(busy.isVisible() and QApplication.activeModalWidget() is busy)
        go_on.set()

    QTimer.singleShot(0, busy, look)
    assert waited_for(lambda: go_on.wait(60), busy)
    assert stood == [True]
    assert not busy.isVisible()


def test_stop_is_offered_only_where_it_is_safe(busy: BusyDialog) -> None:
    busy.open()
    assert not busy.stop_button.isEnabled()
    busy.tell(lambda: "Copies…", may_stop=True)
    assert busy.stop_button.isEnabled()
    assert busy.doing.text() == "Copies…"
    busy.tell(lambda: "The file…")
    assert not busy.stop_button.isEnabled()
    busy.tell(lambda: "Copies…", may_stop=True)
    press(busy, Qt.Key.Key_Escape)
    assert busy.is_stopped
    assert busy.isVisible()
    assert busy.doing.text() == "Stopping…"
    busy.tell(lambda: "The next…", may_stop=True)
    assert not busy.stop_button.isEnabled()


def test_the_work_hears_that_it_is_to_stop(busy: BusyDialog) -> None:
    busy.tell(lambda: "Copies…", may_stop=True)
    QTimer.singleShot(0, busy, busy.stop_button.click)

    def work() -> bool:
        turns = 60_000
        while not busy.is_stopped and turns:
            threading.Event().wait(0.001)
            turns -= 1
        return busy.is_stopped

    assert waited_for(work, busy)
