"""Measures the program against floors taken in the same run on the same machine, in turns.

A figure in milliseconds tells as much about the machine; the ratio beside it is about the program. The
targets are ratios, too. Started by ``dev.py bench``.
"""

import argparse
import os
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from environment import ROOT
from paper_peers import compare_typesetters
from peers import compare_with_peers
from processes import Runs, comparisons, interleaved, medians, probe, ratios, run_to_the_end

SAMPLE = ROOT / "resources" / "samples" / "cross-provincial.json"


class Bench(NamedTuple):
    rounds: int
    folder: Path
    """Removed afterwards."""


def window(bench: Bench) -> None:
    """From the start to the first painted window and the first project; then a long staff list in it."""
    project = _project(bench)
    runs = interleaved(
        {
            "floor: a bare wizard": probe("floor_window"),
            "Python alone": probe("floor_python"),
            "Qt loaded": probe("floor_import"),
            "b24desk, painted (1.35)": probe("program", "painted"),
            "b24desk, start page answers (2.20)": probe("program", "ready"),
            "b24desk, New pressed in that moment": probe("program", "new"),
            "b24desk, all loaded in pauses": probe("program", "settled"),
            "b24desk FILE, its first page": probe("program", "open", project),
        },
        bench.rounds,
    )
    print_runs("Start (target)", runs)
    print_comparisons("Staff table", in_process("staff_table", bench))


def language(bench: Bench) -> None:
    """From one interface language to the other and back, and from page to page."""
    switch = probe("program", "switch", str(bench.rounds), _project(bench))
    print_comparisons("Language and pages", switch)


def _project(bench: Bench) -> str:
    project = bench.folder / "project.b24"
    if not project.exists():
        run_to_the_end(probe("command", "new", str(project), "--from", str(SAMPLE)))
    return str(project)


def core(bench: Bench) -> None:
    """Rulebook, assessment, saving."""
    print_comparisons("Rulebook, assessment, saving", in_process("core", bench))


def papers(bench: Bench) -> None:
    """Papers made again in a running program, and from nothing by the command."""
    print_comparisons("Papers in a running program (target 1.50)", in_process("papers", bench))
    for kind in ("checklist", "letter"):
        export = ["export", str(SAMPLE), "--out", str(bench.folder), "--only", kind, "--language", "zh"]
        runs = interleaved(
            {
                "floor: bare canvas": probe(
                    "canvas_floor", str(bench.folder / f"{kind}-zh.marks"), str(bench.folder / "floor.pdf")
                ),
                "b24desk export": probe("command", *export),
                "b24desk assess, no paper": probe("command", "assess", str(SAMPLE)),
            },
            bench.rounds,
        )
        print_runs(f"A {kind} from nothing (target 1.25)", runs)


def files(bench: Bench) -> None:
    """Edits, publishing, opening and listing of small and large projects."""
    print_comparisons("Project files (target)", in_process("files", bench))


def bundle(bench: Bench) -> None:
    """Two hundred scanned pages: opened, looked at, bound, packed and read again, against merging alone."""
    run_to_the_end(probe("scans", str(bench.folder)))
    scans, project, out = bench.folder / "scans", bench.folder / "scans.b24", bench.folder / "out.zip"
    size = sum(path.stat().st_size for path in scans.iterdir())
    make = ["bundle", str(project), "--out", str(out), "--language", "zh"]
    runs = interleaved(
        {
            "floor: pypdf, merging alone": probe("merge_floor", str(scans), str(bench.folder / "merged.pdf")),
            "b24desk preflight": probe("command", "preflight", str(project), "--language", "zh"),
            "b24desk bundle": probe("command", *make),
            "b24desk bundle --redacted": probe("command", *make, "--redacted"),
        },
        bench.rounds,
    )
    print_runs(f"A bundle of 200 scanned pages, {size / 2**20:.0f} MB", runs)


