"""Kills a process that edits a real project, at a moment that chance picks, and looks at what is left."""

import os
import random
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Self

from tests.storage.harness import typist
from tests.storage.harness.promises import Promises, judge
from tests.storage.harness.setting import DOCUMENT, lay_down

ROOT = Path(__file__).resolve().parents[3]
TYPIST = (sys.executable, "-m", "tests.storage.harness.typist")
_LONGEST_LIFE = 0.35
"""Seconds from the opening of the project to the kill: a few edits, a few saves, now and then a close."""
_AT_THE_OPENING = 0.1
"""The share of kills that come while the project is still being opened."""


@dataclass
class Kills:
    """What a series of kills showed; `problems` must stay empty.

    `recovered` counts the kills after which edits came back that the user's file did not have yet.
    """

    kills: int = 0
    edits: int = 0
    recovered: int = 0
    problems: list[str] = field(default_factory=list)


def kill_typists(
    folder: Path,
    kills: int,
    seed: int,
    people: int = 4,
    *,
    boasting: bool = False,
    protected: bool = False,
    child: "type[Child] | None" = None,
) -> Kills:
    """Let typists work on one project one after the other, each until it is killed."""
    path, home = folder / DOCUMENT, folder / "home"
    lay_down(path, people=people, protected=protected)
    chance, found, promises = random.Random(seed), Kills(), Promises()
    for number in range(kills):
        before = promises.kept
        arguments = [str(path), str(home), "--seed", str(number), "--people", str(people)]
        arguments += ["--boasting"] if boasting else []
        _type_until_killed(arguments, chance, promises, child or Child)
        found.edits += promises.kept - before
        verdict = judge(path, home, promises, people)
        promises.broken.clear()
        found.problems += [f"kill {number}: {problem}" for problem in verdict.problems]
        found.recovered += verdict.recovered
        found.kills += 1
    return found


def environment() -> dict[str, str]:
    """For a child process that imports the tests, and writes nothing but what it is told to."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}


def _type_until_killed(
    arguments: list[str], chance: random.Random, promises: Promises, child: type["Child"]
) -> None:
    at_the_opening = chance.random() < _AT_THE_OPENING
    life = chance.uniform(0, _LONGEST_LIFE)
    with child(arguments) as killed:
        first = "" if at_the_opening else killed.output.readline()
        killer = threading.Timer(life, killed.kill)
        killer.start()
        lines = [first, *killed.output]
        killer.join()
    for line in lines:
        if line.endswith("\n"):
            promises.hear(line)


class Child:
    """A typist in a process of its own, started from nothing as the program is."""

    def __init__(self, arguments: list[str]) -> None:
        self._process = subprocess.Popen(
            [*TYPIST, *arguments], stdout=subprocess.PIPE, env=environment(), text=True
        )
        assert self._process.stdout is not None
        self.output: IO[str] = self._process.stdout

    def kill(self) -> None:
        self._process.kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.wait()
        self.output.close()


if sys.platform == "win32":
    Fork = Child
else:

    class Fork(Child):
        """A typist that begins with everything imported, and spends a short life on the project."""

        def __init__(self, arguments: list[str]) -> None:
            reading, writing = os.pipe()
            sys.stdout.flush()
            self._child = os.fork()
            if not self._child:
                os.dup2(writing, 1)
                os.close(reading)
                try:
                    typist.main(arguments)
                finally:
                    os._exit(1)
            os.close(writing)
            self.output = os.fdopen(reading, encoding="utf-8")

        def kill(self) -> None:
            os.kill(self._child, signal.SIGKILL)

        def __exit__(self, *_: object) -> None:
            os.waitpid(self._child, 0)
            self.output.close()
