"""Reads occasions.toml and holds a rulebook to it; the mutation run asks the same of one made wrong."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol, TypeAlias

from pydantic import Field

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.frozen import Frozen
from b24desk.domain.verdict import AuthorityLevel, Outcome
from b24desk.rules.conditions import evaluate
from b24desk.rules.context import Context
from b24desk.rules.rulebook import Rulebook
from tests.clock import TODAY
from tests.rules.ready_firm import READY_FIRM
from tests.scenarios.scenario import OPEN

Changes: TypeAlias = dict[str, bool | int | str | tuple[str, ...]]
_NEED: Mapping[Outcome, str] = {
    Outcome.MET: "needed",
    Outcome.UNMET: "not_needed",
    Outcome.UNKNOWN: "undecided",
}
_TOUCH: Mapping[Outcome, str] = {
    Outcome.MET: "touches",
    Outcome.UNMET: "passes_by",
    Outcome.UNKNOWN: "may_touch",
}


class Probe(Frozen):
    says: str
    changes: Changes = Field(default_factory=dict)
    forget: str = ""


class _Occasion(Frozen):
    base: Changes = Field(default_factory=dict)
    probes: tuple[Probe, ...]

    def facts(self, probe: Probe) -> Mapping[str, FactValue]:
        known = {**READY_FIRM, **self.base, **probe.changes}
        return {name: value for name, value in known.items() if name != probe.forget}


class DocumentOccasion(_Occasion):
    """When documents are needed that all hang on the same answers."""

    ids: tuple[str, ...]
    level: AuthorityLevel

    def disagreements(self, rulebook: Rulebook) -> Iterator[str]:
        for name in self.ids:
            yield from self.disagreements_on(name, rulebook)

    def disagreements_on(self, name: str, rulebook: Rulebook) -> Iterator[str]:
        document = rulebook.documents[name]
        if document.level is not self.level:
            yield f"{name} is asked for by {document.level}"
        for probe in self.probes:
            need = _NEED[evaluate(document.needed, _context(self, probe, rulebook))]
            if need != probe.says:
                yield f"{name}, {probe}: {need}"


class ConflictOccasion(_Occasion):
    """Whom a disagreement touches, and which of its sides is followed."""

    id: str
    follows: str | None = None
    sides: dict[str, AuthorityLevel]

    @property
    def ids(self) -> tuple[str, ...]:
        return (self.id,)

    def disagreements(self, rulebook: Rulebook) -> Iterator[str]:
        conflict = rulebook.conflicts[self.id]
        if conflict.follows != self.follows:
            yield f"it follows {conflict.follows}"
        sides = {side.id: side.level for side in conflict.sides}
        if sides != self.sides:
            yield f"its sides are {sides}"
        for probe in self.probes:
            touch = _TOUCH[evaluate(conflict.applies, _context(self, probe, rulebook))]
            if touch != probe.says:
                yield f"{probe}: {touch}"


class DecisionOccasion(_Occasion):
    """Where a station of the route leads."""

    id: str

    @property
    def ids(self) -> tuple[str, ...]:
        return (self.id,)

    def disagreements(self, rulebook: Rulebook) -> Iterator[str]:
        for probe in self.probes:
            value = _context(self, probe, rulebook).decision(self.id).value or OPEN
            if value != probe.says:
                yield f"{probe}: {value}"


class Occasion(Protocol):
    """What the three kinds have in common."""

    @property
    def ids(self) -> tuple[str, ...]: ...

    @property
    def probes(self) -> tuple[Probe, ...]: ...

    def facts(self, probe: Probe) -> Mapping[str, FactValue]: ...

    def disagreements(self, rulebook: Rulebook) -> Iterator[str]: ...


class OccasionTable(Frozen):
    document: tuple[DocumentOccasion, ...]
    conflict: tuple[ConflictOccasion, ...]
    decision: tuple[DecisionOccasion, ...]

    def of(self, table: str) -> Sequence[Occasion]:
        """The occasions of one of the rulebook's tables."""
        tables: Mapping[str, Sequence[Occasion]] = {
            "document": self.document,
            "conflict": self.conflict,
            "decision": self.decision,
        }
        return tables.get(table, ())


@cache
def occasion_table() -> OccasionTable:
    return OccasionTable.model_validate(
        tomllib.loads(Path(__file__).with_name("occasions.toml").read_text("utf-8"))
    )


def _context(occasion: _Occasion, probe: Probe, rulebook: Rulebook) -> Context:
    return Context(Facts.of(occasion.facts(probe)), rulebook, TODAY)
