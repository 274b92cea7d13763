"""What is not wrong in a rulebook, but not good either: nothing here keeps it from being read.

Whatever would make it say something false is refused on reading instead (`consistency`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel

from b24desk.domain.facts import Facts
from b24desk.domain.text import Text
from b24desk.domain.verdict import Outcome, Severity
from b24desk.rules.answer_classes import answer_classes
from b24desk.rules.conditions import ALWAYS, ParameterRef, comparisons, evaluate
from b24desk.rules.consistency import MARK
from b24desk.rules.context import Context
from b24desk.rules.entries import conditions_of
from b24desk.rules.reach import situations
from b24desk.rules.rulebook import COUNTED_FROM, TABLES, Rulebook
from b24desk.rules.schema.claims import Claim
from b24desk.rules.schema.conflicts import Conflict
from b24desk.rules.schema.milestones import Milestone
from b24desk.rules.schema.roles import Role
from b24desk.rules.schema.rules import Rule
from b24desk.rules.schema.sources import Citation, Dated, Source

_HAN = range(0x4E00, 0xA000)
_ROUTE = "route."
"""Decisions with this prefix are shown as the route, whoever else reads them."""

_NAMES = ("example", "issuer")
"""Texts that may be a name, the same in both languages."""


class LintKind(StrEnum):
    UNUSED_QUESTION = "unused_question"
    UNUSED_PARAMETER = "unused_parameter"
    UNUSED_SOURCE = "unused_source"
    UNREAD_DECISION = "unread_decision"
    CYCLE = "cycle"
    UNREACHABLE_ROW = "unreachable_row"
    ALWAYS_THE_SAME = "always_the_same"
    MISSING_REVIEW = "missing_review"
    MISSING_WAY_OUT = "missing_way_out"
    IDENTICAL_TEXT = "identical_text"
    UNTRANSLATED = "untranslated"


@dataclass(frozen=True, slots=True)
class Lint:
    """One thing to mend; `where` says which part of the entry is meant."""

    kind: LintKind
    table: str
    id: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.kind} {self.table}:{self.id} {self.where}".rstrip()


def lint(rulebook: Rulebook) -> tuple[Lint, ...]:
    """Everything to mend, in the order of the kinds."""
    found = [
        *_unused(rulebook),
        *_cycles(rulebook),
        *_reach(rulebook),
        *_of_entries(rulebook),
    ]
    return tuple(sorted(found, key=lambda item: list(LintKind).index(item.kind)))


def _unused(rulebook: Rulebook) -> Iterator[Lint]:
    used = set(_used(rulebook))
    for question in rulebook.questions.values():
        derived = {fact for fact, asked in COUNTED_FROM.items() if asked == question.id}
        if not (question.printed or question.id in used or derived & used):
            yield Lint(LintKind.UNUSED_QUESTION, "question", question.id)
    for decision in rulebook.decisions:
        if decision not in used and not decision.startswith(_ROUTE):
            yield Lint(LintKind.UNREAD_DECISION, "decision", decision)
    for parameter in rulebook.parameters:
        if f"@{parameter}" not in used:
            yield Lint(LintKind.UNUSED_PARAMETER, "parameter", parameter)
    for source in rulebook.sources.values():
        if f"#{source.id}" not in used and source.note is None:
            yield Lint(LintKind.UNUSED_SOURCE, "source", source.id)


def _used(rulebook: Rulebook) -> Iterator[str]:
    """Facts by their names, parameters after an @, sources after a #."""
    for entry in rulebook.entries():
        for _, condition in conditions_of(entry):
            for comparison in comparisons(condition):
                yield from comparison.facts
                if isinstance(comparison.operand, ParameterRef):
                    yield f"@{comparison.operand.id}"
        for _, text in _texts(entry):
            yield from MARK.findall(text.zh)
        yield from (f"#{cited}" for cited in _sources(entry))
        match entry:
            case Rule():
                yield from (str(value) for way in entry.ways_out for value in way.sets.values())
            case Milestone():
                yield from (f"@{name}" for name in (entry.earliest, entry.latest) if name)
            case Role():
                yield f"@{entry.insured_months}"
            case Claim():
                yield f"#{entry.article}"
            case _:
                pass


