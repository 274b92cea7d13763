"""Cuts an erasing, or the setting of a password, short at every moment, and lets it go on from there."""

import sys
from pathlib import Path

from b24desk.domain.project import Project
from b24desk.errors import B24Error
from b24desk.storage.document import read_document
from b24desk.storage.sealing_copies import seal_copies
from b24desk.storage.unfinished import unfinished
from tests.storage.authors import unheard
from tests.storage.everywhere import found_under
from tests.storage.harness.changer import (
    DOCUMENT,
    ERASE,
    HOME,
    OLD_PHONE,
    SCAN,
    STICK,
    erase,
    library,
    live_in,
    protect,
)
from tests.storage.harness.crash_states import crash_states
from tests.storage.harness.crashing import Crashes, lay_out
from tests.storage.harness.killing import environment
from tests.storage.harness.recording import Recording
from tests.storage.harness.setting import AT, PASSWORD
from tests.storage.harness.system_calls import record
from tests.storage.personal.people import PROJECT, SECRETS, WANTED

SAID = (*SECRETS, OLD_PHONE, SCAN[:20].decode())


def record_change(folder: Path, act: str) -> Recording:
    """What the storage layer does to a lived-in folder."""
    live_in(folder)
    command = [sys.executable, "-m", "tests.storage.harness.changer", str(folder), act]
    return record(command, folder, environment())


def cut_short(recording: Recording, folder: Path, act: str, *, seed: int, most: int) -> Crashes:
    """Judge an even choice of `most` of the states that a crash may leave."""
    found = Crashes()
    states = list(crash_states(recording, seed, 1))
    step = max(1, len(states) // most)
    for state in states[seed % step :: step]:
        lay_out(state, folder)
        name = f"before event {state.moment}, {state.luck.value}"
        try:
            problems = [*_whole(folder), *(_erased(folder) if act == ERASE else _protected(folder))]
        except B24Error as error:
            problems = [f"{error.code}: {error.facts}"]
        found.problems += [f"{name}: {problem}" for problem in problems]
        found.states += 1
    return found


def _whole(folder: Path) -> list[str]:
    """The file and each copy hold the old or the new state, and every attachment that it names."""
    problems = []
    for path in (folder / DOCUMENT, *(folder / STICK).rglob("*.b24")):
        document = read_document(path, unlock=PASSWORD)
        if document.lacking:
            problems.append(f"{path.name} lacks {document.lacking}")
        if not _is_one_of(document.project):
            problems.append(f"{path.name} is neither old nor new")
    return problems


def _is_one_of(project: Project) -> bool:
    before = [row.id for row in PROJECT.people]
    held = [row.id for row in project.people]
    if held == before:
        return any(item.id == "a9" for item in project.attachments)
    return held in ([], [other for other in before if other != WANTED.id]) and not project.attachments


def _erased(folder: Path) -> list[str]:
    """It goes on, to the last byte."""
    kept = library(folder)
    workspace = kept.open(folder / DOCUMENT, unheard, AT)
    erase(folder, workspace)
    workspace.close()
    kept.open(folder / DOCUMENT, unheard, AT).close()
    left = found_under(SAID, folder)
    return [f"still there: {left}"] if left else []


def _protected(folder: Path) -> list[str]:
    """It goes on, until no copy of the second folder can be read without the password."""
    kept = library(folder)
    sealed = read_document(folder / DOCUMENT, unlock=PASSWORD).ring is not None
    workspace = kept.open(folder / DOCUMENT, unheard, AT, PASSWORD)
    if sealed:
        ring = workspace.ring
        assert ring is not None
        for noted in tuple(unfinished(kept.folders, PROJECT.id)):
            seal_copies(noted, kept.folders, ring, lambda: False)
        workspace.close()
    else:
        protect(folder, workspace)
    problems = [] if read_document(folder / DOCUMENT, unlock=PASSWORD).ring else ["not protected"]
    left = found_under(SAID, folder / STICK, folder / HOME / "data" / "work")
    return [*problems, f"in clear: {left}"] if left else problems
