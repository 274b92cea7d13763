"""Taking a person out of every backup: not one byte of the number is left."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from b24desk.domain.project import Attachment, Person, Project
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.record import Reason, content
from b24desk.storage.backups.rewriting import rewrite
from b24desk.storage.document import Content, write_document
from b24desk.storage.paths import Folders
from b24desk.storage.snapshot import Snapshot

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
NUMBER = "110101199003078515"
CARD = NUMBER.encode() * 1_000


def without_the_person(snapshot: Snapshot) -> Snapshot:
    project = snapshot.project.with_people(
        tuple(person for person in snapshot.project.people if person.identity_number != NUMBER)
    )
    kept = tuple(item for item in project.attachments if item.name != "card.pdf")
    return Snapshot(project.with_attachments(kept), snapshot.rulebook)


def test_a_person_is_gone_from_every_backup_and_the_rest_is_as_it_was(tmp_path: Path) -> None:
    backups = Backups(Folders.under(tmp_path / "home"))
    path, files = tmp_path / "云鹭.b24", AttachmentFolder(tmp_path / "files")
    attachments = []
    for name, raw in (("card.pdf", CARD), ("licence.pdf", b"licence" * 500)):
        (tmp_path / name).write_bytes(raw)
        taken = files.take_in(tmp_path / name)
        attachments.append(Attachment(id=name, name=name, sha256=taken.sha256, size=taken.size))
    project = Project(
        people=(Person(id="a", name="王", identity_number=NUMBER), Person(id="b", name="李")),
        attachments=tuple(attachments),
    )
    for days, title in enumerate(["one", "two"]):
        write_document(path, Content(project.model_copy(update={"title": title}), None, files), uuid4())
        backups.make(path, project.id, Reason.SESSION, NOW + timedelta(days=days))
    bystander = project.with_people(()).with_attachments(())
    write_document(path, Content(bystander), uuid4())
    backups.make(path, project.id, Reason.MERGE, NOW + timedelta(days=2))
    untouched = b"".join(content(backups.of(project.id)[0]))
    path.write_bytes(b"B24E a protected one")
    backups.make(path, project.id, Reason.ASKED, NOW + timedelta(days=3))

    result = rewrite(backups, project.id, without_the_person)

    assert result.rewritten == 2
    assert [backup.reason for backup in result.left] == [Reason.ASKED]
    after = backups.of(project.id)
    assert [(backup.made.day, backup.reason) for backup in after] == [
        (25, Reason.ASKED),
        (24, Reason.MERGE),
        (23, Reason.SESSION),
        (22, Reason.SESSION),
    ]
    assert [backups.read(backup).project.title for backup in after[2:]] == ["two", "one"]
    assert [person.name for person in backups.read(after[2]).project.people] == ["李"]
    assert b"".join(content(after[1])) == untouched
    restored = backups.restore(after[3], tmp_path / "restored.b24")
    assert b"licence" * 500 in restored.read_bytes()
    for place in (tmp_path / "home").rglob("*"):
        assert place.is_dir() or NUMBER.encode() not in place.read_bytes()


def test_what_an_interrupted_rewriting_left_is_removed(tmp_path: Path) -> None:
    backups = Backups(Folders.under(tmp_path / "home"))
    left = backups.folders.backups / ".~rewriting-x"
    left.mkdir(parents=True)
    (left / "old.b24").write_bytes(CARD)
    rewrite(backups, uuid4(), without_the_person)
    assert not left.exists()
