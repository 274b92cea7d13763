"""Routes compared, over every scenario: each column says what a firm is told that takes the route."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from b24desk.domain.project import Answer, AnswerState, Project
from b24desk.domain.verdict import Outcome, Verdict
from b24desk.flow.reading import Reading, read_project
from b24desk.rules.alternatives import MOST_ROUTES, TODAY, Alternative, alternatives, chosen_routes
from b24desk.rules.assessment import Assessment
from b24desk.rules.checklist import Need
from b24desk.rules.comparison import RouteOutcome, compare_routes
from b24desk.rules.context import Context
from tests.rules.standard import PLAIN_FIRM, context_of, standard_rulebook
from tests.scenarios.scenario import read_scenario, scenario_files

RULEBOOK = standard_rulebook()
each_scenario = pytest.mark.parametrize("path", scenario_files(), ids=lambda path: path.stem)


@cache
def reading(path: Path) -> Reading:
    """The scenario's firm, without what it once answered to questions that it is not asked now."""
    scenario = read_scenario(path.read_text("utf-8"))
    project = scenario.read().project
    for name, answer in scenario.read().project.answers.items():
        if answer.state is AnswerState.PARKED:
            project = project.with_answer(name, None)
    return read_project(project, RULEBOOK, scenario.as_of)


def taken(route: Alternative, project: Project) -> Project:
    """The project of a user who goes over to the route by hand."""
    for question, value in route.changes.items():
        assert isinstance(value, str | tuple)
        project = project.with_answer(question, Answer(value=value))
    return project.with_shareholders(()) if route.forgets else project


@cache
def columns(path: Path) -> tuple[RouteOutcome, ...]:
    context = reading(path).context
    return compare_routes(context, (TODAY, *alternatives(context)))


def ids(context: Context) -> list[str]:
    return [one.id for one in alternatives(context)]


@each_scenario
def test_each_route_is_assessed_as_the_project_would_be_that_takes_it(path: Path) -> None:
    at = reading(path)
    for found in columns(path)[1:]:
        after = read_project(taken(found.alternative, at.project), RULEBOOK, at.assessment.as_of)
        assert_same(found.assessment, after.assessment)
        for decision, result in found.alternative.leads_to.items():
            assert after.assessment.route.value(decision) == result


def assert_same(found: Assessment, expected: Assessment) -> None:
    for name in Assessment.__slots__:
        assert getattr(found, name) == getattr(expected, name), name


@each_scenario
def test_a_route_beside_itself_differs_in_nothing(path: Path) -> None:
    at = reading(path)
    again = Alternative("again", {name: at.context.facts.values[name] for name in at.context.facts})
    first, second = compare_routes(at.context, (TODAY, again))
    assert first.assessment == at.assessment
    assert not first.difference
    assert not second.difference
    assert second.capital == first.capital


@each_scenario
def test_what_is_missing_of_the_capital_is_what_the_rules_complain_of(path: Path) -> None:
    for found in columns(path):
        about_capital = [one for one in found.assessment.findings if one.id.startswith("capital-")]
        short = any(one.verdict is Verdict.UNMET for one in about_capital)
        assert bool(found.capital.gap) == short
        if found.capital.asked is not None and found.capital.present is not None:
            assert found.capital.gap == max(0, found.capital.asked - found.capital.present)


@each_scenario
def test_every_rule_not_settled_is_counted_once(path: Path) -> None:
    for found in columns(path):
        said = [*found.assessment.blockers(), *found.duties, *found.to_confirm, *found.unanswered]
        unsettled = [
            one for one in found.assessment.findings if one.verdict in (Verdict.UNMET, Verdict.UNKNOWN)
        ]
        assert sorted(one.id for one in said) == sorted(one.id for one in unsettled)


@each_scenario
def test_documents_added_and_removed_lead_from_todays_list_to_the_other(path: Path) -> None:
    today, *others = columns(path)
    before = {line.id for line in today.documents(Need.NEEDED)}
    for found in others:
        after = {line.id for line in found.documents(Need.NEEDED)}
        assert after - before == set(found.difference.documents_added)
        assert before - after >= set(found.difference.documents_removed) & before


def test_a_plain_firm_may_widen_its_area_its_services_or_its_owners() -> None:
    assert ids(context_of(PLAIN_FIRM)) == [
        "service.scope=cross_province",
        "service.users=abroad service.clients=domestic+foreign",
        "service.users=abroad+domestic service.clients=domestic+foreign",
        "ownership.foreign=minority",
        "ownership.foreign=majority",
        "ownership.foreign=whole",
    ]


def test_going_nationwide_asks_for_ten_times_the_capital_and_goes_to_the_ministry() -> None:
    context = context_of({**PLAIN_FIRM, "company.registered_capital": 3_000_000})
    today, nationwide = compare_routes(context, chosen_routes(context, ("service.scope=cross_province",)))
    assert (today.capital.asked, today.capital.gap) == (1_000_000, 0)
    assert (nationwide.capital.asked, nationwide.capital.gap) == (10_000_000, 7_000_000)
    assert [one.id for one in nationwide.assessment.blockers()] == ["capital-cross-province"]
    assert nationwide.difference.authority is not None
    assert nationwide.difference.authority.after == "miit"


def test_todays_chart_of_shareholders_says_nothing_of_other_owners() -> None:
    context = context_of(PLAIN_FIRM)
    for name in ids(context):
        *_, other = compare_routes(context, chosen_routes(context, (name,)))
        assert ("ownership.chart_foreign" in other.context.facts) == ("ownership" not in name)


def test_a_firm_that_needs_no_licence_is_offered_no_route() -> None:
    assert ids(context_of({**PLAIN_FIRM, "service.use": "closed_network"})) == []


def test_an_area_not_yet_chosen_is_compared_both_ways() -> None:
    facts = {name: value for name, value in PLAIN_FIRM.items() if name != "service.scope"}
    assert ids(context_of(facts))[:2] == ["service.scope=one_province", "service.scope=cross_province"]
    for found in compare_routes(context_of(facts), chosen_routes(context_of(facts))):
        settled = found.assessment.route.value("route.scope") is not None
        assert settled == (found.alternative is not TODAY)


def test_no_more_routes_are_chosen_than_a_sheet_can_hold_and_unknown_ones_are_passed_over() -> None:
    context = context_of(PLAIN_FIRM)
    assert len(chosen_routes(context)) == MOST_ROUTES == 3
    assert chosen_routes(context, ("no such route",)) == chosen_routes(context)
    assert [one.id for one in chosen_routes(context, tuple(ids(context)))] == ["today", *ids(context)[:2]]


def offered() -> Iterator[tuple[Reading, Alternative]]:
    for path in scenario_files():
        for one in alternatives(reading(path).context):
            yield reading(path), one


def test_routes_are_offered_to_most_firms_and_none_twice() -> None:
    pairs = list(offered())
    assert len(pairs) > 1_000
    names = [(id(at), one.id) for at, one in pairs]
    assert len(names) == len(set(names))
    for at, one in pairs:
        assert any(at.context.facts.get(name) != value for name, value in one.changes.items())
        assert at.context.outcome(RULEBOOK.decisions["route.licence"].rows[0].when) is not Outcome.MET
