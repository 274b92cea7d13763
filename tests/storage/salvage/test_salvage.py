"""A damaged file: what is whole is told and saved elsewhere, and the file itself is never touched."""

import hashlib
import random
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Answer, Attachment, Person, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.record import Reason
from b24desk.storage.document import Content, read_document, write_document
from b24desk.storage.paths import Folders
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.salvage.salvage import Damage, examine, newest_good, save_salvage
from b24desk.storage.snapshot import Snapshot
from tests.storage.sealing.sealed import RING

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
DOCUMENT = UUID("00000000-0000-4000-8000-000000000024")
RULEBOOK = RulebookText({"edition.toml": b"a = 1\n" * 500})
SCAN, PHOTO = b"%PDF-1.7 scan " * 3_000, bytes(range(256)) * 300


class Written(NamedTuple):
    path: Path
    raw: bytes
    project: Project


@pytest.fixture
def written(tmp_path: Path) -> Written:
    path, files = tmp_path / "云鹭.b24", AttachmentFolder(tmp_path / "files")
    project = Project(
        id=DOCUMENT,
        title="云鹭",
        answers={f"question.{number}": Answer(value=f"答{number}") for number in range(200)},
        people=tuple(Person(id=f"p{number}", name=f"员工{number}") for number in range(50)),
        attachments=(attached(files, tmp_path, SCAN, "scan"), attached(files, tmp_path, PHOTO, "photo")),
    )
    write_document(path, Content(project, RULEBOOK, files), uuid4())
    return Written(path, path.read_bytes(), project)


def attached(files: AttachmentFolder, folder: Path, raw: bytes, name: str) -> Attachment:
    (folder / name).write_bytes(raw)
    taken = files.take_in(folder / name)
    return Attachment(id=name, name=name, sha256=taken.sha256, size=taken.size)


def digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def flipped(raw: bytes, place: int) -> bytes:
    return raw[:place] + bytes([raw[place] ^ 0x55]) + raw[place + 1 :]


def examined(written: Written, raw: bytes) -> Damage:
    written.path.write_bytes(raw)
    damage = examine(written.path)
    assert damage is not None
    assert written.path.read_bytes() == raw
    return damage


def saved(written: Written, damage: Damage, instead: Snapshot | None = None) -> tuple[Project, set[str]]:
    """What the salvage gives back when it is opened."""
    before, path = written.path.read_bytes(), written.path.with_name("salvage.b24")
    save_salvage(damage, path, instead)
    assert written.path.read_bytes() == before
    files = AttachmentFolder(path.with_name("salvaged files"))
    document = read_document(path, files)
    lacking = {item.sha256 for item in document.lacking}
    return document.project, {item.sha256 for item in document.project.attachments} - lacking


def test_a_whole_file_is_not_called_damaged(written: Written) -> None:
    assert examine(written.path) is None


def test_a_scan_that_rotted_leaves_everything_else(written: Written) -> None:
    damage = examined(written, flipped(written.raw, written.raw.index(SCAN) + 9_000))
    assert damage.snapshot == Snapshot(written.project, RULEBOOK)
    assert [item.name for item in damage.damaged] == ["scan"]
    project, whole = saved(written, damage)
    assert project == written.project
    assert whole == {digest(PHOTO)}


def test_a_file_cut_off_in_an_attachment_keeps_what_stands_before(written: Written) -> None:
    damage = examined(written, written.raw[: written.raw.index(PHOTO) + 100])
    assert damage.snapshot == Snapshot(written.project, RULEBOOK)
    assert saved(written, damage)[1] == {digest(SCAN)}


def test_something_inserted_into_one_part_leaves_those_behind_it(written: Written) -> None:
    place = written.raw.index(SCAN) + 500
    damage = examined(written, written.raw[:place] + b"?" * 77 + written.raw[place:])
    assert damage.whole == {digest(PHOTO)}
    assert damage.project == written.project


def test_project_data_that_is_lost_is_not_guessed_but_the_attachments_are_there(written: Written) -> None:
    raw = flipped(written.raw, written.raw.index(b"project.json", 4_00) + 900)
    damage = examined(written, raw)
    assert (damage.project, damage.document) == (None, DOCUMENT)
    assert damage.rulebook == RULEBOOK
    assert damage.whole == {digest(SCAN), digest(PHOTO)}


def test_an_older_state_takes_the_place_of_lost_data_and_no_attachment_is_lost(written: Written) -> None:
    raw = flipped(written.raw, written.raw.index(b"project.json", 4_00) + 900)
    older = written.project.with_attachments(written.project.attachments[:1])
    project, whole = saved(written, examined(written, raw), Snapshot(older, None))
    assert project.answers == written.project.answers
    assert whole == {digest(SCAN), digest(PHOTO)}
    assert [item.name for item in project.attachments] == ["scan", f"salvaged-{digest(PHOTO)[:8]}"]


def test_without_its_manifest_a_part_counts_by_its_own_checksum(written: Written) -> None:
    damage = examined(written, flipped(written.raw, 200))
    assert damage.manifest is None
    assert damage.had_rulebook is None
    assert damage.snapshot == Snapshot(written.project, RULEBOOK)
    assert damage.whole == {digest(SCAN), digest(PHOTO)}


