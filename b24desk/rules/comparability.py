"""What a condition may compare: facts that there are, with values that they can take."""

from collections.abc import Iterator

from b24desk.rules.conditions import Condition, FactRef, Operator, ParameterRef, comparisons
from b24desk.rules.rulebook import DERIVED_FACTS, Rulebook
from b24desk.rules.schema.decisions import Decision
from b24desk.rules.schema.questions import Question, QuestionKind


def condition_problems(rulebook: Rulebook, condition: Condition) -> Iterator[str]:
    """A sentence for every comparison that could never hold, or never fail."""
    for comparison in comparisons(condition):
        question = rulebook.questions.get(comparison.fact)
        decision = rulebook.decisions.get(comparison.fact)
        if question is None and decision is None and comparison.fact not in DERIVED_FACTS:
            yield f"no fact {comparison.fact!r}"
        operand = comparison.operand
        if isinstance(operand, ParameterRef):
            if operand.id not in rulebook.parameters:
                yield f"no parameter {operand.id!r}"
            continue
        if isinstance(operand, FactRef):
            yield from _unlike(rulebook, comparison.fact, operand.id)
            continue
        if comparison.operator is Operator.MENTIONS_ANY:
            continue
        wanted = set(operand) if isinstance(operand, tuple) else {operand}
        allowed = _values_of(rulebook, question, decision)
        if allowed is not None and not wanted <= allowed:
            strange = ", ".join(sorted(str(value) for value in wanted - allowed))
            yield f"{comparison.fact!r} never is {strange}"


def _unlike(rulebook: Rulebook, fact: str, other: str) -> Iterator[str]:
    """Two different questions that take one value each out of one closed set can be compared."""
    values = []
    for name in (fact, other):
        question = rulebook.questions.get(name)
        if question is None:
            yield f"{name!r} is compared with another fact but is no question"
            return
        if question.kind in (QuestionKind.CHOICES, QuestionKind.PROVINCES):
            yield f"{name!r} is compared with another fact but takes several values"
            return
        values.append(_values_of(rulebook, question, None))
    if fact == other:
        yield f"{fact!r} is compared with itself"
    elif values[0] is None or values[0] != values[1]:
        yield f"{fact!r} and {other!r} do not take the same values"


def _values_of(
    rulebook: Rulebook, question: Question | None, decision: Decision | None
) -> set[object] | None:
    """The values that a fact can take, where they are a closed set."""
    if decision is not None:
        return {row.value for row in decision.rows}
    if question is None:
        return None
    match question.kind:
        case QuestionKind.CHOICE | QuestionKind.CHOICES:
            return {option.id for option in question.options}
        case QuestionKind.PROVINCE | QuestionKind.PROVINCES:
            return set(rulebook.provinces)
        case QuestionKind.YES_NO:
            return {True, False}
        case _:
            return None
