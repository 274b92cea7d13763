"""The project file: read only when every part of it is as it was written."""

import hashlib
import io
import json
import os
import zipfile
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24desk.domain.project import Project
from b24desk.errors import DAMAGE, B24Error, ErrorCode
from b24desk.storage.document import decode, encode, read_document, read_manifest
from tests.strategies import projects

REVISION = UUID("00000000-0000-4000-8000-000000000001")
PROJECT = Project(id=UUID(int=10), title="云鹭呼叫中心 / Egret", notes="甲" * 500)
_, WHOLE = encode(PROJECT, REVISION)


def refused(raw: bytes) -> ErrorCode:
    with pytest.raises(B24Error) as caught:
        decode(raw)
    return caught.value.code


def outcome(raw: bytes) -> Project | ErrorCode:
    try:
        return decode(raw).project
    except B24Error as error:
        return error.code


def manifest_of(raw: bytes) -> dict[str, object]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        found = json.loads(archive.read("manifest.json"))
    assert isinstance(found, dict)
    return found


def archive_of(entries: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in entries.items():
            stored = name != "project.json"
            entry = zipfile.ZipInfo(name)
            entry.create_system = 3  # as our own are on every system; Windows would say that it was there
            archive.writestr(entry, content, zipfile.ZIP_STORED if stored else compression)
    return buffer.getvalue()


def forged(content: bytes, more: dict[str, bytes] | None = None, **changes: object) -> bytes:
    """A file with this content whose manifest is honest about it, but for the changes."""
    entries = {"project.json": content, **(more or {})}
    digests = {name: [len(item), hashlib.sha256(item).hexdigest()] for name, item in entries.items()}
    manifest = manifest_of(WHOLE) | {"entries": digests} | changes
    spelt = json.dumps(manifest, separators=(",", ":")).encode()
    return archive_of({"manifest.json": spelt, **entries})


def content_of(raw: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return archive.read("project.json")


@settings(max_examples=40)
@given(projects)
def test_a_project_survives_being_written_and_read(project: Project) -> None:
    manifest, raw = encode(project, REVISION)
    document = decode(raw)
    assert document.project == project
    assert document.manifest == manifest


def test_the_same_project_gives_the_same_bytes() -> None:
    assert encode(PROJECT, REVISION)[1] == WHOLE


def test_any_zip_program_can_read_the_file() -> None:
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["manifest.json", "project.json"]
        assert json.loads(archive.read("project.json"))["title"] == PROJECT.title
        assert archive.getinfo("manifest.json").compress_type == zipfile.ZIP_STORED


def test_the_manifest_says_what_a_list_of_projects_needs(tmp_path: Path) -> None:
    path = tmp_path / "a.b24"
    path.write_bytes(WHOLE)
    manifest = read_manifest(path)
    assert (manifest.document, manifest.revision, manifest.title) == (PROJECT.id, REVISION, PROJECT.title)
    assert (manifest.parent, manifest.sequence) == (None, 1)


def test_a_revision_names_the_one_before_it() -> None:
    first, _ = encode(PROJECT, REVISION)
    following, _ = encode(PROJECT, UUID(int=2), first.lineage)
    assert (following.parent, following.sequence) == (REVISION, 2)


@settings(max_examples=300)
@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 7))
def test_no_flipped_bit_goes_unseen(place: int, bit: int) -> None:
    """Some bits carry nothing, such as a timestamp's; then the project is the same. Nothing else passes."""
    flipped = bytearray(WHOLE)
    flipped[place] ^= 1 << bit
    assert outcome(bytes(flipped)) in (PROJECT, ErrorCode.FILE_DAMAGED)


