"""Families of conditions that read better said once: "three of these five"."""

from dataclasses import dataclass
from math import comb
from typing import TypeAlias

from b24desk.domain.facts import FactValue
from b24desk.rules.conditions import All, Any, Compare, Condition, FactRef, Operator, ParameterRef


@dataclass(frozen=True, slots=True)
class Several:
    """A fact that includes at least `count` of these values."""

    fact: str
    values: tuple[FactValue, ...]
    count: int


Part: TypeAlias = Condition | Several


def parts_of(condition: All | Any) -> tuple[Part, ...]:
    """The parts of a condition, each family among them as one part in the place of its first member."""
    if isinstance(condition, All):
        return _all_of(condition.parts)
    return _several(condition.parts)


def _all_of(parts: tuple[Condition, ...]) -> tuple[Part, ...]:
    combination = _combination(All(parts)) if len(parts) > 1 else None
    if combination is None:
        return parts
    fact, values = combination
    return (Several(fact, values, len(values)),)


def _several(parts: tuple[Condition, ...]) -> tuple[Part, ...]:
    """Alternatives with the combinations of values merged into one, in the place of the first."""
    found = {place: read for place, part in enumerate(parts) if (read := _combination(part)) is not None}
    family = _all_combinations(list(found.values())) if len(found) > 1 else None
    if family is None:
        return parts
    first = min(found)
    kept = ((place, part) for place, part in enumerate(parts) if place == first or place not in found)
    return tuple(family if place == first else part for place, part in kept)


def _combination(part: Condition) -> tuple[str, tuple[FactValue, ...]] | None:
    """The fact and the values of "includes A, includes B ..."."""
    if not isinstance(part, All) or len(part.parts) < 2:  # noqa: PLR2004 - one is no combination
        return None
    facts, values = set(), []
    for inner in part.parts:
        match inner:
            case Compare(fact, Operator.HAS, value) if not isinstance(value, ParameterRef | FactRef):
                facts.add(fact)
                values.append(value)
            case _:
                return None
    is_told_apart = len(set(values)) == len(values)
    return (facts.pop(), tuple(values)) if len(facts) == 1 and is_told_apart else None


def _all_combinations(combinations: list[tuple[str, tuple[FactValue, ...]]]) -> Several | None:
    """Only where the combinations are all that can be made of their values."""
    facts = {fact for fact, _ in combinations}
    sizes = {len(values) for _, values in combinations}
    distinct = {frozenset(values) for _, values in combinations}
    values = tuple(dict.fromkeys(value for _, values in combinations for value in values))
    if len(facts) != 1 or len(sizes) != 1 or len(distinct) != len(combinations):
        return None
    count = sizes.pop()
    return Several(facts.pop(), values, count) if len(distinct) == comb(len(values), count) else None
