"""Exhaustive walks: through the answers beneath one result, and through the whole conversation.

Both are exact. Answers that nothing at hand can tell apart are walked once, and so are two stages of the
conversation from which everything that can still be asked is the same.
"""

from collections import deque
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import NamedTuple, TypeAlias

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.project import Project
from b24desk.domain.verdict import AuthorityLevel, Cause, Outcome, Verdict
from b24desk.flow.asking import Asking, question_states, skipped_questions
from b24desk.rules.conditions import (
    ALWAYS,
    All,
    Any,
    Compare,
    Condition,
    Not,
    Operator,
    evaluate,
)
from b24desk.rules.context import PROVINCE_FACT, Context
from b24desk.rules.judgement import find
from b24desk.rules.reach import beneath, merged
from b24desk.rules.rulebook import COUNTED_FROM, Rulebook
from b24desk.rules.schema.decisions import Decision
from b24desk.rules.schema.rules import Rule

Classes: TypeAlias = Mapping[str, tuple[FactValue, ...]]

OPEN = "open"


_OPEN_UNTIL_ANSWERED = {
    "rule": "rules",
    "document": "documents",
    "role": "roles",
    "milestone": "milestones",
    "notice": "notices",
    "conflict": "conflicts",
}


class Goal(NamedTuple):
    """Something that the rulebook decides: what it may come to, and how to see what it has come to.

    `looks_at` holds every condition beneath it. `result` says OPEN while an answer is missing.
    """

    kind: str
    id: str
    looks_at: Condition
    promised: frozenset[str]
    result: Callable[[Context], str]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


def goals(rulebook: Rulebook) -> Iterator[Goal]:
    """Everything that the answers can change."""
    for rule in rulebook.rules.values():
        local = tuple(code for version in rule.versions for code in version.provinces)
        there = (Compare(PROVINCE_FACT, Operator.IN, local),) if local else ()
        looks_at = All((rule.applies, *(version.require for version in rule.versions), *there))
        yield Goal("rule", rule.id, looks_at, _promised_by(rule), partial(_said, rule))
    for decision in rulebook.decisions.values():
        looks_at = All(tuple(row.when for row in decision.rows))
        rows = frozenset(f"row {place}: {row.value}" for place, row in enumerate(decision.rows))
        yield Goal("decision", decision.id, looks_at, rows, partial(_row, decision))
    for kind, entries in (
        ("document", [(entry.id, entry.needed) for entry in rulebook.documents.values()]),
        ("role", [(entry.id, entry.needed) for entry in rulebook.roles.values()]),
        ("milestone", [(entry.id, entry.applies) for entry in rulebook.milestones.values()]),
        ("notice", [(entry.id, entry.applies) for entry in rulebook.notices.values()]),
        ("conflict", [(entry.id, entry.applies) for entry in rulebook.conflicts.values()]),
        ("question", [(entry.id, entry.asked_when) for entry in rulebook.questions.values()]),
    ):
        for identity, condition in entries:
            both = frozenset({"met"} if condition == ALWAYS else {"met", "unmet"})
            yield Goal(kind, identity, condition, both, partial(_outcome, condition))


def _promised_by(rule: Rule) -> frozenset[str]:
    failed = {_failing(rule, version.level) for version in rule.versions}
    return frozenset({"met"} | failed | ({"not_applicable"} if rule.applies != ALWAYS else set()))


def _failing(rule: Rule, level: AuthorityLevel) -> str:
    if rule.conflict:
        return f"unknown: {Cause.SOURCES_DIFFER}"
    if level.may_refuse:
        return "unmet"
    local = level is AuthorityLevel.PROVINCIAL_GUIDE
    return f"unknown: {Cause.LOCAL_REQUIREMENT if local else Cause.PRACTICE_ONLY}"


def _said(rule: Rule, context: Context) -> str:
    finding = find(rule, context)
    if finding.cause is Cause.UNANSWERED:
        return OPEN
    return f"unknown: {finding.cause}" if finding.verdict is Verdict.UNKNOWN else finding.verdict


def _row(decision: Decision, context: Context) -> str:
    row = context.decision(decision.id).row
    return OPEN if row is None else f"row {decision.rows.index(row)}: {row.value}"


def _outcome(condition: Condition, context: Context) -> str:
    outcome = evaluate(condition, context)
    return OPEN if outcome is Outcome.UNKNOWN else outcome


@dataclass
class Walked:
    """What a walk has seen."""

    states: int
    results: set[str]
    dead_ends: list[Mapping[str, FactValue]]


