"""Which backups stay: the laws of thinning out, whatever the moments are."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from b24desk.storage.backups.retention import DAYS, KEEP_ALL, MONTHS, WEEKS, retained

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=8)))
moments = st.lists(
    st.one_of(
        st.integers(-3 * 24 * 60, 400 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes)),
        st.integers(1_577_836_800, 1_798_761_600).map(lambda second: datetime.fromtimestamp(second, UTC)),
    ),
    max_size=60,
)


@given(moments)
def test_only_backups_that_exist_are_kept_and_the_newest_always(found: list[datetime]) -> None:
    kept = retained(found, NOW)
    assert kept <= set(found)
    assert not found or max(found) in kept


@given(moments)
def test_everything_of_the_last_two_days_is_kept_and_so_is_what_claims_the_future(
    found: list[datetime],
) -> None:
    assert retained(found, NOW) >= {moment for moment in found if moment >= NOW - KEEP_ALL}


@given(moments, st.integers(1, 60), st.integers(1, 60))
def test_more_months_keep_whatever_fewer_keep(found: list[datetime], some: int, more: int) -> None:
    assert retained(found, NOW, some) <= retained(found, NOW, some + more)


def test_a_backup_a_month_stays_for_as_many_months_as_are_asked_for() -> None:
    found = [NOW - timedelta(days=30 * number) for number in range(1, 40)]
    for months in (24, 36):
        kept = retained(found, NOW, months)
        assert len({(moment.year, moment.month) for moment in kept}) == months


@given(moments)
def test_thinning_out_twice_removes_nothing_more(found: list[datetime]) -> None:
    once = retained(found, NOW)
    assert retained(once, NOW) == once


@given(moments)
def test_old_backups_are_few(found: list[datetime]) -> None:
    old = {moment for moment in retained(found, NOW) if moment < NOW - KEEP_ALL}
    assert len(old) <= DAYS + WEEKS + MONTHS


@given(moments, st.integers(0, 59))
def test_one_backup_more_costs_an_older_one_its_place_never_a_newer_one(
    found: list[datetime], place: int
) -> None:
    if not found:
        return
    more = found[place % len(found)]
    rest = [moment for moment in found if moment != more]
    lost = retained(rest, NOW) - retained(found, NOW)
    assert all(moment < more for moment in lost)


@given(moments, st.integers(1, 400))
def test_time_alone_never_brings_back_what_was_let_go(found: list[datetime], days: int) -> None:
    later = NOW + timedelta(days=days)
    assert retained(found, later) <= retained(found, NOW)


@given(st.lists(st.integers(1, 6 * 60), min_size=1, max_size=400), st.integers(1, 12))
def test_half_a_year_of_work_can_be_stepped_back_through(gaps: list[int], together: int) -> None:
    """A backup after each stretch of work, thinned out as it grows: no day, week or month falls out."""
    kept: frozenset[datetime] = frozenset()
    moment, made = NOW, []
    for number, hours in enumerate(gaps):
        moment += timedelta(hours=hours)
        made.append(moment)
        if number % together == 0:
            kept = retained([*kept, *made], moment)
            made.clear()
    kept = retained([*kept, *made], moment)
    every = [NOW + timedelta(hours=sum(gaps[: number + 1])) for number in range(len(gaps))]
    for most, name in ((DAYS, "%Y-%j"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        periods = list(dict.fromkeys(past.strftime(name) for past in reversed(every)))[:most]
        assert {past.strftime(name) for past in kept} >= set(periods)


def test_a_year_of_daily_work_leaves_two_weeks_of_days_two_months_of_weeks_and_six_months() -> None:
    daily = [NOW - timedelta(days=days, hours=1) for days in range(365)]
    kept = sorted(retained(daily, NOW), reverse=True)
    assert kept[:14] == daily[:14]
    sundays = ["11-08", "11-01", "10-25", "10-18", "10-11", "10-04"]
    ends_of_months = ["10-31", "09-30", "08-31", "07-31", "06-30"]
    assert {moment.strftime("%m-%d") for moment in kept[14:]} == {*sundays, *ends_of_months}


def test_days_are_those_of_the_calendar_on_the_wall() -> None:
    """In China 02:00 and 20:00 are one day; seen from Greenwich they are two."""
    morning = datetime(2026, 11, 1, 2, 0, tzinfo=NOW.tzinfo).astimezone(UTC)
    evening = datetime(2026, 11, 1, 20, 0, tzinfo=NOW.tzinfo).astimezone(UTC)
    assert retained([morning, evening], NOW) == {evening}
