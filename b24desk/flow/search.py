"""Finding what is meant by a few words: in Chinese, in English, or by pinyin and its initials.

An index is made once and never changes. What a query costs is bounded by `LONGEST` and by `_MOST_WORDS`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from b24desk.flow.search_subjects import Kind, Subject
from b24desk.flow.search_text import Spelling, spelling, spells, squeezed, words_in

LONGEST = 1_000
"""Characters of a query that are looked at."""
_MOST_WORDS = 20


class Nearness(IntEnum):
    """How a subject was found, the nearest first."""

    WHOLE = 0
    START = 1
    INSIDE = 2
    WORDS = 3
    SPELT_FROM_START = 4
    SPELT = 5
    BESIDE = 6


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind, the nearest first."""

    kind: Kind
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    subject: Subject
    titles: tuple[str, ...]
    spelt: Spelling
    beside: str

    def nearness(self, query: "_Query") -> Nearness | None:
        whole = query.whole
        if whole in self.titles:
            return Nearness.WHOLE
        if any(title.startswith(whole) for title in self.titles):
            return Nearness.START
        if any(whole in title for title in self.titles):
            return Nearness.INSIDE
        spelt = self._spelt(whole) if query.is_typed else None
        found = [near for near in (spelt, self._farthest(query.words)) if near is not None]
        return min(found, default=None)

    def _farthest(self, words: Iterable[str]) -> Nearness | None:
        """How near the worst of these words is; None where one of them is not here at all."""
        farthest = Nearness.WORDS
        for word in words:
            near = self._word(word)
            if near is None:
                return None
            farthest = max(farthest, near)
        return farthest

    def _word(self, word: str) -> Nearness | None:
        if any(word in title for title in self.titles):
            return Nearness.WORDS
        spelt = self._spelt(word) if _is_typed(word) else None
        if spelt is not None:
            return spelt
        return Nearness.BESIDE if word in self.beside else None

    def _spelt(self, letters: str) -> Nearness | None:
        place = spells(letters, self.spelt)
        if place is None:
            return None
        return Nearness.SPELT if place else Nearness.SPELT_FROM_START


class _Query:
    def __init__(self, typed: str) -> None:
        words = words_in(typed[:LONGEST])
        self.whole = "".join(words)[:LONGEST]
        self.words = words[:_MOST_WORDS]
        self.is_typed = _is_typed(self.whole)


@dataclass(frozen=True, slots=True)
class SearchIndex:
    entries: tuple[_Entry, ...] = ()

    def __add__(self, other: "SearchIndex") -> "SearchIndex":
        return SearchIndex(self.entries + other.entries)

    def find(self, typed: str) -> tuple[Group, ...]:
        """What the words mean, by kind; kinds whose titles say it come before those that only mention it."""
        query = _Query(typed)
        if not query.whole:
            return ()
        found: dict[Kind, list[tuple[Nearness, int, Subject]]] = {}
        for place, entry in enumerate(self.entries):
            near = entry.nearness(query)
            if near is not None:
                found.setdefault(entry.subject.kind, []).append((near, place, entry.subject))
        kinds = sorted(found, key=lambda kind: (_mentioned_only(found[kind]), list(Kind).index(kind)))
        return tuple(Group(kind, _nearest_first(found[kind])) for kind in kinds)


def index_of(subjects: Iterable[Subject]) -> SearchIndex:
    """The first call in a program loads the table of pinyin: do it off the window's thread."""
    return SearchIndex(tuple(map(_entry, subjects)))


def _entry(subject: Subject) -> _Entry:
    zh, en = squeezed(subject.zh), squeezed(subject.en)
    beside = "\n".join(squeezed(text) for text in subject.beside)
    return _Entry(subject, tuple(dict.fromkeys((zh, en))), spelling(zh), beside)


def _is_typed(word: str) -> bool:
    """Whether it may be pinyin: it has Latin letters, if only between characters and figures."""
    return any("a" <= letter <= "z" for letter in word)


def _mentioned_only(found: Sequence[tuple[Nearness, int, Subject]]) -> bool:
    return min(near for near, _, _ in found) is Nearness.BESIDE


def _nearest_first(found: Sequence[tuple[Nearness, int, Subject]]) -> tuple[Subject, ...]:
    return tuple(subject for _, _, subject in sorted(found, key=lambda item: item[:2]))
