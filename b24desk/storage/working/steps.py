"""One save as the history names it: who, when, about what, and whether it takes another step back."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class StepKind(StrEnum):
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    RESTORE = "restore"
    MERGE = "merge"
    IMPORT = "import"
    FROM_FILE = "from_file"
    """What another computer, or another program, had put into the user's file."""


@dataclass(frozen=True, slots=True)
class Step:
    """Several saves of one `unit` are undone at once. `of` is the unit that an undo or redo turns round.

    `about` is a word of the program's own for the place that was edited, such as "answer company.name";
    it holds nothing that was typed.
    """

    unit: int
    at: datetime
    who: str
    kind: StepKind = StepKind.EDIT
    about: str = ""
    of: int | None = None

    @property
    def turns_round(self) -> int | None:
        return self.of if self.kind in (StepKind.UNDO, StepKind.REDO) else None

    def body(self) -> bytes:
        """What of it may be sealed."""
        return json.dumps({"who": self.who, "about": self.about}, ensure_ascii=False).encode()


def read_step(unit: int, at: str, kind: str, of: int | None, body: bytes) -> Step:
    """Raises ValueError."""
    words = json.loads(body)
    return Step(unit, datetime.fromisoformat(at), words["who"], StepKind(kind), words["about"], of)
