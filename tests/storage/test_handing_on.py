"""What others are to read is written as whole as a project, into folders made for it."""

import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.handing_on import hand_on
from tests.storage.disks import read_only, small_disk

on_windows = pytest.mark.skipif(sys.platform != "win32", reason="only Windows keeps others off an open file")
not_on_windows = pytest.mark.skipif(sys.platform == "win32", reason="modes are another matter there")


def refused(path: Path, content: bytes = b"%PDF new") -> B24Error:
    with pytest.raises(B24Error) as caught:
        hand_on(path, content)
    return caught.value


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_writing_again_replaces_the_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "清单.pdf"
    hand_on(path, b"%PDF first")
    hand_on(path, b"%PDF")
    assert path.read_bytes() == b"%PDF"
    assert list(tmp_path.iterdir()) == [path]


def test_a_paper_is_written_into_a_folder_far_down_that_is_not_there_yet(tmp_path: Path) -> None:
    """More than 260 characters, which Windows refuses unless it is asked in another way."""
    folder = tmp_path.joinpath(*(f"资料（新）[{number}]" + "x" * 40 for number in range(6)))
    path = folder / "清单.pdf"
    assert len(str(path)) > 300
    hand_on(path, b"%PDF first")
    hand_on(path, b"%PDF second")
    reachable = Path(f"\\\\?\\{path}") if os.name == "nt" else path
    assert reachable.read_bytes() == b"%PDF second"
    assert [place.name for place in reachable.parent.iterdir()] == ["清单.pdf"]


@not_on_windows
@pytest.mark.parametrize(
    ("mask", "of_file", "of_folder"), [(0o022, 0o644, 0o755), (0o027, 0o640, 0o750), (0o002, 0o664, 0o775)]
)
def test_others_may_read_it_as_far_as_the_user_s_mask_allows(
    tmp_path: Path, mask: int, of_file: int, of_folder: int
) -> None:
    path = tmp_path / "文书" / "清单.pdf"
    before = os.umask(mask)
    try:
        hand_on(path, b"%PDF")
    finally:
        os.umask(before)
    assert (mode(path), mode(path.parent)) == (of_file, of_folder)


@not_on_windows
def test_who_could_not_read_the_old_file_cannot_read_the_new(tmp_path: Path) -> None:
    path = tmp_path / "清单.pdf"
    hand_on(path, b"%PDF first")
    path.chmod(0o600)
    hand_on(path, b"%PDF second")
    assert mode(path) == 0o600


def test_a_full_disk_is_told_as_such_and_the_old_paper_stays(tmp_path: Path) -> None:
    path = tmp_path / "清单.pdf"
    with small_disk(tmp_path, 64):
        hand_on(path, b"%PDF old")
        assert refused(path, bytes(100_000)).code is ErrorCode.DISK_FULL
        assert path.read_bytes() == b"%PDF old"
        assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["清单.pdf", "new.pdf", "新 folder/清单.pdf"])
def test_a_read_only_folder_is_told_as_such(tmp_path: Path, name: str) -> None:
    old = tmp_path / "清单.pdf"
    hand_on(old, b"%PDF old")
    with read_only(tmp_path):
        assert refused(tmp_path / name).code is ErrorCode.FOLDER_READ_ONLY
    assert old.read_bytes() == b"%PDF old"


def test_a_folder_that_is_a_file_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for name in ("file/a.pdf", "file/folder/a.pdf"):
        error = refused(tmp_path / name)
        assert error.code is ErrorCode.WRITE_FAILED
        assert error.facts["path"] == tmp_path / "file"


def test_a_target_that_cannot_be_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    refused(tmp_path / "a.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@on_windows
def test_a_paper_that_is_open_in_a_viewer_is_in_use_and_stays_whole(tmp_path: Path) -> None:
    path = tmp_path / "清单.pdf"
    path.write_bytes(b"%PDF old")
    with path.open("rb"):
        assert refused(path).code is ErrorCode.FILE_IN_USE
    assert path.read_bytes() == b"%PDF old"
    assert [place.name for place in tmp_path.iterdir()] == ["清单.pdf"]


@on_windows
def test_a_scanner_that_looks_and_goes_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "清单.pdf"
    path.write_bytes(b"%PDF old")
    scanner = path.open("rb")
    leaving = threading.Timer(0.3, scanner.close)
    leaving.start()
    hand_on(path, b"%PDF new")
    leaving.join()
    assert path.read_bytes() == b"%PDF new"
