"""Power cuts: every state that the disk may be left in opens, with everything that was acknowledged."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.storage.disks import memory_disk
from tests.storage.harness.crashing import (
    CARELESS,
    crash,
    record_typist,
)
from tests.storage.harness.recording import Recording
from tests.storage.harness.system_calls import strace_works


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Recording]]:
    if not strace_works():
        pytest.skip("needs strace")
    with memory_disk(otherwise=tmp_path_factory.mktemp("recorded")) as place:
        folder = place / "disk"
        yield folder, record_typist(folder, edits=4, seed=3)


def test_no_crash_loses_what_was_acknowledged(recorded: tuple[Path, Recording]) -> None:
    folder, recording = recorded
    found = crash(recording, folder, seed=1, draws=3, most=120)
    assert found.problems == []
    assert found.states >= 100


@pytest.mark.parametrize("careless", CARELESS.values(), ids=CARELESS)
def test_a_careless_program_is_found_out(
    recorded: tuple[Path, Recording], careless: Callable[[Recording], Recording]
) -> None:
    folder, recording = recorded
    assert crash(careless(recording), folder, seed=1, draws=3, most=200).problems != []
