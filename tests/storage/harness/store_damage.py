"""Garbles the working store of a project that has edits its file lacks, and opens the project.

The file is whole, so it must open whatever the store has become: with the edits, or without them and the
store moved aside as it is. Anything between the two would be made up.
"""

import shutil
import traceback
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from b24desk.errors import B24Error
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.workspace import create
from tests.storage.authors import AUTHOR
from tests.storage.harness.drafts import draft, number_of
from tests.storage.harness.killing import Child
from tests.storage.harness.mutations import Mutation, mutations
from tests.storage.harness.setting import AT, DOCUMENT

BROUGHT_BACK, SET_ASIDE = "brought back", "set aside"
_IN_FILE, _HERE = 2, 9


@dataclass
class Damaged:
    """What garbled stores showed; `problems` must stay empty. `outcomes` counts what came of them."""

    stores: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)


def garble_stores(folder: Path, count: int, seed: int) -> Damaged:
    whole, tried = folder / "whole", folder / "tried"
    _leave_edits_behind(whole, tried)
    (store,) = whole.rglob("work.db")
    raw, place = store.read_bytes(), store.relative_to(whole)
    found = Damaged()
    for mutation in islice(mutations(raw, seed), count):
        shutil.rmtree(tried, ignore_errors=True)
        shutil.copytree(whole, tried)
        (tried / place).write_bytes(mutation.raw)
        outcome = _outcome(tried, place, mutation)
        found.stores += 1
        found.outcomes[outcome.splitlines()[0][:60]] += 1
        if outcome not in {BROUGHT_BACK, SET_ASIDE}:
            found.problems.append(f"{found.stores}, {mutation.name}: {outcome}")
    return found


def _leave_edits_behind(whole: Path, tried: Path) -> None:
    """A folder where a program was killed with edits that it had kept and not yet brought to the file.

    It is made under the path where it will be opened, as that is part of what names its store.
    """
    tried.mkdir()
    create(tried / DOCUMENT, draft(_IN_FILE))
    with Child([str(tried / DOCUMENT), str(tried / "home"), "--saving", "0", "--wavering", "0"]) as typist:
        for line in typist.output:
            if line.split()[:2] == ["kept", str(_HERE)]:
                typist.kill()
                break
    tried.rename(whole)


def _outcome(tried: Path, place: Path, mutation: Mutation) -> str:
    try:
        workspace = Library(Folders.under(tried / "home"), AUTHOR).open(tried / DOCUMENT, _unheard, AT)
    except B24Error as error:
        return f"refused: {error}"
    except Exception:  # noqa: BLE001 - any other is a mistake of the program, and what is looked for
        return f"mistake: {traceback.format_exc(limit=-3)}"
    project = workspace.project
    try:
        workspace.history.steps(100)
    except B24Error:
        pass  # said to be damaged, which it is
    except Exception:  # noqa: BLE001
        return f"mistake: {traceback.format_exc(limit=-3)}"
    finally:
        workspace.close()
    if project == draft(_HERE):
        return BROUGHT_BACK
    aside = [path.read_bytes() for path in (tried / "home" / "data" / "work").glob(f"aside-*/{place.name}")]
    if project == draft(_IN_FILE) and aside == [mutation.raw]:
        return SET_ASIDE
    return f"opened with edit {number_of(project)} and {len(aside)} stores set aside"


def _unheard(_state: object) -> None:
    """Nothing is edited."""
