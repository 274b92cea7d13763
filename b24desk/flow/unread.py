"""Answers that the rulebook cannot take: to a question that it does not have, or not of its kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from b24desk.domain.facts import Facts
from b24desk.domain.project import Project
from b24desk.rules.derivation import facts_of
from b24desk.rules.rulebook import Rulebook

_NOTHING = (None, "", ())
"""A field left empty is no answer, and no mistake."""


class Unread(StrEnum):
    UNKNOWN_QUESTION = "unknown_question"
    NOT_READABLE = "not_readable"


@dataclass(frozen=True, slots=True)
class UnreadAnswer:
    id: str
    reason: Unread


def unread_answers(project: Project, rulebook: Rulebook, as_of: date) -> tuple[UnreadAnswer, ...]:
    """Answers that give no fact, in the project's order; a mistyped id would otherwise pass unseen."""
    return tuple(_unread(project, rulebook, facts_of(project, rulebook, as_of)))


def _unread(project: Project, rulebook: Rulebook, facts: Facts) -> Iterator[UnreadAnswer]:
    for name, answer in project.answers.items():
        if name not in rulebook.questions:
            yield UnreadAnswer(name, Unread.UNKNOWN_QUESTION)
        elif answer.known not in _NOTHING and name not in facts:
            yield UnreadAnswer(name, Unread.NOT_READABLE)
