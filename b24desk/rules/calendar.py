"""Chinese working days: weekends, public holidays, make-up days; years not yet announced are estimated."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from b24desk.rules.schema.milestones import Holidays

_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class CountedDay:
    """A day reached by counting; `estimated` when a year on the way has no announced holidays."""

    date: date
    estimated: bool


def months_later(start: date, count: int) -> date:
    """The same day `count` months on; the month's last day where there is no such day."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    for day in range(start.day, 27, -1):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    return date(year, month + 1, start.day)


class WorkCalendar:
    """Counting over the rulebook's holiday tables."""

    def __init__(self, years: Mapping[str, Holidays]) -> None:
        self._off = frozenset(day for year in years.values() for day in year.days_off)
        self._make_up = frozenset(day for year in years.values() for day in year.make_up_days)
        self._announced = frozenset(int(year.id) for year in years.values() if not year.estimated)

    def is_working_day(self, day: date) -> bool:
        if day in self._off:
            return False
        return day in self._make_up or day.weekday() < _SATURDAY

    def is_announced(self, year: int) -> bool:
        return year in self._announced

    def working_day(self, start: date, count: int) -> CountedDay:
        """The count-th working day after the start; before it when negative; the start itself for 0.

        The day of the start does not count, as in administrative time limits.
        """
        step = _DAY if count >= 0 else -_DAY
        day = start
        left = abs(count)
        while left:
            day += step
            left -= self.is_working_day(day)
        return CountedDay(day, self._estimated(start, day))

    def days(self, start: date, count: int) -> CountedDay:
        """The count-th calendar day after the start, or before it when negative."""
        return CountedDay(start + timedelta(days=count), estimated=False)

    def months(self, start: date, count: int) -> CountedDay:
        """The same day `count` months on; the month's last day where there is no such day."""
        return CountedDay(months_later(start, count), estimated=False)

    def _estimated(self, start: date, end: date) -> bool:
        years = range(min(start, end).year, max(start, end).year + 1)
        return not self._announced.issuperset(years)
