"""The project that the harnesses type: an edit is a function of its number, so any copy can be judged."""

from hashlib import sha256
from uuid import UUID

from b24desk.domain.project import (
    Answer,
    AnswerState,
    Attachment,
    DocumentProgress,
    DocumentState,
    HolderKind,
    Person,
    Project,
    Shareholder,
)

DOCUMENT = UUID("6f1d1c2a-5f0e-4f0b-9f55-2b24b24b24b2")
WORDS = ("呼叫中心", "次修改", "客服", "11010119900101", "扫描")
"""What stands in every draft, and must never be read in a protected one."""
SCANNING = 5
"""Edits from one scan that is put with the project to the next; two are with it at a time."""
_ANSWERS_AT_A_TIME = 5


def draft(number: int, people: int = 4) -> Project:
    """The project after this many edits: rows come, change, move and go."""
    first = max(1, number - _ANSWERS_AT_A_TIME)
    answers = {f"q{edit % 9}.a{edit % 2}": _answer(edit) for edit in range(first, number + 1)}
    staff = [_person(number, place) for place in range(people)]
    turn = number % max(1, people)
    return Project(
        id=DOCUMENT,
        title=f"云鹭呼叫中心 {number}",
        answers=answers,
        people=tuple(staff[turn:] + staff[:turn])[: people - number % 2],
        shareholders=(Shareholder(id="h1", name=f"甲方 {number // 3}", kind=HolderKind.COMPANY),),
        documents={f"d{number % 4}": DocumentProgress(state=DocumentState.COLLECTING, note=str(number))},
        attachments=tuple(_attachment(scan) for scan in scans(number)),
        notes=str(number),
    )


def scans(number: int) -> range:
    """The numbers of the scans that are with the project after this edit."""
    newest = number // SCANNING
    return range(max(1, newest - 1), newest + 1)


def scan(number: int) -> bytes:
    """What the scanner made of this page."""
    return f"第 {number} 页 ".encode() * (2_000 + number % 7)


def number_of(project: Project) -> int:
    """Which edit this copy holds, by its own account."""
    return int(project.notes)


def is_whole(project: Project, people: int = 4) -> bool:
    """Whether every part of the copy is of the edit that it says it holds."""
    return project == draft(number_of(project), people)


def _attachment(number: int) -> Attachment:
    content = scan(number)
    digest = sha256(content).hexdigest()
    return Attachment(id=f"a{number}", name=f"扫描 {number}.pdf", sha256=digest, size=len(content))


def _answer(edit: int) -> Answer:
    if edit % 4 == 0:
        return Answer(state=AnswerState.NOT_APPLICABLE, reason=f"没有 {edit}")
    return Answer(value=edit if edit % 3 else "话" * (edit % 50), note=f"第 {edit} 次修改")


def _person(number: int, place: int) -> Person:
    name = f"客服 {place}" if place else f"客服 {number}"
    return Person(id=f"p{place}", name=name, identity_number=f"11010119900101{place:04d}")
