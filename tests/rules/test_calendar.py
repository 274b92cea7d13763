"""Chinese working days: against a second table, against the statute, and as laws of counting."""

from datetime import date, timedelta

import chinese_calendar  # type: ignore[import-untyped]  # carries no types; three functions are used
import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.rules.calendar import WorkCalendar
from tests.rules.standard import standard_rulebook, work_calendar

FIRST, LAST = date(2024, 1, 1), date(2028, 12, 31)
ANNOUNCED = (2024, 2025, 2026)
ESTIMATED = (2027, 2028)
STATUTORY_DAYS = {2024: 11, 2025: 13, 2026: 13, 2027: 13, 2028: 13}
"""Days off that the statute gives everyone; the revision of November 2024 added two."""
days = st.dates(FIRST + timedelta(days=120), LAST - timedelta(days=120))


def _year(year: int) -> list[date]:
    return [
        date(year, 1, 1) + timedelta(days=number)
        for number in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)
    ]


@pytest.mark.parametrize("year", ANNOUNCED)
def test_every_day_of_an_announced_year_agrees_with_a_second_table(year: int) -> None:
    calendar = work_calendar()
    differing = [
        day for day in _year(year) if calendar.is_working_day(day) != chinese_calendar.is_workday(day)
    ]
    assert differing == []


@pytest.mark.parametrize("year", ANNOUNCED + ESTIMATED)
def test_a_year_gives_as_many_days_off_as_the_statute(year: int) -> None:
    table = standard_rulebook().holidays[str(year)]
    weekdays_off = [day for day in table.days_off if day.weekday() < 5]
    assert len(weekdays_off) - len(table.make_up_days) == STATUTORY_DAYS[year]


@pytest.mark.parametrize("year", ANNOUNCED + ESTIMATED)
def test_a_year_lists_its_own_days_once_and_makes_up_weekends_only(year: int) -> None:
    table = standard_rulebook().holidays[str(year)]
    listed = table.days_off + table.make_up_days
    assert {day.year for day in listed} == {year}
    assert len(set(listed)) == len(listed)
    assert [day for day in table.make_up_days if day.weekday() < 5] == []


@pytest.mark.parametrize("year", ESTIMATED)
def test_an_estimated_year_says_so_and_invents_no_make_up_day(year: int) -> None:
    table = standard_rulebook().holidays[str(year)]
    assert table.estimated
    assert table.make_up_days == ()
    assert not work_calendar().is_announced(year)


@pytest.mark.parametrize("year", ESTIMATED)
def test_an_estimated_year_has_every_statutory_day(year: int) -> None:
    (qingming,) = (
        day
        for day, name in chinese_calendar.get_solar_terms(date(year, 4, 1), date(year, 4, 10))
        if name == "清明"
    )
    spring, dragon_boat, mid_autumn = {
        2027: (date(2027, 2, 6), date(2027, 6, 9), date(2027, 9, 15)),
        2028: (date(2028, 1, 26), date(2028, 5, 28), date(2028, 10, 3)),
    }[year]
    statutory = {date(year, 1, 1), qingming, dragon_boat, mid_autumn}
    statutory |= {spring + timedelta(days=offset) for offset in (-1, 0, 1, 2)}
    statutory |= {date(year, 5, 1), date(year, 5, 2)}
    statutory |= {date(year, 10, 1), date(year, 10, 2), date(year, 10, 3)}
    assert statutory <= set(standard_rulebook().holidays[str(year)].days_off)


@given(days, st.integers(1, 80))
def test_counting_forward_then_back_returns_to_the_last_working_day(start: date, count: int) -> None:
    calendar = work_calendar()
    there = calendar.working_day(start, count)
    back = calendar.working_day(there.date, -count)
    expected = start
    while not calendar.is_working_day(expected):
        expected -= timedelta(days=1)
    assert back.date == expected


@given(days, st.integers(-80, 80).filter(bool))
def test_a_counted_day_is_a_working_day_with_the_count_in_between(start: date, count: int) -> None:
    calendar = work_calendar()
    end = calendar.working_day(start, count).date
    assert calendar.is_working_day(end)
    step = timedelta(days=1 if count > 0 else -1)
    passed = [start + step * number for number in range(1, abs((end - start).days) + 1)]
    assert sum(calendar.is_working_day(day) for day in passed) == abs(count)


@given(days, st.integers(0, 30), st.integers(0, 30))
def test_counting_in_two_legs_reaches_the_same_day(start: date, first: int, second: int) -> None:
    calendar = work_calendar()
    halfway = calendar.working_day(start, first).date
    assert calendar.working_day(halfway, second).date == calendar.working_day(start, first + second).date


@given(days, st.integers(-80, 80))
def test_a_count_is_estimated_exactly_when_it_touches_a_year_not_announced(start: date, count: int) -> None:
    end = work_calendar().working_day(start, count)
    touched = range(min(start, end.date).year, max(start, end.date).year + 1)
    assert end.estimated == (not set(touched) <= set(ANNOUNCED))


def test_nothing_to_count_stays_on_the_day_itself() -> None:
    sunday = date(2026, 11, 22)
    assert work_calendar().working_day(sunday, 0).date == sunday


def test_a_make_up_saturday_is_worked_and_a_holiday_monday_is_not() -> None:
    calendar = work_calendar()
    assert calendar.is_working_day(date(2026, 10, 10))
    assert not calendar.is_working_day(date(2026, 2, 16))
    assert calendar.working_day(date(2026, 9, 30), 1).date == date(2026, 10, 8)


def test_a_year_without_a_table_counts_weekends_only_and_is_estimated() -> None:
    end = WorkCalendar({}).working_day(date(2026, 9, 30), 1)
    assert (end.date, end.estimated) == (date(2026, 10, 1), True)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 5, 31), 60, date(2031, 5, 31)),
    ],
)
def test_months_keep_the_day_or_end_with_the_month(start: date, count: int, end: date) -> None:
    assert work_calendar().months(start, count).date == end


@given(days, st.integers(-48, 48))
def test_months_land_in_the_month_meant_never_past_its_end(start: date, count: int) -> None:
    end = work_calendar().months(start, count).date
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == count
    assert end.day == start.day or (end + timedelta(days=1)).day == 1
