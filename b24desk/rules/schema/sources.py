"""Where the law is written: instruments and pages, places in them, and spans of days that rest on them."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel
from b24desk.rules.schema.entry import Checked, Entry, Id, Reviewed


class Confidence(StrEnum):
    """How the text of a source was seen when the rulebook was written."""

    SEEN_PRIMARY = "seen_primary"
    SEEN_SECONDARY = "seen_secondary"
    SEED_ONLY = "seed_only"
    BACKGROUND = "background"


class Source(Entry, Reviewed):
    """An instrument, official page or article. `effective` is its first day in force, where known."""

    title: Text
    number: Text | None = None
    issuer: Text | None = None
    level: AuthorityLevel
    confidence: Confidence
    issued: date | None = None
    effective: date | None = None
    repealed: date | None = None
    web: str = ""
    note: Text | None = None

    def covers_day(self, day: date) -> bool:
        """Whether it spoke on that day; one that bears no date speaks from the day on which it was read."""
        first = self.effective or self.issued or self.verified_on
        return (first is None or first <= day) and (self.repealed is None or day < self.repealed)


class Citation(Frozen):
    """A place in a source: article, paragraph, item; or the page's date where it has none."""

    source: Id
    at: Text | None = None


class Dated(Checked):
    """A span of days, first and last included, with who says so and when it was last checked."""

    model_config = Frozen.model_config | {"arbitrary_types_allowed": True}

    since: date = Field(alias="from")
    until: date | None = None
    level: AuthorityLevel
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "Dated":
        if self.until is not None and self.until < self.since:
            raise ValueError("until lies before from")
        return self

    def covers_day(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


class Local(Dated):
    """A version for the whole country, or for firms registered in `provinces` (codes like "44") only."""

    provinces: tuple[Id, ...] = ()
