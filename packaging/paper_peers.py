"""The same text set by other typesetters, beside our own papers.

They are installed into an environment that is thrown away with the measurement; the program never depends on
them. Started by ``dev.py bench --peers``.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any

from peer_environment import peer_environment, run_peer
from processes import probe

PACKAGES = ("fpdf2", "weasyprint", "typst")
OURS = "b24desk"
_PAPERS = {"table": "checklist", "letter": "letter"}


def compare_typesetters(folder: Path, rounds: int, sample: Path) -> None:
    """Print time from nothing, time for one more, and size, with their ratios to ours."""
    python = peer_environment(folder / "typesetters", PACKAGES)
    if python is None:
        print(f"\nTypesetters left out: {', '.join(PACKAGES)} cannot be installed here.")
        return
    case = folder / "papers.json"
    run_peer(probe("paper_case", str(sample), str(case)))
    for kind, name in _PAPERS.items():
        given = (kind, str(case), str(folder / "peer.pdf"))
        commands = {OURS: probe("paper_ours", *given)}
        commands |= {peer: [python, "-m", f"probes.paper_{peer}", *given] for peer in PACKAGES}
        found: dict[str, list[Mapping[str, Any]]] = {each: [] for each in commands}
        for _ in range(rounds):
            for each, command in commands.items():
                found[each].append(json.loads(run_peer(command)))
        _print(name, found)


def _print(paper: str, found: Mapping[str, list[Mapping[str, Any]]]) -> None:
    print(f"\nThe same {paper}, in Chinese (processor time)")
    columns = {"start": ("from nothing, ms", 1e3), "warm": ("one more, ms", 1e3), "bytes": ("KB", 1 / 1024)}
    print(" " * 20 + "".join(f"{title:>20}{'ratio':>8}" for title, _ in columns.values()))
    ours = {key: median(run[key] for run in found[OURS]) for key in columns}
    for name, runs in found.items():
        middles = {key: median(run[key] for run in runs) for key in columns}
        cells = (
            f"{middles[key] * times:20.1f}{middles[key] / ours[key]:8.2f}"
            for key, (_, times) in columns.items()
        )
        print(f"  {name:<18}" + "".join(cells))
