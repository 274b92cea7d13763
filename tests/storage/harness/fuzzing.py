"""Opens garbled and forged project files in a process of its own, with little memory and little patience.

    python -m tests.storage.harness.fuzzing FILE FOLDER COUNT SEED

Each file is opened as the program does it. Only the documented refusals may come out, the file must stay as
it is, and one that opens must hold what the good one holds, unless it was made up from the start.
"""

import contextlib
import json
import signal
import subprocess
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from b24desk.errors import DAMAGE, B24Error, ErrorCode
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.snapshot import Snapshot
from tests.storage.harness.hostile import FORGERIES, hostile_files
from tests.storage.harness.killing import environment
from tests.storage.harness.mutations import Mutation, mutations
from tests.storage.harness.typist import AT

if sys.platform != "win32":
    import resource

_MEMORY = 1_500_000_000
"""Bytes of address space, most of which Python and its libraries only reserve."""
_PATIENCE = 20
"""Seconds for one file: a hang, not a measure."""
REFUSALS = DAMAGE | {ErrorCode.NOT_A_PROJECT, ErrorCode.FILE_NEWER}


@dataclass
class Fuzzed:
    """What garbled files showed; `problems` must stay empty. `outcomes` counts how they were taken."""

    files: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)


def fuzz(good: Path, folder: Path, count: int, seed: int) -> Fuzzed:
    """Let a child open this many files made from a good one."""
    command = [sys.executable, "-m", "tests.storage.harness.fuzzing"]
    arguments = [str(good), str(folder), str(count), str(seed)]
    done = subprocess.run(
        [*command, *arguments], env=environment(), capture_output=True, text=True, check=False
    )
    fuzzed = Fuzzed()
    for line in done.stdout.splitlines():
        kind, text = json.loads(line)
        if kind == "problem":
            fuzzed.problems.append(text)
        else:
            fuzzed.files += 1
            fuzzed.outcomes[text] += 1
    if done.returncode:
        fuzzed.problems.append(f"ended with {done.returncode}: {done.stderr[-2_000:]}")
    return fuzzed


def main() -> None:
    good, folder, count, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    raw = good.read_bytes()
    library = Library(Folders.under(folder / "home"))
    original = _opened(library, good)
    _limit_memory()
    for number, mutation in enumerate(islice(_both(raw, seed), count)):
        path = folder / f"{number}.b24"
        path.write_bytes(mutation.raw)
        with _patience():
            try:
                opened = _opened(library, path)
                outcome = "opened"
                if opened != original and mutation.name not in FORGERIES:
                    _say("problem", f"{number}, {mutation.name}: opened with another content")
            except B24Error as error:
                outcome = error.code
                if error.code not in REFUSALS:
                    _say("problem", f"{number}, {mutation.name}: {error}")
            except Exception:  # noqa: BLE001 - any other is what is looked for
                outcome = "mistake"
                _say("problem", f"{number}, {mutation.name}: {traceback.format_exc(limit=-4)}")
        if path.read_bytes() != mutation.raw:
            _say("problem", f"{number}, {mutation.name}: the file was touched")
        path.unlink()
        if [left.name for left in folder.iterdir()] != ["home"]:
            _say("problem", f"{number}, {mutation.name}: something was written beside it")
        _say("file", outcome)


def _both(raw: bytes, seed: int) -> Iterator[Mutation]:
    """Four garbled files, then a forged one."""
    garbled, forged = mutations(raw, seed), hostile_files(raw, seed)
    while True:
        yield from islice(garbled, 4)
        yield next(forged)


def _opened(library: Library, path: Path) -> Snapshot:
    workspace = library.open(path, lambda _state: None, AT)
    snapshot = Snapshot(workspace.project, workspace.rulebook)
    workspace.close()
    return snapshot


@contextlib.contextmanager
def _patience() -> Iterator[None]:
    """The system ends a process that hangs."""
    if sys.platform != "win32":
        signal.alarm(_PATIENCE)
    yield
    if sys.platform != "win32":
        signal.alarm(0)


def _limit_memory() -> None:
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _say(kind: str, text: str) -> None:
    sys.stdout.write(json.dumps([kind, text]) + "\n")


if __name__ == "__main__":
    main()
