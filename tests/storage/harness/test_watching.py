"""The same crashes and failing calls where nothing but Python can be relied on."""

import errno
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from b24desk.storage.autosave import SaveKind
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.workspace import create
from tests.storage.authors import AUTHOR
from tests.storage.harness.crashing import CARELESS, crash
from tests.storage.harness.drafts import draft
from tests.storage.harness.promises import Promises, bring_scans, judge
from tests.storage.harness.recording import Recording
from tests.storage.harness.setting import AT, DOCUMENT
from tests.storage.harness.watching import refused, watched

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no folder can be flushed there")


def recorded(folder: Path) -> Recording:
    folder.mkdir()
    create(folder / DOCUMENT, draft(2))
    with watched(folder) as watch:
        workspace = Library(Folders.under(folder / "home"), AUTHOR).open(
            folder / DOCUMENT, lambda _state: None, AT
        )
        for number in range(3, 7):
            watch.say(f"try {number}")
            bring_scans(workspace.attachments, number)
            workspace.record(draft(number))
            assert workspace.flush().kind is SaveKind.SAVED
            watch.say(f"saved {number}")
        workspace.close()
    return watch.recording


def test_no_crash_loses_what_was_saved(disk: Path) -> None:
    recording = recorded(disk / "disk")
    found = crash(recording, disk / "disk", seed=1, draws=3, most=80)
    assert found.problems == []
    assert found.states > 60


@pytest.mark.parametrize("careless", CARELESS.values(), ids=CARELESS)
def test_a_careless_program_is_found_out(disk: Path, careless: Callable[[Recording], Recording]) -> None:
    recording = recorded(disk / "disk")
    assert crash(careless(recording), disk / "disk", seed=1, draws=3, most=80).problems != []


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_every_call_may_fail_once(disk: Path, error: int) -> None:
    path, home = disk / DOCUMENT, disk / "home"
    create(path, draft(0))
    library, promises, told = Library(Folders.under(home), AUTHOR), Promises(), 0
    for k in count(1):
        workspace = library.open(path, lambda _state: None, AT)
        number = promises.tried + 1
        promises.hear(f"try {number}")
        bring_scans(workspace.attachments, number)
        with refused(k, error) as refusal:
            workspace.record(draft(number))
            state = workspace.flush()
        told += state.kind is SaveKind.NOT_SAVED
        again = workspace.flush()
        assert again.kind is SaveKind.SAVED, (k, again)
        promises.hear(f"saved {number}")
        workspace.close()
        assert judge(path, home, promises).problems == (), k
        if not refusal.happened:
            break
    assert k > 5
    assert told > 3
