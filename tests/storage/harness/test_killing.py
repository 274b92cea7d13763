"""kill -9 at any moment: nothing that was called durable is lost, and the file is always whole."""

from pathlib import Path

from tests.storage.harness.killing import kill_typists


def test_no_kill_loses_what_was_acknowledged(disk: Path) -> None:
    found = kill_typists(disk, kills=8, seed=20261122)
    assert found.problems == []
    assert found.kills == 8
    assert found.edits > 8


def test_no_kill_loses_or_shows_what_is_protected(disk: Path) -> None:
    found = kill_typists(disk, kills=3, seed=20261122, protected=True)
    assert found.problems == []
    assert found.edits > 3


def test_a_program_that_calls_everything_saved_is_found_out(disk: Path) -> None:
    assert kill_typists(disk, kills=5, seed=20261122, boasting=True).problems != []
