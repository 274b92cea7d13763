"""Garbled and forged project files: refused in words, within bounds, and left as they are."""

from pathlib import Path

import pytest

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.autosave import SaveKind
from b24desk.storage.document import read_document
from tests.storage.harness.drafts import draft
from tests.storage.harness.forgeries import Forged
from tests.storage.harness.fuzzing import PLAIN, PROTECTED, fuzz
from tests.storage.harness.setting import AT, DOCUMENT, lay_down, library


def test_a_file_that_counts_beyond_all_bounds_is_refused_and_one_at_the_bound_goes_on(disk: Path) -> None:
    lay_down(disk / DOCUMENT)
    forged = Forged((disk / DOCUMENT).read_bytes())
    forged.manifest["sequence"] = 2**80
    (disk / DOCUMENT).write_bytes(forged.whole())
    with pytest.raises(B24Error) as caught:
        library(disk / "home").open(disk / DOCUMENT, lambda _state: None, AT)
    assert caught.value.code is ErrorCode.FILE_DAMAGED
    forged.manifest["sequence"] = 10**15
    (disk / DOCUMENT).write_bytes(forged.whole())
    workspace = library(disk / "home").open(disk / DOCUMENT, lambda _state: None, AT)
    workspace.record(draft(1))
    assert workspace.close().kind is SaveKind.SAVED
    assert read_document(disk / DOCUMENT).manifest.sequence == 10**15


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
