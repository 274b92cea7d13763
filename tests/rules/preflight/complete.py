"""The clean samples with every needed document put with them: nothing is left to correct."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from b24desk.domain.examined import Examined, FileKind
from b24desk.domain.project import Answer, AnswerValue, Attachment, DocumentProgress, DocumentState, Project
from b24desk.resources import resource
from b24desk.rules.assessment import Assessment, assessment_of
from b24desk.rules.checklist import Need
from b24desk.rules.context import Context
from b24desk.rules.derivation import facts_of
from b24desk.rules.preflight.check import defects_of
from b24desk.rules.preflight.defect import Defect
from b24desk.rules.schema.documents import Form
from tests.clock import TODAY
from tests.rules.standard import standard_rulebook

CLEAN = ("provincial-domestic", "foreign-offshore")
GOOD = Examined(kind=FileKind.PDF, pages=1, looked_at=1)
FINAL = DocumentProgress(state=DocumentState.FINAL)


@dataclass(frozen=True, slots=True)
class Filed:
    """A project, and what was found in its files."""

    project: Project
    examined: Mapping[str, Examined]

    @property
    def context(self) -> Context:
        rulebook = standard_rulebook()
        return Context(facts_of(self.project, rulebook, TODAY), rulebook, TODAY)

    @property
    def assessment(self) -> Assessment:
        return assessment_of(self.context)

    def defects(self) -> tuple[Defect, ...]:
        return defects_of(self.project, self.assessment, self.context, self.examined)

    def file_of(self, document: str) -> Attachment:
        return next(item for item in self.project.attachments if document in item.documents)

    def with_file(self, document: str, **changes: object) -> "Filed":
        changed = self.file_of(document).model_copy(update=changes)
        items = tuple(changed if item.id == changed.id else item for item in self.project.attachments)
        return replace(self, project=self.project.with_attachments(items))

    def without_file(self, document: str) -> "Filed":
        gone = self.file_of(document)
        kept = tuple(item for item in self.project.attachments if item.id != gone.id)
        return replace(self, project=self.project.with_attachments(kept))

    def found(self, document: str, **changes: object) -> "Filed":
        examined = Examined.model_validate({**GOOD.model_dump(), **changes})
        return replace(self, examined={**self.examined, self.file_of(document).id: examined})

    def marked(self, document: str, **changes: object) -> "Filed":
        progress = DocumentProgress.model_validate({**FINAL.model_dump(), **changes})
        return replace(self, project=self.project.with_document(document, progress))

    def answered(self, question: str, value: AnswerValue) -> "Filed":
        return replace(self, project=self.project.with_answer(question, Answer(value=value)))

    def person(self, number: int, **changes: object) -> "Filed":
        people = list(self.project.people)
        people[number] = people[number].model_copy(update=changes)
        return replace(self, project=self.project.with_people(tuple(people)))


@cache
def complete(sample: str = CLEAN[0]) -> Filed:
    """Every needed document final, with one file of a page for each that is a file."""
    rulebook = standard_rulebook()
    raw = resource("samples", f"{sample}.json").read_text("utf-8")
    project = Project.model_validate_json(raw)
    context = Context(facts_of(project, rulebook, TODAY), rulebook, TODAY)
    lines = [line for line in assessment_of(context).documents if line.need is Need.NEEDED]
    attachments = tuple(
        Attachment(
            id=f"file-{line.id}",
            name=f"{line.document.title.zh[:20]}.pdf",
            sha256=f"{place:064x}",
            size=1_000,
            added=date(2026, 11, 2),
            documents=(line.id,),
        )
        for place, line in enumerate(lines)
        if line.document.form is not Form.ONLINE_FORM
    )
    project = project.model_copy(
        update={"attachments": attachments, "documents": {line.id: FINAL for line in lines}}
    )
    return Filed(project, {item.id: GOOD for item in attachments})
