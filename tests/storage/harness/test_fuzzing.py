"""Garbled and forged project files: refused in words, within bounds, and left as they are."""

from pathlib import Path

from b24desk.storage.workspace import create
from tests.storage.harness.drafts import draft
from tests.storage.harness.fuzzing import fuzz


def test_no_garbled_file_is_opened_as_something_else(disk: Path, tmp_path: Path) -> None:
    good = tmp_path / "good.b24"
    create(good, draft(12))
    fuzzed = fuzz(good, disk, count=200, seed=20261122)
    assert fuzzed.problems == []
    assert fuzzed.files == 200
    assert fuzzed.outcomes["file-damaged"] > 100
    assert fuzzed.outcomes["opened"] > 0
