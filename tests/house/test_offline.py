"""The program opens no connection; first, that the guard which shows it works."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from b24desk.resources import resource
from tests import offline
from tests.house.sources import ROOT

SAMPLE = resource("samples", "cross-provincial.json")


def ran_without_a_network(*words: object) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own, which ends at the first connection that is tried."""
    command = [sys.executable, str(ROOT / "tests" / "offline.py"), *map(str, words)]
    return subprocess.run(
        command, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )


def test_opening_a_connection_is_refused_and_remembered() -> None:
    with pytest.raises(offline.ConnectionRefused):
        socket.socket(socket.AF_INET)
    assert len(offline.refused) == 1
    offline.refused.clear()


def test_looking_up_a_name_is_refused() -> None:
    with pytest.raises(offline.ConnectionRefused):
        socket.getaddrinfo("localhost", 80)
    offline.refused.clear()


def test_a_project_is_made_assessed_and_printed_without_a_network(tmp_path: Path) -> None:
    project, papers = tmp_path / "project.b24", tmp_path / "papers"
    for words in (
        ("new", project, "--from", SAMPLE),
        ("verify", project),
        ("dump", project),
        ("assess", project, "--json"),
        ("export", project, "--out", papers, "--language", "both"),
    ):
        done = ran_without_a_network(*words)
        assert (done.returncode, done.stderr) == (0, b"")
    assert len(list(papers.glob("*.pdf"))) >= 4


def test_the_window_makes_saves_reopens_and_prints_without_a_network() -> None:
    done = ran_without_a_network("--selftest")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("words", [("rules",), ("schema",)], ids=" ".join)
def test_what_needs_no_project_needs_no_network_either(words: tuple[str, ...]) -> None:
    done = ran_without_a_network(*words)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout
