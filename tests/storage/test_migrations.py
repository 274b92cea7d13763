"""Format steps: in order, pure, without a gap."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import FORMAT_VERSION
from b24desk.storage.migrations import MIGRATIONS, Migration, Plain, check_chain, migrated


def renamed(data: Plain) -> Plain:
    return {**{key: value for key, value in data.items() if key != "name"}, "title": data["name"]}


def marked(data: Plain) -> Plain:
    return {**data, "notes": data["title"] + "!"}


CHAIN = (Migration(1, renamed), Migration(2, marked))


def test_the_steps_of_the_program_lead_to_its_format() -> None:
    check_chain(MIGRATIONS, FORMAT_VERSION)


def test_an_old_file_takes_every_step_in_order() -> None:
    assert migrated({"format_version": 1, "name": "x"}, 1, CHAIN, 3) == {
        "format_version": 3,
        "title": "x",
        "notes": "x!",
    }


def test_a_newer_file_takes_only_the_steps_that_it_lacks() -> None:
    assert migrated({"title": "x"}, 2, CHAIN, 3) == {"title": "x", "notes": "x!", "format_version": 3}
    assert migrated({"title": "x"}, 3, CHAIN, 3) == {"title": "x"}


def test_what_came_in_is_left_as_it_was() -> None:
    data = {"name": "x"}
    migrated(data, 1, CHAIN, 3)
    assert data == {"name": "x"}


@pytest.mark.parametrize(
    "chain",
    [(), CHAIN[:1], CHAIN[1:], (*CHAIN, CHAIN[1]), (CHAIN[1], CHAIN[0])],
    ids=["none", "the first", "the second", "one twice", "the other way round"],
)
def test_a_gap_is_refused(chain: tuple[Migration, ...]) -> None:
    with pytest.raises(ValueError, match="do not lead from 1 to 3"):
        check_chain(chain, 3)


plain_data = st.dictionaries(
    st.text(max_size=8),
    st.recursive(st.none() | st.integers() | st.text(max_size=20), st.lists, max_leaves=8),
    max_size=6,
).map(lambda data: {**data, "name": "x"})


@given(plain_data)
def test_all_at_once_is_the_same_as_one_release_after_the_other(data: Plain) -> None:
    before = copy.deepcopy(data)
    halfway = migrated(data, 1, CHAIN[:1], 2)
    assert migrated(data, 1, CHAIN, 3) == migrated(halfway, 2, CHAIN, 3)
    assert data == before


@given(plain_data)
def test_what_a_step_does_not_speak_of_stays(data: Plain) -> None:
    after = migrated(data, 1, CHAIN, 3)
    spoken_of = {"name", "title", "notes", "format_version"}
    assert {key: value for key, value in after.items() if key not in spoken_of} == {
        key: value for key, value in data.items() if key not in spoken_of
    }
