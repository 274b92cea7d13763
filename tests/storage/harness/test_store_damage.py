"""A damaged working store: never a reason not to open the file, and never believed."""

from pathlib import Path

from tests.storage.harness.store_damage import BROUGHT_BACK, SET_ASIDE, garble_stores


def test_a_damaged_store_gives_back_the_edits_or_is_set_aside(disk: Path) -> None:
    found = garble_stores(disk, count=80, seed=20261122)
    assert found.problems == []
    assert found.stores == 80
    assert found.outcomes[BROUGHT_BACK] > 10
    assert found.outcomes[SET_ASIDE] > 10
