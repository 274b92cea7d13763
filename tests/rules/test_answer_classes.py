"""Answer classes: two facts compared with each other are told apart by the values of both."""

from dataclasses import replace
from itertools import product

from b24desk.domain.facts import Facts
from b24desk.domain.verdict import Outcome
from b24desk.rules.answer_classes import answer_classes
from b24desk.rules.conditions import evaluate
from b24desk.rules.context import Context
from b24desk.rules.reach import beneath, merged, situations
from tests.clock import TODAY
from tests.rules.standard import standard_rulebook

COMPARED = ("service.province", "company.province")


def test_facts_compared_with_each_other_share_their_classes() -> None:
    classes = answer_classes(standard_rulebook())
    here, there = (classes[name] for name in COMPARED)
    assert set(here) == set(there)
    assert len(here) < len(standard_rulebook().provinces)


def test_two_provinces_that_nothing_names_can_still_differ() -> None:
    rulebook = standard_rulebook()
    rule = rulebook.rules["coverage-home-province"]
    alone = replace(
        rulebook,
        rules={rule.id: rule},
        questions={name: rulebook.questions[name] for name in COMPARED},
        parameters={},
        documents={},
        milestones={},
        notices={},
        conflicts={},
        roles={},
    )
    classes = answer_classes(alone)
    require = rule.versions[0].require
    outcomes = {
        evaluate(require, Context(Facts.of(dict(zip(COMPARED, pair, strict=True))), rulebook, TODAY))
        for pair in product(*(classes[name] for name in COMPARED))
    }
    assert outcomes == {Outcome.MET, Outcome.UNMET}


def test_every_value_of_facts_compared_with_each_other_is_walked() -> None:
    rulebook = standard_rulebook()
    classes, whole = answer_classes(rulebook), Context(Facts(), rulebook, TODAY)
    require = rulebook.rules["coverage-home-province"].versions[0].require
    compared = tuple(beneath(whole, (require,)))
    for name in COMPARED:
        assert merged(name, classes[name], compared, whole) == classes[name]
    found = [evaluate(require, there) for there in situations((require,), whole, classes)]
    assert found.count(Outcome.MET) == len(classes[COMPARED[0]])
    assert found.count(Outcome.UNMET) > found.count(Outcome.MET)
