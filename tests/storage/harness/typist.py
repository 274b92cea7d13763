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
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from b24desk.errors import B24Error
from b24desk.storage.autosave import SaveKind, SaveState
from b24desk.storage.document import read_document
from b24desk.storage.workspace import Workspace
from tests.storage.harness.drafts import SCANNING, draft, number_of, scan
from tests.storage.harness.setting import AT, PASSWORD, library

_PATIENCE = 20
"""Attempts at a save before a typist gives up: a single failing call must never cost as many."""


def say(word: str, *facts: object) -> None:
    """One line, handed to the system at once; not by `write`, which a harness may make fail."""
    line = (" ".join([word, *map(str, facts)]) + "\n").encode()
    if hasattr(os, "writev"):
        os.writev(1, [line])
    else:
        os.write(1, line)


class Habits(NamedTuple):
    """Shares of the edits: saved at once; taken back and made again, and closed and opened again."""

    saving: float
    wavering: float
    people: int


class Typist:
    """One person at one project."""

    def __init__(self, path: Path, home: Path, habits: Habits, chance: random.Random) -> None:
        self._path = path
        self._saving, self._wavering, self._people = habits
        self._library = library(home)
        self._scans = home / "scans"
        self._chance = chance
        self._workspace = self._open()
        self.number = number_of(self._workspace.project)
        say("opened", self.number)

    def type(self) -> None:
        """The next edit, and now and then a save at once or a fresh start."""
        self.number += 1
        say("try", self.number)
        if self.number % SCANNING == 0:
            self._attach(self.number // SCANNING)
        self._workspace.record(draft(self.number, self._people), about=f"edit {self.number}")
        if self._chance.random() < self._wavering:
            self._undo_and_redo()
        if self._chance.random() < self._saving:
            self.save()
        else:
            self.keep()
        if self._chance.random() < self._wavering:
            self.close()
            self._workspace = self._open()

    def keep(self) -> None:
        self._report(self._workspace.keep())

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

    def _attach(self, number: int) -> None:
        """Put a file of the user's with the project, before the edit that names it."""
        source = self._scans / f"{number}.pdf"
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_bytes(scan(number))
        for _ in range(_PATIENCE):
            try:
                self._workspace.attachments.take_in(source)
            except B24Error as error:
                say("refused", 0, error.code)
            else:
                return
        say("gave-up", self.number)

    def _undo_and_redo(self) -> None:
        """Until it is done again, nothing holds this edit."""
        say("undo", self.number)
        for turn in (self._workspace.undo, self._workspace.redo):
            self._turn(turn)

    def _turn(self, turn: Callable[[], bool]) -> None:
        for _ in range(_PATIENCE):
            try:
                turned = turn()
            except B24Error as error:
                say("refused", 0, error.code)
            else:
                if not turned:
                    say("nothing-to-turn", self.number)
                return

    def _open(self) -> Workspace:
        for attempt in itertools.count(1):
            try:
                return self._library.open(self._path, lambda _state: None, AT, PASSWORD)
            except B24Error as error:
                say("refused", 0, error.code)
                if attempt == _PATIENCE:
                    raise
        raise AssertionError

    def _report(self, state: SaveState) -> None:
        if state.kind is SaveKind.SAVED:
            held = number_of(read_document(self._path, unlock=PASSWORD).project)
            say("saved" if held == self.number else "lied", self.number)
            return
        if state.kept:
            say("kept", self.number)
        if state.error is not None:
            say("failed", self.number, state.code)


class Boaster(Typist):
    """One who calls everything saved."""

    def save(self) -> None:
        say("saved", self.number)

    def keep(self) -> None:
        self.save()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("path", type=Path)
    parser.add_argument("home", type=Path)
    parser.add_argument("--edits", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--people", type=int, default=4)
    parser.add_argument("--pause", type=float, default=0.0)
    parser.add_argument("--saving", type=float, default=0.5)
    parser.add_argument("--wavering", type=float, default=0.1)
    parser.add_argument("--boasting", action="store_true")
    chosen = parser.parse_args(arguments)
    kind = Boaster if chosen.boasting else Typist
    habits = Habits(chosen.saving, chosen.wavering, chosen.people)
    typist = kind(chosen.path, chosen.home, habits, random.Random(chosen.seed))
    for _ in itertools.count() if chosen.edits is None else range(chosen.edits):
        typist.type()
        time.sleep(chosen.pause)
    typist.close()


if __name__ == "__main__":
    main()