class GoalWalk:
    """Everything that the conversation can lead to beneath one goal, its questions asked in page order."""

    def __init__(self, goal: Goal, rulebook: Rulebook, classes: Classes, day: date) -> None:
        whole = Context(Facts(), rulebook, day)
        self._goal, self._day = goal, day
        self._facts = _closure(whole, goal.looks_at)
        asked = {name for fact in self._facts if (name := COUNTED_FROM.get(fact, fact)) in rulebook.questions}
        asked |= {goal.id} & rulebook.questions.keys()
        ordered = [question for page in rulebook.pages for question in rulebook.page_questions(page)]
        questions = {question.id: question for question in ordered if question.id in asked}
        self._rulebook = _alone(goal, replace(rulebook, questions=questions))
        conditions = (goal.looks_at, *(question.asked_when for question in questions.values()))
        compared = tuple(beneath(whole, conditions))
        self._choices = {
            fact: merged(fact, classes[fact], compared, whole) for fact in self._facts if fact in classes
        }

    def walk(self) -> Walked:
        walked = Walked(0, set(), [])
        self._from({}, walked)
        return walked

    def _from(self, known: dict[str, FactValue], walked: Walked) -> None:
        walked.states += 1
        context = Context(Facts.of(known), self._rulebook, self._day)
        result = self._goal.result(context)
        fact = self._next(known, context)
        if fact is None:
            walked.results.add(result)
            if result == OPEN:
                walked.dead_ends.append(known)
            return
        for value in self._choices[fact]:
            self._from({**known, fact: value}, walked)

    def _next(self, known: Mapping[str, FactValue], context: Context) -> str | None:
        """The next fact that the conversation asks for; those worked out from lists come last."""
        states = question_states(Project(), context)
        open_facts = [fact for fact in self._facts if fact not in known]
        by_question = {COUNTED_FROM.get(fact, fact): fact for fact in open_facts}
        for name, state in states.items():
            if name in by_question and state.asking is Asking.ASKED:
                return by_question[name]
        return next((fact for name, fact in by_question.items() if name not in states), None)


def _alone(goal: Goal, rulebook: Rulebook) -> Rulebook:
    """The rulebook with this goal only: every question is asked for its sake or not at all."""
    kept = {
        table: {name: entry for name, entry in getattr(rulebook, table).items() if (kind, name) == goal[:2]}
        for kind, table in _OPEN_UNTIL_ANSWERED.items()
    }
    if goal.kind == "question":
        owed = rulebook.questions[goal.id].model_copy(update={"printed": True, "optional": False})
        kept["questions"] = {**rulebook.questions, goal.id: owed}
    return replace(rulebook, **kept)  # type: ignore[arg-type]  # each table keeps entries of its own


def _closure(context: Context, condition: Condition) -> tuple[str, ...]:
    """The base facts of a condition, and of whether the questions for them are asked."""
    found: dict[str, None] = {}
    waiting = list(context.base_facts(condition))
    while waiting:
        fact = waiting.pop(0)
        if fact not in found:
            found[fact] = None
            question = context.rulebook.questions.get(COUNTED_FROM.get(fact, fact))
            waiting += context.base_facts(question.asked_when) if question else ()
    return tuple(found)


@dataclass
class Conversation:
    """All stages of answering the next question asked, each time with every class of answer."""

    stages: int
    ends: int
    asked: set[str]
    skipped: set[str]
    stuck: list[tuple[str, ...]]


def converse(rulebook: Rulebook, classes: Classes, day: date) -> Conversation:
    """Breadth first, from nothing answered to nothing left to ask.

    Where no answer to a question can change what is asked, it is answered in passing. That a question is
    passed over when nothing waits for it any more can only shorten the way, and is left out here.
    """
    ordered = [question for page in rulebook.pages for question in rulebook.page_questions(page)]
    told = Conversation(0, 0, set(), set(), [])
    empty = Context(Facts(), rulebook, day)
    compared = tuple(beneath(empty, tuple(question.asked_when for question in ordered)))
    choices = {
        question.id: merged(question.id, classes.get(question.id, ("given",)), compared, empty)
        for question in ordered
    }
    seen: set[Hashable] = set()
    waiting: deque[Mapping[str, FactValue]] = deque([{}])
    while waiting:
        known = waiting.popleft()
        context = Context(Facts.of(known), rulebook, day)
        skipped = skipped_questions(context)
        open_questions = [question for question in ordered if question.id not in {*known, *skipped}]
        left = {question.id: _left(question.asked_when, context) for question in open_questions}
        stage = (tuple(left.items()), tuple(skipped))
        if stage in seen:
            continue
        seen.add(stage)
        told.stages += 1
        asked = [name for name, still in left.items() if still is Outcome.MET]
        told.asked.update(asked)
        told.skipped.update(skipped)
        in_passing = {name: choices[name][0] for name in asked if len(choices[name]) == 1}
        if in_passing:
            waiting.append({**known, **in_passing})
        elif asked:
            waiting.extend({**known, asked[0]: value} for value in choices[asked[0]])
        else:
            told.ends += 1
            if left:
                told.stuck.append(tuple(left))
    return told


def _left(condition: Condition, context: Context) -> Hashable:
    """The part of a condition that the known facts leave open."""
    outcome = evaluate(condition, context)
    if outcome is not Outcome.UNKNOWN:
        return outcome
    match condition:
        case All(parts) | Any(parts):
            return (type(condition), *(_left(part, context) for part in parts))
        case Not(part):
            return (Not, _left(part, context))
        case Compare(fact):
            decision = context.rulebook.decisions.get(fact)
            rows = decision.rows if decision else ()
            return (condition, *(_left(row.when, context) for row in rows))
