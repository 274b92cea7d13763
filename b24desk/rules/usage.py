"""What rests on a question: the results, documents, posts and dates that an answer to it can touch."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from b24desk.domain.facts import Facts
from b24desk.domain.text import Text
from b24desk.rules.conditions import Condition
from b24desk.rules.context import Context
from b24desk.rules.judgement import facts_beneath
from b24desk.rules.rulebook import COUNTED_FROM, Rulebook

Table = Literal["questions", "decisions", "rules", "documents", "roles", "milestones", "notices", "conflicts"]


class Use(NamedTuple):
    """An entry of the rulebook that looks at the answer."""

    table: Table
    id: str
    title: Text


def used_by(question: str, rulebook: Rulebook, as_of: date) -> tuple[Use, ...]:
    """Every entry in force on this day that rests on the question, by way of decisions too.

    A question that only the papers print has none.
    """
    context = Context(Facts(), rulebook, as_of)
    counted = {question, *(fact for fact, source in COUNTED_FROM.items() if source == question)}
    return tuple(use for use, facts in _resting(context) if not counted.isdisjoint(facts))


def _resting(context: Context) -> Iterator[tuple[Use, Iterable[str]]]:
    book = context.rulebook
    for decision in book.decisions.values():
        rows = [row.when for row in decision.rows]
        yield Use("decisions", decision.id, decision.title), _facts(rows, context)
    for rule in book.rules.values():
        yield Use("rules", rule.id, rule.title), facts_beneath(rule, context)
    for document in book.documents.values():
        yield Use("documents", document.id, document.title), _facts([document.needed], context)
    for role in book.roles.values():
        yield Use("roles", role.id, role.title), _facts([role.needed], context)
    for milestone in book.milestones.values():
        yield Use("milestones", milestone.id, milestone.title), _facts([milestone.applies], context)
    for notice in book.notices.values():
        yield Use("notices", notice.id, notice.title), _facts([notice.applies], context)
    for conflict in book.conflicts.values():
        yield Use("conflicts", conflict.id, conflict.title), _facts([conflict.applies], context)


def _facts(conditions: Iterable[Condition], context: Context) -> set[str]:
    return {fact for condition in conditions for fact in context.base_facts(condition)}
