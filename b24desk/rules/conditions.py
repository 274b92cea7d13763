"""Conditions over facts: a closed set of operators, answered MET, UNMET or UNKNOWN.

A condition never asks whether a fact is known: removing an answer may only turn an outcome UNKNOWN.
"""

from collections.abc import Iterator
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
        return _compare(comparison.operator, values[0], wanted)
    outcomes = {_compare(comparison.operator, value, wanted) for value in values}
    return outcomes.pop() if len(outcomes) == 1 else Outcome.UNKNOWN


def _same(values: tuple[FactValue, ...], others: tuple[FactValue, ...]) -> Outcome:
    """Facts that have no value in common differ, even while each may still come to several."""
    if not values or not others:
        return Outcome.UNKNOWN
    if set(values).isdisjoint(others):
        return Outcome.UNMET
    return Outcome.MET if len(values) == len(others) == 1 else Outcome.UNKNOWN


def _compare(operator: Operator, value: FactValue, wanted: FactValue) -> Outcome:
    match operator:
        case Operator.IS | Operator.SAME_AS:
            return Outcome.of(value == wanted)
        case Operator.IS_NOT:
            return Outcome.of(value != wanted)
        case Operator.IN:
            return Outcome.of(value in _many(wanted))
        case Operator.NOT_IN:
            return Outcome.of(value not in _many(wanted))
        case Operator.HAS:
            return Outcome.of(wanted in _many(value))
        case Operator.HAS_ANY:
            return Outcome.of(not set(_many(wanted)).isdisjoint(_many(value)))
        case Operator.MENTIONS_ANY:
            text = str(value)
            return Outcome.of(any(str(phrase) in text for phrase in _many(wanted)))
        case Operator.AT_LEAST:
            return _ordered(value, wanted, lambda sign: sign >= 0)
        case Operator.AT_MOST:
            return _ordered(value, wanted, lambda sign: sign <= 0)
        case Operator.MORE_THAN:
            return _ordered(value, wanted, lambda sign: sign > 0)
        case Operator.LESS_THAN:
            return _ordered(value, wanted, lambda sign: sign < 0)
        case _:
            assert_never(operator)


def _many(value: FactValue) -> tuple[FactValue, ...]:
    return value if isinstance(value, tuple) else (value,)


class _SignTest(Protocol):
    def __call__(self, sign: int) -> bool: ...


def _ordered(value: FactValue, wanted: FactValue, holds: _SignTest) -> Outcome:
    """Two values that have no common order leave the outcome UNKNOWN rather than guess."""
    if isinstance(value, date) and isinstance(wanted, date):
        return Outcome.of(holds((value > wanted) - (value < wanted)))
    if isinstance(value, int | Decimal) and isinstance(wanted, int | Decimal):
        return Outcome.of(holds((value > wanted) - (value < wanted)))
    return Outcome.UNKNOWN


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
