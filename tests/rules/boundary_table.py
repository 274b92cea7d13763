"""Reads boundaries.toml and holds a rulebook to it; the mutation run asks the same of one made wrong."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from pydantic import Field

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.frozen import Frozen
from b24desk.domain.verdict import AuthorityLevel, Severity
from b24desk.rules.context import Context
from b24desk.rules.judgement import Finding, find
from b24desk.rules.rulebook import Rulebook
from tests.clock import TODAY
from tests.rules.ready_firm import CONSENTED_CALLS, CROSS_PROVINCE, IN_SHAANXI, READY_FIRM
from tests.scenarios.scenario import Standing, standing_of

Shape: TypeAlias = Literal["plain", "cross_province", "consented_calls", "in_shaanxi"]
_SHAPES: Mapping[Shape, Mapping[str, FactValue]] = {
    "plain": {},
    "cross_province": CROSS_PROVINCE,
    "consented_calls": CONSENTED_CALLS,
    "in_shaanxi": IN_SHAANXI,
}
_DAY = timedelta(days=1)


class Probe(Frozen):
    says: Standing
    shape: Shape = "plain"
    changes: dict[str, bool | int | str | tuple[str, ...]] = Field(default_factory=dict)
    forget: str = ""

    def facts(self) -> Facts:
        return Facts.of({**READY_FIRM, **_SHAPES[self.shape], **self.changes}).without(self.forget)


class RuleBoundary(Frozen):
    """One version of a rule; `before` is the level of the one that it takes over from.

    `cites` tells it from another of the same level: the first source that it names.
    """

    id: str
    severity: Severity
    level: AuthorityLevel
    first_day: date
    review_by: date
    before: AuthorityLevel | None = None
    dispute: str | None = None
    cites: str | None = None
    probes: tuple[Probe, ...]


class FigureBoundary(Frozen):
    """One value of a parameter, for the whole country or for some provinces."""

    id: str
    provinces: tuple[str, ...] = ()
    value: int | tuple[str, ...]
    level: AuthorityLevel
    first_day: date
    review_by: date | None = None


class BoundaryTable(Frozen):
    rule: tuple[RuleBoundary, ...]
    figure: tuple[FigureBoundary, ...]


@cache
def boundary_table() -> BoundaryTable:
    return BoundaryTable.model_validate(
        tomllib.loads(Path(__file__).with_name("boundaries.toml").read_text("utf-8"))
    )


def disagreements(rulebook: Rulebook, boundary: RuleBoundary | FigureBoundary) -> Iterator[str]:
    """Every point at which the rulebook says something else."""
    if isinstance(boundary, FigureBoundary):
        yield from _of_figure(rulebook, boundary)
    else:
        yield from _of_rule(rulebook, boundary)


def _of_rule(rulebook: Rulebook, boundary: RuleBoundary) -> Iterator[str]:
    for probe in boundary.probes:
        finding = _found(rulebook, boundary, probe.facts(), TODAY)
        if standing_of(finding) is not probe.says:
            yield f"{probe} comes out as {standing_of(finding)}"
        if (finding.severity, finding.level) != (boundary.severity, boundary.level):
            yield f"it is {finding.severity} by {finding.level}"
        if finding.conflict != boundary.dispute:
            yield f"its dispute is {finding.conflict}"
    applicable = boundary.probes[0].facts()
    first = _found(rulebook, boundary, applicable, boundary.first_day)
    if first.level is not boundary.level:
        yield f"it does not speak on {boundary.first_day}"
    if boundary.cites is not None and [cited.source for cited in first.citations][:1] != [boundary.cites]:
        yield f"on {boundary.first_day} it cites {first.citations}"
    before = _found(rulebook, boundary, applicable, boundary.first_day - _DAY)
    if before.level is not boundary.before:
        yield f"it speaks before {boundary.first_day}"
    if boundary.cites is not None and [cited.source for cited in before.citations][:1] == [boundary.cites]:
        yield f"it is cited before {boundary.first_day}"
    there = Context(applicable, rulebook, boundary.first_day).in_force(rulebook.rules[boundary.id].versions)
    if [version.review_by for version in there] != [boundary.review_by]:
        yield f"it is to be reviewed by {[version.review_by for version in there]}"
    if _found(rulebook, boundary, applicable, boundary.review_by).stale:
        yield f"it is stale on {boundary.review_by}"
    if not _found(rulebook, boundary, applicable, boundary.review_by + _DAY).stale:
        yield f"it is not stale after {boundary.review_by}"


def _found(rulebook: Rulebook, boundary: RuleBoundary, facts: Facts, day: date) -> Finding:
    return find(rulebook.rules[boundary.id], Context(facts, rulebook, day))


def _of_figure(rulebook: Rulebook, boundary: FigureBoundary) -> Iterator[str]:
    versions = [
        value for value in rulebook.parameters[boundary.id].values if value.provinces == boundary.provinces
    ]
    expected = (boundary.value, boundary.level, boundary.review_by)
    on_the_day = [value for value in versions if value.covers_day(boundary.first_day)]
    if [(value.value, value.level, value.review_by) for value in on_the_day] != [expected]:
        yield f"on {boundary.first_day} it is {on_the_day}"
    if any(value.covers_day(boundary.first_day - _DAY) for value in versions):
        yield f"it has a value before {boundary.first_day}"
    for province in boundary.provinces:
        there = rulebook.parameter_value(boundary.id, boundary.first_day, province)
        if there is None or there.value != boundary.value:
            yield f"in {province} it is {there}"
