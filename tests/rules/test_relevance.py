"""A question is asked only while its answer can still change something, or is printed."""

import random
from collections.abc import Iterator, Mapping
from itertools import product

import pytest

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.project import Project
from b24desk.flow.asking import Asking, question_states
from b24desk.resources import resource
from b24desk.rules.answer_classes import answer_classes
from b24desk.rules.assessment import assessment_of
from b24desk.rules.conditions import Condition, evaluate
from b24desk.rules.context import Context
from b24desk.rules.entries import conditions_of
from b24desk.rules.judgement import facts_beneath, find, findings_of, verdict_of
from b24desk.rules.loader import load_rulebook
from b24desk.rules.relevance import waiting_results
from b24desk.rules.rulebook import COUNTED_FROM
from b24desk.rules.schema.questions import QuestionKind
from tests.clock import TODAY

pytestmark = pytest.mark.any_day

RULEBOOK = load_rulebook(resource("rulebook"))
CLASSES = answer_classes(RULEBOOK)
PLACES = ("36", "44", "52", "61")
"""Enough provinces to tell every rule's localities apart in these walks."""


def under(facts: Mapping[str, FactValue]) -> Context:
    return Context(Facts.of(facts), RULEBOOK, TODAY)


def waiting(context: Context) -> Mapping[str, tuple[str, ...]]:
    return waiting_results(context, findings_of(context))


def beginnings() -> Iterator[dict[str, FactValue]]:
    chance = random.Random("relevance")
    for share in (0.0, 0.2, 0.4, 0.6, 0.8) * 4:
        yield {name: chance.choice(CLASSES[name]) for name in CLASSES if chance.random() < share}


def result(name: str, context: Context) -> object:
    if name in RULEBOOK.rules:
        return verdict_of(RULEBOOK.rules[name], context)
    if name in RULEBOOK.decisions:
        return context.decision(name).value
    return [evaluate(condition, context) for condition in conditions(name)]


def conditions(name: str) -> list[Condition]:
    tables = (RULEBOOK.documents, RULEBOOK.roles, RULEBOOK.milestones, RULEBOOK.notices, RULEBOOK.conflicts)
    entries = [table[name] for table in (*tables, RULEBOOK.questions) if name in table]
    return [condition for entry in entries for _, condition in conditions_of(entry)]


def beneath(name: str, context: Context) -> tuple[str, ...]:
    if name in RULEBOOK.rules:
        return facts_beneath(RULEBOOK.rules[name], context)
    if name in RULEBOOK.decisions:
        rows = RULEBOOK.decisions[name].rows
        return tuple(dict.fromkeys(fact for row in rows for fact in context.base_facts(row.when)))
    return tuple(dict.fromkeys(fact for one in conditions(name) for fact in context.base_facts(one)))


def choices(fact: str, known: Mapping[str, FactValue]) -> tuple[FactValue, ...]:
    """One province can be compared with the other, so the known ones are among the choices."""
    if is_province(fact):
        return tuple(dict.fromkeys((*PLACES, *(known[name] for name in known if is_province(name)))))
    return CLASSES[fact]


def is_province(fact: str) -> bool:
    question = RULEBOOK.questions.get(fact)
    return question is not None and question.kind is QuestionKind.PROVINCE


def can_turn(question: str, name: str, known: Mapping[str, FactValue]) -> bool:
    """Whether two answers to the question give two results, with the rest answered alike."""
    open_facts = [fact for fact in beneath(name, under(known)) if fact not in known and fact in CLASSES]
    asked = [fact for fact in open_facts if COUNTED_FROM.get(fact, fact) == question]
    others = [fact for fact in open_facts if fact not in asked]
    for values in product(*(choices(fact, known) for fact in others)):
        rest = {**known, **dict(zip(others, values, strict=True))}
        said = [result(name, under({**rest, fact: value})) for fact in asked for value in choices(fact, rest)]
        if any(one != said[0] for one in said):
            return True
    return False


@pytest.mark.parametrize("known", list(beginnings()))
def test_what_is_said_to_wait_for_a_question_can_be_turned_by_it(known: dict[str, FactValue]) -> None:
    for question, ids in waiting(under(known)).items():
        results = [name for name in ids if name not in RULEBOOK.questions]
        if question in RULEBOOK.questions and results:
            assert any(can_turn(question, name, known) for name in results), (question, results)


def test_a_question_that_can_change_nothing_is_skipped_without_a_reason_of_its_own() -> None:
    closed: dict[str, FactValue] = {"service.use": "closed_network"}
    states = question_states(Project(), under(closed))
    matters = waiting(under(closed))
    for name, state in states.items():
        if state.asking is Asking.ASKED and name not in closed:
            assert name in matters or RULEBOOK.questions[name].printed


def test_a_question_that_was_answered_stays_in_sight() -> None:
    project = Project.model_validate({"answers": {"service.clients": {"value": ["foreign"]}}})
    known: dict[str, FactValue] = {
        "service.use": "entrusted",
        "service.platform_in_china": True,
        "service.users": ("domestic",),
        "service.clients": ("foreign",),
    }
    assert question_states(project, under(known))["service.clients"].asking is Asking.ASKED


def test_every_question_is_printed_or_can_change_a_result() -> None:
    empty = waiting(under({}))
    asked = {name for known in beginnings() for name in waiting(under(known))} | set(empty)
    assert {name for name, question in RULEBOOK.questions.items() if not question.printed} <= asked


@pytest.mark.parametrize("known", list(beginnings())[::4])
def test_what_the_assessment_hands_over_is_what_the_flow_would_find_itself(
    known: dict[str, FactValue],
) -> None:
    context = under(known)
    handed = question_states(Project(), context, assessment_of(context).waiting)
    assert dict(handed) == dict(question_states(Project(), under(known)))


@pytest.mark.parametrize("known", list(beginnings())[::4])
def test_rules_judged_together_are_judged_as_each_alone(known: dict[str, FactValue]) -> None:
    together = findings_of(under(known))
    assert together == tuple(find(rule, under(known)) for rule in RULEBOOK.rules.values())
