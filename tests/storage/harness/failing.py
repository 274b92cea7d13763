"""Lets the k-th call of a program fail, for every k, and looks whether it says so and finds back.

The system itself refuses the call, told by `strace`; so SQLite's calls fail like ours. Each thread of the
program meets its own k-th.
"""

import itertools
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.storage.harness.killing import TYPIST, environment
from tests.storage.harness.promises import Promises, judge
from tests.storage.harness.setting import DOCUMENT, lay_down


class Fault(NamedTuple):
    """What fails, and how."""

    calls: str
    error: str


_CHANGING = (
    *("write", "pwrite64", "ftruncate", "fallocate", "fsync", "fdatasync", "rename", "renameat", "renameat2"),
    *("link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir"),
)
AT_ONCE = tuple(Fault(",".join(_CHANGING), error) for error in ("ENOSPC", "EIO"))
"""Each kind of call fails at its own k-th: a write, a flush and a move in one run."""
ONE_BY_ONE = (
    *(Fault(call, error) for error in ("ENOSPC", "EIO") for call in _CHANGING),
    Fault("pread64", "EIO"),
)
"""One call in the whole run. `pread64` is how SQLite reads; Python reads its own modules with `read`."""


@dataclass
class Failures:
    """What failing calls showed; `problems` must stay empty. `told` counts what the typists were told."""

    runs: int = 0
    told: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)


def fail_each(folder: Path, fault: Fault, *, edits: int, start: int = 1, step: int = 1) -> Failures:
    """Type this many edits with the k-th call failing, for every k from `start` on that there is."""
    found = Failures()
    for k in itertools.count(start, step):
        with tempfile.TemporaryDirectory(dir=folder) as place:
            promises, injected = _type(Path(place), fault, k, edits)
            if not injected:
                return found
            if promises is None:
                continue
            promises.broken += _leftovers(Path(place))
            verdict = judge(Path(place, DOCUMENT), Path(place, "home"), promises)
        name = f"{fault.error} at call {k} of {fault.calls}"
        found.problems += [f"{name}: {problem}" for problem in verdict.problems]
        found.told.update(promises.failures)
        found.runs += 1
    raise AssertionError


def _type(place: Path, fault: Fault, k: int, edits: int) -> tuple[Promises | None, bool]:
    """What the typist said, and whether any call was made to fail.

    None where the call was needed to start Python: then nothing was ever said.
    """
    path, log = place / DOCUMENT, place.with_suffix(".calls")
    lay_down(path)
    typing = [*TYPIST, str(path), str(place / "home"), "--edits", str(edits), "--saving", "1"]
    told = ["-e", f"trace={fault.calls}", "-e", f"inject={fault.calls}:error={fault.error}:when={k}"]
    watch = ["strace", "-f", "--seccomp-bpf", "-qq", "-s", "0", "-e", "signal=none", *told, "-o", str(log)]
    done = subprocess.run([*watch, *typing], env=environment(), capture_output=True, text=True, check=False)
    injected = "(INJECTED)" in log.read_text("utf-8")
    log.unlink()
    if not done.stdout:
        return None, injected
    promises = Promises()
    for line in done.stdout.splitlines():
        promises.hear(line)
    if done.returncode:
        promises.broken.append("ended: " + (done.stderr.strip() or "?").splitlines()[-1])
    return promises, injected


def _leftovers(place: Path) -> Iterator[str]:
    """Beside the project nothing may stay; a temporary file whose removal failed goes at the next opening."""
    others = [path.name for path in place.iterdir() if path.name not in {DOCUMENT, "home"}]
    if len(others) > 1:
        yield f"left behind: {others}"
