"""Every situation that some conditions can tell apart: the few that stand for all combinations of answers."""

from collections.abc import Hashable, Iterator, Mapping
from itertools import product

from b24desk.domain.facts import Facts, FactValue
from b24desk.rules.conditions import All, Compare, Condition, FactRef, ParameterRef, comparisons, evaluate
from b24desk.rules.context import PROVINCE_FACT, Context

_ELSEWHERE = "00"
"""A province that has nothing of its own."""


def situations(
    conditions: tuple[Condition, ...], context: Context, classes: Mapping[str, tuple[FactValue, ...]]
) -> Iterator[Context]:
    """The context under every combination of answers to what stands beneath the conditions."""
    compared = tuple(beneath(context, conditions))
    names = [name for name in context.base_facts(All(conditions)) if name in classes]
    choices = [merged(name, classes[name], compared, context) for name in names]
    for values in product(*choices):
        yield context.under(Facts.of(dict(zip(names, values, strict=True))))


def beneath(context: Context, conditions: tuple[Condition, ...]) -> Iterator[Compare]:
    """Every comparison with a base fact, those inside decisions included."""
    for condition in conditions:
        for comparison in comparisons(condition):
            decision = context.rulebook.decisions.get(comparison.fact)
            if decision is None:
                yield comparison
            else:
                yield from beneath(context, tuple(row.when for row in decision.rows))


def merged(
    fact: str, values: tuple[FactValue, ...], compared: tuple[Compare, ...], context: Context
) -> tuple[FactValue, ...]:
    """One value for each way in which these comparisons can turn out, in every province that has its own."""
    locally = {
        (operand.id, code)
        for part in compared
        if isinstance(operand := part.operand, ParameterRef)
        for value in context.rulebook.parameters[operand.id].values
        for code in value.provinces
    }
    places = sorted({_ELSEWHERE, *(code for _, code in locally)})
    told_apart: dict[Hashable, FactValue] = {}
    for value in values:
        outcomes: list[Hashable] = [
            evaluate(part, context.under(Facts.of({PROVINCE_FACT: place, fact: value})))
            for part in compared
            if part.fact == fact and not isinstance(part.operand, FactRef)
            for place in places
        ]
        # What two facts have in common can turn on any value of either.
        outcomes += [value for part in compared if len(part.facts) > 1 and fact in part.facts]
        if fact == PROVINCE_FACT:
            known = context.under(Facts.of({fact: value}))
            outcomes += [known.parameter(name) for name, _ in sorted(locally)]
        told_apart.setdefault(tuple(outcomes), value)
    return tuple(told_apart.values())
