"""Every scenario comes out as a person approved it, and together they leave nothing untried."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from b24desk.domain.facts import FactValue
from b24desk.domain.verdict import Outcome, Severity, Verdict
from b24desk.flow.asking import Asking
from b24desk.flow.reading import Reading
from b24desk.rules.conditions import ALWAYS, ParameterRef, comparisons
from b24desk.rules.context import PROVINCE_FACT, Context
from b24desk.rules.judgement import facts_beneath, missing_facts, verdict_of
from b24desk.rules.schema.decisions import Decision
from b24desk.rules.schema.places import Overlay
from b24desk.rules.schema.questions import QuestionKind
from b24desk.rules.schema.rules import Rule, RuleVersion
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
FAILED = {Standing.UNMET, Standing.TO_CONFIRM}
GAPS_NO_ROLE_CAN_HAVE = {GapKind.TOO_FEW, GapKind.LEGAL_REPRESENTATIVE}
"""Every role is one slot, and the legal representative may hold any of them."""


@cache
def _scenario(path: Path) -> Scenario:
    return read_scenario(path.read_text("utf-8"))


@cache
def _reading(path: Path) -> Reading:
    return _scenario(path).read()


@cache
def _expected() -> tuple[Expected, ...]:
    return tuple(_approved(path) for path in scenario_files())


def _approved(path: Path) -> Expected:
    expected = _scenario(path).expected
    assert expected is not None, "run tests/scenarios/regenerate.py and read what it prints"
    return expected


@each_scenario
def test_a_scenario_comes_out_as_approved(path: Path) -> None:
    found = outcome_of(_reading(path))
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
    reading = _reading(path)
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
    assert len({title.zh for title in titles}) == len({title.en for title in titles}) == len(titles) >= 120


def _judged(rule: str) -> set[Standing]:
    return {
        standing for expected in _expected() for standing, rules in expected.findings.items() if rule in rules
    }


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_rule_is_met_fails_and_waits_somewhere(rule: Rule) -> None:
    refuses = rule.conflict is None and all(version.level.may_refuse for version in rule.versions)
    wanted = {Standing.MET, Standing.OPEN, Standing.UNMET if refuses else Standing.TO_CONFIRM}
    if rule.applies != ALWAYS:
        wanted.add(Standing.NOT_APPLICABLE)
    assert wanted - _judged(rule.id) == set()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_rule_is_missed_by_one_step_somewhere(rule: Rule) -> None:
    """One unit more or less, one option, one word or one yes for no, and it would be met."""
    assert any(_missed_by_one_step(rule, context) for context in _contexts_where(rule.id, FAILED))


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_rule_waits_for_one_answer_alone_somewhere(rule: Rule) -> None:
    assert any(
        len(missing_facts(rule, context)) == 1 for context in _contexts_where(rule.id, {Standing.OPEN})
    )


def _contexts_where(rule: str, standings: set[Standing]) -> Iterator[Context]:
    for path in scenario_files():
        if any(rule in _approved(path).findings.get(standing, ()) for standing in standings):
            yield _reading(path).context


def _missed_by_one_step(rule: Rule, context: Context) -> bool:
    known = [name for name in facts_beneath(rule, context) if name in context.facts]
    return any(
        verdict_of(rule, context.under(context.facts.with_({name: value}))) is Verdict.MET
        for name in known
        for value in _one_step_from(context.facts.values[name], name)
    )


def _one_step_from(value: FactValue, fact: str) -> Iterator[FactValue]:
    question = standard_rulebook().questions.get(fact)
    options = tuple(option.id for option in question.options) if question else ()
    match value:
        case bool():
            yield not value
        case int():
            yield from (value - 1, value + 1)
        case tuple():
            yield from ((*value, option) for option in options if option not in value)
            yield from (
                tuple(kept for kept in value if kept != dropped) for dropped in value if len(value) > 1
            )
        case str() if question and question.kind is QuestionKind.PROVINCE:
            yield from standard_rulebook().provinces
        case str() if options:
            yield from options
        case str():
            yield value + "增值电信业务"
        case _:
            raise AssertionError(fact)


class Boundary(NamedTuple):
    rule: str
    version: RuleVersion
    day: date


BOUNDARIES = [
    Boundary(rule.id, version, day)
    for rule in RULES.values()
    for version in rule.versions
    for first in (version.since, *([version.until + timedelta(days=1)] if version.until else []))
    for day in (first - timedelta(days=1), first)
]


@pytest.mark.parametrize("boundary", BOUNDARIES, ids=lambda boundary: f"{boundary.rule} {boundary.day}")
def test_every_version_is_looked_at_on_its_first_day_and_on_the_day_before(boundary: Boundary) -> None:
    applying = [path for path in scenario_files() if _scenario(path).as_of == boundary.day]
    applying = [
        path
        for path in applying
        if boundary.rule not in _approved(path).findings.get(Standing.NOT_APPLICABLE, ())
    ]
    if boundary.version.provinces:
        places = {_reading(path).context.fact(PROVINCE_FACT) for path in applying}
        assert places & set(boundary.version.provinces)
    assert applying


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_is_undated_before_its_first_version_and_never_again_within_one(rule: Rule) -> None:
    for path in scenario_files():
        undated = rule.id in _approved(path).findings.get(Standing.UNDATED, ())
        covered = bool(_reading(path).context.in_force(rule.versions))
        if undated and covered:
            assert _waits_for_a_figure(rule, _scenario(path).as_of), path.stem
        if not covered:
            applicable = rule.id not in _approved(path).findings.get(Standing.NOT_APPLICABLE, ())
            assert undated is applicable, path.stem


def _waits_for_a_figure(rule: Rule, day: date) -> bool:
    """Whether a parameter of the rule has no value on the day."""
    figures = {
        comparison.operand.id
        for version in rule.versions
        for comparison in comparisons(version.require)
        if isinstance(comparison.operand, ParameterRef)
    }
    values = (standard_rulebook().parameters[name].values for name in figures)
    return any(not any(value.covers_day(day) for value in dated) for dated in values)


WAYS_OUT = [f"{rule.id}/{way.id}" for rule in RULES.values() for way in rule.ways_out if way.sets]


@pytest.mark.parametrize("way", WAYS_OUT)
def test_every_way_out_is_taken_somewhere_and_helps(way: str) -> None:
    rule = way.partition("/")[0]
    taking = [path for path in scenario_files() if way in _scenario(path).takes]
    assert taking
    for path in taking:
        before = outcome_of(_scenario(path).earlier().read()).findings
        after = _approved(path).findings
        assert any(rule in before.get(standing, ()) for standing in FAILED)
        assert any(rule in after.get(standing, ()) for standing in (Standing.MET, Standing.NOT_APPLICABLE))


@pytest.mark.parametrize("overlay", standard_rulebook().overlays.values(), ids=lambda overlay: overlay.id)
def test_every_overlay_has_a_firm_of_its_own_that_sees_what_it_changes(overlay: Overlay) -> None:
    """Its documents are needed, and its rules are both met and failed, by firms registered there."""
    here = [path for path in scenario_files() if _province(path) == overlay.province]
    assert any(_approved(path).authority == f"ca-{overlay.province}" for path in here)
    for change in overlay.changes:
        kind, _, name = change.partition(":")
        if kind == "document":
            assert any(name in _approved(path).documents.needed for path in here), change
        if kind == "rule":
            standings = {
                standing
                for path in here
                for standing, rules in _approved(path).findings.items()
                if name in rules
            }
            assert Standing.MET in standings, change
            assert standings & FAILED, change


def _province(path: Path) -> object:
    return _reading(path).context.fact(PROVINCE_FACT)


@pytest.mark.parametrize("application", ["new", "renewal", "change"])
def test_every_kind_of_application_goes_to_a_province_and_to_the_ministry(application: str) -> None:
    reached = set()
    for path in scenario_files():
        if _reading(path).context.fact("plan.application") == application:
            reached.add(_approved(path).route["route.authority"])
    assert {"provincial", "miit"} <= reached


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_what_cannot_refuse_never_does(rule: Rule) -> None:
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
def test_every_way_of_the_route_is_taken_somewhere(decision: Decision) -> None:
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
    nothing_to_apply_for = expected.route["route.licence"] == "not_needed"
    assert (expected.standing is Outcome.UNMET) == (Standing.UNMET in standings and not nothing_to_apply_for)


def test_a_firm_that_needs_no_licence_is_neither_eligible_nor_refused() -> None:
    free = [path for path in scenario_files() if _approved(path).route["route.licence"] == "not_needed"]
    assert any(Standing.UNMET in _approved(path).findings for path in free)
    for path in free:
        assert _approved(path).standing is Outcome.UNKNOWN
        assert _reading(path).assessment.blockers() == ()


@each_scenario
def test_a_blocker_that_is_not_met_offers_a_way_out(path: Path) -> None:
    for finding in _reading(path).assessment.blockers():
        assert finding.severity is Severity.BLOCKER
        assert finding.ways_out, finding.id
