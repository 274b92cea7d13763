"""The evidence of a project: kept once by its bytes, carried whole, and named when it is lost."""

import hashlib
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24desk.domain.project import Attachment, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.attachments import LARGEST_ATTACHMENT, AttachmentFolder
from b24desk.storage.document import Content, read_document, read_manifest, write_document
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.workspace import Workspace
from tests.storage.authors import AUTHOR, NOON, unheard
from tests.storage.disks import read_only, small_disk
from tests.strategies import projects

SCAN = b"%PDF-1.7 licence" * 40_000
PHOTO = bytes(range(256)) * 999


@pytest.fixture
def folder(tmp_path: Path) -> AttachmentFolder:
    return AttachmentFolder(tmp_path / "work" / "a project")


def taken(folder: AttachmentFolder, source: Path, content: bytes, name: str = "a") -> Attachment:
    source.mkdir(exist_ok=True)
    path = source / "营业执照（副本）.pdf"
    path.write_bytes(content)
    found = folder.take_in(path)
    return Attachment(id=name, name=path.name, sha256=found.sha256, size=found.size)


def with_two(folder: AttachmentFolder, source: Path) -> Project:
    return Project(title="云鹭").with_attachments(
        (taken(folder, source, SCAN, "scan"), taken(folder, source, PHOTO, "photo"))
    )


def written(path: Path, project: Project, folder: AttachmentFolder) -> Path:
    write_document(path, Content(project, None, folder), uuid4())
    return path


def refused(path: Path, into: AttachmentFolder | None = None) -> B24Error:
    with pytest.raises(B24Error) as caught:
        read_document(path, into)
    return caught.value


def test_a_file_is_taken_in_under_the_digest_of_its_bytes(folder: AttachmentFolder, tmp_path: Path) -> None:
    attachment = taken(folder, tmp_path / "scans", SCAN)
    assert (attachment.sha256, attachment.size) == (hashlib.sha256(SCAN).hexdigest(), len(SCAN))
    assert folder.path_of(attachment.sha256).read_bytes() == SCAN
    assert [place.name for place in folder.folder.iterdir()] == [f"att-{attachment.sha256}"]
    assert (tmp_path / "scans" / "营业执照（副本）.pdf").read_bytes() == SCAN


