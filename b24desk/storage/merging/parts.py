"""A snapshot taken apart into what is compared and chosen one by one, and put together again.

A part is one answer, one person, one shareholder, the progress of one document, one attachment, one
line of the project's head, or the rulebook that it is made with. A part that is empty is not there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

from b24desk.domain.project import (
    Answer,
    Attachment,
    DocumentProgress,
    Person,
    Project,
    Shareholder,
)
from b24desk.domain.text import PaperLanguage
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.workspace import Snapshot


class Kind(StrEnum):
    """In the order in which parts are shown."""

    HEAD = "head"
    ANSWER = "answer"
    PERSON = "person"
    HOLDER = "holder"
    DOCUMENT = "document"
    ATTACHMENT = "attachment"
    RULEBOOK = "rulebook"


class Key(NamedTuple):
    """Which part: `id` is a field's name, a question's id, a row's id; empty for the rulebook."""

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class MadeWith:
    """The rulebook that the answers were given to: its version, and its text where the file carries it."""

    version: str
    text: RulebookText | None


Row: TypeAlias = Person | Shareholder | Attachment
Part: TypeAlias = Answer | DocumentProgress | Row | MadeWith | PaperLanguage | date | str
Parts: TypeAlias = Mapping[Key, Part]

HEAD_FIELDS = ("title", "created", "paper_language", "notes")
ROWS: Mapping[Kind, str] = {
    Kind.PERSON: "people",
    Kind.HOLDER: "shareholders",
    Kind.ATTACHMENT: "attachments",
}
"""The kinds that are rows of a table in the project, and the field with the table."""
_NAMED: Mapping[Kind, str] = {Kind.ANSWER: "answers", Kind.DOCUMENT: "documents"}


def taken_apart(snapshot: Snapshot) -> dict[Key, Part]:
    """Every part that is there, in the project's order."""
    return dict(_parts(snapshot))


def _parts(snapshot: Snapshot) -> Iterator[tuple[Key, Part]]:
    project = snapshot.project
    for field in HEAD_FIELDS:
        value = getattr(project, field)
        if value not in ("", None):
            yield Key(Kind.HEAD, field), value
    for kind, field in _NAMED.items():
        for name, part in getattr(project, field).items():
            yield Key(kind, name), part
    for kind, field in ROWS.items():
        for row in getattr(project, field):
            yield Key(kind, row.id), row
    if project.rulebook_version or snapshot.rulebook is not None:
        yield Key(Kind.RULEBOOK, ""), MadeWith(project.rulebook_version, snapshot.rulebook)


def put_together(document: UUID, parts: Parts) -> Snapshot:
    """The snapshot of these parts, in their order. Raises ValueError where they do not make a project."""
    fields: dict[str, Any] = {key.id: part for key, part in parts.items() if key.kind is Kind.HEAD}
    for kind, field in _NAMED.items():
        fields[field] = {key.id: part for key, part in parts.items() if key.kind is kind}
    for kind, field in ROWS.items():
        fields[field] = tuple(part for key, part in parts.items() if key.kind is kind)
    made_with = parts.get(Key(Kind.RULEBOOK, ""))
    if not isinstance(made_with, MadeWith):
        made_with = MadeWith("", None)
    project = Project(id=document, rulebook_version=made_with.version, **fields)
    return Snapshot(project, made_with.text)


def same(one: Part | None, other: Part | None) -> bool:
    """Whether two parts say the same. Python takes 1 for True; an answer does not."""
    if isinstance(one, Answer) and isinstance(other, Answer):
        return one == other and type(one.value) is type(other.value)
    return one == other


def differences(one: Snapshot, other: Snapshot) -> int:
    """How many parts are not the same in both."""
    left, right = taken_apart(one), taken_apart(other)
    return sum(not same(left.get(key), right.get(key)) for key in left.keys() | right.keys())
