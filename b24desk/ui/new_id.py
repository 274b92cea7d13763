"""Ids for rows that a user adds."""

from collections.abc import Collection
from itertools import count


def new_id(word: str, taken: Collection[str]) -> str:
    """The first of person-1, person-2 … that nobody has."""
    return next(name for number in count(1) if (name := f"{word}-{number}") not in taken)