def test_a_damaged_directory_at_the_end_costs_nothing(written: Written) -> None:
    damage = examined(written, written.raw[:-10])
    assert damage.snapshot == Snapshot(written.project, RULEBOOK)
    assert damage.damaged == ()
    assert saved(written, damage)[0] == written.project


def test_a_header_that_is_gone_does_not_hide_the_project(written: Written) -> None:
    place = written.raw.index(b"project.json", written.raw.index(b"PK\3\4", 10)) - 20
    damage = examined(written, flipped(written.raw, place))
    assert damage.project == written.project


def test_a_project_file_among_the_attachments_is_never_taken_for_the_file_itself(
    tmp_path: Path, written: Written
) -> None:
    files = AttachmentFolder(tmp_path / "files")
    nested = attached(files, tmp_path, written.raw, "nested")
    outer = Project(title="outer", attachments=(nested,))
    path = tmp_path / "outer.b24"
    write_document(path, Content(outer, None, files), uuid4())
    raw = path.read_bytes()
    for place in (200, raw.index(b"project.json", 400) + 30):
        damage = examined(Written(path, raw, outer), flipped(raw, place))
        assert damage.project in (None, outer)
        assert damage.rulebook is None
        assert damage.whole == {nested.sha256}


def test_a_file_of_zeros_holds_nothing(written: Written) -> None:
    damage = examined(written, bytes(len(written.raw)))
    assert not damage.is_worth_saving
    with pytest.raises(ValueError, match="no project"):
        save_salvage(damage, written.path.with_name("salvage.b24"))


class Refused(NamedTuple):
    make: Callable[[Path], object]
    code: ErrorCode


@pytest.mark.parametrize(
    "case",
    [
        Refused(lambda path: path.unlink(), ErrorCode.FILE_NOT_FOUND),
        Refused(lambda path: path.write_bytes(b"a letter"), ErrorCode.NOT_A_PROJECT),
        Refused(lambda path: path.rename(path.with_name("elsewhere")), ErrorCode.FILE_NOT_FOUND),
    ],
)
def test_what_is_no_damage_is_called_what_it_is(written: Written, case: Refused) -> None:
    case.make(written.path)
    with pytest.raises(B24Error) as caught:
        examine(written.path)
    assert caught.value.code is case.code


def test_a_salvage_never_replaces_a_file(written: Written) -> None:
    damage = examined(written, written.raw[:-10])
    before = written.path.read_bytes()
    with pytest.raises(B24Error) as caught:
        save_salvage(damage, written.path)
    assert caught.value.code is ErrorCode.ALREADY_EXISTS
    assert written.path.read_bytes() == before


@given(st.integers(0, 2**32))
def test_whatever_happened_to_a_file_nothing_false_is_salvaged(written: Written, seed: int) -> None:
    chance = random.Random(seed)
    raw = bytearray(written.raw)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(raw))
        match chance.randrange(5):
            case 0:
                raw[place] ^= 1 << chance.randrange(8)
            case 1:
                raw[place : place + 4_096] = bytes(len(raw[place : place + 4_096]))
            case 2:
                del raw[place : place + chance.randint(1, 5_000)]
            case 3:
                raw[place:place] = raw[: chance.randint(1, 5_000)]
            case _:
                del raw[place:]
                raw = raw or bytearray(b"\0")
    written.path.write_bytes(raw)
    damage = None
    with suppress(B24Error):  # nothing of ours may be left to recognise it by
        damage = examine(written.path)
    if damage is None:
        return
    assert damage.project in (None, written.project)
    assert damage.rulebook in (None, RULEBOOK)
    assert damage.whole <= {digest(SCAN), digest(PHOTO)}


@pytest.mark.parametrize("place", [20, 3_000, -5])
def test_of_a_protected_file_nothing_is_told_apart(written: Written, place: int) -> None:
    files = AttachmentFolder(written.path.with_name("sealed files"))
    project = Project(id=DOCUMENT, title="秘密", notes="n" * 5_000)
    write_document(written.path, Content(project, RULEBOOK, files, RING), uuid4())
    raw = written.path.read_bytes()
    damage = examined(written, flipped(raw, place % len(raw)))
    assert damage == Damage(written.path, protected=True)
    assert not damage.is_worth_saving


class TestNewestBackup:
    """Which backup is offered beside what is whole."""

    def kept(self, written: Written) -> Backups:
        backups = Backups(Folders.under(written.path.parent / "home"))
        for days, title in enumerate(["older", "newer"]):
            write_document(written.path, Content(Project(id=DOCUMENT, title=title), RULEBOOK), uuid4())
            backups.make(written.path, DOCUMENT, Reason.SESSION, NOW + timedelta(days=days))
        return backups

    def test_it_is_the_newest_whose_bytes_are_all_there(self, written: Written) -> None:
        backups = self.kept(written)
        damage = examined(written, written.raw[:-10])
        found = newest_good(backups, damage)
        assert found is not None
        assert backups.read(found).project.title == "newer"
        found.path.write_bytes(found.path.read_bytes()[:-1])
        found = newest_good(backups, damage)
        assert found is not None
        assert backups.read(found).project.title == "older"

    def test_a_file_that_no_longer_says_what_it_is_is_known_by_its_name(self, written: Written) -> None:
        backups = self.kept(written)
        found = newest_good(backups, examined(written, bytes(500)))
        assert found is not None
        assert found.made == NOW + timedelta(days=1)
        assert newest_good(backups, Damage(written.path.with_name("other.b24"))) is None