def test_how_far_it_has_come_is_told_in_bytes(folder: AttachmentFolder, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(SCAN)
    told: list[int] = []
    folder.take_in(tmp_path / "a", told.append)
    assert told == sorted(told)
    assert told[-1] == len(SCAN)
    assert len(told) > 1


def test_the_same_bytes_are_kept_once(folder: AttachmentFolder, tmp_path: Path) -> None:
    first, second = taken(folder, tmp_path / "a", SCAN), taken(folder, tmp_path / "b", SCAN)
    assert first == second
    assert len(list(folder.folder.iterdir())) == 1


def test_an_empty_file_can_be_taken_in(folder: AttachmentFolder, tmp_path: Path) -> None:
    project = Project().with_attachments((taken(folder, tmp_path / "a", b""),))
    assert read_document(written(tmp_path / "p.b24", project, folder)).lacking == ()


def test_folders_pipes_and_missing_files_are_refused_by_name(
    folder: AttachmentFolder, tmp_path: Path
) -> None:
    expected = {tmp_path: ErrorCode.NOT_A_FILE, tmp_path / "gone": ErrorCode.FILE_NOT_FOUND}
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        expected[tmp_path / "pipe"] = ErrorCode.NOT_A_FILE
    for path, code in expected.items():
        with pytest.raises(B24Error) as caught:
            folder.take_in(path)
        assert (caught.value.code, caught.value.facts["path"]) == (code, path)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(
    folder: AttachmentFolder, tmp_path: Path
) -> None:
    huge = tmp_path / "huge"
    with huge.open("wb") as file:
        file.truncate(LARGEST_ATTACHMENT + 1)
    with pytest.raises(B24Error) as caught:
        folder.take_in(huge)
    assert caught.value.code is ErrorCode.ATTACHMENT_TOO_LARGE
    assert not folder.folder.exists()


def test_a_full_disk_leaves_no_half_of_a_file(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    (tmp_path / "scan").write_bytes(SCAN)
    with small_disk(small, 256):
        folder = AttachmentFolder(small)
        with pytest.raises(B24Error) as caught:
            folder.take_in(tmp_path / "scan")
        assert caught.value.code is ErrorCode.DISK_FULL
        assert list(small.iterdir()) == []


def test_a_folder_that_refuses_is_named(tmp_path: Path) -> None:
    (tmp_path / "scan").write_bytes(SCAN)
    kept = tmp_path / "kept"
    kept.mkdir()
    with read_only(kept):
        with pytest.raises(B24Error) as caught:
            AttachmentFolder(kept).take_in(tmp_path / "scan")
        assert caught.value.code is ErrorCode.FOLDER_READ_ONLY


def test_a_project_file_carries_its_attachments(folder: AttachmentFolder, tmp_path: Path) -> None:
    project = with_two(folder, tmp_path / "scans")
    path = written(tmp_path / "p.b24", project, folder)
    other = AttachmentFolder(tmp_path / "another computer")
    document = read_document(path, other)
    assert (document.project, document.lacking) == (project, ())
    scan, photo = project.attachments
    assert other.path_of(scan.sha256).read_bytes() == SCAN
    assert other.path_of(photo.sha256).read_bytes() == PHOTO
    assert other.missing(project.attachments) == other.changed(project.attachments) == ()


def test_any_zip_program_can_read_the_attachments(folder: AttachmentFolder, tmp_path: Path) -> None:
    project = with_two(folder, tmp_path / "scans")
    with zipfile.ZipFile(written(tmp_path / "p.b24", project, folder)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[:2] == ["manifest.json", "project.json"]
        scan = archive.getinfo(f"attachments/{project.attachments[0].sha256}")
        assert scan.compress_type == zipfile.ZIP_STORED
        assert archive.read(scan) == SCAN


def test_the_same_content_gives_the_same_bytes(folder: AttachmentFolder, tmp_path: Path) -> None:
    content = Content(with_two(folder, tmp_path / "scans"), None, folder)
    for name in ("a.b24", "b.b24"):
        write_document(tmp_path / name, content, UUID(int=7))
    assert (tmp_path / "a.b24").read_bytes() == (tmp_path / "b.b24").read_bytes()


def test_one_file_under_two_names_for_several_lines_stands_in_the_project_file_once(
    folder: AttachmentFolder, tmp_path: Path
) -> None:
    one = taken(folder, tmp_path / "a", SCAN, "one").model_copy(update={"documents": ("id-cards", "lease")})
    two = one.model_copy(update={"id": "two", "name": "again.pdf"})
    project = Project().with_attachments((one, two))
    path = written(tmp_path / "p.b24", project, folder)
    assert read_manifest(path).attachments == (one.sha256,)
    assert read_document(path).project.attachments == (one, two)


def test_what_is_missing_or_changed_is_named(folder: AttachmentFolder, tmp_path: Path) -> None:
    project = with_two(folder, tmp_path / "scans")
    scan, photo = project.attachments
    folder.path_of(scan.sha256).unlink()
    folder.path_of(photo.sha256).write_bytes(b"x" + PHOTO[1:])
    again = AttachmentFolder(folder.folder)
    assert again.missing(project.attachments) == (scan,)
    assert again.changed(project.attachments) == (photo,)
    document = read_document(written(tmp_path / "p.b24", project, again))
    assert (document.project, document.lacking) == (project, (scan, photo))


def test_what_the_folder_lost_is_fetched_back_from_the_file(folder: AttachmentFolder, tmp_path: Path) -> None:
    project = with_two(folder, tmp_path / "scans")
    path = written(tmp_path / "p.b24", project, folder)
    scan, photo = project.attachments
    folder.path_of(scan.sha256).unlink()
    folder.path_of(photo.sha256).write_bytes(b"something else")
    again = AttachmentFolder(folder.folder)
    written(path, project.model_copy(update={"title": "next"}), again)
    assert read_document(path).lacking == ()
    assert again.path_of(photo.sha256).read_bytes() == PHOTO


def test_a_file_that_changes_behind_our_back_is_never_published(
    folder: AttachmentFolder, tmp_path: Path
) -> None:
    project = with_two(folder, tmp_path / "scans")
    scan = project.attachments[0]
    place = folder.path_of(scan.sha256)
    stamp = place.stat()
    place.write_bytes(b"y" + SCAN[1:])
    os.utime(place, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    with pytest.raises(B24Error) as caught:
        written(tmp_path / "p.b24", project, folder)
    assert caught.value.code is ErrorCode.WRITE_FAILED
    assert not (tmp_path / "p.b24").exists()
    assert read_document(written(tmp_path / "p.b24", project, folder)).lacking == (scan,)


def test_a_damaged_attachment_is_named_and_not_taken_in(folder: AttachmentFolder, tmp_path: Path) -> None:
    project = with_two(folder, tmp_path / "scans")
    path = written(tmp_path / "p.b24", project, folder)
    raw = bytearray(path.read_bytes())
    raw[raw.index(SCAN[:64]) + 5_000] ^= 1
    path.write_bytes(raw)
    other = AttachmentFolder(tmp_path / "another computer")
    error = refused(path, other)
    assert (error.code, error.facts["attachments"]) == (ErrorCode.FILE_DAMAGED, ("营业执照（副本）.pdf",))
    assert [place.name for place in other.folder.iterdir()] == [f"att-{project.attachments[1].sha256}"]


def test_what_is_no_longer_named_is_swept_away(folder: AttachmentFolder, tmp_path: Path) -> None:
    scan, photo = with_two(folder, tmp_path / "scans").attachments
    (folder.folder / "work.db").write_bytes(b"not an attachment")
    folder.sweep({photo.sha256})
    assert {place.name for place in folder.folder.iterdir()} == {"work.db", f"att-{photo.sha256}"}
    assert folder.missing((scan, photo)) == (scan,)


def test_a_refused_move_leaves_the_old_file_and_no_litter(folder: AttachmentFolder, tmp_path: Path) -> None:
    project = with_two(folder, tmp_path / "scans")
    home = tmp_path / "home"
    home.mkdir()
    path = written(home / "p.b24", Project(title="theirs"), folder)
    seen = []

    def refuse(manifest: object) -> None:
        seen.append(manifest)
        raise B24Error(ErrorCode.CHANGED_ELSEWHERE, path=path)

    with pytest.raises(B24Error) as caught:
        write_document(path, Content(project, None, folder), uuid4(), before_move=refuse)
    assert caught.value.code is ErrorCode.CHANGED_ELSEWHERE
    assert read_document(path).project.title == "theirs"
    assert [place.name for place in home.iterdir()] == ["p.b24"]
    assert len(seen) == 1


def test_opening_again_reads_and_does_not_write(folder: AttachmentFolder, tmp_path: Path) -> None:
    project = with_two(folder, tmp_path / "scans")
    path = written(tmp_path / "p.b24", project, folder)
    places = [folder.path_of(item.sha256) for item in project.attachments]
    before = [place.stat() for place in places]
    read_document(path, AttachmentFolder(folder.folder))
    assert [(place.stat().st_ino, place.stat().st_mtime_ns) for place in places] == [
        (stat.st_ino, stat.st_mtime_ns) for stat in before
    ]


def test_opening_mends_what_was_changed_here(folder: AttachmentFolder, tmp_path: Path) -> None:
    project = with_two(folder, tmp_path / "scans")
    path = written(tmp_path / "p.b24", project, folder)
    scan, photo = project.attachments
    folder.path_of(scan.sha256).write_bytes(SCAN[:-1])
    folder.path_of(photo.sha256).unlink()
    again = AttachmentFolder(folder.folder)
    read_document(path, again)
    assert again.missing(project.attachments) == again.changed(project.attachments) == ()


def test_a_copy_for_the_user_is_whole_or_not_there(folder: AttachmentFolder, tmp_path: Path) -> None:
    scan, photo = with_two(folder, tmp_path / "scans").attachments
    folder.hand_out(scan, tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == SCAN
    folder.path_of(photo.sha256).write_bytes(b"something else")
    with pytest.raises(B24Error) as caught:
        folder.hand_out(photo, tmp_path / "copy.jpg")
    assert caught.value.code is ErrorCode.ATTACHMENTS_MISSING
    assert caught.value.facts["attachments"] == (photo.name,)
    assert not (tmp_path / "copy.jpg").exists()


class Opened(NamedTuple):
    library: Library
    workspace: Workspace
    scan: Attachment


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """An open project with one scan, published."""
    library = Library(Folders.under(tmp_path / "home"), AUTHOR)
    workspace = library.new(tmp_path / "云鹭.b24", Project(title="云鹭"), unheard, NOON)
    scan = taken(workspace.attachments, tmp_path / "scans", SCAN)
    workspace.record(workspace.project.with_attachments((scan,)))
    workspace.flush()
    yield Opened(library, workspace, scan)
    workspace.close()


def test_an_open_project_publishes_its_evidence(opened: Opened) -> None:
    assert read_document(opened.workspace.path).lacking == ()
    assert read_manifest(opened.workspace.path).attachments == (opened.scan.sha256,)


def test_every_kind_of_copy_carries_the_evidence(opened: Opened, tmp_path: Path) -> None:
    library, workspace, scan = opened
    library.write_copy(workspace.newest, tmp_path / "copy.b24", workspace.attachments)
    library.duplicate(
        workspace.newest, tmp_path / "renewal.b24", "renewal", NOON, workspace, clear_dates=True
    )
    moved = library.save_as(workspace, tmp_path / "moved.b24", unheard, NOON)
    moved.close()
    for name in ("copy.b24", "renewal.b24", "moved.b24"):
        document = read_document(tmp_path / name)
        assert (document.lacking, document.manifest.attachments) == ((), (scan.sha256,))


def test_evidence_that_was_removed_comes_back_by_undo_even_after_closing(opened: Opened) -> None:
    library, workspace, scan = opened
    workspace.record(workspace.project.with_attachments(()))
    workspace.close()
    assert read_manifest(workspace.path).attachments == ()
    again = library.open(workspace.path, unheard, NOON)
    assert again.undo()
    assert again.project.attachments == (scan,)
    again.close()
    assert read_document(workspace.path).lacking == ()


def test_an_edit_writes_no_attachment_again(opened: Opened) -> None:
    workspace, scan = opened.workspace, opened.scan
    place = workspace.attachments.path_of(scan.sha256)
    before = place.stat()
    workspace.record(workspace.project.model_copy(update={"title": "next"}))
    workspace.flush()
    after = place.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert read_document(workspace.path).project.title == "next"


@settings(max_examples=25)
@given(projects, st.lists(st.binary(max_size=2_000), max_size=4), st.integers(0, 4))
def test_whatever_is_attached_comes_out_again_and_what_was_lost_is_named(
    project: Project, contents: list[bytes], lost: int
) -> None:
    with TemporaryDirectory() as name:
        home = Path(name)
        folder = AttachmentFolder(home / "work")
        held = tuple(
            taken(folder, home / "scans", content, f"held-{number}").model_copy(update={"name": "x"})
            for number, content in enumerate(contents)
        )
        gone = held[:lost]
        for item in gone:
            folder.path_of(item.sha256).unlink(missing_ok=True)
        never_there = {item.sha256 for item in project.attachments}
        project = project.with_attachments((*project.attachments, *held))
        document = read_document(written(home / "p.b24", project, folder), AttachmentFolder(home / "out"))
        missing = {item.sha256 for item in gone} | never_there
        assert document.project == project
        assert {item.sha256 for item in document.lacking} == missing
        for item, content in zip(held, contents, strict=True):
            if item.sha256 not in missing:
                assert (home / "out" / f"att-{item.sha256}").read_bytes() == content
