"""Sparse numbers: what was in order stays where it is, whatever is put in between."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from b24desk.storage.working.order import GAP, placed

NAMES = [f"n{number}" for number in range(12)]
orders = st.permutations(NAMES).flatmap(lambda names: st.integers(0, len(names)).map(lambda n: names[:n]))


def rising(numbers: dict[str, int], ids: list[str]) -> bool:
    found = [numbers[name] for name in ids]
    return len(numbers) == len(ids) and all(a < b for a, b in itertools.pairwise(found))


@given(st.lists(orders, min_size=1, max_size=8))
def test_numbers_always_rise_in_the_order_of_the_ids(lists: list[list[str]]) -> None:
    numbers: dict[str, int] = {}
    for ids in lists:
        found = placed(ids, numbers)
        assert found is not None
        assert rising(found, ids)
        numbers = found


@given(orders, st.integers(0, 12))
def test_one_that_is_put_in_moves_no_other(ids: list[str], place: int) -> None:
    before = placed(ids, {})
    assert before is not None
    after = placed([*ids[:place], "new", *ids[place:]], before)
    assert after is not None
    assert {name: after[name] for name in ids} == before


def test_one_that_is_moved_moves_no_other() -> None:
    before = placed(NAMES, {}) or {}
    after = placed([*NAMES[1:], NAMES[0]], before) or {}
    assert [name for name in NAMES if before[name] != after[name]] == [NAMES[0]]


def test_a_place_that_is_full_is_made_room_in_by_few() -> None:
    ids, numbers = ["first", "last"], {"first": 0, "last": GAP}
    moved = 0
    for number in range(2_000):
        ids.insert(1, f"new{number}")
        found = placed(ids, numbers) or {}
        assert rising(found, ids)
        moved += sum(found[name] != numbers[name] for name in numbers)
        numbers = found
    assert moved < 2_000 * 12


def test_bounds_that_leave_no_room_are_said_to() -> None:
    assert placed(["a"], {}, 5, 6) is None
    assert placed(["a"], {}, 5, 7) == {"a": 6}
    assert placed(["a"], {"a": 6}, 5, 7) == {"a": 6}
