"""Everything that must hold before a change lands, run one after the other and summed up."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import translation
from environment import finish, tool

OTHER_DAYS = ("2025-09-14", "2027-05-23")
"""Before a change of the rules and past their review: what must hold on any day is tried then too."""


class Outcome(NamedTuple):
    name: str
    passed: bool
    seconds: float


def run_all(*, tests: bool) -> int:
    """Run every check, even after one has failed; 0 when all passed."""
    outcomes = [
        _timed("style", _command(tool("ruff"), "check")),
        _timed("format", _command(tool("ruff"), "format", "--check")),
        *(_timed(f"types, {system}", _types(system)) for system in ("linux", "win32", "darwin")),
        _timed("layers", _command(tool("lint-imports"), "--no-logo", "--no-cache")),
        _timed("translations", translation.are_complete),
    ]
    if tests:
        outcomes.append(_timed("tests", _command(tool("python"), "-m", "pytest")))
        outcomes += [_timed(f"on {day}", _command(*laws_on(day))) for day in OTHER_DAYS]
    print()
    for outcome in outcomes:
        print(f"{'passed' if outcome.passed else 'FAILED'}  {outcome.name:<15}{outcome.seconds:6.1f} s")
    return 0 if all(outcome.passed for outcome in outcomes) else 1


def laws_on(day: str) -> tuple[str, ...]:
    """The command that tries on another day whatever must hold on any."""
    return (tool("python"), "-m", "pytest", "-m", "any_day", "--as-of", day)


def _command(*command: str | Path) -> Callable[[], bool]:
    return lambda: finish(*command, offscreen=True) == 0


def _types(system: str) -> Callable[[], bool]:
    """As if on another system: what is called there only would otherwise never be looked at."""
    # A branch for one system cannot be reached on the others.
    quietly = [] if system == "linux" else ["--no-warn-unreachable"]
    cache = f"--cache-dir=.mypy_cache/{system}"
    return _command(tool("python"), "-m", "mypy", "--platform", system, cache, *quietly)


def _timed(name: str, passes: Callable[[], bool]) -> Outcome:
    print(f"\n== {name}", flush=True)
    started = time.monotonic()
    passed = passes()
    return Outcome(name, passed, time.monotonic() - started)
