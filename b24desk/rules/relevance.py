"""Which questions still matter: those that something open waits for, and those whose answers are printed."""

from collections.abc import Iterable, Iterator, Mapping

from b24desk.domain.verdict import Outcome
from b24desk.rules.context import Context
from b24desk.rules.judgement import Finding
from b24desk.rules.rulebook import COUNTED_FROM
from b24desk.rules.schema.questions import Question


def waiting_results(context: Context, findings: Iterable[Finding]) -> Mapping[str, tuple[str, ...]]:
    """For each question that can still change something, the ids of the results that wait for it.

    `findings` are those of the same facts. A result is a decision, rule, document, role, milestone, notice
    or conflict. A question that decides whether another one is asked matters as long as that other one does.
    """
    waiting: dict[str, list[str]] = {}
    for result, missing in _open_results(context, findings):
        for fact in missing:
            waiting.setdefault(COUNTED_FROM.get(fact, fact), []).append(result)
    questions = context.rulebook.questions
    undecided = {
        question.id: context.open_facts(question.asked_when)
        for question in questions.values()
        if question.id not in context.facts and context.outcome(question.asked_when) is Outcome.UNKNOWN
    }
    settled = False
    while not settled:
        settled = True
        for name, facts in undecided.items():
            if name not in waiting and not is_owed(questions[name]):
                continue
            for fact in (COUNTED_FROM.get(fact, fact) for fact in facts):
                if name not in waiting.setdefault(fact, []):
                    waiting[fact].append(name)
                    settled = False
    return {name: tuple(dict.fromkeys(results)) for name, results in waiting.items() if results}


def is_owed(question: Question) -> bool:
    """Whether the papers need the answer, whatever the results."""
    return question.printed and not question.optional


def _open_results(context: Context, findings: Iterable[Finding]) -> Iterator[tuple[str, tuple[str, ...]]]:
    rulebook = context.rulebook
    yield from ((name, context.open_decision(name)) for name in rulebook.decisions)
    yield from ((finding.id, finding.missing) for finding in findings)
    yield from ((one.id, context.open_facts(one.needed)) for one in rulebook.documents.values())
    yield from ((one.id, context.open_facts(one.needed)) for one in rulebook.roles.values())
    for table in (rulebook.milestones, rulebook.notices, rulebook.conflicts):
        yield from ((one.id, context.open_facts(one.applies)) for one in table.values())
