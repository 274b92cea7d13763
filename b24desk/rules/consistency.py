"""What must hold between the rulebook's tables: no dangling id, no claim stronger than its source."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel, Severity
from b24desk.rules.comparability import condition_problems
from b24desk.rules.condition_reading import read_condition
from b24desk.rules.conditions import Condition, comparisons
from b24desk.rules.entries import conditions_of
from b24desk.rules.locality import undeclared
from b24desk.rules.migration_table import misleading_steps
from b24desk.rules.rulebook import DERIVED_FACTS, TABLES, Rulebook
from b24desk.rules.schema.claims import Claim
from b24desk.rules.schema.conflicts import Conflict
from b24desk.rules.schema.decisions import Decision
from b24desk.rules.schema.documents import Document
from b24desk.rules.schema.entry import Entry
from b24desk.rules.schema.milestones import Milestone
from b24desk.rules.schema.notices import Notice
from b24desk.rules.schema.parameters import Parameter
from b24desk.rules.schema.places import Authority, Overlay, Province
from b24desk.rules.schema.questions import Question
from b24desk.rules.schema.roles import Role
from b24desk.rules.schema.rules import Rule
from b24desk.rules.schema.sources import Citation, Dated, Local
from b24desk.rules.traceability import untraced

MARK = re.compile(r"\{(@?[a-z0-9_.-]+)\}")
"""A mark in a text: {fact} or {@parameter}."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a rulebook file."""

    file: str
    id: str
    key: str
    message: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.id, self.key, self.message) if part)


def inconsistencies(rulebook: Rulebook, files: Mapping[tuple[str, str], str]) -> list[Problem]:
    """Every contradiction between entries, in the order of the tables."""
    found: list[Problem] = []
    for table, described in TABLES.items():
        for entry in getattr(rulebook, described.attribute).values():
            where = (files[table, entry.id], f"{table} {entry.id}")
            found.extend(Problem(*where, key, message) for key, message in _of_entry(rulebook, entry))
    found.extend(_decision_order(rulebook, files))
    found.extend(Problem("", "edition", "migrations", message) for message in misleading_steps(rulebook))
    found.extend(
        Problem(files.get(("claim", statement), ""), f"claim {statement}", "covers", message)
        for statement, message in untraced(rulebook)
    )
    found.extend(Problem("", change, "changes", message) for change, message in undeclared(rulebook))
    return found


def _of_entry(rulebook: Rulebook, entry: Entry) -> Iterator[tuple[str, str]]:
    for key, condition in _conditions(entry):
        yield from ((key, message) for message in condition_problems(rulebook, condition))
    for key, citation in _citations(entry):
        if citation.source not in rulebook.sources:
            yield key, f"no source {citation.source!r}"
    for key, level, citations in _claims(entry):
        yield from ((key, message) for message in _claim_problems(rulebook, level, citations))
    for key, text in _texts(entry):
        yield from ((key, message) for message in _mark_problems(rulebook, text))
    for key, table, identity in (*_references(entry), *_provinces(entry)):
        if identity not in getattr(rulebook, TABLES[table].attribute):
            yield key, f"no {table} {identity!r}"
    if isinstance(entry, Rule):
        yield from _rule_problems(entry)
    if isinstance(entry, Parameter):
        yield from _overlaps(entry.values)


def _conditions(entry: Entry) -> Iterator[tuple[str, Condition]]:
    """The entry's conditions, and what its ways out would make true, which must be possible too."""
    yield from conditions_of(entry)
    if isinstance(entry, Rule):
        for way in entry.ways_out:
            for name, value in way.sets.items():
                yield "ways_out.sets", read_condition({"fact": name, "is": value})


def _citations(entry: Entry) -> Iterator[tuple[str, Citation]]:
    yield from (("citations", citation) for citation in vars(entry).get("citations", ()))
    for key in ("versions", "values", "rows", "sides"):
        for part in vars(entry).get(key, ()):
            yield from ((f"{key}.citations", citation) for citation in part.citations)


def _claims(entry: Entry) -> Iterator[tuple[str, AuthorityLevel, tuple[Citation, ...]]]:
    if isinstance(entry, Document | Role | Milestone | Notice):
        yield "level", entry.level, entry.citations
    if isinstance(entry, Rule):
        yield from (("versions.level", version.level, version.citations) for version in entry.versions)
    if isinstance(entry, Parameter):
        yield from (("values.level", value.level, value.citations) for value in entry.values)
    if isinstance(entry, Conflict):
        yield from (("sides.level", side.level, side.citations) for side in entry.sides)


