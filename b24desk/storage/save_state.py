"""How saving stands. What it says has happened; nothing is called saved before it is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from b24desk.errors import B24Error, ErrorCode


class SaveKind(StrEnum):
    """HERE: this computer's working store holds everything. SAVED: so does the user's file."""

    SAVING = "saving"
    HERE = "here"
    SAVED = "saved"
    NOT_SAVED = "not_saved"


@dataclass(frozen=True, slots=True)
class SaveState:
    """`kept` says that the working store holds everything, `at` when the file was last written, if it was."""

    kind: SaveKind
    error: B24Error | None = None
    kept: bool = False
    at: datetime | None = None

    @property
    def code(self) -> ErrorCode | None:
        return self.error.code if self.error else None
