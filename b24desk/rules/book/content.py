"""The rule book as neutral blocks in both languages: paper and terminal only lay them out."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from b24desk.domain.text import Text


class Point(NamedTuple):
    """Something said of an entry, under its label."""

    label: Text
    texts: tuple[Text, ...]


class Branch(NamedTuple):
    """One row of a decision table: what must hold, and what then is decided."""

    code: str
    when: tuple[Text, ...]
    then: Text
    basis: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    title: Text
    badges: tuple[Text, ...] = ()
    """Short words beside the title: topic, weight, authority level."""
    points: tuple[Point, ...] = ()
    branches: tuple[Branch, ...] = ()
    is_overdue: bool = False
    is_signed_off: bool = False
    """Whether a lawyer signs for it."""


class Density(Enum):
    """How much room a section's entries take."""

    FULL = auto()
    LISTED = auto()
    """In full, and each named in the contents list."""
    COMPACT = auto()
    """One line each, as far as that goes."""


@dataclass(frozen=True, slots=True)
class Section:
    table: str
    """The rulebook's name for these entries."""
    title: Text
    entries: tuple[Entry, ...]
    density: Density = Density.FULL


@dataclass(frozen=True, slots=True)
class RuleBook:
    title: Text
    note: Text
    facts: tuple[Point, ...]
    """Version, dates and digest."""
    sections: tuple[Section, ...]
    is_overdue: bool
