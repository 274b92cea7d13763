"""An erasing or a password that is cut short at any moment: old or new whole, and it goes on to its end."""

from pathlib import Path

import pytest

from tests.storage.harness.changer import ERASE, PROTECT
from tests.storage.harness.changing import cut_short, record_change
from tests.storage.harness.recording import Event, Renamed
from tests.storage.harness.system_calls import strace_works

pytestmark = pytest.mark.skipif(not strace_works(), reason="needs strace")


@pytest.mark.parametrize("act", [ERASE, PROTECT])
def test_nothing_is_torn_and_nothing_is_forgotten(disk: Path, act: str) -> None:
    folder = disk / "disk"
    found = cut_short(record_change(folder, act), folder, act, seed=1, most=40)
    assert found.problems == []
    assert found.states >= 40


def test_a_program_that_forgets_what_it_began_is_found_out(disk: Path) -> None:
    folder = disk / "disk"
    recording = record_change(folder, ERASE)
    forgetful = recording.changed(event for event in recording.events if not _is_note(event))
    assert cut_short(forgetful, folder, ERASE, seed=1, most=40).problems != []


def _is_note(event: Event) -> bool:
    """Whether this is where the task gets its place among what is unfinished."""
    return isinstance(event, Renamed) and "unfinished" in event.target
