"""Why a result is what it is, and what would change it: minimal deciding facts and minimal flips."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product
from types import MappingProxyType

from b24desk.domain.facts import FactValue
from b24desk.domain.verdict import Verdict
from b24desk.rules.context import Context
from b24desk.rules.judgement import facts_beneath, verdict_of
from b24desk.rules.schema.rules import Rule

_MOST_CHANGED = 3
"""Flips of more facts than this are no advice to anybody."""


@dataclass(frozen=True, slots=True)
class Flip:
    """A smallest set of changed facts after which the rule's verdict is another one."""

    changes: Mapping[str, FactValue]
    leads_to: Verdict


def flips(rule: Rule, context: Context, classes: Mapping[str, tuple[FactValue, ...]]) -> tuple[Flip, ...]:
    """Every minimal change of known facts that makes the rule met or not applicable, smallest first.

    No proper subset of a flip's facts, set to any value, would do.
    """
    facts = [name for name in facts_beneath(rule, context) if name in context.facts and name in classes]
    found: list[Flip] = []
    for size in range(1, min(_MOST_CHANGED, len(facts)) + 1):
        for names in combinations(facts, size):
            if not any(set(flip.changes) <= set(names) for flip in found):
                found.extend(_flips_of(names, rule, context, classes))
    return tuple(found)


def _flips_of(
    names: tuple[str, ...], rule: Rule, context: Context, classes: Mapping[str, tuple[FactValue, ...]]
) -> Iterator[Flip]:
    now = verdict_of(rule, context)
    choices = [[value for value in classes[name] if value != context.facts.get(name)] for name in names]
    for values in product(*choices):
        changes = dict(zip(names, values, strict=True))
        verdict = verdict_of(rule, context.under(context.facts.with_(changes)))
        if verdict is not now and verdict in (Verdict.MET, Verdict.NOT_APPLICABLE):
            yield Flip(MappingProxyType(changes), verdict)
