"""Checking an open project: its file, its evidence, the rules of its model, what nothing belongs to.

Only looks. What it finds is named, never repaired behind the user's back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from pydantic import ValidationError

from b24desk.domain.holding import unattached
from b24desk.domain.project import AnswerState, Project
from b24desk.errors import DAMAGE, B24Error, ErrorCode
from b24desk.rules.rulebook import Rulebook
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.backups.backups import Backups
from b24desk.storage.document import read_document
from b24desk.storage.sealing.opening import Unlock
from b24desk.storage.snapshot import Snapshot


class Flaw(StrEnum):
    """What can be wrong, the grave things first."""

    FILE_DAMAGED = "file_damaged"
    FILE_UNREADABLE = "file_unreadable"
    MODEL_BROKEN = "model_broken"
    ATTACHMENT_MISSING = "attachment_missing"
    ATTACHMENT_CHANGED = "attachment_changed"
    BACKUP_DAMAGED = "backup_damaged"
    RULEBOOK_MISSING = "rulebook_missing"
    RULEBOOK_DIFFERS = "rulebook_differs"
    HOLDER_UNATTACHED = "holder_unattached"
    ANSWER_UNKNOWN = "answer_unknown"
    DOCUMENT_UNKNOWN = "document_unknown"
    ROLE_UNKNOWN = "role_unknown"
    ATTACHMENT_UNUSED = "attachment_unused"

    @property
    def is_damage(self) -> bool:
        """Whether something is lost or false; the others are only without a place."""
        return self in _DAMAGE


_DAMAGE = frozenset(
    {
        Flaw.FILE_DAMAGED,
        Flaw.FILE_UNREADABLE,
        Flaw.MODEL_BROKEN,
        Flaw.ATTACHMENT_MISSING,
        Flaw.ATTACHMENT_CHANGED,
        Flaw.BACKUP_DAMAGED,
    }
)


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that was found; `about` names the row, the question, the file or the day that it is about."""

    flaw: Flaw
    about: str = ""


def check_file(path: Path, unlock: Unlock = None) -> tuple[Remark, ...]:
    """Whether the user's file gives back all that was written to it."""
    try:
        read_document(path, unlock=unlock)
    except B24Error as error:
        damaged = error.code in DAMAGE | {ErrorCode.NOT_A_PROJECT}
        return (Remark(Flaw.FILE_DAMAGED if damaged else Flaw.FILE_UNREADABLE, path.name),)
    return ()


def check_backups(backups: Backups, document: UUID) -> tuple[Remark, ...]:
    """Whether every backup gives back the bytes that were copied."""
    return tuple(
        Remark(Flaw.BACKUP_DAMAGED, f"{backup.made.astimezone():%Y-%m-%d %H:%M}")
        for backup in backups.of(document)
        if not backups.is_whole(backup)
    )


def check_attachments(project: Project, files: AttachmentFolder) -> tuple[Remark, ...]:
    """Whether every piece of evidence is there, with the bytes that were taken in; each is read anew."""
    files.forget_seen()
    missing = [Remark(Flaw.ATTACHMENT_MISSING, item.name) for item in files.missing(project.attachments)]
    changed = [Remark(Flaw.ATTACHMENT_CHANGED, item.name) for item in files.changed(project.attachments)]
    return (*missing, *changed)


def check_snapshot(snapshot: Snapshot, rulebook: Rulebook) -> tuple[Remark, ...]:
    """Whether the project keeps the rules of its model, and what in it belongs to nothing."""
    return tuple(_remarks(snapshot, rulebook))


def _remarks(snapshot: Snapshot, rulebook: Rulebook) -> Iterator[Remark]:
    project = snapshot.project
    try:
        Project.model_validate_json(project.model_dump_json())
    except ValidationError as error:
        places = {".".join(map(str, fault["loc"])) or str(fault["type"]) for fault in error.errors()}
        yield from (Remark(Flaw.MODEL_BROKEN, place) for place in sorted(places))
    if snapshot.rulebook is None:
        yield Remark(Flaw.RULEBOOK_MISSING, project.rulebook_version)
    elif project.rulebook_version != rulebook.edition.version:
        yield Remark(Flaw.RULEBOOK_DIFFERS, project.rulebook_version)
    for holder in unattached(project.shareholders):
        yield Remark(Flaw.HOLDER_UNATTACHED, holder.name or holder.id)
    for name, answer in project.answers.items():
        if name not in rulebook.questions and answer.state is not AnswerState.PARKED:
            yield Remark(Flaw.ANSWER_UNKNOWN, name)
    yield from _nowhere(project, rulebook)


def _nowhere(project: Project, rulebook: Rulebook) -> Iterator[Remark]:
    """Progress, posts and evidence that no line of the rulebook answers to."""
    for name in project.documents:
        if name not in rulebook.documents:
            yield Remark(Flaw.DOCUMENT_UNKNOWN, name)
    for person in project.people:
        if any(role not in rulebook.roles for role in person.roles):
            yield Remark(Flaw.ROLE_UNKNOWN, person.name or person.id)
    for item in project.attachments:
        if not any(name in rulebook.documents for name in item.documents):
            yield Remark(Flaw.ATTACHMENT_UNUSED, item.name)
