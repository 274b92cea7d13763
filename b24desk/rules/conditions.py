"""Conditions over facts: a closed set of operators, read from TOML tables, answered MET, UNMET or UNKNOWN.

    {fact = "service.scope", is = "one_province"}
    {fact = "company.registered_capital", at_least = "@capital.minimum"}    # @ names a dated parameter
    {all = [...]}   {any = [...]}   {not = {...}}

A condition never asks whether a fact is known: removing an answer may only turn an outcome UNKNOWN.
"""

from collections.abc import Iterator, Mapping
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


@dataclass(frozen=True, slots=True)
class ParameterRef:
    id: str


Operand: TypeAlias = FactValue | ParameterRef


@dataclass(frozen=True, slots=True)
class Compare:
    fact: str
    operator: Operator
    operand: Operand


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


def read_condition(raw: object) -> Condition:
    """The condition a TOML table spells.

    Raises ValueError with a sentence for the rulebook's author.
    """
    if not isinstance(raw, Mapping):
        raise ValueError(f"a condition is a table, not {raw!r}")  # noqa: TRY004  # pydantic reports ValueError only
    keys = set(raw)
    if keys == {"all"}:
        return All(_parts(raw["all"], "all"))
    if keys == {"any"}:
        return Any(_parts(raw["any"], "any"))
    if keys == {"not"}:
        return Not(read_condition(raw["not"]))
    operators = keys - {"fact"}
    if "fact" not in keys or len(operators) != 1:
        raise ValueError(
            f"a condition has a fact and one operator, or all, any or not; this has {sorted(keys)}"
        )
    name = operators.pop()
    try:
        operator = Operator(name)
    except ValueError:
        raise ValueError(f"unknown operator {name!r}; the operators are {', '.join(Operator)}") from None
    return Compare(str(raw["fact"]), operator, _operand(operator, raw[name]))


def _parts(raw: object, key: str) -> tuple[Condition, ...]:
    if not isinstance(raw, list) or not raw:
        raise ValueError(f"{key} takes a list of one condition or more")
    return tuple(read_condition(part) for part in raw)


def _operand(operator: Operator, raw: object) -> Operand:
    if isinstance(raw, str) and raw.startswith("@"):
        return ParameterRef(raw[1:])
    match operator:
        case Operator.IN | Operator.NOT_IN | Operator.HAS_ANY | Operator.MENTIONS_ANY:
            if isinstance(raw, list) and raw and all(isinstance(item, str) for item in raw):
                return tuple(raw)
            raise ValueError(f"{operator} takes a list of texts")
        case Operator.AT_LEAST | Operator.AT_MOST | Operator.MORE_THAN | Operator.LESS_THAN:
            if isinstance(raw, int | date) and not isinstance(raw, bool):
                return raw
            raise ValueError(f"{operator} takes a whole number, a date or an @parameter")
        case Operator.HAS:
            if isinstance(raw, str):
                return raw
            raise ValueError("has takes one text")
        case Operator.IS | Operator.IS_NOT:
            if isinstance(raw, bool | int | str | date):
                return raw
            raise ValueError(f"{operator} takes one value")
        case _:
            assert_never(operator)


def evaluate(condition: Condition, known: Known) -> Outcome:
    """The outcome of a condition; what is not known gives UNKNOWN unless every value left agrees."""
    match condition:
        case Compare():
            operand = condition.operand
            values = known.possible(condition.fact)
            wanted = known.parameter(operand.id) if isinstance(operand, ParameterRef) else operand
            if wanted is None or not values:
                return Outcome.UNKNOWN
            if len(values) == 1:
                return _compare(condition.operator, values[0], wanted)
            outcomes = {_compare(condition.operator, value, wanted) for value in values}
            return outcomes.pop() if len(outcomes) == 1 else Outcome.UNKNOWN
        case All():
            return Outcome.all_of(map(evaluate, condition.parts, repeat(known)))
        case Any():
            return Outcome.any_of(map(evaluate, condition.parts, repeat(known)))
        case Not():
            return evaluate(condition.part, known).negated()
        case _:
            assert_never(condition)


def _compare(operator: Operator, value: FactValue, wanted: FactValue) -> Outcome:
    match operator:
        case Operator.IS:
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
    return tuple(dict.fromkeys(comparison.fact for comparison in comparisons(condition)))
