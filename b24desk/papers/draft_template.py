"""The wording of the drafts that stand beside the letters: the typed reading of resources/drafts.

Marks in a text, the same in both languages:
{services}        what papers say of the application, see SAID
{company.name}    an answer, or a decided or derived fact
{@logs.months}    a figure of the rulebook on the day
{?queue}          what only the applicant can say, named under [gaps]
{post.…}          the people in a post
{person.name}     a field of the record that a table row is repeated for
{case}            the case of the part that holds by the answers
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated

import tomli
from pydantic import Field, model_validator

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.papers.draft_fields import FIELDS, MARK, Records
from b24desk.papers.letter_template import Case
from b24desk.papers.paper import PaperKind
from b24desk.resources import resource
from b24desk.rules.conditions import ALWAYS
from b24desk.rules.schema.entry import ConditionField, Id
from b24desk.rules.schema.sources import Citation


class Drawing(StrEnum):
    """A picture in place of a table."""

    SEATS = "seats"
    SHAREHOLDING = "shareholding"


class Column(Frozen):
    head: Text
    width: Annotated[int, Field(ge=1, le=100)]
    """A share of the width of the page."""


class Row(Frozen):
    when: ConditionField = ALWAYS
    cells: Annotated[tuple[Text, ...], Field(min_length=1)]


class Table(Frozen):
    """Rows as written, or one row repeated for each record of the project."""

    each: Records | None = None
    columns: Annotated[tuple[Column, ...], Field(min_length=2, max_length=9)]
    row: Annotated[tuple[Row, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _rows_fill_the_columns(self) -> "Table":
        if any(len(row.cells) != len(self.columns) for row in self.row):
            raise ValueError("a row has as many cells as the table has columns")
        if self.each is not None and len(self.row) != 1:
            raise ValueError("one row is repeated for each record")
        return self


class Part(Frozen):
    """A paragraph, a numbered point, or the caption of a table or drawing; each says who asks for it.

    With cases, the first that holds is said; `otherwise` where all of them are known not to hold.
    """

    point: bool = False
    when: ConditionField = ALWAYS
    text: Text
    case: tuple[Case, ...] = ()
    otherwise: Text | None = None
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    table: Table | None = None
    drawing: Drawing | None = None

    @property
    def texts(self) -> Iterator[tuple[Text, frozenset[str]]]:
        """Every text, with the fields of a record that it may name."""
        own = [self.text, *(case.text for case in self.case)]
        own += [self.otherwise] if self.otherwise else []
        yield from ((text, frozenset[str]()) for text in own)
        if self.table:
            fields = FIELDS[self.table.each] if self.table.each else frozenset[str]()
            yield from ((column.head, frozenset[str]()) for column in self.table.columns)
            yield from ((cell, fields) for row in self.table.row for cell in row.cells)

    @model_validator(mode="after")
    def _the_case_is_said_where_there_is_one(self) -> "Part":
        if ("{case}" in self.text.zh) != bool(self.case):
            raise ValueError("a part with cases says {case}, and no other does")
        if self.otherwise and not self.case:
            raise ValueError("otherwise belongs to cases")
        return self


class Section(Frozen):
    title: Text
    when: ConditionField = ALWAYS
    part: Annotated[tuple[Part, ...], Field(min_length=1)]


class DraftTemplate(Frozen):
    """One draft. `id` is that of its line of the checklist; `gaps` are what only the applicant can say."""

    id: Id
    verified_on: date
    title: Text
    gaps: Mapping[str, Text] = Field(default_factory=dict)
    section: Annotated[tuple[Section, ...], Field(min_length=1, max_length=20)]

    @property
    def parts(self) -> Iterator[Part]:
        for section in self.section:
            yield from section.part

    @property
    def marks(self) -> frozenset[str]:
        texts = (text for part in self.parts for text, _ in part.texts)
        return frozenset(mark for text in texts for mark in MARK.findall(text.zh))

    @model_validator(mode="after")
    def _both_languages_fill_in_the_same(self) -> "DraftTemplate":
        for part in self.parts:
            for text, fields in part.texts:
                _check_marks(text, fields)
        named = {mark[1:] for mark in self.marks if mark.startswith("?")}
        if named != set(self.gaps):
            raise ValueError(f"gaps named and described differ: {sorted(named ^ set(self.gaps))}")
        return self


_OF_RECORDS = frozenset[str]().union(*FIELDS.values())


def _check_marks(text: Text, fields: frozenset[str]) -> None:
    zh, en = (sorted(MARK.findall(words)) for words in (text.zh, text.en))
    if zh != en:
        raise ValueError(f"one language fills in {zh}, the other {en}")
    astray = set(zh) & (_OF_RECORDS - fields)
    if astray:
        raise ValueError(f"only a row repeated for a record can fill in {sorted(astray)}")
    for words in (text.zh, text.en):
        if "{" in MARK.sub("", words) or "}" in MARK.sub("", words):
            raise ValueError(f"not a mark: {words}")


class HeadLine(Frozen):
    """A line of the box under the title."""

    label: Text
    text: Text


class DraftWords(Frozen):
    """What every draft says alike. `labels` are short names for what a question asks."""

    reference_note: Text
    note: Text
    continued: Text
    gaps_title: Text
    gap_answer: Text
    gap_own: Text
    gaps_note: Text
    gaps_none: Text
    sources_title: Text
    source: Text
    source_plain: Text
    not_applicable: Text
    tier: Text
    end: Text
    traced: Text
    not_an_end: Text
    applicant: Text
    insured: Text
    not_insured: Text
    until: Text
    estimated: Text
    head: Annotated[tuple[HeadLine, ...], Field(min_length=1)]
    labels: Mapping[str, Text]
    fields: Mapping[str, Text]


def draft_template(kind: PaperKind) -> DraftTemplate:
    """The template of one of the DRAFTS."""
    return _template(kind.value)


@cache
def draft_words() -> DraftWords:
    return DraftWords.model_validate(_read("draft_words"))


@cache
def _template(name: str) -> DraftTemplate:
    return DraftTemplate.model_validate(_read(name))


def _read(name: str) -> dict[str, object]:
    return tomli.loads(resource("drafts", f"{name}.toml").read_text("utf-8"))
