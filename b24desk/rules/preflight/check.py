"""The check as a whole: a pure function of the project, its assessment and what was found in its files."""

from collections.abc import Iterator, Mapping

from b24desk.domain.examined import Examined
from b24desk.domain.project import Attachment, DocumentProgress, DocumentState, Project
from b24desk.rules.assessment import Assessment
from b24desk.rules.checklist import DocumentLine, Need
from b24desk.rules.context import Context
from b24desk.rules.preflight.defect import Defect, DefectKind
from b24desk.rules.preflight.file_defects import FileCheck
from b24desk.rules.preflight.rule_defects import rule_defects, staff_defects
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.documents import Form


def defects_of(
    project: Project, assessment: Assessment, context: Context, examined: Mapping[str, Examined]
) -> tuple[Defect, ...]:
    """Everything that a counter would send the application back for, documents in the portal's order.

    `examined` tells of attachments by their id; of those that it does not name, only what the project says.
    """
    files = FileCheck(context, examined)
    found: list[Defect] = []
    told: set[tuple[DefectKind, str]] = set()
    for line in in_portal_order(assessment.documents, context.rulebook):
        if line.need is Need.NEEDED:
            for defect in _document(line, project, files):
                # A file that serves two documents is told of once.
                if not defect.attachment or (defect.kind, defect.attachment) not in told:
                    found.append(defect)
                told.add((defect.kind, defect.attachment))
    found += rule_defects(assessment.findings)
    found += staff_defects(assessment.staffing, project.people)
    return tuple(found)


def in_portal_order(lines: tuple[DocumentLine, ...], rulebook: Rulebook) -> tuple[DocumentLine, ...]:
    """By the block of the online form that takes them; what no block takes comes last."""
    blocks = {block: place for place, block in enumerate(rulebook.form_blocks)}
    return tuple(sorted(lines, key=lambda line: blocks.get(line.document.form_block or "", len(blocks))))


def evidence_of(project: Project, document: str) -> tuple[Attachment, ...]:
    return tuple(item for item in project.attachments if document in item.documents)


def _document(line: DocumentLine, project: Project, files: FileCheck) -> Iterator[Defect]:
    progress = project.documents.get(line.id, DocumentProgress())
    attachments = evidence_of(project, line.id)
    is_online = line.document.form is Form.ONLINE_FORM
    if progress.state is DocumentState.NOT_APPLICABLE:
        yield _plain(line, DefectKind.LEFT_OUT)
        return
    if not attachments and not is_online:
        yield _plain(line, DefectKind.MISSING)
        return
    if progress.state is DocumentState.AWAITING_SEAL:
        yield _plain(line, DefectKind.UNSIGNED)
    elif progress.state is not DocumentState.FINAL:
        yield _plain(line, DefectKind.FORM_OPEN) if is_online else _not_final(line)
    yield from files.defects(line.document, attachments)


def _plain(line: DocumentLine, kind: DefectKind) -> Defect:
    document = line.document
    return Defect(kind, document.title, document.level, document.citations, document.id)


def _not_final(line: DocumentLine) -> Defect:
    """The applicant's own mark, which nobody asks for."""
    return Defect(DefectKind.NOT_FINAL, line.document.title, document=line.id)
