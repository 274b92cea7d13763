"""Garbled and forged project files: refused in words, within bounds, and left as they are."""

from pathlib import Path

from tests.storage.harness.fuzzing import PLAIN, PROTECTED, fuzz


def test_no_garbled_file_is_opened_as_something_else(disk: Path) -> None:
    fuzzed = fuzz(PLAIN, disk, count=200, seed=20261122)
    assert fuzzed.problems == []
    assert fuzzed.files == 200
    assert fuzzed.outcomes["file-damaged"] > 100
    assert fuzzed.outcomes["opened"] > 0


def test_no_garbled_protected_file_is_opened_as_something_else(disk: Path) -> None:
    fuzzed = fuzz(PROTECTED, disk, count=100, seed=20261122)
    assert fuzzed.problems == []
    assert fuzzed.files == 100
    assert len(fuzzed.outcomes) > 2
