"""Two machines, two windows, a copier and lying clocks: nothing is overwritten in silence."""

from pathlib import Path

from tests.storage.harness.machines import (
    clocks_running_backwards,
    copies_while_saving,
    second_instances,
    two_machines,
)


def test_of_two_machines_the_second_is_told_and_neither_loses_an_edit(disk: Path) -> None:
    found = two_machines(disk, rounds=8, seed=20261122)
    assert found.problems == []
    assert (found.rounds, found.conflicts) == (8, 8)


def test_a_copier_that_minds_no_lock_takes_whole_files_only(disk: Path) -> None:
    found = copies_while_saving(disk, edits=40, seed=20261122)
    assert found.problems == []
    assert found.rounds > 3


def test_a_second_window_is_refused_until_the_owner_is_gone(disk: Path) -> None:
    found = second_instances(disk, rounds=2, seed=20261122)
    assert found.problems == []
    assert found.conflicts >= 2


def test_no_clock_decides_which_edit_is_newer(disk: Path) -> None:
    found = clocks_running_backwards(disk, rounds=12, seed=20261122)
    assert found.problems == []
    assert found.rounds == 12
