"""Which documents the list shows, in which group and order, and how late each is; no widget."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple, assert_never

from b24desk.domain.project import DocumentProgress, DocumentState, Project
from b24desk.flow.search_text import squeezed
from b24desk.rules.assessment import Assessment
from b24desk.rules.checklist import DocumentLine, Need
from b24desk.rules.schema.documents import DocumentCategory

SETTLED = (DocumentState.FINAL, DocumentState.NOT_APPLICABLE)


class Filter(StrEnum):
    APPLICABLE = "applicable"
    MISSING = "missing"
    LATE = "late"
    NOT_STARTED = "not_started"
    COLLECTING = "collecting"
    AWAITING_SEAL = "awaiting_seal"
    FINAL = "final"
    NOT_APPLICABLE = "not_applicable"
    LETTERS = "letters"
    NOT_NEEDED = "not_needed"


class Wanted(NamedTuple):
    """What is to be shown. `owner` is None for everybody's, empty for what nobody has yet."""

    what: Filter = Filter.APPLICABLE
    owner: str | None = None
    text: str = ""


class DocumentRow(NamedTuple):
    line: DocumentLine
    progress: DocumentProgress

    @property
    def group(self) -> DocumentCategory | None:
        """None for the letters, which have a group of their own."""
        return None if self.line.document.letter else self.line.document.category

    @property
    def due(self) -> date | None:
        """The day that was set, or else the one counted back from filing."""
        return self.progress.due or self.line.due

    @property
    def is_due_estimated(self) -> bool:
        """Whether the day is counted over holidays that are not announced yet."""
        return self.progress.due is None and self.line.due is not None and self.line.due_estimated

    @property
    def applies(self) -> bool:
        return self.line.need is not Need.NOT_NEEDED

    def is_late(self, today: date) -> bool:
        """Not settled, and its day is past."""
        open_yet = self.applies and self.progress.state not in SETTLED
        return open_yet and self.due is not None and self.due < today


def all_rows(assessment: Assessment, project: Project) -> list[DocumentRow]:
    """Every document, group by group, letters last."""
    rows = [
        DocumentRow(line, project.documents.get(line.id, DocumentProgress())) for line in assessment.documents
    ]
    return [row for group in (*DocumentCategory, None) for row in rows if row.group is group]


def shown_rows(rows: Iterable[DocumentRow], wanted: Wanted, today: date) -> Iterator[DocumentRow]:
    """The rows that all three wishes let through, in their order."""
    sought = squeezed(wanted.text)
    for row in rows:
        owned = wanted.owner is None or wanted.owner == row.progress.owner.strip()
        if owned and _passes(row, wanted.what, today) and _holds(row, sought):
            yield row


def owners(rows: Iterable[DocumentRow]) -> list[str]:
    """Everybody who has a document, each once, by name."""
    return sorted({row.progress.owner.strip() for row in rows} - {""})


def _holds(row: DocumentRow, sought: str) -> bool:
    """In either language, whatever the width, case and punctuation."""
    title = row.line.document.title
    said = (title.zh, title.en, row.progress.owner, row.progress.reason)
    return not sought or any(sought in squeezed(text) for text in said)


def _passes(row: DocumentRow, what: Filter, today: date) -> bool:
    match what:
        case Filter.APPLICABLE:
            return row.applies
        case Filter.MISSING:
            return row.line.need is Need.NEEDED and row.progress.state not in SETTLED
        case Filter.LATE:
            return row.is_late(today)
        case (
            Filter.NOT_STARTED
            | Filter.COLLECTING
            | Filter.AWAITING_SEAL
            | Filter.FINAL
            | Filter.NOT_APPLICABLE
        ):
            return row.applies and row.progress.state.value == what.value
        case Filter.LETTERS:
            return row.applies and row.line.document.letter
        case Filter.NOT_NEEDED:
            return not row.applies
        case _:
            assert_never(what)
