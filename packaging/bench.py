"""Measures the program against floors taken in the same run on the same machine, in turns.

A figure in milliseconds tells as much about the machine; the ratio beside it is about the program.
Started by ``dev.py bench``.
"""

import argparse

from processes import Runs, interleaved, medians, probe, ratios


def window(rounds: int) -> None:
    """From the start of the process to its first painted window."""
    _print_runs(
        "First window painted",
        interleaved(
            {
                "floor: a bare wizard": probe("floor_window"),
                "Python alone": probe("floor_python"),
                "Qt loaded": probe("floor_import"),
            },
            rounds,
        ),
    )


def _print_runs(title: str, runs: Runs) -> None:
    """The first entry is the floor of the others."""
    floors = next(iter(runs.values()))
    print(f"\n{title:<34}{'wall ms':>9}{'ratio':>7}{'CPU ms':>9}{'ratio':>7}{'peak MB':>9}{'ratio':>7}")
    for name, measured in runs.items():
        middle, ratio = medians(measured), ratios(measured, floors)
        print(
            f"  {name:<32}{middle.seconds * 1e3:9.0f}{ratio.seconds:7.2f}"
            f"{middle.cpu * 1e3:9.0f}{ratio.cpu:7.2f}{middle.memory / 2**20:9.1f}{ratio.memory:7.2f}"
        )


MEASURES = {"window": window}


def main() -> None:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="how often each thing is measured")
    parser.add_argument("--only", choices=sorted(MEASURES), help="one measure instead of all")
    chosen = parser.parse_args()
    for name, measure in MEASURES.items():
        if chosen.only in {None, name}:
            measure(chosen.rounds)


if __name__ == "__main__":
    main()
