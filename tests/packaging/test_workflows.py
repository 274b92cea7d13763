"""What the workflows fetch is named by its content, and what they call is there."""

import re
from pathlib import Path

import pytest

from dev import MENU
from tests.house.sources import ROOT

WORKFLOWS = sorted(ROOT.joinpath(".github", "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_named_by_their_commit(path: Path) -> None:
    used = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    assert used
    assert [name for name in used if not PINNED.fullmatch(name)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_commands_and_scripts_are_there(path: Path) -> None:
    text = path.read_text("utf-8")
    assert set(re.findall(r"packaging/dev\.py (\w+)", text)) <= set(MENU)
    for script in re.findall(r"packaging/[\w/.-]+\.(?:py|sh|nsi|ps1)", text):
        assert ROOT.joinpath(script).is_file()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_only_read_unless_a_job_says_otherwise(path: Path) -> None:
    assert "\npermissions:\n  contents: read\n" in path.read_text("utf-8")
