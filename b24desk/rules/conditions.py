"""Conditions over facts: a closed set of operators, answered MET, UNMET or UNKNOWN.

A condition never asks whether a fact is known: removing an answer may only turn an outcome UNKNOWN.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import repeat
from typing import Protocol, TypeAlias, assert_never

from b24desk.domain.facts import FactValue
from b24desk.domain.verdict import Outcome


class Operator(StrEnum):
    IS = "is"
    IS_NOT = "is_not"
    IN = "in"
    NOT_IN = "not_in"
    HAS = "has"
    HAS_ANY = "has_any"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    MENTIONS_ANY = "mentions_any"
    SAME_AS = "same_as"


@dataclass(frozen=True, slots=True)
class ParameterRef:
    id: str


@dataclass(frozen=True, slots=True)
class FactRef:
    id: str


Operand: TypeAlias = FactValue | ParameterRef | FactRef


@dataclass(frozen=True, slots=True)
class Compare:
    fact: str
    operator: Operator
    operand: Operand

    @property
    def facts(self) -> tuple[str, ...]:
        """The fact compared, and the other one where two facts are compared with each other."""
        return (self.fact, self.operand.id) if isinstance(self.operand, FactRef) else (self.fact,)


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Any:
    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: "Condition"


Condition: TypeAlias = Compare | All | Any | Not

ALWAYS = All(())


class Known(Protocol):
    """What a condition is evaluated against."""

    def possible(self, name: str) -> tuple[FactValue, ...]:
        """The one value of a fact that is known, the values left to one partly known, none otherwise."""
        ...

    def parameter(self, name: str) -> FactValue | None: ...


def evaluate(condition: Condition, known: Known) -> Outcome:
    """The outcome of a condition; what is not known gives UNKNOWN unless every value left agrees."""
    match condition:
        case Compare():
            return _evaluate_comparison(condition, known)
        case All():
            return Outcome.all_of(map(evaluate, condition.parts, repeat(known)))
        case Any():
            return Outcome.any_of(map(evaluate, condition.parts, repeat(known)))
        case Not():
            return evaluate(condition.part, known).negated()
        case _:
            assert_never(condition)


def _evaluate_comparison(comparison: Compare, known: Known) -> Outcome:
    values, operand = known.possible(comparison.fact), comparison.operand
    if isinstance(operand, FactRef):
        return _same(values, known.possible(operand.id))
    wanted = known.parameter(operand.id) if isinstance(operand, ParameterRef) else operand
    if wanted is None or not values:
        return Outcome.UNKNOWN
    if len(values) == 1:
        return _TESTS[comparison.operator](values[0], wanted)
    outcomes = {_TESTS[comparison.operator](value, wanted) for value in values}
    return outcomes.pop() if len(outcomes) == 1 else Outcome.UNKNOWN


def _same(values: tuple[FactValue, ...], others: tuple[FactValue, ...]) -> Outcome:
    """Facts that have no value in common differ, even while each may still come to several."""
    if not values or not others:
        return Outcome.UNKNOWN
    if set(values).isdisjoint(others):
        return Outcome.UNMET
    return Outcome.MET if len(values) == len(others) == 1 else Outcome.UNKNOWN


def _many(value: FactValue) -> tuple[FactValue, ...]:
    return value if isinstance(value, tuple) else (value,)


def _sign(value: FactValue, wanted: FactValue) -> int | None:
    """Which is greater; None for two values that have no common order."""
    if isinstance(value, date) and isinstance(wanted, date):
        return (value > wanted) - (value < wanted)
    if isinstance(value, int | Decimal) and isinstance(wanted, int | Decimal):
        return (value > wanted) - (value < wanted)
    return None


def _ordered(*signs: int) -> Callable[[FactValue, FactValue], Outcome]:
    """No common order leaves the outcome UNKNOWN rather than guess."""

    def outcome(value: FactValue, wanted: FactValue) -> Outcome:
        sign = _sign(value, wanted)
        return Outcome.UNKNOWN if sign is None else Outcome.of(sign in signs)

    return outcome


def _mentions(value: FactValue, wanted: FactValue) -> Outcome:
    text = str(value)
    return Outcome.of(any(str(phrase) in text for phrase in _many(wanted)))


_TESTS: Mapping[Operator, Callable[[FactValue, FactValue], Outcome]] = {
    Operator.IS: lambda value, wanted: Outcome.of(value == wanted),
    Operator.IS_NOT: lambda value, wanted: Outcome.of(value != wanted),
    Operator.IN: lambda value, wanted: Outcome.of(value in _many(wanted)),
    Operator.NOT_IN: lambda value, wanted: Outcome.of(value not in _many(wanted)),
    Operator.HAS: lambda value, wanted: Outcome.of(wanted in _many(value)),
    Operator.HAS_ANY: lambda value, wanted: Outcome.of(not set(_many(wanted)).isdisjoint(_many(value))),
    Operator.AT_LEAST: _ordered(0, 1),
    Operator.AT_MOST: _ordered(-1, 0),
    Operator.MORE_THAN: _ordered(1),
    Operator.LESS_THAN: _ordered(-1),
    Operator.MENTIONS_ANY: _mentions,
}
"""Every operator that compares a fact with a value; looked up, because asking in turn takes longest."""


def comparisons(condition: Condition) -> Iterator[Compare]:
    """Every comparison in a condition, in reading order."""
    match condition:
        case All(parts) | Any(parts):
            for part in parts:
                yield from comparisons(part)
        case Not(part):
            yield from comparisons(part)
        case Compare():
            yield condition
        case _:
            assert_never(condition)


def facts_in(condition: Condition) -> tuple[str, ...]:
    """The facts a condition looks at, each once, in reading order."""
    return tuple(dict.fromkeys(fact for comparison in comparisons(condition) for fact in comparison.facts))
