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
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.storage.disks import memory_disk
from tests.storage.harness import crashing, failing, fuzzing, killing, machines, store_damage
from tests.storage.harness.recording import Recording

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


Series = Callable[[Soak], list[Finding]]


def kills(soak: Soak) -> list[Finding]:
    """1,000 kills at random moments."""
    found = killing.kill_typists(_new(soak, "kills"), soak.share(1_000), seed=1, child=killing.Fork)
    # Forked, so that the lives are spent on the project and not on its start; a tenth starts from nothing.
    started = killing.kill_typists(_new(soak, "starts"), soak.share(100), seed=2)
    boasted = killing.kill_typists(_new(soak, "boast"), 20, seed=1, boasting=True)
    remark = f"{found.edits:,} edits acknowledged, brought back after {found.recovered:,} kills"
    return [
        Finding("kill -9", found.kills, found.problems, remark),
        Finding("kill -9, from nothing", started.kills, started.problems),
        Finding("kill -9, saved is said too early", boasted.kills, boasted.problems, control=True),
    ]


def crashes(soak: Soak) -> list[Finding]:
    """Crash states of ten recordings."""
    findings, states, recovered, problems = [], 0, 0, list[str]()
    for seed in range(soak.share(10)):
        folder = soak.folder / "crashes"
        recording = crashing.record_typist(folder, edits=8, seed=seed)
        found = crashing.crash(recording, folder, seed=seed, draws=6, most=soak.share(400))
        states, recovered = states + found.states, recovered + found.recovered
        problems += found.problems
        if not seed:
            findings = [_careless(name, make(recording), folder) for name, make in crashing.CARELESS.items()]
        _remove(folder)
    remark = f"edits brought back in {recovered:,}"
    return [Finding("crash states", states, problems, remark), *findings]


def failures(soak: Soak) -> list[Finding]:
    """Every call of every kind fails once, with a full disk and with a failing one."""
    findings = []
    step = max(1, 100 // soak.percent)
    for fault in (*failing.AT_ONCE, *failing.ONE_BY_ONE):
        found = failing.fail_each(_new(soak, "failing"), fault, edits=4, step=step)
        if found.runs:
            told = ", ".join(f"{code} {count}" for code, count in found.told.most_common())
            calls = fault.calls if "," not in fault.calls else "all kinds"
            name = f"{fault.error} at the k-th {calls}"
            findings.append(Finding(name, found.runs, found.problems, f"told: {told}"))
    return findings


def fuzz(soak: Soak) -> list[Finding]:
    """5,000 plain and 2,000 protected files, garbled and forged."""
    findings = []
    for kind, full in ((fuzzing.PLAIN, 5_000), (fuzzing.PROTECTED, 2_000)):
        found = fuzzing.fuzz(kind, _new(soak, kind), soak.share(full), seed=2)
        how = ", ".join(f"{outcome} {count:,}" for outcome, count in found.outcomes.most_common())
        findings.append(Finding(f"garbled and forged files, {kind}", found.files, found.problems, how))
    return findings


def stores(soak: Soak) -> list[Finding]:
    """2,000 damaged working stores with edits that the file lacks."""
    found = store_damage.garble_stores(_new(soak, "stores"), soak.share(2_000), seed=4)
    how = ", ".join(f"{outcome} {count:,}" for outcome, count in found.outcomes.most_common())
    return [Finding("garbled working stores", found.stores, found.problems, how)]


def company(soak: Soak) -> list[Finding]:
    """Two machines, a copier, second windows and lying clocks."""
    conflicts = machines.two_machines(_new(soak, "two"), soak.share(200), seed=3)
    copies = machines.copies_while_saving(_new(soak, "copier"), soak.share(2_000), seed=3)
    refused = machines.second_instances(_new(soak, "windows"), soak.share(60), seed=3)
    clocks = machines.clocks_running_backwards(_new(soak, "clocks"), soak.share(200), seed=3)
    told = f"{conflicts.conflicts:,} conflicts told"
    again = f"{refused.conflicts:,} second windows refused, each owner killed"
    return [
        Finding("two machines, one folder", conflicts.rounds, conflicts.problems, told),
        Finding("copies taken during saves", copies.rounds, copies.problems),
        Finding("second windows", refused.rounds, refused.problems, again),
        Finding("clocks that lie", clocks.rounds, clocks.problems),
    ]


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
    print(f"{'':<42}{'cases':>8}{'wrong':>8}{'s':>7}")
    with tempfile.TemporaryDirectory() as otherwise, memory_disk(Path(otherwise)) as folder:
        for name, series in SERIES.items():
            if chosen.only in {None, name}:
                started = time.monotonic()
                findings = series(Soak(chosen.scale, folder))
                seconds = time.monotonic() - started
                for finding in findings:
                    right &= _print(finding, seconds)
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


def _careless(name: str, recording: Recording, folder: Path) -> Finding:
    found = crashing.crash(recording, folder, seed=1, draws=6, most=400)
    return Finding(f"crash states, {name}", found.states, found.problems, control=True)


def _new(soak: Soak, name: str) -> Path:
    folder = soak.folder / name
    _remove(folder)
    folder.mkdir()
    return folder


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
