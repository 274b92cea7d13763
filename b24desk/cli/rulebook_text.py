"""The rulebook as a list for a person, in one language: every entry with its id."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from b24desk.cli.words import Words
from b24desk.domain.text import Language, Text
from b24desk.rules import schema
from b24desk.rules.phrasing import say_date
from b24desk.rules.rulebook import Rulebook

_Row: TypeAlias = tuple[str, Text, str]
"""An id, what it is called, and a note in brackets."""


def rulebook_lines(rulebook: Rulebook, words: Words) -> Iterator[str]:
    """Decisions, questions, rules, documents, roles, milestones, conflicts and sources, each with its id."""
    language = words.language
    edition = rulebook.edition
    yield words.label("edition", version=edition.version, day=say_date(edition.published, language))
    for label, rows in _sections(rulebook, language):
        yield ""
        yield words.label(label)
        for identity, title, note in rows:
            yield f"  {identity:<36} {title[language]}{f'  [{note}]' if note else ''}"


def _sections(rulebook: Rulebook, language: Language) -> Iterator[tuple[str, Iterable[_Row]]]:
    def level(entry: schema.Document | schema.Role | schema.Milestone | schema.Source) -> str:
        return rulebook.term("level", entry.level)[language]

    yield "decisions", [(item.id, item.title, "") for item in rulebook.decisions.values()]
    yield "questions", [(item.id, item.text, item.page) for item in rulebook.questions.values()]
    yield (
        "rules",
        [(item.id, item.title, _weight(item, rulebook, language)) for item in rulebook.rules.values()],
    )
    yield "documents", [(item.id, item.title, level(item)) for item in rulebook.documents.values()]
    yield "roles", [(item.id, item.title, level(item)) for item in rulebook.roles.values()]
    yield "milestones", [(item.id, item.title, level(item)) for item in rulebook.milestones.values()]
    yield "conflicts", [(item.id, item.title, "") for item in rulebook.conflicts.values()]
    yield "sources", [(item.id, item.title, level(item)) for item in rulebook.sources.values()]


def _weight(rule: schema.Rule, rulebook: Rulebook, language: Language) -> str:
    """Its weight, and the authority of its newest version with the first day of that."""
    newest = max(rule.versions, key=lambda version: version.since)
    parts = (
        rulebook.term("severity", rule.severity)[language],
        rulebook.term("level", newest.level)[language],
        newest.since.isoformat(),
    )
    return " · ".join(parts)
