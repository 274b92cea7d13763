"""Rows of a list that a user keeps in order: one put in, one changed, one moved."""

from collections.abc import Sequence
from typing import Protocol, TypeVar


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=_HasId)


def stored(rows: Sequence[Row], row: Row) -> tuple[Row, ...]:
    """With this row in the place of the one of the same id, or at the end."""
    if any(other.id == row.id for other in rows):
        return tuple(row if other.id == row.id else other for other in rows)
    return (*rows, row)


def moved(rows: Sequence[Row], row: str, neighbour: str) -> tuple[Row, ...]:
    """With two rows, named by their ids, in each other's places; unknown ids change nothing."""
    by_id = {other.id: other for other in rows}
    if row not in by_id or neighbour not in by_id:
        return tuple(rows)
    swapped = {row: by_id[neighbour], neighbour: by_id[row]}
    return tuple(swapped.get(other.id, other) for other in rows)
