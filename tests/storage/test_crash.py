"""Killed at any moment: what was called saved is there, and the file is always whole."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from b24desk.domain.project import Project
from b24desk.storage.document import read_document
from b24desk.storage.paths import Folders
from b24desk.storage.workspace import create, open_workspace
from tests.house.sources import ROOT
from tests.storage.authors import AUTHOR

_TYPIST = """
import itertools, sys
from pathlib import Path
from b24desk.storage.paths import user_folders
from b24desk.storage.workspace import open_workspace
from tests.storage.authors import AUTHOR

workspace = open_workspace(Path(sys.argv[1]), user_folders(), lambda state: None, AUTHOR)
print("restored", workspace.project.notes or 0, flush=True)
for number in itertools.count(int(workspace.project.notes or 0) + 1):
    workspace.record(workspace.project.model_copy(update={"notes": str(number)}))
    if number % 3 == 0:
        state = workspace.flush() if number % 2 else workspace.keep()
        print(state.kind.value, number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL to send")
def test_nothing_that_was_called_saved_is_lost_to_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "a.b24"
    create(path, Project())
    home = tmp_path / "home"
    chance = random.Random(20261122)
    in_file = here = 0
    for _ in range(12):
        told = _typed_until_killed(path, home, chance.randrange(1, 12))
        in_file = max(in_file, told["saved"])
        here = max(here, *told.values())
        # Read as another program would, before anything is recovered.
        assert int(read_document(path).project.notes or 0) >= in_file
    folders = Folders.under(home)
    workspace = open_workspace(path, folders, lambda _state: None, AUTHOR)
    assert int(workspace.project.notes) >= here >= in_file > 12
    workspace.close()
    assert [item.name for item in tmp_path.iterdir() if item.name.startswith(".")] == []


def _typed_until_killed(path: Path, home: Path, saves: int) -> dict[str, int]:
    """Let a process type until it has acknowledged this many saves; the last number of each kind."""
    environment = {**os.environ, "B24DESK_HOME": str(home)}
    command = [sys.executable, "-c", _TYPIST, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True, cwd=ROOT) as typist:
        assert typist.stdout is not None
        lines = [typist.stdout.readline() for _ in range(saves + 1)]
        typist.kill()
        lines += typist.stdout.readlines()
    whole = [line.split() for line in lines if line.endswith("\n")]
    assert {word for word, _ in whole} <= {"restored", "saved", "here"}
    return {"saved": 0, "here": 0} | {word: int(number) for word, number in whole}
