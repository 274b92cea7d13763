"""Whose edits these are, and the clock that dates them; given from the top."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Author:
    """`name` is what the history shows; it stays on this computer."""

    name: str
    now: Callable[[], datetime]
