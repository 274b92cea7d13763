"""Saving behind the user's back: in order, in two places, and truthful about what has happened."""

import threading
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

import pytest

from b24desk.domain.project import Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.autosave import Pace, SaveKind, Saver, SaveState
from b24desk.storage.edit import Edit
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.steps import Step
from tests.storage.authors import NEVER, NOON

FULL = B24Error(ErrorCode.DISK_FULL)
START = Snapshot(Project(), None)


class Disk:
    """A store that can be made to refuse, or to wait."""

    def __init__(self) -> None:
        self.kept: list[str] = []
        self.published: list[tuple[str, int]] = []
        self.refuses_to_keep = False
        self.refuses_to_publish = False
        self.keeping = threading.Event()
        self.publishing = threading.Event()
        self.keeping.set()
        self.publishing.set()
        self.has_kept = threading.Semaphore(0)
        self.has_published = threading.Semaphore(0)
        self.entered = threading.Semaphore(0)
        self.has_refused = threading.Semaphore(0)

    def keep(self, edit: Edit) -> int:
        self.entered.release()
        self.keeping.wait()
        if self.refuses_to_keep:
            self.has_refused.release()
            raise FULL
        self.kept.append(edit.snapshot.project.title)
        self.has_kept.release()
        return len(self.kept)

    def publish(self, snapshot: Snapshot, seq: int) -> datetime:
        self.publishing.wait()
        if self.refuses_to_publish:
            self.has_refused.release()
            raise FULL
        self.published.append((snapshot.project.title, seq))
        self.has_published.release()
        return NOON


class Desk:
    def __init__(self, pace: Pace = NEVER, *, pending: bool = False) -> None:
        self.disk = Disk()
        self.states: list[SaveState] = []
        self.saver = Saver(self.disk, self.states.append, (START, 0), pending=pending, pace=pace)
        self._unit = 0

    def type(self, title: str, unit: int | None = None) -> None:
        self._unit += 1
        step = Step(unit or self._unit, NOON, "wang")
        self.saver.record(Edit(Snapshot(Project(title=title), None), step))

    def kind(self) -> SaveKind:
        return self.saver.state.kind

    def close(self) -> None:
        self.disk.keeping.set()
        self.disk.publishing.set()
        self.saver.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.close()


def test_an_edit_is_kept_here_at_once_and_goes_to_the_file_later(desk: Desk) -> None:
    desk.type("a")
    assert desk.saver.keep().kind is SaveKind.HERE
    assert (desk.disk.kept, desk.disk.published) == (["a"], [])
    state = desk.saver.flush()
    assert (state.kind, state.at) == (SaveKind.SAVED, NOON)
    assert desk.disk.published == [("a", 1)]


def test_an_edit_goes_to_the_file_without_being_asked_for_when_typing_pauses() -> None:
    desk = Desk(Pace(pause=0.01, longest=1e6, try_again=1e6))
    desk.type("a")
    assert desk.disk.has_published.acquire(timeout=60)
    desk.close()


def test_steady_typing_does_not_put_the_file_off_for_ever() -> None:
    desk = Desk(Pace(pause=1e6, longest=0.01, try_again=1e6))
    desk.type("a")
    assert desk.disk.has_published.acquire(timeout=60)
    desk.close()


def test_every_unit_is_kept_and_only_the_newest_goes_to_the_file(desk: Desk) -> None:
    for number in range(50):
        desk.type(str(number))
    desk.saver.flush()
    assert desk.disk.kept == [str(number) for number in range(50)]
    assert desk.disk.published[-1] == ("49", 50)
    assert len(desk.disk.published) < 50


def test_typing_in_one_field_waits_as_one_edit(desk: Desk) -> None:
    desk.disk.keeping.clear()
    desk.type("first")
    assert desk.disk.entered.acquire(timeout=60)
    for title in "abc":
        desk.type(title, unit=9)
    desk.disk.keeping.set()
    desk.saver.flush()
    assert desk.disk.kept == ["first", "c"]


def test_typing_on_while_the_same_field_is_being_kept_is_kept_after_it(desk: Desk) -> None:
    desk.disk.keeping.clear()
    desk.type("a", unit=9)
    assert desk.disk.entered.acquire(timeout=60)
    desk.type("ab", unit=9)
    desk.disk.keeping.set()
    assert desk.saver.flush().kind is SaveKind.SAVED
    assert desk.disk.kept == ["a", "ab"]
    assert desk.disk.published[-1] == ("ab", 2)


def test_nothing_is_called_saved_before_it_is(desk: Desk) -> None:
    desk.disk.keeping.clear()
    desk.type("a")
    assert desk.kind() is SaveKind.SAVING
    desk.disk.publishing.clear()
    desk.disk.keeping.set()
    desk.saver.keep()
    desk.saver.hasten()
    assert desk.kind() is SaveKind.HERE
    desk.disk.publishing.set()
    assert desk.saver.flush().kind is SaveKind.SAVED


