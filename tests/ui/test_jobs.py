"""Work on another thread: in turn, and only the newest of a name is delivered."""

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from b24desk.ui.jobs import Worker


def test_pieces_are_done_one_after_the_other_off_the_window_s_thread(qtbot: QtBot) -> None:
    owner = QObject()
    worker, done = Worker(owner), list[int]()
    threads = set[int]()

    def work(number: int) -> int:
        threads.add(threading.get_ident())
        return number

    for number in range(5):
        worker.do(f"piece {number}", lambda number=number: work(number), done.append)  # type: ignore[misc] # a default of a lambda
    qtbot.waitUntil(lambda: len(done) == 5)
    assert done == [0, 1, 2, 3, 4]
    assert threading.get_ident() not in threads


def test_what_is_overtaken_is_dropped_unseen(qtbot: QtBot) -> None:
    owner = QObject()
    worker, done = Worker(owner), list[str]()
    go = threading.Event()

    def slow() -> str:
        go.wait(10)
        return "first"

    worker.do("page", slow, done.append)
    worker.do("page", lambda: "second", done.append)
    worker.do("page", lambda: "third", done.append)
    worker.do("other", lambda: "other", done.append)
    go.set()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert done == ["third", "other"]


def test_a_piece_may_outlive_the_one_who_asked(qtbot: QtBot) -> None:
    owner = QObject()
    done, go, ended = list[str](), threading.Event(), threading.Event()

    def slow() -> str:
        go.wait(10)
        ended.set()
        return "late"

    Worker(owner).do("page", slow, done.append)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    go.set()
    qtbot.waitUntil(ended.is_set)
    assert done == []
