"""The same conditions over the same firms in two other rule engines, beside ours.

zen-engine and OpenFisca-Core are installed into an environment that is thrown away with the measurement; the
program never depends on them. Started by ``dev.py bench --peers``.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any

from peer_environment import peer_environment, run_peer
from processes import probe

PACKAGES = ("zen-engine", "OpenFisca-Core")
OURS = "b24desk"


def compare_with_peers(folder: Path, rounds: int) -> None:
    """Print cold and warm times, and their ratios to ours; only if every engine gives the same answers."""
    python = peer_environment(folder / "peers", PACKAGES)
    if python is None:
        print(f"\nPeers left out: {' and '.join(PACKAGES)} cannot be installed here.")
        return
    case = str(folder / "case.json")
    run_peer(probe("peer_case", case))
    commands = {
        OURS: probe("peer_ours", case),
        "zen-engine": [python, "-m", "probes.peer_zen", case],
        "OpenFisca-Core": [python, "-m", "probes.peer_openfisca", case],
    }
    found: dict[str, list[Mapping[str, Any]]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            found[name].append(json.loads(run_peer(command)))
    answers = found[OURS][0]["answers"]
    for name, runs in found.items():
        if any(run["answers"] != answers for run in runs):
            sys.exit(f"{name} answers otherwise than {OURS}: nothing to compare")
    _print(found, len(answers[0]), len(answers))


def _print(found: Mapping[str, list[Mapping[str, Any]]], rules: int, firms: int) -> None:
    print(f"\nThe same {rules} rules over the same {firms} firms, the same answers")
    columns = {"start": "from nothing, ms", "build": "rules built, ms", "warm": "one firm, ms"}
    print(" " * 20 + "".join(f"{title:>20}{'ratio':>8}" for title in columns.values()))
    floors = {key: median(run[key] for run in found[OURS]) for key in columns}
    for name, runs in found.items():
        middles = {key: median(run[key] for run in runs) for key in columns}
        cells = (f"{middles[key] * 1e3:20.2f}{middles[key] / floors[key]:8.2f}" for key in columns)
        print(f"  {name:<18}" + "".join(cells))
