"""Every scenario comes out as a person approved it, and together they leave nothing untried."""

import re
from functools import cache
from pathlib import Path

import pytest

from b24desk.domain.verdict import Outcome, Severity
from b24desk.flow.asking import Asking
from b24desk.rules import schema
from b24desk.rules.conditions import ALWAYS
from b24desk.rules.staffing import GapKind
from tests.rules.standard import standard_rulebook
from tests.scenarios.scenario import (
    OPEN,
    Expected,
    Scenario,
    Standing,
    outcome_of,
    read_scenario,
    scenario_files,
)

RULES = standard_rulebook().rules
DOCUMENTS = standard_rulebook().documents
each_scenario = pytest.mark.parametrize("path", scenario_files(), ids=lambda path: path.stem)
GAPS_NO_ROLE_CAN_HAVE = {GapKind.TOO_FEW, GapKind.LEGAL_REPRESENTATIVE}
"""Every role is one slot, and the legal representative may hold any of them."""


@cache
def _scenario(path: Path) -> Scenario:
    return read_scenario(path.read_text("utf-8"))


@cache
def _expected() -> tuple[Expected, ...]:
    return tuple(_approved(path) for path in scenario_files())


def _approved(path: Path) -> Expected:
    expected = _scenario(path).expected
    assert expected is not None, "run tests/scenarios/regenerate.py and read what it prints"
    return expected


@each_scenario
def test_a_scenario_comes_out_as_approved(path: Path) -> None:
    found = outcome_of(_scenario(path).read())
    assert found.model_dump() == _approved(path).model_dump()


@each_scenario
def test_a_scenario_speaks_of_every_rule_decision_and_role(path: Path) -> None:
    expected = _approved(path)
    named = [rule for rules in expected.findings.values() for rule in rules]
    assert sorted(named) == sorted(RULES)
    assert expected.route.keys() == standard_rulebook().decisions.keys()
    assert expected.staffing.keys() == standard_rulebook().roles.keys()
    assert {*expected.documents.needed, *expected.documents.undecided} <= DOCUMENTS.keys()


@each_scenario
def test_what_is_missing_can_be_answered(path: Path) -> None:
    """A result must never wait for a question that this firm is not asked."""
    reading = _scenario(path).read()
    found = reading.assessment
    waiting = [(f"route {part.id}", part.missing) for part in found.route.parts]
    waiting += [(f"rule {finding.id}", finding.missing) for finding in found.findings]
    waiting += [(f"document {line.id}", line.missing) for line in found.documents]
    skipped = {name for name, state in reading.flow.questions.items() if state.asking is Asking.SKIPPED}
    assert [result for result, missing in waiting if skipped & set(missing)] == []


@each_scenario
def test_a_scenario_is_titled_in_both_languages(path: Path) -> None:
    title = _scenario(path).title
    assert re.search(r"[\u4e00-\u9fff]", title.zh)
    assert not re.search(r"[\u4e00-\u9fff]", title.en)


def test_no_two_scenarios_share_a_title() -> None:
    titles = [_scenario(path).title for path in scenario_files()]
    assert len({title.zh for title in titles}) == len({title.en for title in titles}) == len(titles) >= 40


def _judged(rule: str) -> set[Standing]:
    return {
        standing for expected in _expected() for standing, rules in expected.findings.items() if rule in rules
    }


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_rule_is_met_fails_and_waits_somewhere(rule: schema.Rule) -> None:
    refuses = rule.conflict is None and all(version.level.may_refuse for version in rule.versions)
    wanted = {Standing.MET, Standing.OPEN, Standing.UNMET if refuses else Standing.TO_CONFIRM}
    if rule.applies != ALWAYS:
        wanted.add(Standing.NOT_APPLICABLE)
    assert wanted - _judged(rule.id) == set()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_what_cannot_refuse_never_does(rule: schema.Rule) -> None:
    if rule.conflict is not None or not any(version.level.may_refuse for version in rule.versions):
        assert Standing.UNMET not in _judged(rule.id)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_is_needed_left_out_and_undecided_somewhere(document: str) -> None:
    needed = {document in expected.documents.needed for expected in _expected()}
    undecided = {document in expected.documents.undecided for expected in _expected()}
    left_out = any(
        document not in (*expected.documents.needed, *expected.documents.undecided)
        for expected in _expected()
    )
    assert (needed, undecided, left_out) == ({True, False}, {True, False}, True)


@pytest.mark.parametrize("decision", standard_rulebook().decisions.values(), ids=lambda decision: decision.id)
def test_every_way_of_the_route_is_taken_somewhere(decision: schema.Decision) -> None:
    taken = {expected.route[decision.id] for expected in _expected()}
    assert taken == {OPEN, *(row.value for row in decision.rows)}


def test_every_conflict_touches_some_firm() -> None:
    touched = {conflict for expected in _expected() for conflict in expected.conflicts}
    assert standard_rulebook().conflicts.keys() - touched == set()


def test_every_gap_opens_somewhere() -> None:
    opened = {
        gap.split()[0] for expected in _expected() for gaps in expected.staffing.values() for gap in gaps
    }
    assert opened == {kind.value for kind in GapKind if kind not in GAPS_NO_ROLE_CAN_HAVE}


def test_every_window_and_the_ministry_are_reached() -> None:
    windows = {authority.id for authority in standard_rulebook().authorities.values() if authority.window_of}
    assert windows <= {expected.window for expected in _expected()}
    assert {"", "miit"} <= {expected.authority for expected in _expected()}


def test_every_page_is_on_the_way_of_some_firm_in_the_rulebooks_order() -> None:
    order = list(standard_rulebook().pages)
    assert {page for expected in _expected() for page in expected.pages} == set(order)
    for expected in _expected():
        assert list(expected.pages) == sorted(expected.pages, key=order.index)


def test_an_outdated_rulebook_says_so() -> None:
    assert {expected.outdated for expected in _expected()} == {True, False}


@each_scenario
def test_a_firm_meets_the_rulebook_only_when_every_rule_that_applies_is_met(path: Path) -> None:
    expected = _approved(path)
    standings = set(expected.findings) - {Standing.NOT_APPLICABLE}
    all_met = standings == {Standing.MET} and expected.route["route.licence"] == "needed"
    assert (expected.standing is Outcome.MET) == all_met
    assert (expected.standing is Outcome.UNMET) == (Standing.UNMET in standings)


@each_scenario
def test_a_blocker_that_is_not_met_offers_a_way_out(path: Path) -> None:
    for finding in _scenario(path).read().assessment.blockers():
        assert finding.severity is Severity.BLOCKER
        assert finding.ways_out, finding.id
