"""Which backups are worth their place: all of the last two days, then fewer and fewer with age. Pure."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

KEEP_ALL: Final = timedelta(days=2)
DAYS: Final = 14
WEEKS: Final = 8
MONTHS: Final = 6


def retained(moments: Iterable[datetime], now: datetime, months: int = MONTHS) -> frozenset[datetime]:
    """The moments whose backups stay.

    All of the last two days, and any later than now: a clock that went back deletes nothing. Besides, the
    newest backup of each of the 14 newest days that have one, of the 8 newest weeks, of the newest
    `months`. Days are those of the calendar at `now`.
    """
    newest_first = sorted(set(moments), reverse=True)
    kept = {moment for moment in newest_first if moment >= now - KEEP_ALL}
    for period, most in ((_day, DAYS), (_week, WEEKS), (_month, months)):
        newest: dict[tuple[int, int], datetime] = {}
        for moment in newest_first:
            newest.setdefault(period(moment.astimezone(now.tzinfo)), moment)
        kept |= set(list(newest.values())[:most])
    return frozenset(kept)


def _day(moment: datetime) -> tuple[int, int]:
    return moment.year, moment.timetuple().tm_yday


def _week(moment: datetime) -> tuple[int, int]:
    calendar = moment.isocalendar()
    return calendar.year, calendar.week


def _month(moment: datetime) -> tuple[int, int]:
    return moment.year, moment.month
