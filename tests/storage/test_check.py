"""Checking a project: what is lost or false is named, what merely has no place is named apart."""

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import pytest

from b24desk.domain.project import (
    Answer,
    AnswerState,
    Attachment,
    DocumentProgress,
    Person,
    Project,
    Shareholder,
)
from b24desk.resources import resource
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.record import Reason
from b24desk.storage.check import Flaw, Remark, check_attachments, check_backups, check_file, check_snapshot
from b24desk.storage.document import Content, write_document
from b24desk.storage.exchange import read_exchange
from b24desk.storage.paths import Folders
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.snapshot import Snapshot
from tests.storage.disks import read_only

TEXT = RulebookText.of_folder(resource("rulebook"))
VERSION = TEXT.rulebook.edition.version


def remarks(project: Project) -> tuple[Remark, ...]:
    made = project.model_copy(update={"rulebook_version": VERSION})
    return check_snapshot(Snapshot(made, TEXT), TEXT.rulebook)


@pytest.mark.parametrize("path", sorted(resource("samples").glob("*.json")), ids=lambda path: path.stem)
def test_nothing_is_found_in_the_samples(path: Path) -> None:
    assert remarks(read_exchange(path)) == ()


class Case(NamedTuple):
    project: Project
    flaw: Flaw
    about: str


CASES = [
    Case(Project(answers={"no.such": Answer(value=1)}), Flaw.ANSWER_UNKNOWN, "no.such"),
    Case(Project(documents={"no-such": DocumentProgress()}), Flaw.DOCUMENT_UNKNOWN, "no-such"),
    Case(Project(people=(Person(id="p", name="王芳", roles=("no-such",)),)), Flaw.ROLE_UNKNOWN, "王芳"),
    Case(
        Project(attachments=(Attachment(id="a", name="scan.pdf", sha256="0" * 64, size=1),)),
        Flaw.ATTACHMENT_UNUSED,
        "scan.pdf",
    ),
    Case(
        Project(shareholders=(Shareholder(id="a", name="甲", holds_in="gone"),)), Flaw.HOLDER_UNATTACHED, "甲"
    ),
    Case(
        Project(people=(Person(id="p"),)).with_people((Person(id="p"), Person(id="p"))),
        Flaw.MODEL_BROKEN,
        "value_error",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.flaw)
def test_each_flaw_is_named_with_what_it_is_about(case: Case) -> None:
    assert remarks(case.project) == (Remark(case.flaw, case.about),)


def test_shareholders_in_a_ring_are_found() -> None:
    ring = (Shareholder(id="a", name="甲", holds_in="b"), Shareholder(id="b", name="乙", holds_in="a"))
    assert [remark.about for remark in remarks(Project(shareholders=ring))] == ["甲", "乙"]


def test_an_answer_that_is_parked_has_its_place() -> None:
    assert remarks(Project(answers={"no.such": Answer(state=AnswerState.PARKED, value=1)})) == ()


def test_a_project_without_its_rulebook_or_with_another_one_is_named() -> None:
    project = Project(rulebook_version="2020.1")
    assert check_snapshot(Snapshot(project, None), TEXT.rulebook) == (
        Remark(Flaw.RULEBOOK_MISSING, "2020.1"),
    )
    assert check_snapshot(Snapshot(project, TEXT), TEXT.rulebook) == (
        Remark(Flaw.RULEBOOK_DIFFERS, "2020.1"),
    )


def test_evidence_that_is_lost_or_was_changed_is_named(tmp_path: Path) -> None:
    files, items = AttachmentFolder(tmp_path / "files"), []
    for name in ("whole.pdf", "lost.pdf", "changed.pdf"):
        (tmp_path / name).write_bytes(name.encode())
        taken = files.take_in(tmp_path / name)
        items.append(Attachment(id=name, name=name, sha256=taken.sha256, size=taken.size))
    project = Project(attachments=tuple(items))
    assert check_attachments(project, files) == ()
    files.path_of(items[1].sha256).unlink()
    files.path_of(items[2].sha256).write_bytes(b"CHANGED.pdf")
    assert check_attachments(project, files) == (
        Remark(Flaw.ATTACHMENT_MISSING, "lost.pdf"),
        Remark(Flaw.ATTACHMENT_CHANGED, "changed.pdf"),
    )


def test_the_file_and_its_backups_are_read_to_the_last_byte(tmp_path: Path) -> None:
    path, project = tmp_path / "云鹭.b24", Project(title="云鹭")
    write_document(path, Content(project), uuid4())
    backups = Backups(Folders.under(tmp_path / "home"))
    backup = backups.make(path, project.id, Reason.ASKED, datetime(2026, 11, 22, tzinfo=UTC))
    assert backup is not None
    assert check_file(path) == check_backups(backups, project.id) == ()
    for place in (path, backup.path):
        place.write_bytes(place.read_bytes()[:-1] + b"?")
    assert check_file(path) == (Remark(Flaw.FILE_DAMAGED, "云鹭.b24"),)
    assert [remark.flaw for remark in check_backups(backups, project.id)] == [Flaw.BACKUP_DAMAGED]


def test_a_file_that_cannot_be_reached_is_not_called_damaged(tmp_path: Path) -> None:
    assert check_file(tmp_path / "gone.b24") == (Remark(Flaw.FILE_UNREADABLE, "gone.b24"),)


def test_checking_writes_nothing(tmp_path: Path) -> None:
    path, project = tmp_path / "云鹭.b24", Project()
    write_document(path, Content(project), uuid4())
    with read_only(tmp_path):
        assert check_file(path) == ()
        assert check_attachments(project, AttachmentFolder(tmp_path / "files")) == ()


def test_only_what_is_lost_or_false_counts_as_damage() -> None:
    assert [flaw for flaw in Flaw if flaw.is_damage] == list(Flaw)[:6]
