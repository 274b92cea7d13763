"""Work in the pauses of an open window."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from b24desk.ui.pauses import Pauses


def test_what_is_waiting_comes_between_two_pieces(qtbot: QtBot) -> None:
    done: list[str] = []

    def work() -> Iterator[None]:
        done.append("first")
        QTimer.singleShot(0, lambda: done.append("asked for meanwhile"))
        yield
        done.append("second")

    parent = QObject()
    with qtbot.waitSignal(Pauses(work(), parent).over):
        assert done == []
    assert done == ["first", "asked for meanwhile", "second"]


def test_a_piece_that_fails_ends_the_work_and_is_not_hushed_up(qtbot: QtBot) -> None:
    def work() -> Iterator[None]:
        yield
        raise LookupError("no such thing")

    parent = QObject()
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(Pauses(work(), parent).over):
        pass
    assert [kind for kind, _, _ in caught] == [LookupError]


def test_it_ends_with_its_owner(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()

    def work() -> Iterator[None]:
        done.append(1)
        owner.deleteLater()
        yield
        done.append(2)

    Pauses(work(), owner)
    with qtbot.waitSignal(owner.destroyed):
        pass
    another = QObject()
    with qtbot.waitSignal(Pauses(iter([None]), another).over):  # time enough for the first one to go on
        pass
    assert done == [1]
