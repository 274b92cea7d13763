"""Backups: every byte back, each large one stored once, nothing swept that is needed."""

import hashlib
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Attachment, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.copying import copy
from b24desk.storage.backups.record import Reason, content
from b24desk.storage.document import Content, read_document, write_document
from b24desk.storage.lock import ProjectLock
from b24desk.storage.paths import Folders
from tests.storage.disks import read_only, small_disk
from tests.storage.sealing.sealed import RING

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
SCAN = b"%PDF-1.7 licence " * 20_000
DOCUMENT = UUID("00000000-0000-4000-8000-000000000024")


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(Folders.under(tmp_path / "home"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "资料"
    folder.mkdir()
    return written(folder / "云鹭.b24", "first")


def written(path: Path, title: str, *scans: bytes) -> Path:
    files = AttachmentFolder(path.parent / "files")
    attachments = []
    for number, scan in enumerate(scans):
        source = path.parent / f"scan{number}.pdf"
        source.write_bytes(scan)
        taken = files.take_in(source)
        attachments.append(
            Attachment(id=f"a{number}", name=source.name, sha256=taken.sha256, size=taken.size)
        )
    project = Project(id=DOCUMENT, title=title, attachments=tuple(attachments))
    write_document(path, Content(project, None, files), uuid4())
    return path


def kept(backups: Backups, path: Path, at: datetime = NOW, reason: Reason = Reason.SESSION) -> None:
    assert backups.make(path, DOCUMENT, reason, at) is not None


def pooled(backups: Backups) -> list[Path]:
    return sorted((backups.folders.backups / str(DOCUMENT)).glob("pool-*"))


def bytes_of(backups: Backups, place: int = 0) -> bytes:
    return b"".join(content(backups.of(DOCUMENT)[place]))


def test_a_backup_gives_back_every_byte_as_a_file_of_its_own(backups: Backups, path: Path) -> None:
    written(path, "with a scan", SCAN)
    before = path.read_bytes()
    kept(backups, path)
    written(path, "later")
    (backup,) = backups.of(DOCUMENT)
    restored = backups.restore(backup, path)
    assert restored == path.with_name("云鹭 (2).b24")
    assert restored.read_bytes() == before
    assert read_document(path).project.title == "later"
    assert (backup.made, backup.reason, backup.size, backup.head.name) == (
        NOW,
        Reason.SESSION,
        len(before),
        "云鹭.b24",
    )


def test_what_a_backup_holds_can_be_looked_at_without_writing_it_out(backups: Backups, path: Path) -> None:
    written(path, "with a scan", SCAN)
    kept(backups, path)
    before = sorted(path.parent.rglob("*"))
    document = backups.read(backups.of(DOCUMENT)[0])
    assert document == read_document(path)
    assert sorted(path.parent.rglob("*")) == before


def test_an_attachment_in_many_backups_takes_its_room_once(backups: Backups, path: Path) -> None:
    for number in range(5):
        written(path, f"version {number}", SCAN, b"seal" * 9_000)
        kept(backups, path, NOW + timedelta(minutes=number))
    assert len(backups.of(DOCUMENT)) == 5
    assert [place.name for place in pooled(backups)] == sorted(
        f"pool-{hashlib.sha256(scan).hexdigest()}" for scan in (SCAN, b"seal" * 9_000)
    )
    assert backups.taken(DOCUMENT) < len(SCAN) + 9_000 * 4 + 5 * 4_000


def test_the_same_content_is_kept_once(backups: Backups, path: Path) -> None:
    kept(backups, path)
    kept(backups, path, NOW + timedelta(hours=1), Reason.INTERVAL)
    assert [backup.made for backup in backups.of(DOCUMENT)] == [NOW]


def test_a_backup_that_rotted_is_not_taken_for_one_that_is_there(backups: Backups, path: Path) -> None:
    written(path, "with a scan", SCAN)
    kept(backups, path)
    (place,) = pooled(backups)
    place.write_bytes(SCAN[:-1] + b"?")
    with pytest.raises(B24Error) as caught:
        bytes_of(backups)
    assert caught.value.code is ErrorCode.FILE_DAMAGED
    kept(backups, path, NOW + timedelta(hours=1))
    assert bytes_of(backups) == path.read_bytes()


def test_a_damaged_backup_is_never_restored(backups: Backups, path: Path) -> None:
    kept(backups, path)
    (backup,) = backups.of(DOCUMENT)
    raw = bytearray(backup.path.read_bytes())
    raw[-30] ^= 1
    backup.path.write_bytes(raw)
    before = sorted(path.parent.iterdir())
    with pytest.raises(B24Error) as caught:
        backups.restore(backup, path)
    assert caught.value.code is ErrorCode.FILE_DAMAGED
    assert sorted(path.parent.iterdir()) == before


@given(st.binary(max_size=600), st.lists(st.tuples(st.binary(max_size=40), st.booleans()), max_size=4))
def test_whatever_a_file_holds_its_copy_gives_it_back(
    tmp_path: Path, tail: bytes, parts: list[tuple[bytes, bool]]
) -> None:
    """Also what only half looks like a project: the pieces never decide what the bytes are."""
    raw = b""
    for body, evidence in parts:
        name = b"attachments/x" if evidence else b"project.json"
        sizes = len(body).to_bytes(4, "little") * 2
        raw += b"PK\3\4" + bytes(14) + sizes + len(name).to_bytes(2, "little") + bytes(2) + name + body
    folder = tmp_path / "copies"
    folder.mkdir(exist_ok=True)
    source = tmp_path / "source"
    source.write_bytes(raw + tail)
    backup = copy(source, folder, DOCUMENT, Reason.ASKED, NOW)
    assert b"".join(content(backup)) == raw + tail


def test_a_large_file_of_which_nothing_can_be_told_lies_in_the_pool_whole(
    backups: Backups, path: Path
) -> None:
    raw = b"B24E" + os.urandom(9 * 1024 * 1024)
    path.write_bytes(raw)
    kept(backups, path)
    (place,) = pooled(backups)
    assert place.read_bytes() == raw
    assert bytes_of(backups) == raw


def test_what_is_no_whole_project_of_this_application_is_not_kept(backups: Backups, path: Path) -> None:
    whole = path.read_bytes()
    assert backups.make(path.with_name("gone.b24"), DOCUMENT, Reason.SESSION, NOW) is None
    assert backups.make(path, uuid4(), Reason.SESSION, NOW) is None
    path.write_bytes(whole[:-5])
    assert backups.make(path, DOCUMENT, Reason.SESSION, NOW) is None
    path.write_bytes(b"a letter")
    assert backups.make(path, DOCUMENT, Reason.SESSION, NOW) is None
    assert backups.documents() == ()


def test_one_backup_is_deleted_with_what_it_alone_needed(backups: Backups, path: Path) -> None:
    written(path, "two scans", SCAN, b"old")
    kept(backups, path)
    written(path, "one scan", SCAN)
    kept(backups, path, NOW + timedelta(hours=1))
    backups.delete(backups.of(DOCUMENT)[1])
    assert [place.name for place in pooled(backups)] == [f"pool-{hashlib.sha256(SCAN).hexdigest()}"]
    assert bytes_of(backups) == path.read_bytes()


def test_nothing_is_swept_while_a_record_cannot_be_read(backups: Backups, path: Path) -> None:
    written(path, "with a scan", SCAN)
    kept(backups, path)
    (first,) = backups.of(DOCUMENT)
    written(path, "later")
    kept(backups, path, NOW + timedelta(hours=1))
    head = first.path.read_bytes()
    first.path.write_bytes(b"a record of another version\n" + head)
    backups.delete(backups.of(DOCUMENT)[0])
    assert len(pooled(backups)) == 1
    first.path.write_bytes(head)
    assert len(bytes_of(backups)) == first.size


def test_all_backups_of_one_application_are_deleted_and_no_others(backups: Backups, path: Path) -> None:
    kept(backups, path)
    other = Project()
    write_document(path.with_name("other.b24"), Content(other), uuid4())
    assert backups.make(path.with_name("other.b24"), other.id, Reason.ASKED, NOW) is not None
    backups.delete_all(DOCUMENT)
    assert backups.documents() == (other.id,)
    assert backups.taken(DOCUMENT) == 0 < backups.taken()


def test_age_thins_out(backups: Backups, path: Path) -> None:
    for hours in range(0, 24 * 10, 12):
        written(path, str(hours))
        kept(backups, path, NOW + timedelta(hours=hours))
    now = NOW + timedelta(days=10)
    thinned = backups.thin_out(now)
    days = [backup.made.day for backup in backups.of(DOCUMENT)]
    assert thinned.by_age == 20 - len(days) > 0
    assert len(set(days)) == 10
    assert backups.thin_out(now).by_age == 0


class TestRoom:
    """The cap on all backups of this computer."""

    def full(self, tmp_path: Path, path: Path, days: list[int], cap: int) -> Backups:
        backups = Backups(Folders.under(tmp_path / "home"), cap=cap)
        for day in days:
            written(path, str(day), os.urandom(10_000))
            kept(backups, path, NOW - timedelta(days=day))
        return backups

    def test_the_oldest_go_until_the_rest_fits(self, tmp_path: Path, path: Path) -> None:
        backups = self.full(tmp_path, path, [9, 7, 5, 3], cap=30_000)
        thinned = backups.thin_out(NOW)
        assert (thinned.by_age, thinned.for_room, thinned.over) == (0, 2, 0)
        assert [backup.made for backup in backups.of(DOCUMENT)] == [
            NOW - timedelta(days=3),
            NOW - timedelta(days=5),
        ]
        assert backups.taken() <= 30_000

    def test_the_newest_and_those_of_two_days_stay_and_it_is_said_how_much_is_too_much(
        self, tmp_path: Path, path: Path
    ) -> None:
        backups = self.full(tmp_path, path, [9, 1, 0], cap=5_000)
        thinned = backups.thin_out(NOW)
        assert thinned.for_room == 1
        assert thinned.over == backups.taken() - 5_000 > 0
        assert len(backups.of(DOCUMENT)) == 2
        assert len(bytes_of(backups)) > 10_000


def test_a_copy_that_another_window_makes_is_waited_for_and_then_refused(
    backups: Backups, path: Path
) -> None:
    kept(backups, path)
    lock = ProjectLock.take(backups.folders.backups / str(DOCUMENT), backups.folders.locks)
    try:
        with pytest.raises(B24Error) as caught:
            backups.delete_all(DOCUMENT)
        assert caught.value.code is ErrorCode.FILE_IN_USE
    finally:
        lock.release()
    assert len(backups.of(DOCUMENT)) == 1


def test_a_full_disk_leaves_the_backups_that_are_there(tmp_path: Path, path: Path) -> None:
    home = tmp_path / "small"
    home.mkdir()
    with small_disk(home, 600):
        backups = Backups(Folders.under(home))
        kept(backups, path)
        first = bytes_of(backups)
        written(path, "large", os.urandom(2_000_000))
        with pytest.raises(B24Error) as caught:
            backups.make(path, DOCUMENT, Reason.MERGE, NOW + timedelta(hours=1))
        assert caught.value.code is ErrorCode.DISK_FULL
        assert [bytes_of(backups)] == [first]
        assert pooled(backups) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with read_only(home), pytest.raises(B24Error) as caught:
        Backups(Folders.under(home)).make(path, DOCUMENT, Reason.SESSION, NOW)
    assert caught.value.code is ErrorCode.FOLDER_READ_ONLY


@pytest.mark.parametrize("size", [10, 9 * 1024 * 1024])
def test_a_protected_backup_is_read_with_what_opened_it_then(backups: Backups, path: Path, size: int) -> None:
    scan = os.urandom(size)
    source = path.with_name("scan.pdf")
    source.write_bytes(scan)
    files = AttachmentFolder(path.parent / "sealed files")
    taken = files.take_in(source)
    item = Attachment(id="a", name=source.name, sha256=taken.sha256, size=taken.size)
    project = Project(id=DOCUMENT, title="秘密", attachments=(item,))
    write_document(path, Content(project, None, files, RING), uuid4())
    kept(backups, path)
    (backup,) = backups.of(DOCUMENT)
    assert backups.read(backup, RING).project == project
    with pytest.raises(B24Error) as caught:
        backups.read(backup)
    assert caught.value.code is ErrorCode.PASSWORD_NEEDED
    for place in backups.folders.backups.rglob("*"):
        assert place.is_dir() or "秘密".encode() not in place.read_bytes()