def test_a_slow_file_does_not_keep_edits_from_being_kept(desk: Desk) -> None:
    desk.disk.publishing.clear()
    desk.type("a")
    desk.saver.keep()
    desk.saver.hasten()
    desk.type("b")
    assert desk.saver.keep().kind is SaveKind.HERE
    assert desk.disk.kept == ["a", "b"]
    desk.disk.publishing.set()
    assert desk.saver.flush().kind is SaveKind.SAVED
    assert desk.disk.published[-1] == ("b", 2)


def test_a_refusal_says_why_and_that_everything_is_safe_here(desk: Desk) -> None:
    desk.disk.refuses_to_publish = True
    desk.type("a")
    state = desk.saver.flush()
    assert (state.kind, state.code, state.kept) == (SaveKind.NOT_SAVED, ErrorCode.DISK_FULL, True)


def test_a_refusal_stays_said_while_more_is_typed(desk: Desk) -> None:
    desk.disk.refuses_to_publish = True
    desk.type("a")
    desk.saver.flush()
    desk.type("b")
    state = desk.saver.keep()
    assert (state.kind, state.kept) == (SaveKind.NOT_SAVED, True)


def test_a_refusal_everywhere_is_not_called_safe(desk: Desk) -> None:
    desk.disk.refuses_to_keep = desk.disk.refuses_to_publish = True
    desk.type("a")
    assert desk.saver.keep().kind is SaveKind.NOT_SAVED
    assert not desk.saver.flush().kept
    desk.disk.refuses_to_keep = desk.disk.refuses_to_publish = False


def test_a_file_that_can_be_written_is_saved_even_if_nothing_can_be_kept_here(desk: Desk) -> None:
    desk.disk.refuses_to_keep = True
    desk.type("a")
    assert desk.saver.flush().kind is SaveKind.SAVED
    assert desk.disk.published == [("a", 0)]
    desk.disk.refuses_to_keep = False
    assert desk.saver.keep().kept
    assert desk.disk.kept == ["a"]


def test_what_was_refused_is_tried_again_in_order(desk: Desk) -> None:
    desk.disk.refuses_to_keep = desk.disk.refuses_to_publish = True
    desk.type("a")
    desk.type("b")
    assert desk.saver.flush().kind is SaveKind.NOT_SAVED
    assert desk.saver.flush().kind is SaveKind.NOT_SAVED
    desk.disk.refuses_to_keep = desk.disk.refuses_to_publish = False
    assert desk.saver.flush().kind is SaveKind.SAVED
    assert desk.saver.keep().kept
    assert desk.disk.kept == ["a", "b"]
    assert desk.disk.published[-1][0] == "b"


@pytest.mark.parametrize("refused", ["keep", "publish"])
def test_what_was_refused_is_tried_again_without_being_asked(refused: str) -> None:
    desk = Desk(Pace(pause=0.01, longest=0.01, try_again=0.01))
    setattr(desk.disk, f"refuses_to_{refused}", True)
    desk.type("a")
    for _ in range(3):
        assert desk.disk.has_refused.acquire(timeout=60)
    setattr(desk.disk, f"refuses_to_{refused}", False)
    assert desk.disk.has_kept.acquire(timeout=60)
    assert desk.disk.has_published.acquire(timeout=60)
    desk.close()
    assert desk.states[-1].kind is SaveKind.SAVED


def test_what_came_back_from_this_computer_goes_to_the_file_by_itself() -> None:
    desk = Desk(Pace(pause=0.01, longest=1e6, try_again=1e6), pending=True)
    assert desk.disk.has_published.acquire(timeout=60)
    desk.close()
    assert desk.disk.published == [("", 0)]


def test_closing_saves_what_waits(desk: Desk) -> None:
    desk.type("a")
    assert desk.saver.close().kind is SaveKind.SAVED
    assert desk.disk.published == [("a", 1)]


def test_stopping_leaves_the_file_alone(desk: Desk) -> None:
    desk.type("a")
    desk.saver.keep()
    desk.saver.stop()
    assert (desk.disk.kept, desk.disk.published) == (["a"], [])


def test_states_are_told_in_order_and_the_last_one_is_true(desk: Desk) -> None:
    desk.type("a")
    desk.saver.keep()
    desk.saver.flush()
    desk.disk.refuses_to_publish = True
    desk.type("b")
    desk.saver.close()
    kinds = [state.kind for state in desk.states]
    assert kinds[-1] is SaveKind.NOT_SAVED
    assert SaveKind.SAVED in kinds
    assert all(one != other for one, other in pairwise(desk.states))
    assert desk.kind() is SaveKind.NOT_SAVED


def test_flushing_with_nothing_to_save_returns_at_once(desk: Desk) -> None:
    assert desk.saver.flush().kind is SaveKind.SAVED
    assert desk.disk.published == []
