"""The rulebook certificate: what was proved of each rule, when, and whether that rule is still the same.

The proofs are run by ``dev.py certify`` and written to resources/certificate.json, since neither scenarios
nor mutants come with the program. A line holds for exactly the rule, figures and sources that it was made of.
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Annotated

from pydantic import Field

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.resources import resource
from b24desk.rules.plain_data import Json, plain
from b24desk.rules.review import figures_of
from b24desk.rules.rulebook import TABLES, Rulebook
from b24desk.rules.schema.rules import Rule
from b24desk.rules.traceability import homes

MET, OPEN, UNDATED = "met", "open", "undated"
FAILED = ("unmet", "to_confirm")
"""How a rule can come out in a scenario; where it does not apply, the scenario is not counted."""
_FILE = "certificate.json"
Count = Annotated[int, Field(ge=0)]


class ScenarioName(Frozen):
    id: str
    title: Text


class Mutants(Frozen):
    """Deliberate mistakes: made, noticed by somebody, proved to change nothing, and the rest."""

    made: Count
    noticed: Count
    equivalent: Count
    survived: Count


class Walk(Frozen):
    """The exhaustive walks: results reached, states passed, stages and ends of the conversation."""

    results: Count
    states: Count
    stages: Count
    ends: Count


class RuleLine(Frozen):
    """What was proved of one rule. `scenarios` has, by standing, the places in the certificate's list."""

    text: str
    sources: str
    scenarios: dict[str, tuple[Count, ...]]
    mutants: Mutants


class Certificate(Frozen):
    made_on: date
    version: str
    digest: str
    scenarios: tuple[ScenarioName, ...]
    rules: dict[str, RuleLine]
    walk: Walk
    mutants: Mutants

    def holds_for(self, rule: Rule, rulebook: Rulebook) -> bool:
        """Whether nothing that the rule's line was made of has changed since."""
        line = self.rules.get(rule.id)
        return line is not None and (line.text, line.sources) == digests(rule, rulebook)

    def titles(self, line: RuleLine) -> Iterable[tuple[str, ScenarioName]]:
        """The scenarios that fail the rule, each with its standing."""
        for standing in FAILED:
            yield from ((standing, self.scenarios[place]) for place in line.scenarios.get(standing, ()))


def digests(rule: Rule, rulebook: Rulebook) -> tuple[str, str]:
    """Of the rule with the figures that it goes by, and of the places and sources that it cites."""
    figures = [plain(rulebook.parameters[name]) for name in dict.fromkeys(figures_of(rule))]
    cited = [citation for version in rule.versions for citation in version.citations]
    sources = [[plain(citation), plain(rulebook.sources[citation.source])] for citation in cited]
    return _digest([plain(rule), figures]), _digest(sources)


def _digest(data: object) -> str:
    return hashlib.sha256(json.dumps(data, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


@cache
def certificate() -> Certificate:
    """The one that comes with the program; it never changes while it runs."""
    return Certificate.model_validate_json(resource(_FILE).read_bytes())


def rulebook_counts(rulebook: Rulebook) -> dict[str, int]:
    """The entries of each table, the statements of the guides that are answered, and the scenarios."""
    tables = {
        described.attribute: len(getattr(rulebook, described.attribute)) for described in TABLES.values()
    }
    answered = sum(bool(entries) for entries in homes(rulebook).values())
    return {**tables, "claims_covered": answered, "scenarios": len(certificate().scenarios)}


def certificate_report(rulebook: Rulebook) -> Json:
    """The `certificate` of `rules --json`: each rule's line, and whether it holds for this rulebook."""
    proved = certificate()
    return {
        "made_on": proved.made_on.isoformat(),
        "rulebook": {"version": proved.version, "digest": proved.digest},
        "unchanged": proved.digest == rulebook.digest,
        "walk": proved.walk.model_dump(),
        "mutants": proved.mutants.model_dump(),
        "scenarios": [plain(scenario) for scenario in proved.scenarios],
        "rules": {rule.id: _line_report(proved, rule, rulebook) for rule in rulebook.rules.values()},
    }


def _line_report(proved: Certificate, rule: Rule, rulebook: Rulebook) -> Json:
    line = proved.rules.get(rule.id)
    if line is None:
        return {"holds": False}
    named = {
        standing: [proved.scenarios[place].id for place in places]
        for standing, places in line.scenarios.items()
    }
    return {
        "holds": proved.holds_for(rule, rulebook),
        "text": line.text,
        "sources": line.sources,
        "scenarios": named,
        "mutants": line.mutants.model_dump(),
    }
