"""Where the headings of a sheet stand and which column holds what, as far as that can be told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import NamedTuple

from b24desk.domain.identifiers import phone_problems
from b24desk.domain.sheet import Sheet, Value
from b24desk.domain.text import Language
from b24desk.flow.people_sheet.cleaning import heading_of, text_of
from b24desk.flow.people_sheet.meanings import Meanings
from b24desk.flow.people_sheet.wording import Column, sheet_wording

SEARCHED = 30
"""Rows in which headings are looked for."""
_LOOKED_AT = 200
_LATIN = re.compile("[^a-z0-9]+")
_IDEOGRAPHS = re.compile("[^\u3400-\u9fff]+")
_BEFORE = ("员工", "人员", "职工", "职员", "本人")
"""What headings begin with that changes nothing of them."""
_RESIDENT_ID = re.compile(r"^\d{17}[\dXx]$")
_MOBILE = re.compile(r"^(?:\+?86)?1[3-9]\d{9}$")
_CHINESE_NAME = re.compile("^[\u3400-\u9fff·]{2,8}$")
_FEWEST_HEADINGS = 2
_SURENESSES = 8
"""Ways in which one heading can be read, by which ranks are told apart; below it, it is a title."""


@dataclass(frozen=True, slots=True)
class Layout:
    """`header` is the row of the headings, 0 for none; `columns` says what each column holds."""

    header: int
    columns: tuple[Column | None, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What each column was to hold. A field comes from one column: of two that wish for it, the later one.

    The other gets it back when the later one changes its mind, as it does with each key in a list of choices.
    """

    columns: tuple[Column | None, ...]
    latest: tuple[int, ...] = ()

    def with_wish(self, place: int, column: Column | None) -> "Wishes":
        columns = (*self.columns[:place], column, *self.columns[place + 1 :])
        return Wishes(columns, (place, *(other for other in self.latest if other != place)))

    def granted(self) -> tuple[Column | None, ...]:
        places = dict.fromkeys((*self.latest, *range(len(self.columns))))
        granted: list[Column | None] = [None] * len(self.columns)
        for place in places:
            if self.columns[place] not in granted:
                granted[place] = self.columns[place]
        return tuple(granted)


class _Candidate(NamedTuple):
    """`rank` is lower the surer the heading; ranks of one place tell its candidates apart."""

    rank: int
    place: int
    column: Column


def proposed(sheet: Sheet, meanings: Meanings) -> Layout:
    """The row with most headings in it, and what they say."""
    best, found = 0, _FEWEST_HEADINGS - 1
    for number, row in enumerate(sheet.rows[:SEARCHED], 1):
        columns = {candidate.column for candidate in _candidates(row)}
        if len(columns) > found:
            best, found = number, len(columns)
    if not best and sheet.width == 1 and sheet.rows:
        first = next((n for n, row in enumerate(sheet.rows[:SEARCHED], 1) if any(map(text_of, row))), 0)
        named = first and any(found.column is Column.NAME for found in _candidates(sheet.rows[first - 1]))
        best = first if named else 0
    return arranged(sheet, best, meanings)


def arranged(sheet: Sheet, header: int, meanings: Meanings) -> Layout:
    """What the columns hold when the headings stand in this row."""
    columns: list[Column | None] = [None] * sheet.width
    if header:
        for _, place, column in sorted(_wanted(sheet, header, meanings)):
            if columns[place] is None and column not in columns:
                columns[place] = column
    else:
        for place in range(sheet.width):
            guess = _guessed(_cells(sheet, header, place), meanings)
            columns[place] = None if guess in columns else guess
    return Layout(header, tuple(columns))


def heading(sheet: Sheet, header: int, place: int) -> str:
    """The heading of a column as it stands; empty where there is none."""
    row = sheet.rows[header - 1] if 0 < header <= len(sheet.rows) else ()
    return text_of(row[place]) if place < len(row) else ""


def _wanted(sheet: Sheet, header: int, meanings: Meanings) -> Iterator[_Candidate]:
    """The cells tell whether "岗位" stands for a job or for a post of the application."""
    for candidate in _candidates(sheet.rows[header - 1]):
        if candidate.column is Column.ROLES and candidate.rank >= _SURENESSES:
            if _names_posts(_cells(sheet, header, candidate.place), meanings):
                yield candidate._replace(rank=0)
        else:
            yield candidate


def _names_posts(cells: Sequence[Value], meanings: Meanings) -> bool:
    return any(meanings.posts_in(text)[0] for text in map(text_of, cells) if text)


def _candidates(row: Sequence[Value]) -> Iterator[_Candidate]:
    headings = _headings()
    for place, cell in enumerate(row):
        if not isinstance(cell, str):
            continue
        best: dict[Column, int] = {}
        for less_sure, words in enumerate(_readings(cell)):
            for rank, column in headings.get(words, ()):
                best.setdefault(column, rank * _SURENESSES + less_sure)
        yield from (_Candidate(rank, place, column) for column, rank in best.items())


def _readings(cell: str) -> Iterator[str]:
    """The heading whole, then each language of it alone, then without what it may begin with."""
    whole = heading_of(cell)
    readings = [whole, _IDEOGRAPHS.sub("", whole), _LATIN.sub("", whole)]
    readings += [words.removeprefix(before) for words in readings[:2] for before in _BEFORE]
    yield from dict.fromkeys(words for words in readings if words)


@cache
def _headings() -> dict[str, tuple[tuple[int, Column], ...]]:
    found: dict[str, list[tuple[int, Column]]] = {}
    for words in sheet_wording().column:
        titles = [words.title[language] for language in Language]
        for rank, title in enumerate((*titles, *words.also)):
            known = found.setdefault(heading_of(title), [])
            if all(column is not words.id for _, column in known):
                known.append((max(0, rank - 1), words.id))
    return {title: tuple(columns) for title, columns in found.items()}


def _cells(sheet: Sheet, header: int, place: int) -> list[Value]:
    rows = islice(sheet.rows, header, header + _LOOKED_AT)
    return [row[place] for row in rows if place < len(row) and text_of(row[place])]


def _guessed(cells: Sequence[Value], meanings: Meanings) -> Column | None:
    """Without headings, only what cannot be anything else."""
    texts = ["".join(text_of(cell).split()) for cell in cells]
    tests = (
        (Column.IDENTITY_NUMBER, lambda text: bool(_RESIDENT_ID.match(text))),
        (Column.PHONE, lambda text: bool(_MOBILE.match(text)) and not phone_problems(text)),
        (Column.EMAIL, lambda text: "@" in text),
        (Column.ROLES, lambda text: bool(meanings.posts_in(text)[0])),
        (Column.NAME, lambda text: bool(_CHINESE_NAME.match(text))),
    )
    for column, fits in tests:
        if texts and sum(map(fits, texts)) * 2 > len(texts):
            return column
    return None
