"""Explanations of every finding of every scenario, proved by trying what else the firm could have answered.

test_explanation.py does the same for firms drawn by chance.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import combinations, product
from typing import NamedTuple

import pytest

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.verdict import Cause, Verdict
from b24desk.rules.answer_classes import answer_classes
from b24desk.rules.context import Context
from b24desk.rules.explanation import flips
from b24desk.rules.judgement import deciding_facts, facts_beneath, find, missing_facts, verdict_of
from b24desk.rules.schema.rules import Rule
from tests.rules.standard import standard_rulebook
from tests.scenarios.scenario import read_scenario, scenario_files

RULEBOOK = standard_rulebook()
CLASSES = answer_classes(RULEBOOK)
SETTLED = (Verdict.MET, Verdict.NOT_APPLICABLE)
each_rule = pytest.mark.parametrize("rule", RULEBOOK.rules.values(), ids=lambda rule: rule.id)


class Situation(NamedTuple):
    """The answers beneath one rule that some scenario gives, on its day."""

    day: date
    facts: Mapping[str, FactValue]

    def under(self, facts: Mapping[str, FactValue]) -> Context:
        return Context(Facts.of(facts), RULEBOOK, self.day)

    @property
    def context(self) -> Context:
        return self.under(self.facts)


@cache
def _contexts() -> tuple[Context, ...]:
    return tuple(read_scenario(path.read_text("utf-8")).read().context for path in scenario_files())


@cache
def _situations(name: str) -> tuple[Situation, ...]:
    """Every situation of the rule once, however many scenarios it is found in."""
    found: dict[object, Situation] = {}
    for context in _contexts():
        beneath = sorted(facts_beneath(RULEBOOK.rules[name], context))
        facts = {fact: context.facts.values[fact] for fact in beneath if fact in context.facts}
        found.setdefault((context.as_of, tuple(facts.items())), Situation(context.as_of, facts))
    return tuple(found.values())


def _says(rule: Rule, context: Context) -> tuple[Verdict, Cause | None]:
    found = find(rule, context)
    return found.verdict, found.cause


def _completions(
    rule: Rule, fixed: Mapping[str, FactValue], situation: Situation
) -> Iterator[dict[str, FactValue]]:
    """Every way to answer everything beneath the rule that keeps the fixed facts."""
    names = [name for name in facts_beneath(rule, situation.context) if name not in fixed]
    for values in product(*(CLASSES[name] for name in names)):
        yield {**fixed, **dict(zip(names, values, strict=True))}


def test_every_rule_is_seen_in_several_situations() -> None:
    assert len(_contexts()) >= 200
    numbers = [len(_situations(name)) for name in RULEBOOK.rules]
    assert min(numbers) >= 10
    assert sum(numbers) >= 1_500


@each_rule
def test_what_is_said_to_decide_does_so_by_itself_and_all_of_it_is_needed(rule: Rule) -> None:
    for situation in _situations(rule.id):
        says = _says(rule, situation.context)
        decisive = {name: situation.facts[name] for name in deciding_facts(rule, situation.context)}
        if says[1] is Cause.UNANSWERED:
            assert decisive == {}
            continue
        assert _says(rule, situation.under(decisive)) == says
        for spared in decisive:
            fewer = {name: value for name, value in decisive.items() if name != spared}
            verdict, cause = _says(rule, situation.under(fewer))
            assert verdict is Verdict.UNKNOWN, (spared, situation)
            assert cause is not says[1] or says[0] is not Verdict.UNKNOWN, (spared, situation)


@each_rule
def test_whatever_else_is_answered_leaves_it_as_it_is(rule: Rule) -> None:
    tried = set()
    for situation in _situations(rule.id):
        verdict = verdict_of(rule, situation.context)
        decisive = {name: situation.facts[name] for name in deciding_facts(rule, situation.context)}
        key = (situation.day, tuple(decisive.items()))
        if verdict is Verdict.UNKNOWN or key in tried:
            continue
        tried.add(key)
        completed = _completions(rule, decisive, situation)
        assert all(verdict_of(rule, situation.under(other)) is verdict for other in completed), situation


@each_rule
def test_what_is_missing_is_missing_and_can_settle_it(rule: Rule) -> None:
    for situation in _situations(rule.id):
        missing = missing_facts(rule, situation.context)
        waits = _says(rule, situation.context)[1] is Cause.UNANSWERED
        assert bool(missing) == waits
        assert not set(missing) & situation.facts.keys()
        if waits:
            completed = _completions(rule, situation.facts, situation)
            assert any(_says(rule, situation.under(other))[1] is not Cause.UNANSWERED for other in completed)


@each_rule
def test_every_flip_turns_it_and_nothing_smaller_does(rule: Rule) -> None:
    for situation in _situations(rule.id):
        now = verdict_of(rule, situation.context)
        if now in SETTLED:
            continue
        for flip in flips(rule, situation.context, CLASSES):
            after = verdict_of(rule, situation.under({**situation.facts, **flip.changes}))
            assert after is flip.leads_to in SETTLED
            assert all(situation.facts.get(name) != value for name, value in flip.changes.items())
            for size in range(len(flip.changes)):
                for names in combinations(flip.changes, size):
                    assert not _can_settle(rule, situation, names), (flip, names)


def _can_settle(rule: Rule, situation: Situation, names: tuple[str, ...]) -> bool:
    """Whether other answers to these questions alone would do."""
    return any(
        verdict_of(rule, situation.under({**situation.facts, **dict(zip(names, values, strict=True))}))
        in SETTLED
        for values in product(*(CLASSES[name] for name in names))
    )


@each_rule
def test_where_one_other_answer_would_do_a_flip_says_so(rule: Rule) -> None:
    for situation in _situations(rule.id):
        if verdict_of(rule, situation.context) in SETTLED:
            continue
        offered = {
            name
            for flip in flips(rule, situation.context, CLASSES)
            if len(flip.changes) == 1
            for name in flip.changes
        }
        assert {name for name in situation.facts if _can_settle(rule, situation, (name,))} == offered
