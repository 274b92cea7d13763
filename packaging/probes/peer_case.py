"""The case that every engine is given: the same conditions over the same firms, as plain JSON.

``python -m probes.peer_case FILE`` writes it, drawn from the shipped rulebook. It holds the rules whose
conditions need no more than equality, membership and order, their figures filled in.
"""

import json
import random
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from b24desk.domain.facts import Facts
from b24desk.resources import resource
from b24desk.rules.answer_classes import answer_classes
from b24desk.rules.conditions import All, Any, Compare, Condition, Not, Operator, ParameterRef, comparisons
from b24desk.rules.context import Context
from b24desk.rules.loader import load_rulebook
from b24desk.rules.schema.rules import Rule

FIRMS = 200
PLAIN = {
    Operator.IS,
    Operator.IS_NOT,
    Operator.IN,
    Operator.NOT_IN,
    Operator.AT_LEAST,
    Operator.AT_MOST,
    Operator.MORE_THAN,
    Operator.LESS_THAN,
}


def main() -> None:
    rulebook = load_rulebook(resource("rulebook"))
    context = Context(Facts(), rulebook, date(2026, 11, 22))
    rules = {
        rule.id: _plain(condition, context)
        for rule in rulebook.rules.values()
        for condition in (_of(rule),)
        if all(_is_plain(comparison, context) for comparison in comparisons(condition))
    }
    facts = sorted({fact for condition in rules.values() for fact in _facts(condition)})
    classes = answer_classes(rulebook)
    chance = random.Random(24)  # noqa: S311 - situations drawn by chance are no secrets
    firms = [{fact: chance.choice(classes[fact]) for fact in facts} for _ in range(FIRMS)]
    Path(sys.argv[1]).write_text(json.dumps({"rules": rules, "firms": firms}), "utf-8")


def _of(rule: Rule) -> Condition:
    return All((rule.applies, rule.versions[0].require))


def _is_plain(comparison: Compare, context: Context) -> bool:
    operand = comparison.operand
    figure = context.parameter(operand.id) if isinstance(operand, ParameterRef) else operand
    words = all(isinstance(item, str) for item in figure) if isinstance(figure, tuple) else True
    known = isinstance(figure, bool | int | str | tuple)
    return comparison.operator in PLAIN and known and words and comparison.fact in context.rulebook.questions


def _plain(condition: Condition, context: Context) -> object:
    match condition:
        case All(parts):
            return {"all": [_plain(part, context) for part in parts if part != All(())]}
        case Any(parts):
            return {"any": [_plain(part, context) for part in parts]}
        case Not(part):
            return {"not": _plain(part, context)}
        case Compare(fact, operator, operand):
            figure = context.parameter(operand.id) if isinstance(operand, ParameterRef) else operand
            return {"fact": fact, operator.value: list(figure) if isinstance(figure, tuple) else figure}


def _facts(condition: object) -> Iterator[str]:
    if isinstance(condition, list):
        for part in condition:
            yield from _facts(part)
    elif isinstance(condition, dict):
        if "fact" in condition:
            yield condition["fact"]
        else:
            yield from _facts(list(condition.values()))


if __name__ == "__main__":
    main()
