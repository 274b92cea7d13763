"""Two machines with one folder between them, and a copier that minds no lock."""

import os
import random
import subprocess
import time
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.autosave import SaveKind, SaveState
from b24desk.storage.document import read_document
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.workspace import Workspace, create
from tests.storage.authors import AUTHOR
from tests.storage.harness.drafts import draft, is_whole, number_of
from tests.storage.harness.killing import TYPIST, environment
from tests.storage.harness.setting import AT, DOCUMENT


@dataclass
class Rounds:
    """What a series showed; `problems` must stay empty."""

    rounds: int = 0
    conflicts: int = 0
    problems: list[str] = field(default_factory=list)


def two_machines(folder: Path, rounds: int, seed: int) -> Rounds:
    """Both have the file open and type; who saves second is told, and neither's edit is lost."""
    path = folder / "shared" / DOCUMENT
    path.parent.mkdir()
    create(path, draft(0))
    machines = [Library(Folders.under(folder / name), AUTHOR) for name in ("one", "two")]
    chance, found, number = random.Random(seed), Rounds(), 0
    for _ in range(rounds):
        chance.shuffle(machines)
        first, second = (_open(machine, path) for machine in machines)
        theirs, mine = number + chance.randrange(1, 5), number + chance.randrange(5, 9)
        first.record(draft(theirs))
        second.record(draft(mine))
        if chance.random() < 0.5:
            _expect(found, first.flush().kind is SaveKind.SAVED, "the first edit could not be saved")
        _expect(found, first.close().kind is SaveKind.SAVED, "the first could not save and close")
        state = second.flush() if chance.random() < 0.5 else second.close()
        conflict = state.code is ErrorCode.CHANGED_ELSEWHERE and state.kept
        found.conflicts += conflict
        _expect(found, conflict, f"the second was told {state.kind} {state.code}")
        second.close()
        in_file = read_document(path).project
        _expect(found, in_file == draft(theirs), f"the file has edit {number_of(in_file)}, not {theirs}")
        _expect(found, _recovered(machines[1], path) == [mine], "the second edit is not offered again")
        number = mine
        found.rounds += 1
    return found


def copies_while_saving(folder: Path, edits: int, seed: int) -> Rounds:
    """A program copies the file piece by piece while it is saved; each copy must be whole."""
    path = folder / DOCUMENT
    create(path, draft(0))
    chance, found, newest = random.Random(seed), Rounds(), 0
    typing = [*TYPIST, str(path), str(folder / "home"), "--edits", str(edits), "--saving", "1"]
    with subprocess.Popen(typing, stdout=subprocess.DEVNULL, env=environment()) as typist:
        while typist.poll() is None:
            try:
                content = _read_slowly(path, chance)
            except PermissionError:
                if os.name != "nt":
                    raise
                continue  # Windows keeps everybody off a file while another takes its place
            copy = folder / "copy.b24"
            copy.write_bytes(content)
            try:
                project = read_document(copy).project
            except B24Error as error:
                found.problems.append(f"copy {found.rounds}: {error}")
            else:
                _expect(found, is_whole(project), f"copy {found.rounds} mixes edits")
                _expect(found, number_of(project) >= newest, f"copy {found.rounds} is older than the last")
                newest = number_of(project)
            found.rounds += 1
            if os.name == "nt":  # where nothing takes the place of a file that is being read
                time.sleep(chance.random() * 0.3)
    _expect(found, typist.returncode == 0, "the typist failed")
    return found


def second_instances(folder: Path, rounds: int, seed: int) -> Rounds:
    """While a process has the project open every other is refused; once it is killed, none is."""
    path, home = folder / DOCUMENT, folder / "home"
    create(path, draft(0))
    library = Library(Folders.under(home), AUTHOR)
    chance, found = random.Random(seed), Rounds()
    for _ in range(rounds):
        # One who closes the project and opens it again leaves it to others in between.
        typing = [*TYPIST, str(path), str(home), "--pause", "0.01", "--wavering", "0"]
        with subprocess.Popen(typing, stdout=subprocess.PIPE, env=environment(), text=True) as typist:
            assert typist.stdout is not None
            typist.stdout.readline()
            for _ in range(chance.randrange(1, 10)):
                code = _refusal(library, path)
                found.conflicts += code is ErrorCode.FILE_IN_USE
                _expect(found, code is ErrorCode.FILE_IN_USE, f"a second window was told {code}")
            typist.kill()
            typist.stdout.read()
        code = _refusal(library, path)
        _expect(found, code is None, f"after the owner was killed: {code}")
        found.rounds += 1
    return found


def clocks_running_backwards(folder: Path, rounds: int, seed: int) -> Rounds:
    """Every time of day lies, the file's own too; the order of the edits is kept all the same."""
    path = folder / DOCUMENT
    create(path, draft(0))
    library = Library(Folders.under(folder / "home"), AUTHOR)
    chance, found = random.Random(seed), Rounds()
    for number in range(1, rounds + 1):
        at = AT + timedelta(days=chance.randrange(-4_000, 4_000) if number % 2 else -number)
        workspace = library.open(path, _unheard, at)
        held = number_of(workspace.project)
        _expect(found, held == number - 1, f"opened with edit {held} after {number - 1}")
        workspace.record(draft(number))
        _expect(found, workspace.close().kind is SaveKind.SAVED, f"edit {number} was not saved")
        moment = time.time() + chance.randrange(-(10**9), 10**9)
        os.utime(path, (moment, moment))
        found.rounds += 1
    return found


def _open(machine: Library, path: Path) -> Workspace:
    return machine.open(path, _unheard, AT)


def _unheard(_state: SaveState) -> None:
    """Each state is asked for."""


def _expect(found: Rounds, right: bool, problem: str) -> None:
    if not right:
        found.problems.append(f"round {found.rounds}: {problem}")


def _recovered(machine: Library, path: Path) -> list[int]:
    """The edits that the machine offers to bring back, each taken from a file that it was saved in."""
    numbers = []
    for kept in machine.recoveries():
        rescued = machine.suggest_path("rescued", path.parent)
        workspace = machine.recover_as(kept, rescued, _unheard, AT)
        if is_whole(workspace.project):
            numbers.append(number_of(workspace.project))
        workspace.close()
        rescued.unlink()
    return numbers


def _refusal(library: Library, path: Path) -> ErrorCode | None:
    try:
        library.open(path, _unheard, AT).close()
    except B24Error as error:
        return error.code
    return None


def _read_slowly(path: Path, chance: random.Random) -> bytes:
    pieces = []
    with path.open("rb") as file:
        while piece := file.read(chance.randrange(100, 2_000)):
            pieces.append(piece)
            time.sleep(chance.random() * 0.002)
    return b"".join(pieces)
