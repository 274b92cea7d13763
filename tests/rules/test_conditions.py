"""Conditions have three outcomes, obey Kleene's laws, and never turn over when an answer is taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.verdict import Outcome, Verdict
from b24desk.rules.assessment import Assessment, assess
from b24desk.rules.condition_reading import read_condition
from b24desk.rules.conditions import (
    ALWAYS,
    All,
    Any,
    Compare,
    Condition,
    FactRef,
    Not,
    Operator,
    ParameterRef,
    evaluate,
    facts_in,
)
from b24desk.rules.judgement import find, verdict_of
from b24desk.rules.rulebook import DERIVED_FACTS
from b24desk.rules.schema.questions import Question, QuestionKind
from b24desk.rules.schema.rules import Rule
from tests.clock import TODAY
from tests.rules.ready_firm import READY_FIRM
from tests.rules.standard import context_of, standard_rulebook

MET, UNMET, UNKNOWN = Outcome.MET, Outcome.UNMET, Outcome.UNKNOWN


@dataclass(frozen=True)
class Told:
    """Facts and parameters as plain mappings; `left` are the values left to a fact partly known."""

    facts: Mapping[str, FactValue]
    parameters: Mapping[str, FactValue]
    left: Mapping[str, tuple[FactValue, ...]] = field(default_factory=dict)

    def possible(self, name: str) -> tuple[FactValue, ...]:
        return (self.facts[name],) if name in self.facts else self.left.get(name, ())

    def parameter(self, name: str) -> FactValue | None:
        return self.parameters.get(name)


def _outcome(
    raw: object, facts: Mapping[str, FactValue], parameters: Mapping[str, FactValue] | None = None
) -> Outcome:
    return evaluate(read_condition(raw), Told(facts, parameters or {}))


class CompareCase(NamedTuple):
    operator: str
    operand: object
    value: FactValue
    outcome: Outcome


COMPARISONS = [
    CompareCase("is", "own", "own", MET),
    CompareCase("is", "own", "leased", UNMET),
    CompareCase("is", True, False, UNMET),
    CompareCase("is_not", "none", "whole", MET),
    CompareCase("is_not", "none", "none", UNMET),
    CompareCase("in", ["a", "b"], "b", MET),
    CompareCase("in", ["a", "b"], "c", UNMET),
    CompareCase("not_in", ["a", "b"], "c", MET),
    CompareCase("not_in", ["a", "b"], "a", UNMET),
    CompareCase("has", "a", ("a", "b"), MET),
    CompareCase("has", "a", (), UNMET),
    CompareCase("has_any", ["a", "z"], ("y", "z"), MET),
    CompareCase("has_any", ["a", "z"], ("b",), UNMET),
    CompareCase("at_least", 10, 10, MET),
    CompareCase("at_least", 10, 9, UNMET),
    CompareCase("at_most", 10, 10, MET),
    CompareCase("at_most", 10, 11, UNMET),
    CompareCase("more_than", 10, 11, MET),
    CompareCase("more_than", 10, 10, UNMET),
    CompareCase("less_than", 10, 9, MET),
    CompareCase("less_than", 10, 10, UNMET),
    CompareCase("at_least", 10, Decimal("10.5"), MET),
    CompareCase("at_least", date(2020, 8, 1), date(2020, 8, 1), MET),
    CompareCase("less_than", date(2020, 8, 1), date(2020, 8, 1), UNMET),
    CompareCase("at_least", 10, date(2020, 8, 1), UNKNOWN),
    CompareCase("at_least", date(2020, 8, 1), 10, UNKNOWN),
    CompareCase("at_least", 10, "ten", UNKNOWN),
    CompareCase("mentions_any", ["增值电信业务", "呼叫中心"], "软件开发；增值电信业务", MET),
    CompareCase("mentions_any", ["增值电信业务", "呼叫中心"], "软件开发", UNMET),
]


@pytest.mark.parametrize("case", COMPARISONS)
def test_a_comparison_is_met_unmet_or_unknown(case: CompareCase) -> None:
    raw = {"fact": "f", case.operator: case.operand}
    assert _outcome(raw, {"f": case.value}) is case.outcome
    assert _outcome(raw, {}) is UNKNOWN


def test_every_operator_that_takes_a_value_is_tried_above() -> None:
    assert {case.operator for case in COMPARISONS} == set(Operator) - {Operator.SAME_AS}


def test_two_facts_are_the_same_different_or_not_known() -> None:
    raw = {"fact": "here", "same_as": "there"}
    assert _outcome(raw, {"here": "44", "there": "44"}) is MET
    assert _outcome(raw, {"here": "44", "there": "11"}) is UNMET
    assert _outcome(raw, {"here": "44"}) is UNKNOWN
    assert _outcome(raw, {"there": "44"}) is UNKNOWN
    assert _outcome(raw, {}) is UNKNOWN


def test_two_facts_partly_known_differ_once_they_have_no_value_in_common() -> None:
    condition = read_condition({"fact": "here", "same_as": "there"})
    assert evaluate(condition, Told({"here": "44"}, {}, {"there": ("11", "12")})) is UNMET
    assert evaluate(condition, Told({"here": "44"}, {}, {"there": ("11", "44")})) is UNKNOWN
    assert evaluate(condition, Told({"here": "44"}, {}, {"there": ("44",)})) is MET
    assert evaluate(condition, Told({}, {}, {"here": ("11", "44"), "there": ("11", "44")})) is UNKNOWN


def test_a_parameter_that_has_no_value_leaves_the_outcome_unknown() -> None:
    raw = {"fact": "capital", "at_least": "@minimum"}
    assert _outcome(raw, {"capital": 5}, {"minimum": 5}) is MET
    assert _outcome(raw, {"capital": 4}, {"minimum": 5}) is UNMET
    assert _outcome(raw, {"capital": 4}) is UNKNOWN
    assert _outcome({"fact": "text", "mentions_any": "@words"}, {"text": "abc"}, {"words": ("b",)}) is MET


def test_values_left_to_a_fact_decide_where_they_agree() -> None:
    condition = read_condition({"fact": "route", "is_not": "not_needed"})
    assert evaluate(condition, Told({}, {}, {"route": ("needed", "ask")})) is MET
    assert evaluate(condition, Told({}, {}, {"route": ("needed", "not_needed")})) is UNKNOWN
    assert evaluate(condition, Told({}, {}, {"route": ("not_needed",)})) is UNMET
    assert evaluate(condition, Told({}, {}, {"route": ()})) is UNKNOWN


class MalformedCase(NamedTuple):
    raw: object
    complaint: str


@pytest.mark.parametrize(
    "case",
    [
        MalformedCase("always", "a condition is a table"),
        MalformedCase({}, "a fact and one operator"),
        MalformedCase({"fact": "f"}, "a fact and one operator"),
        MalformedCase({"fact": "f", "is": 1, "in": ["a"]}, "a fact and one operator"),
        MalformedCase({"is": 1}, "a fact and one operator"),
        MalformedCase({"all": [], "any": []}, "a fact and one operator"),
        MalformedCase({"fact": "f", "equals": 1}, "unknown operator 'equals'"),
        MalformedCase({"fact": "f", "known": True}, "unknown operator 'known'"),
        MalformedCase({"all": []}, "a list of one condition or more"),
        MalformedCase({"any": {"fact": "f", "is": 1}}, "a list of one condition or more"),
        MalformedCase({"not": []}, "a condition is a table"),
        MalformedCase({"fact": "f", "in": "a"}, "a list of texts"),
        MalformedCase({"fact": "f", "in": [1]}, "a list of texts"),
        MalformedCase({"fact": "f", "has": ["a"]}, "one text"),
        MalformedCase({"fact": "f", "at_least": True}, "a whole number, a date or an @parameter"),
        MalformedCase({"fact": "f", "at_least": "10"}, "a whole number, a date or an @parameter"),
        MalformedCase({"fact": "f", "is": ["a"]}, "one value"),
        MalformedCase({"fact": "f", "same_as": ["g"]}, "the name of another fact"),
    ],
)
def test_a_malformed_condition_is_refused_with_a_sentence(case: MalformedCase) -> None:
    with pytest.raises(ValueError, match=case.complaint):
        read_condition(case.raw)


def test_the_facts_of_a_condition_are_named_once_and_in_order() -> None:
    raw = {
        "all": [
            {"fact": "b", "is": 1},
            {"not": {"fact": "a", "is": 1}},
            {"any": [{"fact": "b", "at_least": "@p"}]},
        ]
    }
    assert facts_in(read_condition(raw)) == ("b", "a")
    assert facts_in(read_condition({"fact": "b", "same_as": "a"})) == ("b", "a")
    assert read_condition({"fact": "b", "at_least": "@p"}) == Compare(
        "b", Operator.AT_LEAST, ParameterRef("p")
    )


# --- Kleene's laws -----------------------------------------------------------------------------------

_NAMES = ("p", "q", "r", "s")
_leaves = st.one_of(
    st.builds(
        Compare, st.sampled_from(_NAMES), st.sampled_from([Operator.IS, Operator.IS_NOT]), st.booleans()
    ),
    st.builds(
        Compare,
        st.sampled_from(_NAMES),
        st.just(Operator.SAME_AS),
        st.builds(FactRef, st.sampled_from(_NAMES)),
    ),
)


def _branches(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    many = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return st.one_of(many.map(All), many.map(Any), parts.map(Not))


conditions: st.SearchStrategy[Condition] = st.recursive(_leaves, _branches, max_leaves=8)
some_facts = st.dictionaries(st.sampled_from(_NAMES), st.booleans())
all_facts = st.fixed_dictionaries({name: st.booleans() for name in _NAMES})
outcomes = st.sampled_from(Outcome)


def _of(condition: Condition, facts: Mapping[str, bool]) -> Outcome:
    return evaluate(condition, Told(facts, {}))


@given(outcomes, outcomes, outcomes)
def test_and_and_or_are_commutative_associative_and_distribute(a: Outcome, b: Outcome, c: Outcome) -> None:
    both, either = Outcome.all_of, Outcome.any_of
    assert both([a, b]) is both([b, a])
    assert either([a, b]) is either([b, a])
    assert both([a, both([b, c])]) is both([both([a, b]), c])
    assert either([a, either([b, c])]) is either([either([a, b]), c])
    assert both([a, either([b, c])]) is either([both([a, b]), both([a, c])])
    assert either([a, both([b, c])]) is both([either([a, b]), either([a, c])])
    assert both([a, either([a, b])]) is a
    assert either([a, both([a, b])]) is a


def test_nothing_at_all_is_met_and_none_of_nothing_is_not() -> None:
    assert Outcome.all_of([]) is MET
    assert Outcome.any_of([]) is UNMET
    assert _of(ALWAYS, {}) is MET


@given(conditions, conditions, some_facts)
def test_de_morgan_holds_with_unknowns(one: Condition, other: Condition, facts: dict[str, bool]) -> None:
    assert _of(Not(All((one, other))), facts) is _of(Any((Not(one), Not(other))), facts)
    assert _of(Not(Any((one, other))), facts) is _of(All((Not(one), Not(other))), facts)
    assert _of(Not(Not(one)), facts) is _of(one, facts)


@given(conditions, some_facts)
def test_the_middle_is_excluded_only_where_it_is_known(condition: Condition, facts: dict[str, bool]) -> None:
    either = _of(Any((condition, Not(condition))), facts)
    assert either is (UNKNOWN if _of(condition, facts) is UNKNOWN else MET)


@given(conditions, all_facts)
def test_with_every_fact_known_nothing_is_unknown(condition: Condition, facts: dict[str, bool]) -> None:
    assert _of(condition, facts) is not UNKNOWN


@given(conditions, all_facts, st.sets(st.sampled_from(_NAMES)))
def test_taking_facts_away_only_ever_leads_to_unknown(
    condition: Condition, facts: dict[str, bool], taken: set[str]
) -> None:
    fewer = {name: value for name, value in facts.items() if name not in taken}
    assert _of(condition, fewer) in (_of(condition, facts), UNKNOWN)


# --- The same over the rulebook that is shipped ------------------------------------------------------


def _answers(question: Question) -> st.SearchStrategy[FactValue]:
    options = [option.id for option in question.options]
    provinces = list(standard_rulebook().provinces)
    match question.kind:
        case QuestionKind.YES_NO:
            return st.booleans()
        case QuestionKind.CHOICE:
            return st.sampled_from(options)
        case QuestionKind.CHOICES:
            return _some(options)
        case QuestionKind.PROVINCE:
            return st.sampled_from(provinces)
        case QuestionKind.PROVINCES:
            return _some(provinces)
        case QuestionKind.MONEY:
            return st.sampled_from([0, 999_999, 1_000_000, 9_999_999, 10_000_000])
        case QuestionKind.NUMBER:
            return st.integers(0, 100)
        case QuestionKind.DATE:
            return st.dates(date(2020, 1, 1), date(2027, 12, 31))
        case _:
            return st.sampled_from(["增值电信业务", "软件开发"])


def _some(ids: list[str]) -> st.SearchStrategy[FactValue]:
    return st.lists(st.sampled_from(ids), unique=True, max_size=4).map(tuple)


def _derived(name: str) -> st.SearchStrategy[FactValue]:
    return st.integers(0, 3) if name.startswith(("staff.", "service.")) else st.booleans()


@st.composite
def firms(draw: st.DrawFn) -> dict[str, FactValue]:
    """The ready firm with some answers changed and some missing: far from it nothing would be settled."""
    questions = standard_rulebook().questions
    names = [*questions, *DERIVED_FACTS]
    changed = draw(st.lists(st.sampled_from(names), max_size=12))
    missing = draw(st.sets(st.sampled_from(names), max_size=5))
    answered = dict(READY_FIRM)
    for name in changed:
        answered[name] = draw(_answers(questions[name]) if name in questions else _derived(name))
    return {name: value for name, value in answered.items() if name not in missing}


def _settled(assessment: Assessment) -> dict[str, str]:
    """Everything that an answer taken back may only leave as it is, or unsettle."""
    verdicts = {finding.id: finding.verdict for finding in assessment.findings}
    routes = {part.id: part.value for part in assessment.route.parts}
    papers = {line.id: line.need for line in assessment.documents}
    return {
        **{name: verdict for name, verdict in verdicts.items() if verdict is not Verdict.UNKNOWN},
        **{name: value for name, value in routes.items() if value is not None},
        **{f"paper {name}": need for name, need in papers.items() if need != "undecided"},
        **({"standing": assessment.standing} if assessment.standing is not UNKNOWN else {}),
    }


@settings(max_examples=60)
@given(firms(), st.data())
def test_an_answer_taken_back_never_turns_a_result_over(
    answered: dict[str, FactValue], data: st.DataObject
) -> None:
    taken = data.draw(st.sampled_from(sorted(answered)))
    rulebook = standard_rulebook()
    facts = Facts.of(answered)
    before = _settled(assess(facts, rulebook, TODAY))
    after = _settled(assess(facts.without(taken), rulebook, TODAY))
    assert {name: value for name, value in after.items() if before.get(name) != value} == {}


@settings(max_examples=60)
@given(firms())
def test_only_undisputed_law_ministry_rules_and_ministry_notices_refuse(
    answered: dict[str, FactValue],
) -> None:
    findings = assess(Facts.of(answered), standard_rulebook(), TODAY).findings
    refused = [finding for finding in findings if finding.verdict is Verdict.UNMET]
    assert [f.id for f in refused if f.conflict or f.level is None or not f.level.may_refuse] == []


@settings(max_examples=40)
@given(firms())
def test_deciding_facts_are_enough_and_none_is_spare(answered: dict[str, FactValue]) -> None:
    for rule in standard_rulebook().rules.values():
        finding = find(rule, context_of(answered))
        decided = {name: answered[name] for name in finding.facts}
        assert _verdict(rule, decided) is finding.verdict
        if finding.verdict is not Verdict.UNKNOWN:
            for name in decided:
                fewer = {kept: value for kept, value in decided.items() if kept != name}
                assert _verdict(rule, fewer) is Verdict.UNKNOWN


def _verdict(rule: Rule, facts: Mapping[str, FactValue]) -> Verdict:
    return verdict_of(rule, context_of(facts))
