"""The suite's one clock: what "today" is for every test, and the days on which the whole suite must hold.

`pytest --as-of 2027-05-23` moves it. Nothing else in the tests says what day it is, except where a test is
about a certain day.
"""

from datetime import UTC, date, datetime

STANDARD_DAY = date(2026, 11, 22)
"""The day on which the shipped rulebook was last compared with its sources."""
BEFORE_A_CHANGE = date(2025, 9, 14)
"""The day before Guizhou's guide came into force; five figures and versions are younger still."""
AFTER_REVIEW = date(2027, 5, 23)
"""The day after the rulebook's review was due."""
DAYS = (BEFORE_A_CHANGE, STANDARD_DAY, AFTER_REVIEW)

EVERY_SOURCE_SPEAKS = date(2026, 6, 8)
"""The first day on which no document, post or date waits for its source."""

TODAY = STANDARD_DAY
"""Moved by the option alone, before any test module is read."""


def now() -> datetime:
    """This moment of the suite's day."""
    moment = datetime.now(UTC).astimezone()
    return moment.replace(year=TODAY.year, month=TODAY.month, day=TODAY.day)
