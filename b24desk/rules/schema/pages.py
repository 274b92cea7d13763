"""The way through: its stations and the screens at each."""

from enum import StrEnum

from b24desk.domain.text import Text
from b24desk.rules.schema.entry import Entry


class Step(StrEnum):
    """The stations of the way through, in order."""

    ELIGIBILITY = "eligibility"
    COMPANY = "company"
    SERVICE = "service"
    TECHNICAL = "technical"
    STAFFING = "staffing"
    DOCUMENTS = "documents"
    REVIEW = "review"
    PAPERS = "papers"


class PageKind(StrEnum):
    QUESTIONS = "questions"
    RESULT = "result"
    SHAREHOLDERS = "shareholders"
    PEOPLE = "people"
    DOCUMENTS = "documents"
    REVIEW = "review"
    PAPERS = "papers"


class Page(Entry):
    """One screen: questions that belong together, or one of the built pages. Order is file order."""

    step: Step
    kind: PageKind = PageKind.QUESTIONS
    title: Text
    intro: Text | None = None
