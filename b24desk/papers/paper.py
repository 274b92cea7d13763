"""A finished paper: its bytes, and what the user should know before printing it."""

from dataclasses import dataclass
from enum import StrEnum

from b24desk.domain.text import PaperLanguage


class PaperKind(StrEnum):
    """Every paper; a special letter and a draft have the id of their line of the checklist."""

    CHECKLIST = "checklist"
    LETTER = "letter"
    QUESTIONS = "questions"
    NO_HARASSING_CALLS = "no-harassing-calls-letter"
    SPECIFIED_SERVICES = "specified-services-letter"
    NOTIFICATION_COMMITMENT = "notification-commitment-letter"
    NO_FOREIGN_CAPITAL = "no-foreign-capital-letter"
    GOOD_FAITH = "good-faith-letter"
    CANCEL_PROVINCIAL_LICENCE = "cancel-provincial-licence-letter"
    ON_TIME_RENEWAL = "on-time-renewal-letter"
    NOT_STARTED = "not-started-letter"
    NO_ILLEGAL_OUTBOUND = "no-illegal-outbound-letter"
    UNCHANGED_SHAREHOLDING = "unchanged-shareholding-letter"
    APPLICATION_FORM = "application-form"
    DEVELOPMENT_PLAN = "development-plan"
    TECHNICAL_PLAN = "technical-plan"
    SERVICE_QUALITY = "service-quality-measures"
    SECURITY_MEASURES = "security-measures"
    PERSONNEL = "company-personnel-form"
    SHAREHOLDING = "shareholding-chart"
    EQUIPMENT = "equipment-list"
    SEAT_PLAN = "seat-plan"
    INCIDENT_RESPONSE = "incident-response-plan"
    REPORT = "report"
    COMPARISON = "comparison"
    REHEARSAL = "rehearsal"
    DECISION_CARDS = "decision-cards"
    RULE_BOOK = "rulebook"

    @property
    def document(self) -> str | None:
        """The line of the checklist that this paper is the draft of; None for a paper of our own."""
        if self is PaperKind.LETTER:
            return "commitment-letter"
        return self.value if self in (*SPECIAL_LETTERS, *DRAFTS) else None


class FileKind(StrEnum):
    """Files to go on with in other programs; nothing of them is printed here."""

    CALENDAR = "calendar"
    WORKBOOK = "workbook"

    @property
    def suffix(self) -> str:
        return {FileKind.CALENDAR: ".ics", FileKind.WORKBOOK: ".xlsx"}[self]


APPLICATION_PAPERS = (PaperKind.CHECKLIST, PaperKind.LETTER, PaperKind.QUESTIONS)
"""What every application has; the rule book is about none."""
FOR_READING = (
    PaperKind.REPORT,
    PaperKind.COMPARISON,
    PaperKind.REHEARSAL,
    PaperKind.DECISION_CARDS,
    PaperKind.RULE_BOOK,
)
"""What the firm keeps and nobody files."""
SPECIAL_LETTERS = tuple(kind for kind in PaperKind if kind.value.endswith("-letter"))
"""Drafts that an application has where its checklist asks for them."""
LETTERS = (PaperKind.LETTER, *SPECIAL_LETTERS)
"""What the legal representative signs and the company seals."""
DRAFTS = (
    PaperKind.APPLICATION_FORM,
    PaperKind.DEVELOPMENT_PLAN,
    PaperKind.TECHNICAL_PLAN,
    PaperKind.SERVICE_QUALITY,
    PaperKind.SECURITY_MEASURES,
    PaperKind.PERSONNEL,
    PaperKind.SHAREHOLDING,
    PaperKind.EQUIPMENT,
    PaperKind.SEAT_PLAN,
    PaperKind.INCIDENT_RESPONSE,
)
"""Drafts of other documents, which an application has where its checklist asks for them, too."""
WITH_WORD = (*LETTERS, *DRAFTS)
"""Papers that are also made as Word files, to be gone on with."""


@dataclass(frozen=True, slots=True)
class Paper:
    kind: PaperKind
    language: PaperLanguage
    title: str
    pdf: bytes
    page_count: int
    missing_characters: tuple[str, ...]
    """Characters that no bundled font has; each stands on the paper as a visible mark."""
