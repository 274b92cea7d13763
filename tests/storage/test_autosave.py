"""Saving behind the user's back: bounded, in order, and truthful about what has happened."""

import threading
from collections.abc import Iterator

import pytest

from b24desk.domain.project import Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.autosave import SAVED, SAVING, SaveKind, Saver, SaveState

FULL = B24Error(ErrorCode.DISK_FULL)


class Disk:
    """A store that can be made to refuse, or to wait."""

    def __init__(self) -> None:
        self.kept: list[Project] = []
        self.published: list[Project] = []
        self.refuses_to_keep = False
        self.refuses_to_publish = False
        self.open = threading.Event()
        self.open.set()
        self.entered = threading.Event()

    def keep(self, project: Project) -> None:
        self.entered.set()
        self.open.wait()
        if self.refuses_to_keep:
            raise FULL
        self.kept.append(project)

    def publish(self, project: Project) -> None:
        if self.refuses_to_publish:
            raise FULL
        self.published.append(project)


class Desk:
    def __init__(self) -> None:
        self.disk = Disk()
        self.states: list[SaveState] = []
        self.saver = Saver(self.disk, self.states.append)


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.disk.open.set()
    desk.saver.close()


def titled(title: str) -> Project:
    return Project(title=title)


def test_a_snapshot_is_kept_here_and_then_published(desk: Desk) -> None:
    project = titled("a")
    desk.saver.record(project)
    assert desk.saver.state == SAVING
    assert desk.saver.flush() == SAVED
    assert desk.disk.kept == desk.disk.published == [project]


def test_a_snapshot_is_saved_without_being_asked_for(desk: Desk) -> None:
    desk.saver.record(titled("a"))
    assert desk.disk.entered.wait(60)


def test_keystrokes_are_gathered_and_only_the_newest_is_saved(desk: Desk) -> None:
    for number in range(1_000):
        desk.saver.record(titled(str(number)))
    desk.saver.flush()
    assert desk.disk.published[-1].title == "999"
    assert len(desk.disk.published) < 100


def test_what_comes_while_a_save_is_under_way_is_saved_after_it(desk: Desk) -> None:
    desk.disk.open.clear()
    desk.saver.record(titled("a"))
    assert desk.disk.entered.wait(60)
    desk.saver.record(titled("b"))
    desk.saver.record(titled("c"))
    desk.disk.open.set()
    assert desk.saver.flush() == SAVED
    assert [project.title for project in desk.disk.published] == ["a", "c"]


def test_a_refusal_says_why_and_that_a_copy_is_safe(desk: Desk) -> None:
    desk.disk.refuses_to_publish = True
    desk.saver.record(titled("a"))
    state = desk.saver.flush()
    assert (state.kind, state.code, state.kept) == (SaveKind.NOT_SAVED, ErrorCode.DISK_FULL, True)


def test_a_refusal_everywhere_is_not_called_safe(desk: Desk) -> None:
    desk.disk.refuses_to_keep = desk.disk.refuses_to_publish = True
    desk.saver.record(titled("a"))
    assert not desk.saver.flush().kept


def test_a_file_that_can_be_written_is_saved_even_if_no_copy_can_be_kept(desk: Desk) -> None:
    desk.disk.refuses_to_keep = True
    desk.saver.record(titled("a"))
    assert desk.saver.flush() == SAVED


def test_what_was_refused_is_tried_again(desk: Desk) -> None:
    desk.disk.refuses_to_publish = True
    desk.saver.record(titled("a"))
    assert desk.saver.flush().kind is SaveKind.NOT_SAVED
    assert desk.saver.flush().kind is SaveKind.NOT_SAVED
    desk.disk.refuses_to_publish = False
    assert desk.saver.flush() == SAVED
    assert [project.title for project in desk.disk.published] == ["a"]


def test_what_was_refused_is_tried_again_without_being_asked() -> None:
    disk = Disk()
    disk.refuses_to_publish = True
    tries = threading.Semaphore(0)
    saver = Saver(disk, lambda state: tries.release() if state.error else None, try_again=0.01)
    saver.record(titled("a"))
    for _ in range(3):
        assert tries.acquire(timeout=60)
    disk.refuses_to_publish = False
    assert saver.close() == SAVED
    assert [project.title for project in disk.published] == ["a"]


def test_closing_saves_what_waits(desk: Desk) -> None:
    desk.saver.record(titled("a"))
    assert desk.saver.close() == SAVED
    assert [project.title for project in desk.disk.published] == ["a"]


def test_states_are_told_in_order_and_the_last_one_is_true(desk: Desk) -> None:
    desk.saver.record(titled("a"))
    desk.saver.flush()
    desk.disk.refuses_to_publish = True
    desk.saver.record(titled("b"))
    desk.saver.close()
    assert [state.kind for state in desk.states][:2] == [SaveKind.SAVING, SaveKind.SAVED]
    assert desk.states[-1].kind is SaveKind.NOT_SAVED
    assert desk.saver.state.kind is SaveKind.NOT_SAVED


def test_flushing_with_nothing_to_save_returns_at_once(desk: Desk) -> None:
    assert desk.saver.flush() == SAVED
    assert desk.disk.published == []
