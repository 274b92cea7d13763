"""Times whole processes, from the start of Python to a moment that the process itself reports."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from environment import ROOT
from probes.turns import Comparison


class Run(NamedTuple):
    seconds: float
    cpu: float
    memory: float


Runs = Mapping[str, Sequence[Run]]


def interleaved(commands: Mapping[str, Sequence[str]], rounds: int) -> Runs:
    """Run every command once a round, in turns that start with another one each time.

    A machine that is slower for a while is slower for all of them.
    """
    names = list(commands)
    runs: dict[str, list[Run]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory() as home:
        for number in range(rounds + 1):
            first = number % len(names)
            for name in names[first:] + names[:first]:
                run = _run(commands[name], Path(home))
                if number:  # round 0 only fills caches
                    runs[name].append(run)
    return runs


def probe(name: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", f"probes.{name}", *arguments]


def ratios(runs: Sequence[Run], floors: Sequence[Run]) -> Run:
    """For each figure the median of the rounds' own ratios."""
    pairs = list(zip(runs, floors, strict=True))
    return Run(*(median(run[i] / floor[i] for run, floor in pairs) for i in range(len(Run._fields))))


def medians(runs: Sequence[Run]) -> Run:
    return Run(*(median(run[i] for run in runs) for i in range(len(Run._fields))))


def comparisons(command: Sequence[str]) -> list[Comparison]:
    """What a probe found that compares within its own process."""
    with tempfile.TemporaryDirectory() as home:
        return [Comparison(*json.loads(line)) for line in _output(command, Path(home))]


def run_to_the_end(command: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as home:
        _output(command, Path(home))


def _run(command: Sequence[str], home: Path) -> Run:
    started = time.monotonic()
    report = json.loads(_output(command, home)[-1])
    seconds = report.get("seconds", report["moment"] - started)
    return Run(seconds, report["cpu"], report["memory"])


def _output(command: Sequence[str], home: Path) -> list[str]:
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    path = os.pathsep.join([str(ROOT), str(ROOT / "packaging")])
    variables |= {"PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen", "B24DESK_HOME": str(home)}
    done = subprocess.run(command, env=variables, stdout=subprocess.PIPE, check=True, text=True)
    return done.stdout.splitlines()
