"""What the workflows fetch is named by its content, and what they call is there."""

import re
from pathlib import Path

import pytest

from dev import MENU
from tests.house.sources import ROOT

WORKFLOWS = sorted(ROOT.joinpath(".github", "workflows").glob("*.yml"))
RELEASE = ROOT.joinpath(".github", "workflows", "release.yml").read_text("utf-8")
JOBS = RELEASE.partition("\njobs:\n")[2]
PINNED = re.compile(r"(?!\./)[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_named_by_their_commit(path: Path) -> None:
    used = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    assert used
    own = [name for name in used if name.startswith("./")]
    assert [name for name in own if not ROOT.joinpath(name).is_file()] == []
    assert [name for name in used if name not in own and not PINNED.fullmatch(name)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_commands_and_scripts_are_there(path: Path) -> None:
    text = path.read_text("utf-8")
    assert set(re.findall(r"packaging/dev\.py (\w+)", text)) <= set(MENU)
    for script in re.findall(r"packaging/[\w/.-]+\.(?:py|sh|nsi|ps1)", text):
        assert ROOT.joinpath(script).is_file()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_only_read_unless_a_job_says_otherwise(path: Path) -> None:
    assert "\npermissions:\n  contents: read\n" in path.read_text("utf-8")


def test_only_the_job_that_writes_the_draft_may_write_to_the_repository() -> None:
    jobs = re.findall(r"^  (\w+):\n((?:(?: {4}.*|  #.*)?\n)+)", JOBS, re.MULTILINE)
    rights = {name: re.findall(r"^      ([\w-]+): write$", said, re.MULTILINE) for name, said in jobs}
    assert rights == {
        "tests": [],
        "build": [],
        "provenance": ["id-token", "attestations", "artifact-metadata"],
        "draft": ["contents"],
    }


def test_whatever_needs_a_secret_is_left_out_without_it() -> None:
    steps = re.split(r"^      - ", JOBS, flags=re.MULTILINE)[1:]
    secret = [step for step in steps if "secrets." in step]
    assert len(secret) == 4
    gated = re.compile(r"if: .*env\.(SIGNS_\w+|NOTARISES) == 'true'")
    assert [step for step in secret if not gated.search(step)] == []


def test_no_text_of_others_gets_into_a_shell() -> None:
    """Names of branches and tags come in as variables."""
    commands = re.compile(r"^ +(?:- )?run: (\|\n(?: {10}.*\n)+|.*)", re.MULTILINE)
    for path in WORKFLOWS:
        runs = commands.findall(path.read_text("utf-8"))
        assert runs
        assert [run for run in runs if "${{" in run] == []
