"""Which documents an application needs, and why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from b24desk.domain.verdict import Outcome
from b24desk.rules.calendar import CountedDay, WorkCalendar
from b24desk.rules.context import Context
from b24desk.rules.review import is_stale
from b24desk.rules.schema.documents import Document

FILING_DATE_FACT = "plan.filing_date"


class Need(StrEnum):
    NEEDED = "needed"
    NOT_NEEDED = "not_needed"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document of the rulebook, judged. `due` is counted back from the planned filing date.

    Where the answers ask for it and no source speaks on the day, it is undecided and not `dated`.
    `stale`, here as elsewhere in an assessment, says that what the rulebook holds is past its review date.
    """

    document: Document
    need: Need
    facts: tuple[str, ...]
    missing: tuple[str, ...]
    due: date | None
    due_estimated: bool
    stale: bool
    dated: bool = True

    @property
    def id(self) -> str:
        return self.document.id


_NEED_OF = {Outcome.MET: Need.NEEDED, Outcome.UNMET: Need.NOT_NEEDED, Outcome.UNKNOWN: Need.UNDECIDED}


def document_lines(context: Context, calendar: WorkCalendar) -> tuple[DocumentLine, ...]:
    """Every document of the rulebook, in rulebook order."""
    documents = context.rulebook.documents.values()
    filing = context.facts.get(FILING_DATE_FACT)
    due: dict[int, CountedDay] = {}
    if isinstance(filing, date):
        leads = {document.lead_working_days for document in documents}
        due = {lead: calendar.working_day(filing, -lead) for lead in leads}
    return tuple(_line(one, context, due.get(one.lead_working_days)) for one in documents)


def _line(document: Document, context: Context, due: CountedDay | None) -> DocumentLine:
    need = _NEED_OF[context.outcome(document.needed)]
    dated = need is not Need.NEEDED or context.covered(document.citations)
    if not dated:
        need = Need.UNDECIDED
    if need is Need.NOT_NEEDED:
        due = None
    return DocumentLine(
        document=document,
        need=need,
        facts=tuple(name for name in context.base_facts(document.needed) if name in context.facts),
        missing=context.open_facts(document.needed) if need is Need.UNDECIDED else (),
        due=due.date if due else None,
        due_estimated=due is not None and due.estimated,
        stale=is_stale(document, document, context),
        dated=dated,
    )
