"""A scenario: a firm in a file, the day it is looked at, and everything that must come of it.

The firm starts from a sample project, from another scenario or from nothing, and is changed by a few
answers, or by the ways out that it takes. The expected part names every rule, every document that is
needed or undecided, the gaps in each role and the pages in order; it is read and approved by a person
whenever it changes (regenerate.py prints the difference).
"""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from b24desk.domain.project import Answer, AnswerState, AnswerValue, Person, Project, Shareholder
from b24desk.domain.text import Text
from b24desk.domain.verdict import Cause, Outcome, Verdict
from b24desk.flow.reading import Reading, read_project
from b24desk.resources import resource
from b24desk.rules.checklist import Need
from b24desk.rules.judgement import Finding, facts_set_by
from b24desk.rules.staffing import Gap
from tests.rules.standard import standard_rulebook

FOLDER = Path(__file__).resolve().parent
OPEN = "open"
"""What a decision is called that the answers leave open."""


class Standing(StrEnum):
    """A verdict as scenarios tell it apart: `to_confirm` failed a test that cannot refuse; `open` waits."""

    MET = "met"
    UNMET = "unmet"
    TO_CONFIRM = "to_confirm"
    OPEN = "open"
    UNDATED = "undated"
    NOT_APPLICABLE = "not_applicable"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Documents(_Part):
    needed: tuple[str, ...]
    undecided: tuple[str, ...]


class Expected(_Part):
    """What must come of the firm.

    `outdated` says that the rulebook is past its review; `staffing` holds "kind" or "kind person" for
    each gap of a role.
    """

    standing: Outcome
    outdated: bool
    authority: str
    window: str
    conflicts: tuple[str, ...]
    pages: tuple[str, ...]
    route: dict[str, str]
    findings: dict[Standing, tuple[str, ...]]
    documents: Documents
    staffing: dict[str, tuple[str, ...]]


class Scenario(_Part):
    title: Text
    as_of: date
    starts_from: Literal["", "provincial-domestic", "cross-provincial", "foreign-offshore"] = ""
    after: str = ""
    """Another scenario, whose firm this one was."""
    takes: tuple[str, ...] = ()
    """Ways out of the other scenario's findings, each as "rule/way"."""
    answers: dict[str, AnswerValue] = Field(default_factory=dict)
    forget: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    people: tuple[Person, ...] | None = None
    shareholders: tuple[Shareholder, ...] | None = None
    expected: Expected | None = None

    def project(self) -> Project:
        """The firm: what it starts from, with its own answers in place of those."""
        project = self._beginning()
        for question, value in self.answers.items():
            project = project.with_answer(question, Answer(value=value))
        for question in self.forget:
            project = project.with_answer(question, None)
        for question in self.unsure:
            project = project.with_answer(question, Answer(state=AnswerState.DONT_KNOW))
        if self.people is not None:
            project = project.with_people(self.people)
        if self.shareholders is not None:
            project = project.with_shareholders(self.shareholders)
        return project

    def _beginning(self) -> Project:
        if self.after:
            return _led_out_of(self.after, self.takes)
        return sample(self.starts_from) if self.starts_from else Project()

    def earlier(self) -> "Scenario":
        """The scenario that this one goes on from."""
        return _called(self.after)

    def read(self) -> Reading:
        return read_project(self.project(), standard_rulebook(), self.as_of)


@cache
def _led_out_of(name: str, ways_out: tuple[str, ...]) -> Project:
    """The firm of another scenario once it has taken these ways out."""
    reading = _called(name).read()
    project = reading.project
    for taken in ways_out:
        rule, _, chosen = taken.partition("/")
        way = next(way for way in reading.assessment.finding(rule).ways_out if way.id == chosen)
        for question, value in (facts_set_by(way, reading.context) or {}).items():
            assert isinstance(value, bool | int | str | tuple)
            project = project.with_answer(question, Answer(value=value))
    return project


def _called(name: str) -> "Scenario":
    return read_scenario((FOLDER / f"{name}.toml").read_text("utf-8"))


@cache
def sample(name: str) -> Project:
    return Project.model_validate_json(resource("samples", f"{name}.json").read_bytes())


def scenario_files() -> list[Path]:
    return sorted(FOLDER.glob("*.toml"))


def read_scenario(text: str) -> Scenario:
    raw = tomllib.loads(text)
    raw["answers"] = dict(_flat(raw.get("answers", {})))
    return Scenario.model_validate(raw)


def _flat(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, object]]:
    """`service.use = ...` is a table in a table to TOML, and one question to us."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield before + key, value


def outcome_of(reading: Reading) -> Expected:
    """What has come of a firm, in the words of a scenario."""
    found = reading.assessment
    route = found.route
    verdicts: dict[Standing, list[str]] = {}
    for finding in found.findings:
        verdicts.setdefault(standing_of(finding), []).append(finding.id)
    return Expected(
        standing=found.standing,
        outdated=found.rulebook_stale,
        authority=route.authority.id if route.authority else "",
        window=route.window.id if route.window else "",
        conflicts=tuple(conflict.id for conflict in found.conflicts if conflict.certain),
        pages=tuple(stop.id for stop in reading.flow.visible()),
        route={part.id: part.value or OPEN for part in route.parts},
        findings={standing: tuple(verdicts[standing]) for standing in Standing if standing in verdicts},
        documents=Documents(
            needed=tuple(line.id for line in found.documents if line.need is Need.NEEDED),
            undecided=tuple(line.id for line in found.documents if line.need is Need.UNDECIDED),
        ),
        staffing={role.id: tuple(_said(gap) for gap in role.gaps) for role in found.staffing},
    )


def standing_of(finding: Finding) -> Standing:
    match finding.verdict:
        case Verdict.UNKNOWN if finding.cause is Cause.UNANSWERED:
            return Standing.OPEN
        case Verdict.UNKNOWN if finding.cause is Cause.NO_RULE_FOR_DATE:
            return Standing.UNDATED
        case Verdict.UNKNOWN:
            return Standing.TO_CONFIRM
        case Verdict.MET:
            return Standing.MET
        case Verdict.UNMET:
            return Standing.UNMET
        case Verdict.NOT_APPLICABLE:
            return Standing.NOT_APPLICABLE


def _said(gap: Gap) -> str:
    return f"{gap.kind} {gap.person}".strip()
