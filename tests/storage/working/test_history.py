"""Undo, redo and restore over any course of edits, with the project closed and opened in between."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24desk.domain.project import Answer, Attachment, Person, Project
from b24desk.storage.document import Lineage
from b24desk.storage.edit import Edit
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.undo import Undo
from b24desk.storage.working.changes import is_same
from b24desk.storage.working.entities import Kind
from b24desk.storage.working.history import LONGEST
from b24desk.storage.working.steps import StepKind
from b24desk.storage.working.store import WorkingStore
from tests.strategies import projects

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
RULEBOOKS = (None, RulebookText({"a.toml": b"x = 1"}))
START = Snapshot(Project(title="start"), None)


@dataclass
class Course:
    """A project being worked on, and beside it what must come out."""

    folder: Path
    start: Snapshot
    at: datetime = NOON
    before: list[Snapshot] = field(default_factory=list)
    after: list[Snapshot] = field(default_factory=list)
    states: list[Snapshot] = field(default_factory=list)

    def __post_init__(self) -> None:
        base = Lineage(uuid4(), 1)
        self.store = WorkingStore.create(self.folder, self.start, base, self.folder / "a.b24", NOON)
        self.now = self.start
        self.states.append(self.start)
        self.undo = self._undo()

    def _undo(self) -> Undo:
        return Undo(self.store.held, self.store.history.past(), "wang", self.store.history.changes)

    def edit(self, snapshot: Snapshot, kind: StepKind = StepKind.EDIT) -> None:
        if is_same(snapshot, self.now):
            return
        self.before.append(self.now)
        self.after.clear()
        self._take(self.undo.take(snapshot, self.at, kind=kind), snapshot)

    def go_back(self) -> None:
        assert self.undo.can_undo == bool(self.before)
        if self.before:
            self.after.append(self.now)
            self._take(self.undo.undo(self.at), self.before.pop())

    def go_forth(self) -> None:
        assert self.undo.can_redo == bool(self.after)
        if self.after:
            self.before.append(self.now)
            self._take(self.undo.redo(self.at), self.after.pop())

    def restore(self, number: int) -> None:
        seq = number % len(self.states)
        assert is_same(self.store.history.at(seq), self.states[seq])
        self.edit(self.store.history.at(seq), StepKind.RESTORE)

    def reopen(self) -> None:
        self.store.close()
        self.store = WorkingStore.open(self.folder)
        self.undo = self._undo()

    def _take(self, edit: Edit | None, expected: Snapshot) -> None:
        assert edit is not None
        self.store.save(edit.snapshot, edit.step)
        self.now = expected
        self.states.append(expected)
        assert is_same(self.undo.newest, expected)
        assert is_same(self.store.read(), expected)


snapshots = st.builds(Snapshot, projects, st.sampled_from(RULEBOOKS))
people = st.permutations([Person(id=f"p{number}") for number in range(5)]).flatmap(
    lambda staff: st.integers(0, 5).map(lambda most: tuple(staff[:most]))
)


def _shuffled(course: Course, staff: tuple[Person, ...]) -> None:
    course.edit(Snapshot(course.now.project.with_people(staff), course.now.rulebook))


Act: TypeAlias = Callable[[Course], None]
acts: st.SearchStrategy[Act] = st.one_of(
    snapshots.map(lambda snapshot: lambda course: course.edit(snapshot)),
    people.map(lambda staff: lambda course: _shuffled(course, staff)),
    st.just(Course.go_back),
    st.just(Course.go_back),
    st.just(Course.go_forth),
    st.integers(0, 40).map(lambda number: lambda course: course.restore(number)),
    st.just(Course.reopen),
)


@settings(max_examples=40)
@given(snapshots, st.lists(acts, max_size=14))
def test_any_course_of_edits_can_be_gone_back_and_forth(start: Snapshot, course_of_acts: list[Act]) -> None:
    with TemporaryDirectory() as folder:
        course = Course(Path(folder), start)
        for act in course_of_acts:
            act(course)
        course.reopen()
        assert is_same(course.store.snapshot, course.now)
        while course.undo.can_undo:
            course.go_back()
        assert course.before == []
        course.reopen()
        while course.undo.can_redo:
            course.go_forth()
        for seq, state in enumerate(course.states):
            assert is_same(course.store.history.at(seq), state)
        course.store.close()


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return Course(tmp_path, START)


def titled(title: str) -> Snapshot:
    return Snapshot(START.project.model_copy(update={"title": title}), None)


def answered(course: Course, value: str, about: str = "answer q") -> None:
    project = course.now.project.with_answer("q", Answer(value=value))
    course.now = Snapshot(project, None)
    edit = course.undo.take(course.now, course.at, about)
    course.store.save(edit.snapshot, edit.step)


def test_the_history_says_who_when_and_what_it_was_before(course: Course) -> None:
    course.edit(titled("a"))
    course.at += timedelta(hours=1)
    answered(course, "云")
    answered(course, "云鹭")
    newest, oldest = course.store.history.steps(9)
    (change,) = newest.changes
    assert (newest.step.who, newest.step.at, newest.step.about) == ("wang", course.at, "answer q")
    assert (change.kind, change.id, change.before) == (Kind.ANSWER, "q", None)
    assert change.after is not None
    assert change.after.item == Answer(value="云鹭")
    (title,) = oldest.changes
    assert title.before is not None
    assert title.after is not None
    assert isinstance(title.before.item, Project)
    assert isinstance(title.after.item, Project)
    assert (title.before.item.title, title.after.item.title) == ("start", "a")
    course.store.close()


def test_typing_in_one_go_is_undone_at_once_and_a_later_visit_by_itself(course: Course) -> None:
    answered(course, "a")
    answered(course, "ab")
    course.at += timedelta(minutes=5)
    answered(course, "abc")
    course.reopen()
    edit = course.undo.undo(course.at)
    assert edit is not None
    assert edit.snapshot.project.answers["q"].value == "ab"
    course.store.save(edit.snapshot, edit.step)
    course.reopen()
    edit = course.undo.undo(course.at)
    assert edit is not None
    assert edit.snapshot.project.answers == {}
    course.store.close()


def test_the_history_is_read_in_pages(course: Course) -> None:
    for number in range(7):
        course.edit(titled(str(number)))
    first = course.store.history.steps(3)
    second = course.store.history.steps(3, before=first[-1].step.unit)
    third = course.store.history.steps(3, before=second[-1].step.unit)
    assert [past.seq for past in (*first, *second, *third)] == [7, 6, 5, 4, 3, 2, 1]
    assert course.store.history.steps(3, before=1) == ()
    course.store.close()


def test_a_milestone_outlives_the_steps_around_it(course: Course) -> None:
    course.edit(titled("filed"))
    milestone = course.store.history.milestones.name("第一次提交", "wang", course.at)
    course.edit(titled("later"))
    course.store.history.prune(NOON + LONGEST * 2, course.store.seq)
    course.reopen()
    assert course.store.history.steps(9) == ()
    assert course.store.history.milestones.all() == (milestone,)
    assert course.store.history.milestones.snapshot(milestone.id) == titled("filed")
    with pytest.raises(KeyError):
        course.store.history.at(milestone.seq)
    course.store.history.milestones.forget(milestone.id)
    with pytest.raises(KeyError):
        course.store.history.milestones.snapshot(milestone.id)
    course.store.close()


def test_old_steps_go_and_the_rest_can_still_be_undone(course: Course) -> None:
    for number in range(5):
        course.edit(titled(str(number)))
        course.at += timedelta(days=30)
    course.store.history.prune(course.at, course.store.seq)
    assert [past.seq for past in course.store.history.steps(9)] == [5, 4, 3]
    course.reopen()
    course.before = course.before[-3:]
    for _ in range(4):
        course.go_back()
    assert course.now == titled("1")
    course.store.close()


def test_steps_beyond_the_most_go_and_undone_ones_do_not_come_back_wrong(course: Course) -> None:
    for number in range(4):
        course.edit(titled(str(number)))
    course.go_back()
    course.go_back()
    course.store.history.prune(course.at, course.store.seq, most=1)
    course.reopen()
    course.before, course.after = [], course.after[-1:]
    course.go_forth()
    assert course.now == titled("2")
    course.go_back()
    assert course.now == titled("1")
    course.store.close()


def test_nothing_that_the_file_lacks_is_let_go_of(course: Course) -> None:
    course.edit(titled("a"))
    course.edit(titled("b"))
    assert course.store.history.prune(NOON + LONGEST * 2, published=1) == 1
    assert [past.seq for past in course.store.history.steps(9)] == [2]
    course.store.close()


def test_every_attachment_that_can_come_back_is_known(course: Course) -> None:
    first, second = (Attachment(id=f"a{n}", name="x.pdf", sha256=str(n) * 64, size=1) for n in (1, 2))
    course.edit(Snapshot(course.now.project.with_attachments((first,)), None))
    course.store.history.milestones.name("x", "wang", NOON)
    course.edit(Snapshot(course.now.project.with_attachments((second,)), None))
    course.edit(Snapshot(course.now.project.with_attachments(()), None))
    assert course.store.history.digests() == {"1" * 64, "2" * 64}
    course.store.history.prune(NOON + LONGEST * 2, course.store.seq)
    assert course.store.history.digests() == {"1" * 64}
    course.store.close()


def test_what_is_erased_is_in_no_step_and_no_milestone(course: Course) -> None:
    person, other = Person(id="p", identity_number="110101199003078515"), Person(id="o")
    course.edit(Snapshot(course.now.project.with_people((person, other)), None))
    course.store.history.milestones.name("x", "wang", NOON)
    course.edit(Snapshot(course.now.project.with_people((other,)), None))
    course.store.history.rewrite(
        lambda change: None if change.id == "p" else change,
        lambda snapshot: Snapshot(
            snapshot.project.with_people(tuple(one for one in snapshot.project.people if one.id != "p")), None
        ),
    )
    changed = [change.id for past in course.store.history.steps(9) for change in past.changes]
    assert changed == ["o"]
    (milestone,) = course.store.history.milestones.all()
    assert course.store.history.milestones.snapshot(milestone.id).project.people == (other,)
    assert course.store.history.at(1).project.people == (other,)
    for place in course.folder.iterdir():
        course.store.close()
        assert b"110101199003078515" not in place.read_bytes()
    course.store.close()
