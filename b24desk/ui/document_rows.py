"""Which documents the list shows, in which group and order; no widget."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple, assert_never

from b24desk.domain.project import DocumentProgress, DocumentState, Project
from b24desk.rules.assessment import Assessment
from b24desk.rules.checklist import DocumentLine, Need
from b24desk.rules.schema import DocumentCategory


class Filter(StrEnum):
    APPLICABLE = "applicable"
    MISSING = "missing"
    AWAITING_SEAL = "awaiting_seal"
    LETTERS = "letters"
    NOT_NEEDED = "not_needed"


class DocumentRow(NamedTuple):
    line: DocumentLine
    progress: DocumentProgress

    @property
    def group(self) -> DocumentCategory | None:
        """None for the letters, which have a group of their own."""
        return None if self.line.document.letter else self.line.document.category


def document_rows(assessment: Assessment, project: Project, wanted: Filter) -> Iterator[DocumentRow]:
    """The rows of a filter, group by group, letters last."""
    rows = [
        DocumentRow(line, project.documents.get(line.id, DocumentProgress())) for line in assessment.documents
    ]
    for group in (*DocumentCategory, None):
        yield from (row for row in rows if row.group is group and _passes(row, wanted))


def _passes(row: DocumentRow, wanted: Filter) -> bool:
    applies = row.line.need is not Need.NOT_NEEDED
    match wanted:
        case Filter.APPLICABLE:
            return applies
        case Filter.MISSING:
            done = (DocumentState.FINAL, DocumentState.NOT_APPLICABLE)
            return row.line.need is Need.NEEDED and row.progress.state not in done
        case Filter.AWAITING_SEAL:
            return applies and row.progress.state is DocumentState.AWAITING_SEAL
        case Filter.LETTERS:
            return applies and row.line.document.letter
        case Filter.NOT_NEEDED:
            return not applies
        case _:
            assert_never(wanted)
