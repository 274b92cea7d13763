"""Rows of a list in the order that the user wants."""

from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Person
from b24desk.flow.rows import moved, stored

ids = st.lists(st.sampled_from([f"person-{number}" for number in range(1, 9)]), unique=True)


def people(*names: str) -> tuple[Person, ...]:
    return tuple(Person(id=name) for name in names)


def order(rows: tuple[Person, ...]) -> list[str]:
    return [row.id for row in rows]


def test_a_changed_row_keeps_its_place() -> None:
    changed = stored(people("a", "b", "c"), Person(id="b", name="Li"))
    assert [(row.id, row.name) for row in changed] == [("a", ""), ("b", "Li"), ("c", "")]


def test_a_new_row_comes_last() -> None:
    assert order(stored(people("a", "b"), Person(id="c"))) == ["a", "b", "c"]


def test_two_rows_change_places() -> None:
    assert order(moved(people("a", "b", "c"), "a", "c")) == ["c", "b", "a"]


@given(ids, st.data())
def test_moving_there_and_back_changes_nothing_and_loses_nobody(
    names: list[str], data: st.DataObject
) -> None:
    rows = people(*names)
    one = data.draw(st.sampled_from([*names, "nobody"]))
    other = data.draw(st.sampled_from([*names, "nobody"]))
    there = moved(rows, one, other)
    assert sorted(order(there)) == sorted(names)
    assert moved(there, one, other) == rows
