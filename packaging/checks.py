"""Everything that must hold before a change lands, run one after the other and summed up."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import affected
import translation
from environment import ROOT, finish, tool

OTHER_DAYS = ("2025-09-14", "2027-05-23")
"""Before a change of the rules and past their review: what must hold on any day is tried then too."""

EVERYTHING = "--all"
_ON_EVERY_CORE = ("--numprocesses", "auto", "--dist", "worksteal")
_SLOWEST = "--durations=15"
_NOTHING_CHOSEN = 5


class Outcome(NamedTuple):
    name: str
    passed: bool
    seconds: float


def run_all(*, tests: bool, everything: bool) -> int:
    """Run every check, even after one has failed; 0 when all passed.

    Unless `everything` is wanted, only the tests that what has changed since all was green could turn.
    """
    files = affected.digests(ROOT)
    outcomes = [
        _timed("style", _command(tool("ruff"), "check")),
        _timed("format", _command(tool("ruff"), "format", "--check")),
        *(_timed(f"types, {system}", _types(system)) for system in ("linux", "win32", "darwin")),
        _timed("layers", _command(tool("lint-imports"), "--no-logo", "--no-cache")),
        _timed("translations", translation.are_complete),
    ]
    if tests:
        chosen = None if everything else affected.chosen_tests(ROOT, files)
        outcomes += _tests(chosen)
    print()
    for outcome in outcomes:
        print(f"{'passed' if outcome.passed else 'FAILED'}  {outcome.name:<15}{outcome.seconds:6.1f} s")
    passed = all(outcome.passed for outcome in outcomes)
    if tests and passed:
        affected.remember(ROOT, files)
    return 0 if passed else 1


def whole_suite(*chosen: str) -> tuple[str, ...]:
    """The command for the tests, or the chosen ones, on every core; it ends with the slowest."""
    return (tool("python"), "-m", "pytest", *_ON_EVERY_CORE, _SLOWEST, *chosen)


def laws_on(day: str, *chosen: str) -> tuple[str, ...]:
    """The command that tries on another day whatever must hold on any."""
    return (*whole_suite(*chosen), "-m", "any_day", "--as-of", day)


def _tests(chosen: list[str] | None) -> list[Outcome]:
    """All tests for None; each outcome says how much was tried."""
    if chosen is None:
        named: tuple[str, ...] = ()
    else:
        print(f"\nOf the tests, those of {len(chosen)} files and folders; {EVERYTHING} runs all.")
        named = tuple(chosen)
        if not named:
            return []
    return [
        _timed("tests", _command(*whole_suite(*named))),
        *(_timed(f"on {day}", _laws(day, named)) for day in OTHER_DAYS),
    ]


def _laws(day: str, chosen: tuple[str, ...]) -> Callable[[], bool]:
    """That none of the chosen files holds a law of any day is no failure."""
    well = (0, _NOTHING_CHOSEN) if chosen else (0,)
    return lambda: finish(*laws_on(day, *chosen), offscreen=True) in well


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
