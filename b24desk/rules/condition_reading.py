"""Reading conditions from TOML tables, with a sentence for each fault.

{fact = "service.scope", is = "one_province"}
{fact = "company.registered_capital", at_least = "@capital.minimum"}    # @ names a dated parameter
{fact = "service.province", same_as = "company.province"}               # same_as names another fact
{all = [...]}   {any = [...]}   {not = {...}}
"""

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from b24desk.rules.conditions import (
    All,
    Any,
    Compare,
    Condition,
    FactRef,
    Not,
    Operand,
    Operator,
    ParameterRef,
)


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
    if isinstance(raw, str) and raw.startswith("@") and operator is not Operator.SAME_AS:
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
        case Operator.SAME_AS:
            if isinstance(raw, str):
                return FactRef(raw)
            raise ValueError("same_as takes the name of another fact")
        case _:
            assert_never(operator)
