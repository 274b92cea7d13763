"""A child process that opens a project as the program does, types, and says what it was promised.

    python -m tests.storage.harness.typist FILE HOME [--edits N] [--seed N] ...

One line each on standard output: ``opened N``, ``try N`` before an edit is handed over, ``kept N`` when it is
durable on this computer, ``saved N`` when the user's file has it, ``failed N CODE`` when it could not be
saved. Without ``--edits`` it types until it is killed. ``--saving`` is the share of edits saved at once, and
``--boasting`` makes it call an edit saved without waiting: a rig that finds nothing wrong then is blind.
"""

import argparse
import itertools
import os
import random
import time
from datetime import UTC, datetime
from pathlib import Path

from b24desk.errors import B24Error
from b24desk.storage.autosave import SaveKind, SaveState
from b24desk.storage.document import read_document
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.workspace import Workspace
from tests.storage.authors import AUTHOR
from tests.storage.harness.drafts import draft, number_of

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
_RESTARTING = 0.1
"""The share of edits after which the project is closed and opened again."""
_PATIENCE = 20
"""Attempts at a save before a typist gives up: a single failing call must never cost as many."""


def say(word: str, *facts: object) -> None:
    """One line, handed to the system at once; not by `write`, which a harness may make fail."""
    line = (" ".join([word, *map(str, facts)]) + "\n").encode()
    if hasattr(os, "writev"):
        os.writev(1, [line])
    else:
        os.write(1, line)


class Typist:
    """One person at one project."""

    def __init__(self, path: Path, home: Path, people: int, saving: float, chance: random.Random) -> None:
        self._path = path
        self._saving = saving
        self._library = Library(Folders.under(home), AUTHOR)
        self._people = people
        self._chance = chance
        self._workspace = self._open()
        self.number = number_of(self._workspace.project)
        say("opened", self.number)

    def type(self) -> None:
        """The next edit, and now and then a save at once or a fresh start."""
        self.number += 1
        say("try", self.number)
        self._workspace.record(draft(self.number, self._people))
        if self._chance.random() < self._saving:
            self.save()
        if self._chance.random() < _RESTARTING:
            self.close()
            self._workspace = self._open()

    def save(self) -> None:
        for _ in range(_PATIENCE):
            state = self._workspace.flush()
            self._report(state)
            if state.kind is SaveKind.SAVED:
                return
        say("gave-up", self.number)

    def close(self) -> None:
        self.save()
        self._report(self._workspace.close())

    def _open(self) -> Workspace:
        for attempt in itertools.count(1):
            try:
                return self._library.open(self._path, lambda _state: None, AT)
            except B24Error as error:
                say("refused", 0, error.code)
                if attempt == _PATIENCE:
                    raise
        raise AssertionError

    def _report(self, state: SaveState) -> None:
        if state.kind is SaveKind.SAVED:
            held = number_of(read_document(self._path).project)
            say("saved" if held == self.number else "lied", self.number)
            return
        if state.kept:
            say("kept", self.number)
        say("failed", self.number, state.code)


class Boaster(Typist):
    """One who calls everything saved."""

    def save(self) -> None:
        say("saved", self.number)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("path", type=Path)
    parser.add_argument("home", type=Path)
    parser.add_argument("--edits", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--people", type=int, default=4)
    parser.add_argument("--pause", type=float, default=0.0)
    parser.add_argument("--saving", type=float, default=0.5)
    parser.add_argument("--boasting", action="store_true")
    chosen = parser.parse_args()
    kind = Boaster if chosen.boasting else Typist
    typist = kind(chosen.path, chosen.home, chosen.people, chosen.saving, random.Random(chosen.seed))
    for _ in itertools.count() if chosen.edits is None else range(chosen.edits):
        typist.type()
        time.sleep(chosen.pause)
    typist.close()


if __name__ == "__main__":
    main()
