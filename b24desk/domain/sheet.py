"""A table as it stood in somebody's spreadsheet, and one that is to be written; nothing of it understood."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Value = str | int | float | bool | date | None
"""One cell. A float may have lost digits that were typed; None is a blank cell."""
MOST_ROWS = 20_200
"""Rows that are read: as many people as a project may hold, and room for titles and blank rows."""
MOST_COLUMNS = 200
LONGEST_CELL = 32_767
"""Characters, as in Excel."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """`rows` begins with row 1, blank ones included. `cut` says that there was more than is read.

    `since_1904` tells how day numbers count. `uncalculated` are formulas whose result was never stored.
    """

    name: str
    rows: tuple[tuple[Value, ...], ...]
    cut: bool = False
    since_1904: bool = False
    uncalculated: int = 0

    @property
    def width(self) -> int:
        return max(map(len, self.rows), default=0)


class Refusal(StrEnum):
    """Why a file is not read as a table."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    PROTECTED = "protected"
    OTHER_FORMAT = "other_format"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class DraftColumn:
    """`choices` are offered in each of its cells and forced on nobody; `width` counts digits."""

    head: str
    width: int
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """A sheet of text cells to be filled in, and a sheet of notes on how to."""

    name: str
    columns: tuple[DraftColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    notes_name: str
    notes: tuple[tuple[str, ...], ...]
