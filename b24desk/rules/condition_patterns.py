"""Families of conditions that read better said once: "three of these five", "both the same province"."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import comb
from typing import TypeAlias, TypeVar

from b24desk.domain.facts import FactValue
from b24desk.rules.conditions import All, Any, Compare, Condition, Operator, ParameterRef

_Member = TypeVar("_Member")


@dataclass(frozen=True, slots=True)
class InStep:
    """Two facts that are both of one of these values."""

    facts: tuple[str, str]
    values: tuple[FactValue, ...]


@dataclass(frozen=True, slots=True)
class Several:
    """A fact that includes at least `count` of these values."""

    fact: str
    values: tuple[FactValue, ...]
    count: int


Part: TypeAlias = Condition | InStep | Several


def parts_of(condition: All | Any) -> tuple[Part, ...]:
    """The parts of a condition, each family among them as one part in the place of its first member."""
    if isinstance(condition, All):
        return _all_of(condition.parts)
    alternatives = _gathered(condition.parts, _step, _in_step)
    return _gathered(alternatives, _combination, _several)


def _all_of(parts: tuple[Condition, ...]) -> tuple[Part, ...]:
    combination = _combination(All(parts)) if len(parts) > 1 else None
    if combination is None:
        return parts
    fact, values = combination
    return (Several(fact, values, len(values)),)


def _gathered(
    parts: Iterable[Part],
    read: Callable[[Part], _Member | None],
    merged: Callable[[list[_Member]], InStep | Several | None],
) -> tuple[Part, ...]:
    """The parts with those that `read` understands merged into one, unless that would say something else."""
    listed = list(parts)
    members = [(place, member) for place, part in enumerate(listed) if (member := read(part)) is not None]
    family = merged([member for _, member in members]) if len(members) > 1 else None
    if family is None:
        return tuple(listed)
    places = {place for place, _ in members}
    first = min(places)
    kept = ((place, part) for place, part in enumerate(listed) if place == first or place not in places)
    return tuple(family if place == first else part for place, part in kept)


def _step(part: Part) -> tuple[tuple[str, str], FactValue] | None:
    match part:
        case All((Compare(a, Operator.IS, one), Compare(b, Operator.IS, other))) if one == other:
            return None if isinstance(one, ParameterRef) else ((a, b), one)
        case _:
            return None


def _in_step(steps: list[tuple[tuple[str, str], FactValue]]) -> InStep | None:
    facts = {pair for pair, _ in steps}
    return InStep(facts.pop(), tuple(value for _, value in steps)) if len(facts) == 1 else None


def _combination(part: Part) -> tuple[str, tuple[FactValue, ...]] | None:
    """The fact and the values of "includes A, includes B ..."."""
    if not isinstance(part, All) or len(part.parts) < 2:  # noqa: PLR2004 - one is no combination
        return None
    facts, values = set(), []
    for inner in part.parts:
        match inner:
            case Compare(fact, Operator.HAS, value) if not isinstance(value, ParameterRef):
                facts.add(fact)
                values.append(value)
            case _:
                return None
    is_told_apart = len(set(values)) == len(values)
    return (facts.pop(), tuple(values)) if len(facts) == 1 and is_told_apart else None


def _several(combinations: list[tuple[str, tuple[FactValue, ...]]]) -> Several | None:
    """Only where the combinations are all that can be made of their values."""
    facts = {fact for fact, _ in combinations}
    sizes = {len(values) for _, values in combinations}
    distinct = {frozenset(values) for _, values in combinations}
    values = tuple(dict.fromkeys(value for _, values in combinations for value in values))
    if len(facts) != 1 or len(sizes) != 1 or len(distinct) != len(combinations):
        return None
    count = sizes.pop()
    return Several(facts.pop(), values, count) if len(distinct) == comb(len(values), count) else None
