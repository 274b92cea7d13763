"""Waiting for another thread without freezing the window."""

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from b24desk.errors import B24Error, ErrorCode
from b24desk.ui.jobs import waited_for


def test_the_work_is_done_on_another_thread(qapp: QApplication) -> None:
    assert waited_for(threading.get_ident) != threading.get_ident()
    assert qapp.overrideCursor() is None


def test_a_failure_is_raised_where_it_was_waited_for(qapp: QApplication) -> None:
    def fail() -> None:
        raise B24Error(ErrorCode.FILE_DAMAGED)

    with pytest.raises(B24Error) as caught:
        waited_for(fail)
    assert caught.value.code is ErrorCode.FILE_DAMAGED
    assert qapp.overrideCursor() is None


@pytest.mark.usefixtures("qapp")
def test_the_window_goes_on_being_drawn_meanwhile() -> None:
    drawn = threading.Event()
    QTimer.singleShot(0, drawn.set)
    assert waited_for(lambda: drawn.wait(60))
