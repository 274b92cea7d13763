"""Answer classes: values that stand for all values of a fact, as far as the rulebook can tell them apart.

Two answers are of one class when every comparison in the rulebook treats them alike. Exhaustive walks,
explanations and previews try one value of each class instead of every value.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations
from typing import assert_never

from b24desk.domain.facts import FactValue
from b24desk.rules.conditions import Compare, FactRef, Operator, ParameterRef, comparisons
from b24desk.rules.context import PROVINCE_FACT
from b24desk.rules.entries import conditions_of
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.questions import QuestionKind

_MENTIONS_NOTHING = "—"
_ELSEWHERE = "00"
"""Stands for every province that no condition and no local value names."""
_ELSEWHERE_AGAIN = "01"
"""Another one of those, where two provinces are compared with each other."""
_MOST_COMBINED = 4


@dataclass(slots=True)
class _Seen:
    """What the rulebook compares one fact with."""

    single: set[FactValue] = field(default_factory=set)
    phrases: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    """The facts that this one is compared with."""


def answer_classes(rulebook: Rulebook) -> Mapping[str, tuple[FactValue, ...]]:
    """One value of each class, for every fact that a condition looks at.

    Parameters contribute every value they ever had, so the classes hold for any date.
    """
    seen: dict[str, _Seen] = {}
    for entry in rulebook.entries():
        for _, condition in conditions_of(entry):
            for comparison in comparisons(condition):
                if comparison.fact not in rulebook.decisions:
                    _note(comparison, rulebook, seen)
    return {fact: _together(fact, seen, rulebook) for fact in seen}


def _note(comparison: Compare, rulebook: Rulebook, found: dict[str, _Seen]) -> None:
    seen = found.setdefault(comparison.fact, _Seen())
    if isinstance(comparison.operand, FactRef):
        seen.others.add(comparison.operand.id)
        found.setdefault(comparison.operand.id, _Seen()).others.add(comparison.fact)
        return
    operands: tuple[FactValue, ...]
    if isinstance(comparison.operand, ParameterRef):
        values = rulebook.parameters[comparison.operand.id].values
        operands = tuple(value.value for value in values)
    else:
        operands = (comparison.operand,)
    for operand in operands:
        parts = operand if isinstance(operand, tuple) else (operand,)
        if comparison.operator is Operator.MENTIONS_ANY:
            seen.phrases.update(map(str, parts))
        else:
            seen.single.update(parts)


def _together(fact: str, seen: Mapping[str, _Seen], rulebook: Rulebook) -> tuple[FactValue, ...]:
    """The fact's own classes, and those of the facts that it is compared with: the same value tells most."""
    classes = _classes(fact, seen[fact], rulebook)
    others = (
        value for other in sorted(seen[fact].others) for value in _classes(other, seen[other], rulebook)
    )
    return tuple(dict.fromkeys((*classes, *others)))


def _classes(fact: str, seen: _Seen, rulebook: Rulebook) -> tuple[FactValue, ...]:
    question = rulebook.questions.get(fact)
    if question is None:
        yes_no = all(isinstance(value, bool) for value in seen.single)
        return (True, False) if yes_no else _around(seen.single)
    match question.kind:
        case QuestionKind.YES_NO:
            return (True, False)
        case QuestionKind.CHOICE:
            return tuple(option.id for option in question.options)
        case QuestionKind.CHOICES:
            return _subsets(tuple(option.id for option in question.options), seen.single)
        case QuestionKind.PROVINCE:
            elsewhere = (_ELSEWHERE, _ELSEWHERE_AGAIN) if seen.others else (_ELSEWHERE,)
            return (*sorted(_provinces(fact, seen, rulebook)), *elsewhere)
        case QuestionKind.PROVINCES:
            return tuple((code,) for code in sorted(_provinces(fact, seen, rulebook))) or ((_ELSEWHERE,),)
        case QuestionKind.MONEY | QuestionKind.NUMBER | QuestionKind.DATE:
            return _around(seen.single)
        case (
            QuestionKind.TEXT
            | QuestionKind.LONG_TEXT
            | QuestionKind.CREDIT_CODE
            | QuestionKind.IDENTITY
            | QuestionKind.PHONE
            | QuestionKind.EMAIL
            | QuestionKind.LICENCE_NUMBER
        ):
            return (*sorted(seen.phrases), _MENTIONS_NOTHING)
        case _:
            assert_never(question.kind)


def _provinces(fact: str, seen: _Seen, rulebook: Rulebook) -> set[str]:
    """Provinces that something names; for the province of registration, those with local values too."""
    named = {str(code) for code in seen.single}
    if fact == PROVINCE_FACT:
        named.update(
            code
            for parameter in rulebook.parameters.values()
            for value in parameter.values
            for code in value.provinces
        )
    return named


def _subsets(options: tuple[str, ...], compared: set[FactValue]) -> tuple[FactValue, ...]:
    """Every combination of the options told apart, and one of the others; beyond four, singly and all."""
    told_apart = tuple(option for option in options if option in compared)
    rest = next((option for option in options if option not in compared), None)
    sizes = range(1, len(told_apart) + 1) if len(told_apart) <= _MOST_COMBINED else (1, len(told_apart))
    chosen: list[FactValue] = [subset for size in sizes for subset in combinations(told_apart, size)]
    return (*chosen, (rest,)) if rest else tuple(chosen)


def _around(thresholds: set[FactValue]) -> tuple[FactValue, ...]:
    """Just below, on and just above each threshold."""
    found: set[FactValue] = set()
    for threshold in thresholds:
        if isinstance(threshold, date):
            found.update((threshold - timedelta(days=1), threshold, threshold + timedelta(days=1)))
        elif isinstance(threshold, int):
            found.update((threshold - 1, threshold, threshold + 1))
    return tuple(sorted(found, key=str))