def _sources(model: BaseModel) -> Iterator[str]:
    for part in _parts(model):
        if isinstance(part, Citation):
            yield part.source
        else:
            yield from _sources(part)


def _parts(model: BaseModel) -> Iterator[BaseModel]:
    for value in vars(model).values():
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BaseModel):
                yield item


def _texts(model: BaseModel, before: str = "") -> Iterator[tuple[str, Text]]:
    for name, value in vars(model).items():
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Text):
                yield before + name, item
            elif isinstance(item, BaseModel):
                yield from _texts(item, f"{before}{name}.")


def _cycles(rulebook: Rulebook) -> Iterator[Lint]:
    """Questions that are asked only after themselves."""
    context = _nothing_known(rulebook)
    above = {
        question.id: {COUNTED_FROM.get(fact, fact) for fact in context.base_facts(question.asked_when)}
        for question in rulebook.questions.values()
    }
    for name in rulebook.questions:
        reached: set[str] = set()
        waiting = list(above[name])
        while waiting:
            fact = waiting.pop()
            if fact not in reached:
                reached.add(fact)
                waiting += above.get(fact, ())
        if name in reached:
            yield Lint(LintKind.CYCLE, "question", name, "asked_when")


def _reach(rulebook: Rulebook) -> Iterator[Lint]:
    """Decision rows that no answers lead to, and conditions that no answers can turn."""
    context, classes = _nothing_known(rulebook), answer_classes(rulebook)
    for decision in rulebook.decisions.values():
        conditions = tuple(row.when for row in decision.rows)
        reached = {id(found.decision(decision.id).row) for found in situations(conditions, context, classes)}
        for place, row in enumerate(decision.rows):
            if id(row) not in reached:
                yield Lint(LintKind.UNREACHABLE_ROW, "decision", decision.id, f"rows.{place}")
    for table, described in TABLES.items():
        if table == "decision":
            continue
        for entry in getattr(rulebook, described.attribute).values():
            for key, condition in conditions_of(entry):
                if condition == ALWAYS:
                    continue
                outcomes: set[Outcome] = set()
                for found in situations((condition,), context, classes):
                    outcomes.add(evaluate(condition, found))
                    if {Outcome.MET, Outcome.UNMET} <= outcomes:
                        break
                else:
                    yield Lint(LintKind.ALWAYS_THE_SAME, table, entry.id, key)


def _nothing_known(rulebook: Rulebook) -> Context:
    return Context(Facts(), rulebook, rulebook.edition.published)


def _of_entries(rulebook: Rulebook) -> Iterator[Lint]:
    for table, described in TABLES.items():
        for entry in getattr(rulebook, described.attribute).values():
            if isinstance(entry, Source | Conflict) and entry.verified_on is None:
                yield Lint(LintKind.MISSING_REVIEW, table, entry.id, "verified_on")
            for part in _parts(entry):
                if isinstance(part, Dated) and part.review_by is None:
                    yield Lint(LintKind.MISSING_REVIEW, table, entry.id, f"from {part.since}")
            for where, text in _texts(entry):
                if where in _NAMES:
                    continue
                if text.zh == text.en:
                    yield Lint(LintKind.IDENTICAL_TEXT, table, entry.id, where)
                elif not _is_chinese(text.zh) or _is_mostly_chinese(text.en):
                    yield Lint(LintKind.UNTRANSLATED, table, entry.id, where)
            if isinstance(entry, Rule) and _refuses(entry) and not entry.ways_out:
                yield Lint(LintKind.MISSING_WAY_OUT, table, entry.id, "ways_out")


def _refuses(rule: Rule) -> bool:
    grave = rule.severity in (Severity.BLOCKER, Severity.ACTION)
    return grave and rule.conflict is None and any(version.level.may_refuse for version in rule.versions)


def _is_chinese(words: str) -> bool:
    return any(ord(character) in _HAN for character in words)


def _is_mostly_chinese(words: str) -> bool:
    letters = [character for character in words if character.isalpha()]
    return sum(ord(character) in _HAN for character in letters) * 2 > len(letters)