@pytest.mark.parametrize("length", [0, 1, 3, 4, 29, 30, 43, 100, 500, len(WHOLE) // 2, len(WHOLE) - 1])
def test_a_truncated_file_is_damaged(length: int) -> None:
    assert refused(WHOLE[:length]) in (ErrorCode.FILE_DAMAGED, ErrorCode.NOT_A_PROJECT)
    if length == 0 or length >= 43:
        assert refused(WHOLE[:length]) is ErrorCode.FILE_DAMAGED


def test_a_file_of_zeros_is_damaged_as_after_a_crash() -> None:
    assert refused(bytes(len(WHOLE))) is ErrorCode.FILE_DAMAGED


@pytest.mark.parametrize("raw", [WHOLE + b"x", b"x" + WHOLE, WHOLE + WHOLE], ids=["after", "before", "twice"])
def test_a_file_with_something_added_is_refused(raw: bytes) -> None:
    assert refused(raw) in (ErrorCode.FILE_DAMAGED, ErrorCode.NOT_A_PROJECT)


@pytest.mark.parametrize(
    "raw",
    [b"hello", b'{"format": "b24desk-project"}', b"%PDF-1.7", archive_of({"word/document.xml": b"<w/>"})],
    ids=["text", "exchange", "pdf", "docx"],
)
def test_a_file_of_another_kind_is_no_project(raw: bytes) -> None:
    assert refused(raw) is ErrorCode.NOT_A_PROJECT


def test_a_newer_file_is_told_from_a_damaged_one_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "newer.b24"
    path.write_bytes(forged(b'{"from": "the future"}', format_version=2, min_reader_version=2, colour="blue"))
    before = hashlib.sha256(path.read_bytes()).digest()
    with pytest.raises(B24Error) as caught:
        read_document(path)
    assert caught.value.code is ErrorCode.FILE_NEWER
    assert caught.value.facts == {"version": 2, "path": path}
    assert hashlib.sha256(path.read_bytes()).digest() == before


def from_the_future(min_reader_version: int = 1, **more: object) -> bytes:
    """A file of the next format, with fields and a part that this program does not know."""
    project = {**json.loads(content_of(WHOLE)), "format_version": 2, **more}
    content = json.dumps(project, ensure_ascii=False).encode()
    return forged(
        content,
        {"drawings/1": b"floor plan"},
        format_version=2,
        min_reader_version=min_reader_version,
        colour="blue",
    )


def test_a_newer_file_that_lets_itself_be_looked_at_is_read_for_that_alone(tmp_path: Path) -> None:
    path = tmp_path / "newer.b24"
    people = [{"id": "p", "name": "王", "badge": {"number": 7}}]
    path.write_bytes(from_the_future(people=people, mood="good"))
    before = hashlib.sha256(path.read_bytes()).digest()
    for read in (read_document, read_manifest):
        with pytest.raises(B24Error) as caught:
            read(path)
        assert caught.value.code is ErrorCode.FILE_NEWER
    document = read_document(path, viewing=True)
    assert document.manifest.is_newer
    assert (document.project.title, document.project.people[0].name) == (PROJECT.title, "王")
    assert hashlib.sha256(path.read_bytes()).digest() == before


@pytest.mark.parametrize(
    "raw",
    [
        from_the_future(min_reader_version=2),
        from_the_future(people={"p": "no longer a list"}),
        forged(content_of(WHOLE), format_version=2, min_reader_version="1"),
    ],
    ids=["does not let", "changed beyond knowing", "says nothing of a reader"],
)
def test_a_newer_file_that_cannot_be_looked_at_stays_newer(raw: bytes) -> None:
    with pytest.raises(B24Error) as caught:
        decode(raw, viewing=True)
    assert caught.value.code is ErrorCode.FILE_NEWER


def test_damage_of_a_newer_file_is_still_seen() -> None:
    raw = bytearray(from_the_future())
    raw[raw.index(b"floor plan")] ^= 1
    with pytest.raises(B24Error) as caught:
        decode(bytes(raw), viewing=True)
    assert caught.value.code is ErrorCode.FILE_DAMAGED


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_entry_that_is_packed_in_another_way_is_refused(compression: int) -> None:
    spelt = json.dumps(manifest_of(WHOLE), separators=(",", ":")).encode()
    entries = {"manifest.json": spelt, "project.json": content_of(WHOLE)}
    assert decode(archive_of(entries)).project == PROJECT
    assert refused(archive_of(entries, compression)) is ErrorCode.FILE_DAMAGED


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{", b'{"title": 5}', b'{"format_version": 2}', b'{"a": 1, "a": 1}', b'{"unknown": 1}'],
)
def test_content_that_is_no_project_is_damage_even_under_a_right_digest(content: bytes) -> None:
    assert refused(forged(content)) is ErrorCode.FILE_DAMAGED


def test_content_of_another_project_is_damage() -> None:
    other = content_of(encode(Project(), REVISION)[1])
    assert refused(forged(other)) is ErrorCode.FILE_DAMAGED


def test_a_missing_file_a_folder_and_a_pipe_are_told_apart(tmp_path: Path) -> None:
    codes = {}
    pipe = tmp_path / "pipe.b24"
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
        codes[pipe] = ErrorCode.NOT_A_PROJECT
    codes |= {tmp_path: ErrorCode.NOT_A_PROJECT, tmp_path / "none.b24": ErrorCode.FILE_NOT_FOUND}
    for path, code in codes.items():
        with pytest.raises(B24Error) as caught:
            read_document(path)
        assert caught.value.code is code


def test_a_file_can_be_read_from_a_long_chinese_path(tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["资料（新）申请材料" * 3] * 6)
    folder.mkdir(parents=True)
    path = folder / "云鹭 呼叫中心.b24"
    path.write_bytes(WHOLE)
    assert len(str(path)) > 200
    assert read_document(path).project == PROJECT


@given(st.binary(max_size=300))
def test_any_bytes_are_a_project_or_one_of_our_errors(raw: bytes) -> None:
    for candidate in (raw, WHOLE[:60] + raw, WHOLE[:-22] + raw):
        assert refused(candidate) in {*DAMAGE, ErrorCode.NOT_A_PROJECT, ErrorCode.FILE_NEWER}
