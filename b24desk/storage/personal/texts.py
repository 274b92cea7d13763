"""Every text of a project that somebody typed, rewritten in one go; what does not change stays as it is."""

from collections.abc import Callable
from typing import TypeVar

from b24desk.domain.frozen import Frozen
from b24desk.domain.project import Answer, Attachment, DocumentProgress, Person, Project, Shareholder

Rewrite = Callable[[str], str]
_Model = TypeVar("_Model", bound=Frozen)

ANSWER = ("value", "typed", "reason", "owner", "note")
PERSON = ("name", "name_en", "position", "identity_number", "phone", "email", "education", "note")
HOLDER = ("name", "country", "note")
DOCUMENT = ("owner", "reason", "note")
ATTACHMENT = ("name", "note")
PROJECT = ("title", "notes")


def texts_of(model: Frozen, fields: tuple[str, ...]) -> tuple[str, ...]:
    """The texts in these fields; an answer's value may be of another kind."""
    return tuple(value for field in fields if isinstance(value := getattr(model, field), str))


def rewritten(project: Project, rewrite: Rewrite) -> Project:
    """The project with each of its texts as `rewrite` gives it."""
    answers = {key: rewritten_answer(answer, rewrite) for key, answer in project.answers.items()}
    people = tuple(rewritten_person(person, rewrite) for person in project.people)
    holders = tuple(rewritten_holder(holder, rewrite) for holder in project.shareholders)
    documents = {key: rewritten_document(entry, rewrite) for key, entry in project.documents.items()}
    attachments = tuple(rewritten_attachment(item, rewrite) for item in project.attachments)
    return _with_texts(project, PROJECT, rewrite).model_copy(
        update={
            "answers": answers,
            "people": people,
            "shareholders": holders,
            "documents": documents,
            "attachments": attachments,
        }
    )


def rewritten_answer(answer: Answer, rewrite: Rewrite) -> Answer:
    return _with_texts(answer, ANSWER, rewrite)


def rewritten_person(person: Person, rewrite: Rewrite) -> Person:
    return _with_texts(person, PERSON, rewrite)


def rewritten_holder(holder: Shareholder, rewrite: Rewrite) -> Shareholder:
    return _with_texts(holder, HOLDER, rewrite)


def rewritten_document(entry: DocumentProgress, rewrite: Rewrite) -> DocumentProgress:
    return _with_texts(entry, DOCUMENT, rewrite)


def rewritten_attachment(item: Attachment, rewrite: Rewrite) -> Attachment:
    return _with_texts(item, ATTACHMENT, rewrite)


def _with_texts(model: _Model, fields: tuple[str, ...], rewrite: Rewrite) -> _Model:
    found = {field: value for field in fields if isinstance(value := getattr(model, field), str)}
    changed = {field: new for field, old in found.items() if (new := rewrite(old)) != old}
    return model.model_copy(update=changed) if changed else model
