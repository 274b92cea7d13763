"""Days on the timeline, steps of the process, and the holidays that move working days."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel
from b24desk.rules.conditions import ALWAYS
from b24desk.rules.schema.entry import Checked, ConditionField, Entry, Id
from b24desk.rules.schema.sources import Citation


class Anchor(StrEnum):
    """From which day a milestone is counted: filing, the milestone named in `after`, or the year after it.

    EVENT stands for a day that nobody can know beforehand, such as a change of name: such a milestone
    has words and no date.
    """

    FILING = "filing"
    MILESTONE = "milestone"
    YEAR = "year"
    EVENT = "event"


class CountIn(StrEnum):
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    YEARS = "years"


class Milestone(Entry, Checked):
    """A day or span on the timeline: `earliest` and `latest` are parameters counted from the anchor.

    Without `latest`, the span ends as far from the anchor's end as it begins from its start. A yearly
    milestone runs from `recurring_from` to `recurring_until` (MM-DD).
    """

    title: Text
    text: Text
    anchor: Anchor
    after: Id | None = None
    before: bool = False
    earliest: Id | None = None
    earliest_in: CountIn = CountIn.DAYS
    latest: Id | None = None
    latest_in: CountIn = CountIn.DAYS
    recurring_from: Annotated[str, StringConstraints(pattern=r"^(\d{2}-\d{2})?$")] = ""
    recurring_until: Annotated[str, StringConstraints(pattern=r"^(\d{2}-\d{2})?$")] = ""
    applies: ConditionField = ALWAYS
    estimated: bool = False
    level: AuthorityLevel
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    conflict: Id | None = None

    @model_validator(mode="after")
    def _anchor_is_complete(self) -> "Milestone":
        if (self.anchor in (Anchor.FILING, Anchor.EVENT)) != (self.after is None):
            raise ValueError("after goes with the anchors milestone and year, not with filing or event")
        if (self.anchor is Anchor.YEAR) != bool(self.recurring_from and self.recurring_until):
            raise ValueError("recurring_from and recurring_until go with the anchor year")
        return self


class ProcessStep(Entry):
    """One of the five steps of the way to the licence."""

    title: Text
    text: Text
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    conflict: Id | None = None


class Holidays(Entry):
    """One year's public holidays and make-up working days; the id is the year."""

    days_off: tuple[date, ...]
    make_up_days: tuple[date, ...] = ()
    estimated: bool = False
    note: Text
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
