"""Copies for other programs: under their own names, read-only, and gone in the end."""

from pathlib import Path

import pytest

from b24desk.domain.project import Attachment
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.looked_at import LookedAt


@pytest.fixture
def folder(tmp_path: Path) -> AttachmentFolder:
    return AttachmentFolder(tmp_path / "work")


def taken(folder: AttachmentFolder, source: Path, content: bytes, name: str) -> Attachment:
    source.write_bytes(content)
    found = folder.take_in(source)
    return Attachment(id="a", name=name, sha256=found.sha256, size=found.size)


def test_equal_names_do_not_meet(folder: AttachmentFolder, tmp_path: Path) -> None:
    one = taken(folder, tmp_path / "1", b"one", "合同.pdf")
    two = taken(folder, tmp_path / "2", b"two", "合同.pdf")
    looked_at = LookedAt(folder)
    paths = [looked_at.copy(item) for item in (one, two, one)]
    assert [path.read_bytes() for path in paths] == [b"one", b"two", b"one"]
    assert {path.name for path in paths} == {"合同.pdf"}
    assert all(path.stat().st_mode & 0o222 == 0 for path in paths)


def test_a_name_that_climbs_stays_where_it_is(folder: AttachmentFolder, tmp_path: Path) -> None:
    path = LookedAt(folder).copy(taken(folder, tmp_path / "1", b"one", "../../../evil.pdf"))
    assert path.is_relative_to(folder.folder)
    assert path.name == "evil.pdf"


def test_clearing_removes_the_copies_and_nothing_else(folder: AttachmentFolder, tmp_path: Path) -> None:
    one = taken(folder, tmp_path / "1", b"one", "a.pdf")
    LookedAt(folder).copy(one)
    LookedAt(folder).clear()
    assert [path.name for path in folder.folder.iterdir()] == [f"att-{one.sha256}"]
    LookedAt(folder).clear()


def test_a_lost_attachment_leaves_no_copy(folder: AttachmentFolder, tmp_path: Path) -> None:
    one = taken(folder, tmp_path / "1", b"one", "a.pdf")
    folder.path_of(one.sha256).unlink()
    with pytest.raises(B24Error) as caught:
        LookedAt(folder).copy(one)
    assert caught.value.code is ErrorCode.ATTACHMENTS_MISSING
    assert not [path for path in folder.folder.rglob("*") if path.is_file()]
