"""A finished paper: its bytes, and what the user should know before printing it."""

from dataclasses import dataclass
from enum import StrEnum

from b24desk.domain.text import PaperLanguage


class PaperKind(StrEnum):
    CHECKLIST = "checklist"
    LETTER = "letter"
    QUESTIONS = "questions"
    RULE_BOOK = "rulebook"


APPLICATION_PAPERS = (PaperKind.CHECKLIST, PaperKind.LETTER, PaperKind.QUESTIONS)
"""What is written for an application when nothing else is asked for; the rule book is about none."""


@dataclass(frozen=True, slots=True)
class Paper:
    kind: PaperKind
    language: PaperLanguage
    title: str
    pdf: bytes
    page_count: int
    missing_characters: tuple[str, ...]
    """Characters that no bundled font has; each stands on the paper as a visible mark."""
