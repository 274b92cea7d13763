"""Which documents an application needs, and why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from b24desk.domain.verdict import Outcome
from b24desk.rules import schema
from b24desk.rules.calendar import WorkCalendar
from b24desk.rules.conditions import evaluate
from b24desk.rules.context import Context

FILING_DATE_FACT = "plan.filing_date"


class Need(StrEnum):
    NEEDED = "needed"
    NOT_NEEDED = "not_needed"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document of the rulebook, judged. `due` is counted back from the planned filing date."""

    document: schema.Document
    need: Need
    facts: tuple[str, ...]
    missing: tuple[str, ...]
    due: date | None
    due_estimated: bool

    @property
    def id(self) -> str:
        return self.document.id


_NEED_OF = {Outcome.MET: Need.NEEDED, Outcome.UNMET: Need.NOT_NEEDED, Outcome.UNKNOWN: Need.UNDECIDED}


def document_lines(context: Context, calendar: WorkCalendar) -> tuple[DocumentLine, ...]:
    """Every document of the rulebook, in rulebook order."""
    return tuple(_line(document, context, calendar) for document in context.rulebook.documents.values())


def _line(document: schema.Document, context: Context, calendar: WorkCalendar) -> DocumentLine:
    need = _NEED_OF[evaluate(document.needed, context)]
    filing = context.facts.get(FILING_DATE_FACT)
    due = None
    estimated = False
    if isinstance(filing, date) and need is not Need.NOT_NEEDED:
        day = calendar.working_day(filing, -document.lead_working_days)
        due, estimated = day.date, day.estimated
    return DocumentLine(
        document=document,
        need=need,
        facts=tuple(name for name in context.base_facts(document.needed) if name in context.facts),
        missing=context.open_facts(document.needed),
        due=due,
        due_estimated=estimated,
    )
