"""Due dates counted back from filing in Chinese working days: laws, over any filing date."""

from datetime import date, timedelta
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Answer, Project
from b24desk.flow.reading import Reading, read_project
from b24desk.resources import resource
from b24desk.rules.checklist import FILING_DATE_FACT, DocumentLine, Need
from b24desk.storage.exchange import read_exchange
from tests.clock import TODAY
from tests.rules.standard import standard_rulebook, work_calendar

_SAMPLE = read_exchange(resource("samples", "provincial-domestic.json"))
filings = st.dates(date(2025, 3, 1), date(2028, 11, 30))


@cache
def planned(filing: date | None) -> Reading:
    answer = None if filing is None else Answer(value=filing.isoformat())
    return read_project(_SAMPLE.with_answer(FILING_DATE_FACT, answer), standard_rulebook(), TODAY)


def due_lines(filing: date) -> list[tuple[DocumentLine, date]]:
    lines = planned(filing).assessment.documents
    return [(line, line.due) for line in lines if line.due is not None]


@given(filings)
def test_as_many_working_days_lie_between_a_due_date_and_filing_as_the_document_takes(filing: date) -> None:
    calendar = work_calendar()
    for line, due in due_lines(filing):
        days = [due + timedelta(number) for number in range((filing - due).days)]
        assert sum(map(calendar.is_working_day, days)) == line.document.lead_working_days
        assert calendar.is_working_day(due) or due == filing


@given(filings)
def test_what_takes_longer_is_never_due_later(filing: date) -> None:
    by_lead = sorted(due_lines(filing), key=lambda pair: pair[0].document.lead_working_days)
    days = [due for _, due in by_lead]
    assert days == sorted(days, reverse=True)


@given(filings, st.integers(1, 40))
def test_filing_later_never_brings_a_due_date_forward(filing: date, later: int) -> None:
    before = {line.id: due for line, due in due_lines(filing)}
    after = {line.id: due for line, due in due_lines(filing + timedelta(later))}
    assert before.keys() == after.keys()
    assert all(after[name] >= before[name] for name in before)


@given(filings)
def test_a_day_is_an_estimate_exactly_when_holidays_on_the_way_are_not_announced(filing: date) -> None:
    calendar = work_calendar()
    for line, due in due_lines(filing):
        years = range(due.year, filing.year + 1)
        assert line.due_estimated == (not all(map(calendar.is_announced, years)))


@given(filings)
def test_every_needed_document_has_a_day_and_what_is_not_needed_has_none(filing: date) -> None:
    for line in planned(filing).assessment.documents:
        assert (line.due is None) == (line.need is Need.NOT_NEEDED)


def test_without_a_filing_date_nothing_is_due() -> None:
    assert all(line.due is None for line in planned(None).assessment.documents)
    assert all(line.due is None for line in read_lines(Project()))


def read_lines(project: Project) -> tuple[DocumentLine, ...]:
    return read_project(project, standard_rulebook(), TODAY).assessment.documents