def _claim_problems(
    rulebook: Rulebook, level: AuthorityLevel, citations: Sequence[Citation]
) -> Iterator[str]:
    ranks = [
        rulebook.sources[cited.source].level.rank for cited in citations if cited.source in rulebook.sources
    ]
    if ranks and level.rank < min(ranks):
        yield f"claims {level} but cites nothing that strong"


def _texts(entry: Entry) -> Iterator[tuple[str, Text]]:
    if isinstance(entry, Rule):
        yield from (
            ("met", entry.met),
            ("unmet", entry.unmet),
            ("unknown", entry.unknown),
            ("advice", entry.advice),
        )
        yield from (("ways_out", way.text) for way in entry.ways_out)
    if isinstance(entry, Notice | Milestone):
        yield "text", entry.text


def _mark_problems(rulebook: Rulebook, text: Text) -> Iterator[str]:
    in_zh, in_en = set(MARK.findall(text.zh)), set(MARK.findall(text.en))
    if in_zh != in_en:
        yield f"the languages mark different things: {sorted(in_zh ^ in_en)}"
    for mark in in_zh | in_en:
        if mark.startswith("@"):
            if mark[1:] not in rulebook.parameters:
                yield f"no parameter {mark[1:]!r}"
        elif mark not in rulebook.questions and mark not in rulebook.decisions and mark not in DERIVED_FACTS:
            yield f"no fact {mark!r}"


def _references(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """(key, table, id) of every plain reference to another entry."""
    conflict = vars(entry).get("conflict")
    if conflict is not None:
        yield "conflict", "conflict", conflict
    if isinstance(entry, Question):
        yield "page", "page", entry.page
    if isinstance(entry, Claim):
        yield "article", "source", entry.article
    if isinstance(entry, Overlay):
        yield "province", "province", entry.province
    if isinstance(entry, Decision):
        yield from (("rows.conflict", "conflict", row.conflict) for row in entry.rows if row.conflict)
    if isinstance(entry, Document) and entry.form_block:
        yield "form_block", "form_block", entry.form_block
    if isinstance(entry, Conflict):
        yield from (("parameters", "parameter", name) for name in entry.parameters)
    if isinstance(entry, Role):
        yield "insured_months", "parameter", entry.insured_months
    if isinstance(entry, Province):
        yield "authority", "authority", entry.authority
    if isinstance(entry, Authority) and entry.window_of:
        yield "window_of", "authority", entry.window_of
    if isinstance(entry, Milestone):
        if entry.after:
            yield "after", "milestone", entry.after
        yield from (("earliest", "parameter", name) for name in (entry.earliest, entry.latest) if name)


def _provinces(entry: Entry) -> Iterator[tuple[str, str, str]]:
    for key in ("versions", "values"):
        for part in vars(entry).get(key, ()):
            yield from ((f"{key}.provinces", "province", code) for code in part.provinces)


def _rule_problems(rule: Rule) -> Iterator[tuple[str, str]]:
    if rule.severity is Severity.BLOCKER:
        if not rule.ways_out:
            yield "ways_out", "a blocker names at least one lawful way out"
        if not all(version.level.may_refuse for version in rule.versions):
            yield "severity", "only law, ministry rule and ministry notice can block"
    yield from _overlaps(rule.versions)


def _overlaps(versions: Sequence[Dated]) -> Iterator[tuple[str, str]]:
    for index, one in enumerate(versions):
        for other in versions[index + 1 :]:
            if not _same_ground(one, other):
                continue
            first, second = sorted((one, other), key=lambda version: version.since)
            if first.until is None or second.since <= first.until:
                yield "from", f"two versions cover {second.since}"


def _same_ground(one: Dated, other: Dated) -> bool:
    if isinstance(one, Local) and isinstance(other, Local):
        return bool(set(one.provinces) & set(other.provinces)) or not (one.provinces or other.provinces)
    return True


def _decision_order(rulebook: Rulebook, files: Mapping[tuple[str, str], str]) -> Iterator[Problem]:
    decided: set[str] = set()
    for decision in rulebook.decisions.values():
        for row in decision.rows:
            for comparison in comparisons(row.when):
                if comparison.fact in rulebook.decisions and comparison.fact not in decided:
                    message = f"looks at {comparison.fact!r}, which is decided later"
                    yield Problem(
                        files["decision", decision.id], f"decision {decision.id}", "rows.when", message
                    )
        decided.add(decision.id)
