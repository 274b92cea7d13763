"""A new application from an old one: a renewal, another province, another try."""

from datetime import date
from uuid import uuid4

from b24desk.domain.project import Answer, Attachment, DocumentProgress, DocumentState, Person, Project
from b24desk.rules.checklist import FILING_DATE_FACT

_SIGNED = (DocumentState.AWAITING_SEAL, DocumentState.FINAL)


def duplicated(project: Project, title: str, as_of: date, *, clear_dates: bool) -> Project:
    """The same answers as a project of its own.

    With `clear_dates`, what belongs to one filing is taken out: the filing date, due dates, the dates of
    insurance proofs and of the evidence; and a paper that was signed is one to collect again.
    """
    copy = project.model_copy(update={"id": uuid4(), "title": title, "created": as_of})
    if not clear_dates:
        return copy
    answers = {name: _undated(answer) for name, answer in copy.answers.items() if name != FILING_DATE_FACT}
    documents = {name: _unsigned(progress) for name, progress in copy.documents.items()}
    return copy.model_copy(
        update={
            "answers": answers,
            "documents": documents,
            "people": tuple(map(_unproved, copy.people)),
            "attachments": tuple(map(_not_dated, copy.attachments)),
        }
    )


def _undated(answer: Answer) -> Answer:
    return answer.model_copy(update={"due": None})


def _unsigned(progress: DocumentProgress) -> DocumentProgress:
    state = DocumentState.COLLECTING if progress.state in _SIGNED else progress.state
    return progress.model_copy(update={"state": state, "due": None})


def _unproved(person: Person) -> Person:
    return person.model_copy(update={"insured_until": None, "proof_issued_on": None})


def _not_dated(attachment: Attachment) -> Attachment:
    return attachment.model_copy(update={"added": None, "issued_on": None, "valid_until": None})
