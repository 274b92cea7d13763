"""A snapshot as the rows that it is made of, each of which is saved by itself, and back again. Pure.

The head of the project is a row, and each answer, person, holder, document, attachment; so is the text of
the rulebook. What is in a list or a table keeps its place by a number of its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, assert_never

from b24desk.domain.project import Answer, Attachment, DocumentProgress, Person, Project, Shareholder
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.snapshot import Snapshot


class Kind(StrEnum):
    PROJECT = "project"
    ANSWER = "answer"
    PERSON = "person"
    HOLDER = "holder"
    DOCUMENT = "document"
    ATTACHMENT = "attachment"
    RULEBOOK = "rulebook"


Item: TypeAlias = Project | Answer | Person | Shareholder | DocumentProgress | Attachment | RulebookText
"""What a row holds. The head of a project is a project without its lists and tables."""

_LISTS = {Kind.PERSON: "people", Kind.HOLDER: "shareholders", Kind.ATTACHMENT: "attachments"}
_TABLES = {Kind.ANSWER: "answers", Kind.DOCUMENT: "documents"}
_BELOW_THE_HEAD = ("answers", "people", "shareholders", "documents", "attachments")


@dataclass(frozen=True, slots=True)
class Placed:
    """An item and the number that says where it stands among its like."""

    ord: int
    item: Item


@dataclass(frozen=True, slots=True)
class Row:
    kind: Kind
    id: str
    placed: Placed


@dataclass(frozen=True, slots=True)
class Entities:
    """A snapshot with the numbers of its rows."""

    snapshot: Snapshot
    ords: Mapping[Kind, Mapping[str, int]]

    def rows(self) -> Iterable[Row]:
        for kind in Kind:
            for name, item in listed(self.snapshot, kind).items():
                yield Row(kind, name, Placed(self.ords[kind][name], item))


def head(project: Project) -> Project:
    """The project without what has rows of its own."""
    return project.model_copy(
        update={"answers": {}, "people": (), "shareholders": (), "documents": {}, "attachments": ()}
    )


def listed(snapshot: Snapshot, kind: Kind) -> Mapping[str, Item]:
    """All items of a kind by id, in their order."""
    project = snapshot.project
    match kind:
        case Kind.PROJECT:
            return {"": head(project)}
        case Kind.ANSWER:
            return project.answers
        case Kind.DOCUMENT:
            return project.documents
        case Kind.PERSON:
            return {person.id: person for person in project.people}
        case Kind.HOLDER:
            return {holder.id: holder for holder in project.shareholders}
        case Kind.ATTACHMENT:
            return {attachment.id: attachment for attachment in project.attachments}
        case Kind.RULEBOOK:
            return {} if snapshot.rulebook is None else {"": snapshot.rulebook}
        case _:
            assert_never(kind)


def with_items(snapshot: Snapshot, kind: Kind, items: Mapping[str, Item]) -> Snapshot:
    """The snapshot with these items of the kind, in this order, and no others."""
    project = snapshot.project
    if kind is Kind.RULEBOOK:
        text = items.get("")
        return Snapshot(project, text if isinstance(text, RulebookText) else None)
    if kind is Kind.PROJECT:
        top = items[""]
        if not isinstance(top, Project):
            raise TypeError("a project's head is a project")
        own = {name: getattr(project, name) for name in _BELOW_THE_HEAD}
        return Snapshot(top.model_copy(update=own), snapshot.rulebook)
    filled: dict[str, object]
    filled = {_LISTS[kind]: tuple(items.values())} if kind in _LISTS else {_TABLES[kind]: dict(items)}
    return Snapshot(project.model_copy(update=filled), snapshot.rulebook)


def joined(rows: Iterable[Row]) -> Entities:
    """The snapshot that these rows make, whichever order they come in. Raises ValueError without a head."""
    by_kind: dict[Kind, list[Row]] = {kind: [] for kind in Kind}
    for row in rows:
        by_kind[row.kind].append(row)
    if len(by_kind[Kind.PROJECT]) != 1:
        raise ValueError("a project has one head")
    snapshot = Snapshot(Project(), None)
    ords: dict[Kind, Mapping[str, int]] = {}
    for kind, found in by_kind.items():
        found.sort(key=lambda row: row.placed.ord)
        ords[kind] = {row.id: row.placed.ord for row in found}
        snapshot = with_items(snapshot, kind, {row.id: row.placed.item for row in found})
    return Entities(snapshot, ords)


def spelt(item: Item) -> bytes:
    """The item as a row's body."""
    if isinstance(item, RulebookText):
        return item.packed
    return item.model_dump_json().encode()


def read_item(kind: Kind, body: bytes) -> Item:
    """The item that a body spells. Raises ValueError, and ArchiveError for a rulebook."""
    match kind:
        case Kind.PROJECT:
            return Project.model_validate_json(body, strict=True)
        case Kind.ANSWER:
            return Answer.model_validate_json(body, strict=True)
        case Kind.PERSON:
            return Person.model_validate_json(body, strict=True)
        case Kind.HOLDER:
            return Shareholder.model_validate_json(body, strict=True)
        case Kind.DOCUMENT:
            return DocumentProgress.model_validate_json(body, strict=True)
        case Kind.ATTACHMENT:
            return Attachment.model_validate_json(body, strict=True)
        case Kind.RULEBOOK:
            return RulebookText.unpacked(body)
        case _:
            assert_never(kind)
