"""From a project to facts: which answers count, and what the shareholder chart says."""

from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.facts import FactValue
from b24desk.domain.project import Answer, AnswerState, AnswerValue, HolderKind, Project, Shareholder
from b24desk.rules.derivation import facts_of
from tests.clock import TODAY
from tests.rules.standard import standard_rulebook


def _fact(name: str, *holders: Shareholder) -> FactValue | None:
    return facts_of(Project(shareholders=holders), standard_rulebook(), TODAY).get(name)


def _holder(
    identity: str, kind: HolderKind | None, percent: int | None = 100, holds_in: str | None = None
) -> Shareholder:
    share = None if percent is None else Decimal(percent)
    return Shareholder(id=identity, kind=kind, percent=share, holds_in=holds_in)


PERSON = _holder("person", HolderKind.NATURAL_PERSON)
COMPANY = _holder("company", HolderKind.COMPANY)
BEHIND = _holder("behind", HolderKind.NATURAL_PERSON, holds_in="company")


class Chart(NamedTuple):
    name: str
    holders: tuple[Shareholder, ...]
    complete: bool | None
    foreign: bool | None
    person: bool | None
    company: bool | None


CHARTS = (
    Chart("nobody entered", (), None, None, None, None),
    Chart("one natural person", (PERSON,), complete=True, foreign=False, person=True, company=False),
    Chart(
        "a company traced to a person",
        (COMPANY, BEHIND),
        complete=True,
        foreign=False,
        person=False,
        company=True,
    ),
    Chart("a company not traced", (COMPANY,), complete=False, foreign=None, person=False, company=True),
    Chart(
        "a share left blank",
        (_holder("person", HolderKind.NATURAL_PERSON, None),),
        complete=False,
        foreign=None,
        person=True,
        company=None,
    ),
    Chart(
        "ninety per cent",
        (_holder("p", HolderKind.NATURAL_PERSON, 90),),
        complete=False,
        foreign=None,
        person=True,
        company=None,
    ),
    Chart(
        "a kind left blank", (_holder("x", None),), complete=False, foreign=None, person=None, company=None
    ),
    Chart(
        "state-owned ends the trace",
        (_holder("s", HolderKind.STATE_OWNED),),
        complete=True,
        foreign=False,
        person=False,
        company=False,
    ),
    Chart(
        "a foreign company behind a domestic one, the rest not traced",
        (COMPANY, _holder("abroad", HolderKind.FOREIGN_COMPANY, 40, "company")),
        complete=False,
        foreign=True,
        person=False,
        company=True,
    ),
)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_a_chart_says_what_it_shows_and_no_more(chart: Chart) -> None:
    names = ("chart_complete", "chart_foreign", "person_holder", "company_holder")
    found = tuple(_fact(f"ownership.{name}", *chart.holders) for name in names)
    assert found == chart[2:]


@given(st.sampled_from(HolderKind))
def test_a_traced_chart_knows_every_kind_that_is_not_in_it(kind: HolderKind) -> None:
    ends = kind not in (HolderKind.COMPANY, HolderKind.PARTNERSHIP)
    holders = (_holder("a", kind),) if ends else (_holder("company", kind), BEHIND)
    assert _fact("ownership.listed_holder", *holders) is (kind is HolderKind.LISTED_COMPANY)
    public = (HolderKind.PUBLIC_INSTITUTION, HolderKind.ASSOCIATION, HolderKind.GOVERNMENT)
    assert _fact("ownership.public_holder", *holders) is (kind in public)


class Reply(NamedTuple):
    question: str
    value: AnswerValue
    fact: FactValue | None


REPLIES = (
    Reply("service.use", "entrusted", "entrusted"),
    Reply("service.use", "no such option", None),
    Reply("service.platform_in_china", False, False),  # the reply itself
    Reply("service.platform_in_china", "yes", None),
    Reply("company.registered_capital", 999_999, 999_999),
    Reply("company.registered_capital", "654" + ".38+million", None),
    Reply("service.users", ("domestic", "abroad"), ("domestic", "abroad")),
    Reply("service.users", ("domestic", "elsewhere"), None),
    Reply("plan.filing_date", "2027-02-30", None),
    Reply("company.name", "   ", None),
)


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: f"{reply.question} {reply.value}")
def test_only_a_readable_answer_becomes_a_fact(reply: Reply) -> None:
    project = Project(answers={reply.question: Answer(value=reply.value)})
    assert facts_of(project, standard_rulebook(), TODAY).get(reply.question) == reply.fact


@pytest.mark.parametrize("state", [state for state in AnswerState if state is not AnswerState.ANSWERED])
def test_an_answer_in_any_other_state_is_not_known(state: AnswerState) -> None:
    answer = Answer(state=state, value="entrusted", reason="不适用")
    assert "service.use" not in facts_of(Project(answers={"service.use": answer}), standard_rulebook(), TODAY)


def test_provinces_are_counted() -> None:
    project = Project(answers={"service.provinces": Answer(value=("11", "31", "44"))})
    assert facts_of(project, standard_rulebook(), TODAY).get("service.province_count") == 3
