"""The days that matter, counted from the planned filing date."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.facts import FactValue
from b24desk.rules.timeline import TimelineEntry, timeline
from tests.clock import EVERY_SOURCE_SPEAKS, TODAY
from tests.rules.standard import PLAIN_FIRM, context_of, standard_rulebook, work_calendar

pytestmark = pytest.mark.any_day
DAY = max(TODAY, EVERY_SOURCE_SPEAKS)

FILING = date(2026, 3, 2)


def _timeline(facts: Mapping[str, FactValue], filing: date | None = FILING) -> dict[str, TimelineEntry]:
    known = dict(facts) if filing is None else {**facts, "plan.filing_date": filing}
    return {entry.id: entry for entry in timeline(context_of(known, as_of=DAY), work_calendar())}


class Span(NamedTuple):
    milestone: str
    earliest: date
    latest: date
    estimated: bool


GUANGDONG = (
    # Back over Spring Festival, with the Saturdays of 14 and 28 February worked.
    Span("preparation", date(2026, 1, 13), date(2026, 1, 13), estimated=False),
    Span("filing", date(2026, 3, 2), date(2026, 3, 2), estimated=False),
    Span("correction-notice", date(2026, 3, 2), date(2026, 3, 9), estimated=False),
    Span("usual-decision", date(2026, 4, 14), date(2026, 5, 28), estimated=False),
    # Calendar days from filing at the earliest; working days from acceptance at the latest.
    Span("decision", date(2026, 5, 1), date(2026, 6, 4), estimated=False),
    Span("annual-report", date(2027, 1, 1), date(2027, 3, 31), estimated=True),
    Span("licence-expiry", date(2031, 5, 1), date(2031, 6, 4), estimated=True),
    Span("renewal", date(2031, 1, 31), date(2031, 3, 6), estimated=True),
)


@pytest.mark.parametrize("span", GUANGDONG, ids=lambda span: span.milestone)
def test_each_milestone_falls_where_a_hand_count_puts_it(span: Span) -> None:
    entry = _timeline(PLAIN_FIRM)[span.milestone]
    assert Span(entry.id, *_days(entry), entry.estimated) == span


def _days(entry: TimelineEntry) -> tuple[date, date]:
    assert entry.earliest is not None
    assert entry.latest is not None
    return entry.earliest, entry.latest


def test_without_a_filing_date_every_milestone_keeps_its_words_and_has_no_day() -> None:
    entries = _timeline(PLAIN_FIRM, filing=None)
    assert {(entry.earliest, entry.latest) for entry in entries.values()} == {(None, None)}
    assert all(entry.text.zh and entry.text.en for entry in entries.values())


@pytest.mark.parametrize("milestone", ["change-registered", "change-decided", "stop"])
def test_a_duty_after_an_event_has_a_time_limit_and_no_day(milestone: str) -> None:
    entry = _timeline(PLAIN_FIRM)[milestone]
    assert (entry.earliest, entry.latest, entry.estimated) == (None, None, False)
    assert any(figure in entry.text.en for figure in ("30", "90"))


class Local(NamedTuple):
    province: str
    days: int
    since: date = date(2017, 9, 1)


PRINTED = (
    Local("34", 20),
    Local("35", 60),
    Local("42", 60),
    Local("52", 15, since=date(2025, 9, 15)),
    Local("61", 30),
    Local("62", 30),
)


IN_FORCE = [local for local in PRINTED if local.since <= DAY]


@pytest.mark.parametrize("local", IN_FORCE, ids=lambda local: local.province)
def test_a_limit_printed_locally_is_counted_from_acceptance(local: Local) -> None:
    entries = _timeline({**PLAIN_FIRM, "company.province": local.province})
    earliest, latest = _days(entries["local-decision"])
    assert earliest == work_calendar().working_day(FILING, local.days).date
    assert latest == work_calendar().working_day(date(2026, 3, 9), local.days).date
    assert str(local.days) in entries["local-decision"].text.zh


def test_a_limit_that_is_not_yet_printed_gives_no_day() -> None:
    guizhou = next(local for local in PRINTED if local.province == "52")
    facts = {**PLAIN_FIRM, "company.province": guizhou.province, "plan.filing_date": FILING}
    before = context_of(facts, as_of=guizhou.since - timedelta(days=1))
    entries = {entry.id: entry for entry in timeline(before, work_calendar())}
    assert (entries["local-decision"].earliest, entries["local-decision"].latest) == (None, None)


@pytest.mark.parametrize(
    "province", sorted(set(standard_rulebook().provinces) - {row.province for row in PRINTED})
)
def test_a_province_that_prints_no_limit_of_its_own_shows_none(province: str) -> None:
    assert "local-decision" not in _timeline({**PLAIN_FIRM, "company.province": province})


def test_an_application_to_the_ministry_follows_no_local_limit() -> None:
    shaanxi = {**PLAIN_FIRM, "company.province": "61"}
    assert {"local-decision", "paper-set"} <= set(_timeline(shaanxi))
    to_the_ministry = _timeline({**shaanxi, "service.scope": "cross_province"})
    assert {"local-decision", "paper-set"} & set(to_the_ministry) == set()


def test_shaanxis_paper_set_follows_acceptance_within_five_working_days() -> None:
    entry = _timeline({**PLAIN_FIRM, "company.province": "61"})["paper-set"]
    assert _days(entry) == (FILING, date(2026, 3, 16))


def test_foreign_capital_starts_preparation_earlier() -> None:
    domestic = _timeline(PLAIN_FIRM)
    foreign = _timeline({**PLAIN_FIRM, "ownership.foreign": "whole"})
    assert ("preparation" in domestic, "preparation-foreign" in domestic) == (True, False)
    assert ("preparation" in foreign, "preparation-foreign" in foreign) == (False, True)
    assert _days(foreign["preparation-foreign"]) < _days(domestic["preparation"])


def test_while_ownership_is_open_both_starts_are_shown() -> None:
    open_ownership = {name: value for name, value in PLAIN_FIRM.items() if name != "ownership.foreign"}
    assert {"preparation", "preparation-foreign"} <= set(_timeline(open_ownership))


@pytest.mark.parametrize(("series", "shown"), [("series_95", True), ("series_96", True), ("none", False)])
def test_a_number_brings_its_own_duty(series: str, *, shown: bool) -> None:
    scope = "cross_province" if series == "series_95" else "one_province"
    entries = _timeline({**PLAIN_FIRM, "service.numbers_wanted": series, "service.scope": scope})
    assert ("number-contact" in entries) is shown


def test_the_decision_shows_that_its_count_is_contested() -> None:
    assert _timeline(PLAIN_FIRM)["decision"].conflict == "decision-start"


@given(st.dates(date(2024, 6, 3), date(2028, 6, 30)))
def test_the_way_runs_from_preparation_to_renewal_in_order(filing: date) -> None:
    entries = _timeline(PLAIN_FIRM, filing)
    chain = ("preparation", "filing", "correction-notice", "decision", "renewal", "licence-expiry")
    spans = [_days(entries[name]) for name in chain]
    assert all(earliest <= latest for earliest, latest in spans)
    assert [earliest for earliest, _ in spans] == sorted(earliest for earliest, _ in spans)
    assert [latest for _, latest in spans] == sorted(latest for _, latest in spans)


@given(st.dates(date(2024, 6, 3), date(2028, 6, 30)))
def test_renewal_lies_ninety_days_before_expiry_and_the_report_in_a_first_quarter(filing: date) -> None:
    entries = _timeline(PLAIN_FIRM, filing)
    expiry, renewal = _days(entries["licence-expiry"]), _days(entries["renewal"])
    assert (expiry[0] - renewal[0], expiry[1] - renewal[1]) == (timedelta(days=90), timedelta(days=90))
    first, last = _days(entries["annual-report"])
    assert ((first.month, first.day), (last.month, last.day)) == ((1, 1), (3, 31))
    assert first.year == last.year == _days(entries["decision"])[1].year + 1


@given(st.dates(date(2026, 1, 5), date(2026, 6, 30)), st.dates(date(2026, 7, 1), date(2027, 6, 30)))
def test_filing_later_moves_every_day_later(sooner: date, later: date) -> None:
    before, after = _timeline(PLAIN_FIRM, sooner), _timeline(PLAIN_FIRM, later)
    for name, entry in before.items():
        if entry.earliest and entry.latest:
            assert _days(entry) <= _days(after[name])


@given(st.dates(date(2027, 1, 4), date(2028, 12, 1)))
def test_working_days_of_a_year_not_announced_are_estimates(filing: date) -> None:
    entries = _timeline(PLAIN_FIRM, filing)
    assert entries["decision"].estimated
    assert entries["preparation"].estimated
