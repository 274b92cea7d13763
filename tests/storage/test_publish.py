"""Writing whole or not at all."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.publish import make_folder, publish
from b24desk.storage.temporary import remove_leftovers
from tests.storage.disks import read_only, small_disk


def refused(path: Path, content: bytes, *, may_replace: bool = True) -> ErrorCode:
    with pytest.raises(B24Error) as caught:
        publish(path, content, may_replace=may_replace)
    assert caught.value.facts["path"] == path
    return caught.value.code


def test_the_content_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.b24"
    publish(path, b"one")
    publish(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_an_existing_file_is_kept_when_told_so(tmp_path: Path) -> None:
    path = tmp_path / "a.b24"
    publish(path, b"one", may_replace=False)
    assert refused(path, b"two", may_replace=False) is ErrorCode.ALREADY_EXISTS
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_refuses_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.b24"
    publish(path, b"one")
    with read_only(tmp_path):
        assert refused(path, b"two") is ErrorCode.FOLDER_READ_ONLY
    assert path.read_bytes() == b"one"


def test_a_full_disk_leaves_the_file_alone_and_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "a.b24"
    with small_disk(tmp_path, 64):
        publish(path, b"one")
        assert refused(path, bytes(100_000)) is ErrorCode.DISK_FULL
        assert path.read_bytes() == b"one"
        assert list(tmp_path.iterdir()) == [path]
        publish(path, b"two")
        assert path.read_bytes() == b"two"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on file sizes to set")
def test_a_limit_on_file_sizes_leaves_the_file_alone_too(tmp_path: Path) -> None:
    path = tmp_path / "a.b24"
    publish(path, b"one")
    program = (
        "import resource, sys; from pathlib import Path; from b24desk.errors import B24Error;"
        "from b24desk.storage.publish import publish\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: publish(Path(sys.argv[1]), bytes(5000))\n"
        "except B24Error as error: print(error.code)\n"
    )
    command = [sys.executable, "-c", program, str(path)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert printed.strip() == ErrorCode.DISK_FULL
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_named_as_such(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone" / "a.b24", b"one") is ErrorCode.FILE_NOT_FOUND


def test_a_folder_in_the_place_of_the_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.b24").mkdir()
    assert refused(tmp_path / "a.b24", b"one") in (ErrorCode.WRITE_FAILED, ErrorCode.PERMISSION_DENIED)


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes are another matter there")
def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.b24", tmp_path / "link.b24"
    publish(real, b"one")
    link.symlink_to(real)
    publish(link, b"two")
    assert link.is_symlink()
    assert real.read_bytes() == b"two"


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes are another matter there")
def test_a_new_file_is_private_and_an_old_one_keeps_its_readers(tmp_path: Path) -> None:
    path = tmp_path / "a.b24"
    publish(path, b"one")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o640)
    publish(path, b"two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("name", ["申" * 80 + ".b24", "名称 with spaces.b24", "é.b24", "-o.b24"])
def test_any_name_that_the_system_takes_can_be_written(tmp_path: Path, name: str) -> None:
    folder = tmp_path.joinpath(*["很长的文件夹名称" * 3] * 6)
    make_folder(folder)
    publish(folder / name, b"one")
    assert len(str(folder / name)) > 200
    assert [path.name for path in folder.iterdir()] == [name]


def test_leftovers_of_ended_processes_are_removed_and_others_are_not(tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from b24desk.storage import temporary\n"
        "Path(sys.argv[1], temporary._temporary_name()).write_bytes(b'half')\n"
        "os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False)
    leftover = next(iter(tmp_path.iterdir()))
    computer = leftover.name.split("-")[1]
    others = [
        tmp_path / f".~b24-{computer}-{os.getpid()}-0123abcd.tmp",
        tmp_path / f".~b24-ffffffff-{leftover.name.split('-')[2]}-0123abcd.tmp",
        tmp_path / ".~b24-notes.tmp",
        tmp_path / "a.b24",
    ]
    for path in others:
        path.write_bytes(b"x")
    remove_leftovers(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted(others)


def test_looking_for_leftovers_in_a_folder_that_is_gone_does_no_harm(tmp_path: Path) -> None:
    remove_leftovers(tmp_path / "gone")


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_folder_that_cannot_be_made_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(B24Error) as caught:
            make_folder(folder)
        assert caught.value.facts["path"] == folder
