"""A snapshot as rows and back; what an edit changes, applied and turned round."""

import random
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Answer, Person, Project
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.changes import Change, applied, as_one, changed, first, is_same, turned_round
from b24desk.storage.working.entities import Kind, Placed, joined, read_item, spelt
from tests.strategies import projects

RULEBOOKS = (None, RulebookText({"a.toml": b"x = 1"}), RulebookText({"a.toml": b"x = 2"}))
snapshots = st.builds(Snapshot, projects, st.sampled_from(RULEBOOKS))


@given(snapshots, st.randoms())
def test_rows_in_any_order_make_the_snapshot_that_they_came_from(
    snapshot: Snapshot, chance: random.Random
) -> None:
    rows = [
        replace(row, placed=Placed(row.placed.ord, read_item(row.kind, spelt(row.placed.item))))
        for row in first(snapshot).rows()
    ]
    chance.shuffle(rows)
    assert is_same(joined(rows).snapshot, snapshot)


@given(snapshots, snapshots)
def test_changes_lead_from_one_snapshot_to_another_and_back(one: Snapshot, other: Snapshot) -> None:
    held = first(one)
    changes, after = changed(held, other)
    there = applied(held, changes)
    assert is_same(there.snapshot, other)
    assert {kind: dict(ords) for kind, ords in there.ords.items()} == {
        kind: dict(ords) for kind, ords in after.ords.items()
    }
    back = applied(there, turned_round(changes))
    assert is_same(back.snapshot, one)
    assert {kind: dict(ords) for kind, ords in back.ords.items()} == {
        kind: dict(ords) for kind, ords in held.ords.items()
    }


@given(st.lists(snapshots, min_size=2, max_size=4))
def test_changes_made_one_after_the_other_can_be_made_at_once(states: list[Snapshot]) -> None:
    held = first(states[0])
    steps: list[Change] = []
    now = held
    for snapshot in states[1:]:
        changes, now = changed(now, snapshot)
        steps += changes
    assert is_same(applied(held, as_one(steps)).snapshot, states[-1])


@given(snapshots)
def test_an_equal_snapshot_changes_nothing(snapshot: Snapshot) -> None:
    held = first(snapshot)
    assert changed(held, snapshot)[0] == ()
    again = Snapshot(Project.model_validate_json(snapshot.project.model_dump_json()), snapshot.rulebook)
    assert changed(held, again)[0] == ()


STAFF = Snapshot(
    Project(
        answers={f"q{number}": Answer(value=number) for number in range(300)},
        people=tuple(Person(id=f"p{number}", name="李娜") for number in range(5_000)),
    ),
    None,
)


def test_yes_is_not_one() -> None:
    yes, one = (
        Snapshot(Project(id=UUID(int=1), answers={"q": Answer(value=value)}), None) for value in (True, 1)
    )
    assert yes == one
    assert not is_same(yes, one)
    changes, after = changed(first(yes), one)
    assert len(changes) == 1
    assert is_same(applied(first(yes), changes).snapshot, one)
    assert as_one((*changes, *turned_round(changes))) == ()
    assert len(as_one(changes)) == 1
    assert after.snapshot is one


class Edit(NamedTuple):
    name: str
    after: Project
    rows: int


PEOPLE = STAFF.project.people
EDITS = (
    Edit("a title", STAFF.project.model_copy(update={"title": "x"}), 1),
    Edit("an answer", STAFF.project.with_answer("q7", Answer(value=1)), 1),
    Edit("an answer taken away", STAFF.project.with_answer("q7", None), 1),
    Edit("a person", STAFF.project.with_people((*PEOPLE[:9], Person(id="p9", name="王"), *PEOPLE[10:])), 1),
    Edit("a person added", STAFF.project.with_people((*PEOPLE, Person(id="new"))), 1),
    Edit("a person put first", STAFF.project.with_people((Person(id="new"), *PEOPLE)), 1),
    Edit("a person removed", STAFF.project.with_people((*PEOPLE[:70], *PEOPLE[71:])), 1),
    Edit("a person moved", STAFF.project.with_people((*PEOPLE[1:], PEOPLE[0])), 1),
    Edit("two people changed", STAFF.project.with_people((Person(id="a"), *PEOPLE[1:-1])), 3),
)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_of_a_large_project_changes_few_rows(edit: Edit) -> None:
    changes, after = changed(first(STAFF), Snapshot(edit.after, None))
    assert len(changes) == edit.rows
    assert is_same(applied(first(STAFF), changes).snapshot, after.snapshot)


def test_a_change_that_does_not_fit_is_refused() -> None:
    held = first(Snapshot(Project(), None))
    there = Placed(1, Person(id="p"))
    with pytest.raises(ValueError, match="does not fit"):
        applied(held, (Change(Kind.PERSON, "p", there, None),))
    with pytest.raises(ValueError, match="does not fit"):
        applied(
            applied(held, (Change(Kind.PERSON, "p", None, there),)), (Change(Kind.PERSON, "p", None, there),)
        )


def test_rows_without_a_head_are_no_project() -> None:
    with pytest.raises(ValueError, match="one head"):
        joined(())
