"""Kills, crashes and fails the saving of projects, thousands of times, and counts what is lost.

Started by ``dev.py soak``. The same harnesses run small in every ``dev.py test``; here each has its full
measure. Fails when anything that was acknowledged is lost or anything is damaged without a word, and when a
harness does not find the fault that was put in for it.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.storage.disks import memory_disk
from tests.storage.harness import crashing, failing, fuzzing, killing, machines, store_damage
from tests.storage.harness.recording import Recording
from tests.storage.harness.system_calls import strace_works

_SHOWN = 20


class Soak(NamedTuple):
    """How much, in hundredths of the full measure, and where."""

    percent: int
    folder: Path

    def share(self, full: int) -> int:
        return max(1, full * self.percent // 100)


class Finding(NamedTuple):
    """What one series showed. Of a `control` it is the problems that must be there."""

    name: str
    cases: int
    problems: Sequence[str]
    remark: str = ""
    control: bool = False

    @property
    def is_right(self) -> bool:
        return bool(self.problems) == self.control and self.cases > 0


Series = Callable[[Soak], Iterator[Finding]]


def kills(soak: Soak) -> Iterator[Finding]:
    """1,000 kills at random moments, of forks whose lives are spent on the project and not on its start."""
    found = killing.kill_typists(_new(soak, "kills"), soak.share(1_000), seed=1, child=killing.Fork)
    remark = f"{found.edits:,} edits acknowledged, brought back after {found.recovered:,} kills"
    yield Finding("kill -9", found.kills, found.problems, remark)
    found = killing.kill_typists(
        _new(soak, "sealed"), soak.share(200), seed=1, child=killing.Fork, protected=True
    )
    remark = f"{found.edits:,} edits acknowledged, brought back after {found.recovered:,} kills"
    yield Finding("kill -9, protected", found.kills, found.problems, remark)
    found = killing.kill_typists(_new(soak, "starts"), soak.share(50), seed=2)
    remark = f"{found.edits:,} edits acknowledged, brought back after {found.recovered:,} kills"
    yield Finding("kill -9, started from nothing", found.kills, found.problems, remark)
    found = killing.kill_typists(_new(soak, "boast"), 10, seed=1, boasting=True)
    yield Finding("kill -9, saved is said too early", found.kills, found.problems, control=True)


def crashes(soak: Soak) -> Iterator[Finding]:
    """Crash states of ten recordings, 400 of each; some of them of a protected project."""
    if not strace_works():
        return
    states, recovered, problems = 0, 0, list[str]()
    for seed in range(soak.share(10)):
        recording = _recorded(soak, seed, protected=bool(seed % 2))
        found = crashing.crash(recording, soak.folder / "crashes", seed=seed, draws=6, most=400)
        states, recovered = states + found.states, recovered + found.recovered
        problems += found.problems
    yield Finding("crash states", states, problems, f"edits brought back in {recovered:,}")
    recording = _recorded(soak, 0)
    for name, careless in crashing.CARELESS.items():
        found = crashing.crash(careless(recording), soak.folder / "crashes", seed=1, draws=6, most=200)
        yield Finding(f"crash states, {name}", found.states, found.problems, control=True)


def failures(soak: Soak) -> Iterator[Finding]:
    """Every call of every kind fails once, with a full disk and with a failing one."""
    if not strace_works():
        return
    for fault in (*failing.ONE_BY_ONE, *failing.AT_ONCE):
        step = max(1, 100 // soak.percent)
        found = failing.fail_each(_new(soak, "failing"), fault, edits=3, step=step)
        if found.runs:
            told = ", ".join(f"{code} {count}" for code, count in found.told.most_common())
            calls = "k-th of every kind" if "," in fault.calls else f"k-th {fault.calls}"
            yield Finding(f"{fault.error} at the {calls}", found.runs, found.problems, f"told: {told}")


def fuzz(soak: Soak) -> Iterator[Finding]:
    """5,000 plain and 2,000 protected files, garbled and forged."""
    for kind, full in ((fuzzing.PLAIN, 5_000), (fuzzing.PROTECTED, 2_000)):
        found = fuzzing.fuzz(kind, _new(soak, kind), soak.share(full), seed=2)
        how = _counted(found.outcomes)
        yield Finding(f"garbled and forged files, {kind}", found.files, found.problems, how)


def stores(soak: Soak) -> Iterator[Finding]:
    """1,000 damaged working stores with edits that the file lacks."""
    found = store_damage.garble_stores(_new(soak, "stores"), soak.share(1_000), seed=4)
    yield Finding("garbled working stores", found.stores, found.problems, _counted(found.outcomes))


def company(soak: Soak) -> Iterator[Finding]:
    """Two machines, a copier, second windows and lying clocks."""
    found = machines.two_machines(_new(soak, "two"), soak.share(200), seed=3)
    yield Finding(
        "two machines, one folder", found.rounds, found.problems, f"{found.conflicts} conflicts told"
    )
    found = machines.copies_while_saving(_new(soak, "copier"), soak.share(1_000), seed=3)
    yield Finding("copies taken during saves", found.rounds, found.problems)
    found = machines.second_instances(_new(soak, "windows"), soak.share(40), seed=3)
    told = f"{found.conflicts} second windows refused, each owner killed"
    yield Finding("second windows", found.rounds, found.problems, told)
    found = machines.clocks_running_backwards(_new(soak, "clocks"), soak.share(200), seed=3)
    yield Finding("clocks that lie", found.rounds, found.problems)


SERIES: dict[str, Series] = {
    "kills": kills,
    "crashes": crashes,
    "failures": failures,
    "fuzz": fuzz,
    "stores": stores,
    "company": company,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py soak", description=__doc__)
    parser.add_argument("--only", choices=sorted(SERIES), help="one harness instead of all")
    parser.add_argument("--scale", type=int, default=100, help="hundredths of the full measure")
    chosen = parser.parse_args()
    right = True
    if not strace_works():
        print("Without strace, crashes and failures are left out.")
    print(f"{'':<42}{'cases':>8}{'wrong':>8}{'s':>7}")
    with tempfile.TemporaryDirectory() as otherwise, memory_disk(Path(otherwise)) as folder:
        for name, series in SERIES.items():
            if chosen.only in {None, name}:
                started = time.monotonic()
                for finding in series(Soak(chosen.scale, folder)):
                    right &= _print(finding, time.monotonic() - started)
                    started = time.monotonic()
    print("All as promised." if right else "NOT AS PROMISED.")
    return 0 if right else 1


def _print(finding: Finding, seconds: float) -> bool:
    mark = "" if finding.is_right else "  <- BLIND" if finding.control else "  <- WRONG"
    remark = "must be wrong" if finding.control else finding.remark
    print(f"{finding.name:<42}{finding.cases:>8,}{len(finding.problems):>8,}{seconds:>7.0f}  {remark}{mark}")
    if not finding.control:
        for problem in finding.problems[:_SHOWN]:
            print(f"    {problem}")
    sys.stdout.flush()
    return finding.is_right


def _recorded(soak: Soak, seed: int, *, protected: bool = False) -> Recording:
    folder = soak.folder / "crashes"
    _remove(folder)
    return crashing.record_typist(folder, edits=8, seed=seed, protected=protected)


def _counted(outcomes: Counter[str]) -> str:
    return ", ".join(f"{outcome} {count:,}" for outcome, count in outcomes.most_common())


def _new(soak: Soak, name: str) -> Path:
    folder = soak.folder / name
    _remove(folder)
    folder.mkdir()
    return folder


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