def frozen(bench: Bench) -> None:
    """What `dev.py build` made beside the checkout: a command, and the self-test with window and paper."""
    program = _built()
    if program is None:
        print("\nFrozen program: not measured, for dev.py build has not made one")
        return
    for title, words in {
        "A command, frozen": ["assess", str(SAMPLE)],
        "Window, project and paper, frozen": ["--selftest"],
    }.items():
        runs = interleaved(
            {
                "floor: from the checkout": probe("outside", sys.executable, "-m", "b24desk", *words),
                "frozen": probe("outside", str(program), *words),
            },
            bench.rounds,
        )
        print_runs(title, runs)
    if sys.platform == "linux":
        _frozen_window(program, bench)


def _frozen_window(program: Path, bench: Bench) -> None:
    """Watched from outside, for nobody sees inside. The first run finds none of its files in memory."""
    checkout, built = [sys.executable, "-m", "b24desk"], [str(program)]
    wizard, warm, cold = [sys.executable, "-m", "probes.floor_window"], "", str(program.parent)
    libraries = os.pathsep.join([sysconfig.get_path("stdlib"), sysconfig.get_path("purelib"), str(ROOT)])
    runs = interleaved(
        {
            "floor: a bare wizard": probe("window_seen", "painted", warm, *wizard),
            "from the checkout, painted": probe("window_seen", "painted", warm, *checkout),
            "frozen, painted": probe("window_seen", "painted", warm, *built),
            "from the checkout, all loaded": probe("window_seen", "loaded", warm, *checkout),
            "frozen, all loaded": probe("window_seen", "loaded", warm, *built),
            "first run from the checkout, painted": probe("window_seen", "painted", libraries, *checkout),
            "first run, frozen, painted": probe("window_seen", "painted", cold, *built),
        },
        bench.rounds,
    )
    print_runs("The window, frozen", runs)


def _built() -> Path | None:
    folder = ROOT / "dist" / "b24desk"
    names = ("b24desk.com", "b24desk")  # macOS has a folder beside its application, too
    return next((folder / name for name in names if (folder / name).is_file()), None)


def print_runs(title: str, runs: Runs) -> None:
    """The first entry is the floor of the others."""
    floors = next(iter(runs.values()))
    print(f"\n{title:<38}{'wall ms':>9}{'ratio':>7}{'CPU ms':>9}{'ratio':>7}{'peak MB':>9}{'ratio':>7}")
    for name, measured in runs.items():
        middle, ratio = medians(measured), ratios(measured, floors)
        print(
            f"  {name:<36}{middle.seconds * 1e3:9.0f}{ratio.seconds:7.2f}"
            f"{middle.cpu * 1e3:9.0f}{ratio.cpu:7.2f}{middle.memory / 2**20:9.1f}{ratio.memory:7.2f}"
        )


def in_process(name: str, bench: Bench) -> Sequence[str]:
    return probe(name, str(SAMPLE), str(bench.rounds), str(bench.folder))


def print_comparisons(title: str, command: Sequence[str]) -> None:
    print(f"\n{title:<46}{'ms':>9}{'ratio':>7}{'floor ms':>10}  floor")
    for line in comparisons(command):
        print(f"  {line.name:<44}{line.seconds * 1e3:9.2f}{line.ratio:7.2f}", end="")
        print(f"{line.floor_seconds * 1e3:10.2f}  {line.floor_name}")


MEASURES: dict[str, Callable[[Bench], None]] = {
    "window": window,
    "language": language,
    "core": core,
    "papers": papers,
    "files": files,
    "bundle": bundle,
    "frozen": frozen,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="how often each thing is measured")
    parser.add_argument("--only", choices=sorted(MEASURES), help="one measure instead of all")
    peers = "other rule engines and typesetters beside ours, and nothing else"
    parser.add_argument("--peers", action="store_true", help=peers)
    chosen = parser.parse_args()
    if chosen.peers:
        with tempfile.TemporaryDirectory() as folder:
            compare_with_peers(Path(folder), chosen.rounds)
            compare_typesetters(Path(folder), chosen.rounds, SAMPLE)
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, measure in MEASURES.items():
            if chosen.only in {None, name}:
                measure(Bench(chosen.rounds, Path(folder)))


if __name__ == "__main__":
    main()
