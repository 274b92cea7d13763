"""The scale under a timeline: months as wide as they are long, and beyond a double line the years after."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

_NEAR_PART = 0.68
"""Of the width, where there is something far as well."""
_BREAK = 12.0
_MONTHS_A_YEAR = 12
_MARGIN = timedelta(days=6)


class Stretch(NamedTuple):
    """Days from `first` to `last` on the paper from `left` to `right`, evenly."""

    first: date
    last: date
    left: float
    right: float

    def at(self, day: date) -> float:
        share = (day - self.first) / (self.last - self.first)
        return self.left + (self.right - self.left) * min(max(share, 0.0), 1.0)

    @property
    def months(self) -> int:
        return (self.last.year - self.first.year) * _MONTHS_A_YEAR + self.last.month - self.first.month


class TimeAxis:
    """Places days between `left` and `right`, those after `near_until` on the smaller scale."""

    def __init__(self, days: Sequence[date], near_until: date, left: float, right: float) -> None:
        first = min(days)
        near = [day for day in days if day <= near_until] or [first]
        far = [day for day in days if day > max(near)]
        middle = left + (right - left) * _NEAR_PART if far else right
        self.near = Stretch(_month_of(first - _MARGIN), _month_after(max(near)), left, middle)
        self.far: Stretch | None = None
        if far:
            begins, ends = date(min(far).year, 1, 1), date(max(far).year + 1, 1, 1)
            self.far = Stretch(begins, ends, middle + _BREAK, right)

    def at(self, day: date) -> float:
        return self.far.at(day) if self.far and day >= self.near.last else self.near.at(day)

    def ticks(self, narrowest: float) -> Iterator[tuple[float, str]]:
        """Where a month or a year begins, with its name, no two closer than a label is wide."""
        yield from _ticks(self.near, narrowest, by_year=False)
        if self.far:
            yield from _ticks(self.far, narrowest, by_year=True)


def _ticks(stretch: Stretch, narrowest: float, *, by_year: bool) -> Iterator[tuple[float, str]]:
    last = -narrowest
    for count in range(stretch.months):
        months = stretch.first.month - 1 + count
        day = date(stretch.first.year + months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR + 1, 1)
        x = stretch.at(day)
        if (by_year and day.month > 1) or x - last < narrowest or stretch.right - x < narrowest / 2:
            continue
        last = x
        yield x, f"{day.year}" if by_year else f"{day:%Y-%m}"


def _month_of(day: date) -> date:
    return day.replace(day=1)


def _month_after(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=10)).replace(day=1)
