"""Explanations, proved by brute force over every class of answers beneath every shipped rule."""

import random
from collections.abc import Iterator, Mapping
from itertools import combinations, product

import pytest

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.verdict import Verdict
from b24desk.resources import resource
from b24desk.rules.answer_classes import answer_classes
from b24desk.rules.context import Context
from b24desk.rules.explanation import flips
from b24desk.rules.judgement import deciding_facts, facts_beneath, verdict_of
from b24desk.rules.loader import load_rulebook
from b24desk.rules.schema.rules import Rule
from tests.clock import TODAY

pytestmark = pytest.mark.any_day

RULEBOOK = load_rulebook(resource("rulebook"))
CLASSES = answer_classes(RULEBOOK)
SITUATIONS = 12
"""Tried for each rule; the walk inside each is exhaustive."""


def under(facts: Mapping[str, FactValue]) -> Context:
    return Context(Facts.of(facts), RULEBOOK, TODAY)


def beneath(rule: Rule) -> tuple[str, ...]:
    return tuple(name for name in facts_beneath(rule, under({})) if name in CLASSES)


def situations(rule: Rule) -> Iterator[dict[str, FactValue]]:
    chance = random.Random(rule.id)
    names = beneath(rule)
    for _ in range(SITUATIONS):
        yield {name: chance.choice(CLASSES[name]) for name in names if chance.random() < 0.85}


def completions(rule: Rule, fixed: Mapping[str, FactValue]) -> Iterator[dict[str, FactValue]]:
    """Every way to answer everything beneath the rule that keeps the fixed facts."""
    names = [name for name in beneath(rule) if name not in fixed]
    for values in product(*(CLASSES[name] for name in names)):
        yield {**fixed, **dict(zip(names, values, strict=True))}


@pytest.mark.parametrize("name", RULEBOOK.rules)
def test_the_deciding_facts_decide_and_none_of_them_can_be_spared(name: str) -> None:
    rule = RULEBOOK.rules[name]
    for facts in situations(rule):
        verdict = verdict_of(rule, under(facts))
        if verdict is Verdict.UNKNOWN:
            continue
        decisive = {fact: facts[fact] for fact in deciding_facts(rule, under(facts))}
        assert all(verdict_of(rule, under(other)) is verdict for other in completions(rule, decisive)), facts
        for spared in decisive:
            fewer = {fact: value for fact, value in decisive.items() if fact != spared}
            turned = (verdict_of(rule, under(other)) is not verdict for other in completions(rule, fewer))
            assert any(turned), f"{spared} does not decide {facts}"


@pytest.mark.parametrize("name", RULEBOOK.rules)
def test_every_flip_turns_the_verdict_and_nothing_smaller_does(name: str) -> None:
    rule = RULEBOOK.rules[name]
    for facts in situations(rule):
        now = verdict_of(rule, under(facts))
        for flip in flips(rule, under(facts), CLASSES):
            assert verdict_of(rule, under({**facts, **flip.changes})) is flip.leads_to
            assert flip.leads_to is not now
            smaller = (
                names for size in range(len(flip.changes)) for names in combinations(flip.changes, size)
            )
            for names in smaller:
                for values in product(*(CLASSES[fact] for fact in names)):
                    verdict = verdict_of(rule, under({**facts, **dict(zip(names, values, strict=True))}))
                    assert verdict is now or verdict not in (Verdict.MET, Verdict.NOT_APPLICABLE)


@pytest.mark.parametrize("name", RULEBOOK.rules)
def test_every_refusal_has_a_flip(name: str) -> None:
    rule = RULEBOOK.rules[name]
    for facts in situations(rule):
        if verdict_of(rule, under(facts)) is Verdict.UNMET:
            assert flips(rule, under(facts), CLASSES), facts
