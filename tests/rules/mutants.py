"""Rulebooks made wrong in one small place.

Each mutant changes one thing: a threshold by one, an operator to its neighbour, a day by one, a level or
severity by one step, a condition turned round, thinned out or dropped, two rows of a decision exchanged,
the other side of a disagreement followed, a local point declared by nobody or by somebody else.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple, TypeVar

from b24desk.domain.facts import FactValue
from b24desk.domain.verdict import AuthorityLevel, Severity
from b24desk.rules.conditions import (
    ALWAYS,
    All,
    Any,
    Compare,
    Condition,
    FactRef,
    Not,
    Operator,
    ParameterRef,
    comparisons,
)
from b24desk.rules.rulebook import TABLES, Rulebook
from b24desk.rules.schema.conflicts import Conflict
from b24desk.rules.schema.decisions import Decision
from b24desk.rules.schema.documents import Document
from b24desk.rules.schema.entry import Entry
from b24desk.rules.schema.parameters import Parameter
from b24desk.rules.schema.places import Overlay
from b24desk.rules.schema.questions import QuestionKind
from b24desk.rules.schema.rules import Rule
from b24desk.rules.schema.sources import Dated

_NEIGHBOURS = {
    Operator.IS: (Operator.IS_NOT,),
    Operator.IS_NOT: (Operator.IS,),
    Operator.IN: (Operator.NOT_IN,),
    Operator.NOT_IN: (Operator.IN,),
    Operator.HAS: (),
    Operator.HAS_ANY: (),
    Operator.MENTIONS_ANY: (),
    Operator.AT_LEAST: (Operator.MORE_THAN, Operator.AT_MOST),
    Operator.MORE_THAN: (Operator.AT_LEAST, Operator.LESS_THAN),
    Operator.AT_MOST: (Operator.LESS_THAN, Operator.AT_LEAST),
    Operator.LESS_THAN: (Operator.AT_MOST, Operator.MORE_THAN),
    Operator.SAME_AS: (),
}
_DAY = timedelta(days=1)
Step = TypeVar("Step", AuthorityLevel, Severity)


class Mutant(NamedTuple):
    """`table` and `id` name the entry that is wrong, `what` says how; no two have all three in common."""

    table: str
    id: str
    what: str
    rulebook: Rulebook

    def __str__(self) -> str:
        return f"{self.table} {self.id}: {self.what}"


def mutants(rulebook: Rulebook) -> Iterator[Mutant]:
    """Every mutant of the rules, and of the decisions, figures, papers and disagreements around them."""
    told: Counter[str] = Counter()
    for table, what, entry in _changed_entries(rulebook):
        attribute = TABLES[table].attribute
        changed = {**getattr(rulebook, attribute), entry.id: entry}
        told[f"{table} {entry.id} {what}"] += 1
        again = told[f"{table} {entry.id} {what}"]
        wrong = replace(rulebook, **{attribute: changed})  # type: ignore[arg-type]  # TABLES pairs attribute and entry
        yield Mutant(table, entry.id, what if again == 1 else f"{what} ({again})", wrong)


def _changed_entries(rulebook: Rulebook) -> Iterator[tuple[str, str, Entry]]:
    """(table, what is wrong, the entry with that wrong in it)."""
    for rule in rulebook.rules.values():
        yield from (("rule", what, entry) for what, entry in _of_rule(rule, rulebook))
    for decision in rulebook.decisions.values():
        yield from (("decision", what, entry) for what, entry in _of_decision(decision, rulebook))
    for parameter in rulebook.parameters.values():
        yield from (("parameter", what, entry) for what, entry in _of_parameter(parameter))
    for document in rulebook.documents.values():
        yield from (("document", what, entry) for what, entry in _of_document(document, rulebook))
    for conflict in rulebook.conflicts.values():
        yield from (("conflict", what, entry) for what, entry in _of_conflict(conflict, rulebook))
    for overlay in rulebook.overlays.values():
        yield from (("overlay", what, entry) for what, entry in _of_overlay(overlay, rulebook))


def bears_on_a_blocker(mutant: Mutant, rulebook: Rulebook) -> bool:
    """Whether it changes a blocker, or a decision or figure that one looks at."""
    blockers = [rule for rule in rulebook.rules.values() if rule.severity is Severity.BLOCKER]
    if mutant.table == "rule":
        return mutant.id in {rule.id for rule in blockers}
    return (mutant.table, mutant.id) in _beneath_all(rulebook, tuple(rule.id for rule in blockers))


def _beneath_all(rulebook: Rulebook, rules: tuple[str, ...]) -> set[tuple[str, str]]:
    conditions = [
        condition
        for name in rules
        for rule in (rulebook.rules[name],)
        for condition in (rule.applies, *(version.require for version in rule.versions))
    ]
    found: set[tuple[str, str]] = set()
    while conditions:
        for comparison in comparisons(conditions.pop()):
            if isinstance(comparison.operand, ParameterRef):
                found.add(("parameter", comparison.operand.id))
            decision = rulebook.decisions.get(comparison.fact)
            if decision and ("decision", decision.id) not in found:
                found.add(("decision", decision.id))
                conditions += [row.when for row in decision.rows]
    return found


def _of_rule(rule: Rule, rulebook: Rulebook) -> Iterator[tuple[str, Rule]]:
    for what, condition in _of_condition(rule.applies, rulebook):
        yield f"applies: {what}", rule.model_copy(update={"applies": condition})
    if rule.applies != ALWAYS:
        yield "applies: dropped", rule.model_copy(update={"applies": ALWAYS})
    for severity in _steps(rule.severity, tuple(Severity)):
        yield f"severity {severity}", rule.model_copy(update={"severity": severity})
    if rule.conflict is not None:
        yield "no longer in dispute", rule.model_copy(update={"conflict": None})
    for place, version in enumerate(rule.versions):
        changes: list[tuple[str, dict[str, object]]] = [
            (f"require: {what}", {"require": condition})
            for what, condition in _of_condition(version.require, rulebook)
        ]
        for what, changed in (*changes, *_of_dated(version)):
            versions = (
                *rule.versions[:place],
                version.model_copy(update=changed),
                *rule.versions[place + 1 :],
            )
            yield what, rule.model_copy(update={"versions": versions})


def _of_dated(dated: Dated) -> Iterator[tuple[str, dict[str, object]]]:
    for key in ("since", "until", "review_by"):
        day = getattr(dated, key)
        if day is not None:
            yield f"{key} a day earlier", {key: day - _DAY}
            yield f"{key} a day later", {key: day + _DAY}
    for level in _steps(dated.level, tuple(AuthorityLevel)):
        yield f"level {level}", {"level": level}


def _steps(now: Step, scale: tuple[Step, ...]) -> Iterator[Step]:
    place = scale.index(now)
    yield from (scale[there] for there in (place - 1, place + 1) if 0 <= there < len(scale))


def _of_decision(decision: Decision, rulebook: Rulebook) -> Iterator[tuple[str, Decision]]:
    rows = decision.rows
    for place, row in enumerate(rows):
        for what, condition in _of_condition(row.when, rulebook):
            changed = (*rows[:place], row.model_copy(update={"when": condition}), *rows[place + 1 :])
            yield f"row {place}: {what}", decision.model_copy(update={"rows": changed})
        if len(rows) > 1:
            yield (
                f"row {place} dropped",
                decision.model_copy(update={"rows": rows[:place] + rows[place + 1 :]}),
            )
    for place, (one, other) in enumerate(pairwise(rows)):
        if one.value != other.value:
            swapped = (
                one.model_copy(update={"value": other.value}),
                other.model_copy(update={"value": one.value}),
            )
            changed = (*rows[:place], *swapped, *rows[place + 2 :])
            yield (
                f"values of rows {place} and {place + 1} exchanged",
                decision.model_copy(update={"rows": changed}),
            )


def _of_parameter(parameter: Parameter) -> Iterator[tuple[str, Parameter]]:
    for place, value in enumerate(parameter.values):
        changes: list[tuple[str, dict[str, object]]] = list(_of_dated(value))
        changes += [(f"value {other}", {"value": other}) for other in _beside(value.value)]
        changes += [
            (f"no longer in {code}", {"provinces": tuple(kept for kept in value.provinces if kept != code)})
            for code in value.provinces
            if len(value.provinces) > 1
        ]
        for what, changed in changes:
            values = (
                *parameter.values[:place],
                value.model_copy(update=changed),
                *parameter.values[place + 1 :],
            )
            yield f"value {place + 1}: {what}", parameter.model_copy(update={"values": values})


def _of_document(document: Document, rulebook: Rulebook) -> Iterator[tuple[str, Document]]:
    for what, condition in _of_condition(document.needed, rulebook):
        yield f"needed: {what}", document.model_copy(update={"needed": condition})
    for level in _steps(document.level, tuple(AuthorityLevel)):
        yield f"level {level}", document.model_copy(update={"level": level})


def _of_conflict(conflict: Conflict, rulebook: Rulebook) -> Iterator[tuple[str, Conflict]]:
    for what, condition in _of_condition(conflict.applies, rulebook):
        yield f"applies: {what}", conflict.model_copy(update={"applies": condition})
    sides = conflict.sides
    for other in (None, *(side.id for side in sides)):
        if other != conflict.follows:
            yield f"follows {other or 'no side'}", conflict.model_copy(update={"follows": other})
    for place, side in enumerate(sides):
        for level in _steps(side.level, tuple(AuthorityLevel)):
            changed = (*sides[:place], side.model_copy(update={"level": level}), *sides[place + 1 :])
            yield f"side {side.id}: level {level}", conflict.model_copy(update={"sides": changed})


def _of_overlay(overlay: Overlay, rulebook: Rulebook) -> Iterator[tuple[str, Overlay]]:
    """Something not declared, something declared for nothing, everything declared for the next province."""
    changes = overlay.changes
    for place, change in enumerate(changes):
        less = changes[:place] + changes[place + 1 :]
        yield f"without {change}", overlay.model_copy(update={"changes": less})
    strange = next(name for name in rulebook.rules if f"rule:{name}" not in changes)
    yield f"with rule:{strange}", overlay.model_copy(update={"changes": (*changes, f"rule:{strange}")})
    codes = list(rulebook.provinces)
    following = codes[(codes.index(overlay.province) + 1) % len(codes)]
    yield f"province {following}", overlay.model_copy(update={"province": following})


def _of_condition(condition: Condition, rulebook: Rulebook) -> Iterator[tuple[str, Condition]]:
    """Every condition that differs in one place."""
    if condition == ALWAYS:
        return
    if not isinstance(condition, Not):
        yield f"not ({_short(condition)})", Not(condition)
    match condition:
        case Compare():
            yield from _of_comparison(condition, rulebook)
        case Not(part):
            yield f"no longer not ({_short(part)})", part
            yield from ((what, Not(changed)) for what, changed in _of_condition(part, rulebook))
        case All(parts) | Any(parts):
            kind, other = (All, Any) if isinstance(condition, All) else (Any, All)
            if len(parts) > 1:
                yield f"{kind.__name__} became {other.__name__}", other(parts)
            for place, part in enumerate(parts):
                if len(parts) > 1:
                    yield f"without {_short(part)}", kind(parts[:place] + parts[place + 1 :])
                for what, changed in _of_condition(part, rulebook):
                    yield what, kind((*parts[:place], changed, *parts[place + 1 :]))


def _of_comparison(compare: Compare, rulebook: Rulebook) -> Iterator[tuple[str, Condition]]:
    for operator in _NEIGHBOURS[compare.operator]:
        # "is not" is the same as "not (is)", which is there already.
        if operator not in (Operator.IS, Operator.IS_NOT, Operator.IN, Operator.NOT_IN):
            yield f"{_short(compare)} became {operator}", replace(compare, operator=operator)
    if isinstance(compare.operand, ParameterRef | FactRef):
        return
    others: list[FactValue] = list(_beside(compare.operand))
    if isinstance(compare.operand, str):
        others += _next_options(compare.fact, (compare.operand,), rulebook)
    elif isinstance(compare.operand, tuple):
        others += [
            (*compare.operand, code) for code in _next_options(compare.fact, compare.operand, rulebook)
        ]
    for other in others:
        yield f"{_short(compare)} became {other}", replace(compare, operand=other)


def _beside(value: FactValue) -> Iterator[FactValue]:
    """The nearest other values: one more or less, a day earlier or later, one item fewer."""
    if isinstance(value, bool):
        return
    if isinstance(value, int):
        yield from (value - 1, value + 1)
    elif isinstance(value, date):
        yield from (value - _DAY, value + _DAY)
    elif isinstance(value, tuple) and len(value) > 1:
        yield from (value[:place] + value[place + 1 :] for place in range(len(value)))


def _next_options(fact: str, used: tuple[str, ...], rulebook: Rulebook) -> list[str]:
    """The next thing that the fact could be and that is not named."""
    question, decision = rulebook.questions.get(fact), rulebook.decisions.get(fact)
    if decision:
        known = list(dict.fromkeys(row.value for row in decision.rows))
    elif question and question.options:
        known = [option.id for option in question.options]
    elif question and question.kind in (QuestionKind.PROVINCE, QuestionKind.PROVINCES):
        known = list(rulebook.provinces)
    else:
        known = []
    return [code for code in known if code not in used][:1]


def _short(condition: Condition) -> str:
    match condition:
        case Compare(fact, operator, operand):
            shown = f"@{operand.id}" if isinstance(operand, ParameterRef) else operand
            return f"{fact} {operator} {shown}"
        case Not():
            return "not ..."
        case All():
            return "all ..."
        case Any():
            return "any ..."
