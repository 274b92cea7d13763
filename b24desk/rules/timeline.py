"""The days that matter: spans counted from the planned filing date through to renewal and yearly duties."""

from dataclasses import dataclass
from datetime import date
from typing import assert_never

from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel, Outcome
from b24desk.rules.calendar import CountedDay, WorkCalendar
from b24desk.rules.checklist import FILING_DATE_FACT
from b24desk.rules.context import Context
from b24desk.rules.phrasing import filled
from b24desk.rules.review import is_stale
from b24desk.rules.schema.milestones import Anchor, CountIn, Milestone
from b24desk.rules.schema.sources import Citation


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A milestone with its span, or without one while the filing date is open or when it follows an event."""

    id: str
    title: Text
    text: Text
    earliest: date | None
    latest: date | None
    estimated: bool
    level: AuthorityLevel
    citations: tuple[Citation, ...]
    conflict: str | None
    stale: bool


_MONTHS_A_YEAR = 12
_Span = tuple[CountedDay, CountedDay]


def timeline(context: Context, calendar: WorkCalendar) -> tuple[TimelineEntry, ...]:
    """Every milestone that applies, in rulebook order."""
    reader = _Reader(context, calendar)
    return tuple(
        reader.entry(milestone)
        for milestone in context.rulebook.milestones.values()
        if context.outcome(milestone.applies) is not Outcome.UNMET
    )


class _Reader:
    """Spans of milestones, each worked out once; a chain of milestones is followed to the filing date."""

    def __init__(self, context: Context, calendar: WorkCalendar) -> None:
        self._context = context
        self._calendar = calendar
        self._spans: dict[str, _Span | None] = {}

    def entry(self, milestone: Milestone) -> TimelineEntry:
        span = self._span(milestone) if self._context.covered(milestone.citations) else None
        return TimelineEntry(
            id=milestone.id,
            title=milestone.title,
            text=filled(milestone.text, self._context),
            earliest=span[0].date if span else None,
            latest=span[1].date if span else None,
            estimated=bool(span and (milestone.estimated or span[0].estimated or span[1].estimated)),
            level=milestone.level,
            citations=milestone.citations,
            conflict=milestone.conflict,
            stale=is_stale(milestone, milestone, self._context),
        )

    def _span(self, milestone: Milestone) -> _Span | None:
        if milestone.id not in self._spans:
            self._spans[milestone.id] = None
            self._spans[milestone.id] = self._count(milestone)
        return self._spans[milestone.id]

    def _count(self, milestone: Milestone) -> _Span | None:
        anchor = self._anchor(milestone)
        if anchor is None:
            return None
        first, last = anchor
        if milestone.anchor is Anchor.YEAR:
            year = last.date.year + 1
            return (
                CountedDay(date.fromisoformat(f"{year}-{milestone.recurring_from}"), last.estimated),
                CountedDay(date.fromisoformat(f"{year}-{milestone.recurring_until}"), last.estimated),
            )
        earliest = self._shift(first, milestone.earliest, milestone.earliest_in, back=milestone.before)
        until, until_in = milestone.earliest, milestone.earliest_in
        if milestone.latest is not None:
            until, until_in = milestone.latest, milestone.latest_in
        latest = self._shift(last, until, until_in, back=milestone.before)
        return (earliest, latest) if earliest and latest else None

    def _anchor(self, milestone: Milestone) -> _Span | None:
        if milestone.anchor is Anchor.EVENT:
            return None
        if milestone.after is not None:
            return self._span(self._context.rulebook.milestones[milestone.after])
        filing = self._context.facts.get(FILING_DATE_FACT)
        if not isinstance(filing, date):
            return None
        return CountedDay(filing, estimated=False), CountedDay(filing, estimated=False)

    def _shift(
        self, start: CountedDay, name: str | None, count_in: CountIn, *, back: bool
    ) -> CountedDay | None:
        if name is None:
            return start
        value = self._context.parameter(name)
        if not isinstance(value, int):
            return None
        count = -value if back else value
        match count_in:
            case CountIn.DAYS:
                end = self._calendar.days(start.date, count)
            case CountIn.WORKING_DAYS:
                end = self._calendar.working_day(start.date, count)
            case CountIn.MONTHS:
                end = self._calendar.months(start.date, count)
            case CountIn.YEARS:
                end = self._calendar.months(start.date, count * _MONTHS_A_YEAR)
            case _:
                assert_never(count_in)
        return CountedDay(end.date, start.estimated or end.estimated)
