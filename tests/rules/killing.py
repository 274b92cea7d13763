"""Who notices that a rulebook was made wrong: its own checks, the tables of the law, the scenarios.

Whom nobody notices must be in equivalents.toml, with why no answers can tell it from the right one.
"""

import tomllib
from collections.abc import Container, Hashable, Mapping
from functools import cache, cached_property
from itertools import combinations, product
from math import prod
from pathlib import Path

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.verdict import Outcome
from b24desk.flow.reading import Reading, read_project
from b24desk.rules.answer_classes import answer_classes
from b24desk.rules.conditions import All, Condition, evaluate
from b24desk.rules.consistency import inconsistencies
from b24desk.rules.context import Context
from b24desk.rules.judgement import find
from b24desk.rules.reach import beneath, merged
from b24desk.rules.rulebook import TABLES, Rulebook
from b24desk.rules.schema.questions import QuestionKind
from tests.clock import TODAY
from tests.rules.boundary_table import FigureBoundary, RuleBoundary, boundary_table, disagreements
from tests.rules.mutants import Mutant
from tests.rules.occasion_table import occasion_table
from tests.rules.standard import standard_rulebook
from tests.scenarios.scenario import (
    Expected,
    Scenario,
    outcome_of,
    read_scenario,
    scenario_files,
    standing_of,
)

_MOST_TRIED = 5_000
"""Beyond this many combinations a survivor counts as one, equivalent or not."""


class Witness:
    """One approved scenario: what it says of a wrong rulebook."""

    def __init__(self, name: str, scenario: Scenario) -> None:
        self.name = name
        self._scenario = scenario
        assert scenario.expected is not None
        self._expected: Expected = scenario.expected
        self._standings = {
            rule: standing for standing, rules in self._expected.findings.items() for rule in rules
        }

    @cached_property
    def _reading(self) -> Reading:
        return self._scenario.read()

    def notices(self, mutant: Mutant) -> bool:
        """Only what the wrong entry can change is looked at; a decision or figure can change everything."""
        if mutant.table == "overlay":
            return False
        if mutant.table in ("decision", "parameter"):
            reading = read_project(self._scenario.project(), mutant.rulebook, self._scenario.as_of)
            return outcome_of(reading).model_dump() != self._expected.model_dump()
        context = Context(self._reading.context.facts, mutant.rulebook, self._scenario.as_of)
        if mutant.table == "rule":
            return (
                standing_of(find(mutant.rulebook.rules[mutant.id], context)) is not self._standings[mutant.id]
            )
        if mutant.table == "document":
            outcome = evaluate(mutant.rulebook.documents[mutant.id].needed, context)
            documents = self._expected.documents
            return (outcome is Outcome.MET, outcome is Outcome.UNKNOWN) != (
                mutant.id in documents.needed,
                mutant.id in documents.undecided,
            )
        outcome = evaluate(mutant.rulebook.conflicts[mutant.id].applies, context)
        return (outcome is Outcome.MET) is not (mutant.id in self._expected.conflicts)


@cache
def witnesses() -> tuple[Witness, ...]:
    return tuple(Witness(path.stem, read_scenario(path.read_text("utf-8"))) for path in scenario_files())


def killer(mutant: Mutant) -> str | None:
    """Who notices the mutant first; None if it survives."""
    boundaries: list[RuleBoundary | FigureBoundary] = [*boundary_table().rule, *boundary_table().figure]
    for boundary in boundaries:
        if boundary.id == mutant.id and any(True for _ in disagreements(mutant.rulebook, boundary)):
            return "boundary"
    for occasion in occasion_table().of(mutant.table):
        if mutant.id in occasion.ids and any(True for _ in occasion.disagreements(mutant.rulebook)):
            return "occasion"
    if ("level" in mutant.what or mutant.table == "overlay") and _is_refused(mutant.rulebook):
        return "load"
    return next((f"scenario {one.name}" for one in witnesses() if one.notices(mutant)), None)


@cache
def listed_equivalents() -> Mapping[str, str]:
    """The mutants that nobody needs to notice, by name, each with the reason."""
    groups = tomllib.loads(Path(__file__).with_name("equivalents.toml").read_text("utf-8"))["equivalent"]
    return {mutant: group["reason"] for group in groups for mutant in group["mutants"]}


def fate(mutant: Mutant, equivalents: Container[str]) -> str:
    """Who notices the mutant, or "equivalent", or what is wrong: "survived" or "wrongly listed".

    Only what is listed is equivalent, and only if that is proved and nobody notices.
    """
    listed = str(mutant) in equivalents
    noticed = killer(mutant)
    if noticed:
        return "wrongly listed" if listed else noticed
    return "equivalent" if listed and is_equivalent(mutant) else "survived"


def _is_refused(rulebook: Rulebook) -> bool:
    files = {(table, entry): "" for table in TABLES for entry in getattr(rulebook, TABLES[table].attribute)}
    return bool(inconsistencies(rulebook, files))


def is_equivalent(mutant: Mutant) -> bool:
    """Whether no answers at all tell the wrong entry from the right one: every class of each, and none.

    Only changed conditions are tried; a changed day or level is never the same.
    """
    original = standard_rulebook()
    right, wrong = _heart(mutant, original), _heart(mutant, mutant.rulebook)
    if right is None or wrong is None or right == wrong:
        return False
    whole = Context(Facts(), original, TODAY)
    compared = tuple(beneath(whole, (right, wrong)))
    names = whole.base_facts(All((right, wrong)))
    choices = [(None, *merged(name, _classes(name, mutant.rulebook), compared, whole)) for name in names]
    if prod(map(len, choices)) > _MOST_TRIED:
        return False
    for values in product(*choices):
        facts = Facts.of(
            {name: value for name, value in zip(names, values, strict=True) if value is not None}
        )
        if _comes_to(mutant, original, facts) != _comes_to(mutant, mutant.rulebook, facts):
            return False
    return True


def _classes(name: str, wrong: Rulebook) -> tuple[FactValue, ...]:
    """Every class of answers that either rulebook tells apart; of several choices, every combination."""
    question = standard_rulebook().questions.get(name)
    if question is not None and question.kind is QuestionKind.CHOICES:
        options = [option.id for option in question.options]
        return tuple(chosen for size in range(len(options)) for chosen in combinations(options, size + 1))
    known = (answer_classes(rulebook).get(name, ()) for rulebook in (standard_rulebook(), wrong))
    return tuple(dict.fromkeys(value for values in known for value in values))


def _heart(mutant: Mutant, rulebook: Rulebook) -> Condition | None:
    match mutant.table:
        case "rule":
            rule = rulebook.rules[mutant.id]
            return All((rule.applies, *(version.require for version in rule.versions)))
        case "decision":
            return All(tuple(row.when for row in rulebook.decisions[mutant.id].rows))
        case "document":
            return rulebook.documents[mutant.id].needed
        case "conflict":
            return rulebook.conflicts[mutant.id].applies
        case _:
            return None


def _comes_to(mutant: Mutant, rulebook: Rulebook, facts: Facts) -> Hashable:
    context = Context(facts, rulebook, TODAY)
    match mutant.table:
        case "rule":
            finding = find(rulebook.rules[mutant.id], context)
            return finding.verdict, finding.cause, finding.level, finding.severity, finding.conflict
        case "decision":
            return context.decision(mutant.id).value
        case "document":
            return evaluate(rulebook.documents[mutant.id].needed, context)
        case _:
            return evaluate(rulebook.conflicts[mutant.id].applies, context)
