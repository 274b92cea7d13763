"""What the system's refusals mean."""

import errno
from pathlib import Path
from typing import NamedTuple

import pytest

from b24desk.errors import ErrorCode
from b24desk.storage.failures import creating_failed, reading_failed, replacing_failed, writing_failed

PATH = Path("a.b24")


class Case(NamedTuple):
    number: int
    writing: ErrorCode
    reading: ErrorCode


CASES = (
    Case(errno.ENOSPC, ErrorCode.DISK_FULL, ErrorCode.READ_FAILED),
    Case(errno.EDQUOT, ErrorCode.DISK_FULL, ErrorCode.READ_FAILED),
    Case(errno.EFBIG, ErrorCode.DISK_FULL, ErrorCode.READ_FAILED),
    Case(errno.EROFS, ErrorCode.FOLDER_READ_ONLY, ErrorCode.READ_FAILED),
    Case(errno.EACCES, ErrorCode.PERMISSION_DENIED, ErrorCode.PERMISSION_DENIED),
    Case(errno.EPERM, ErrorCode.PERMISSION_DENIED, ErrorCode.PERMISSION_DENIED),
    Case(errno.ENOENT, ErrorCode.FILE_NOT_FOUND, ErrorCode.FILE_NOT_FOUND),
    Case(errno.ENOTDIR, ErrorCode.FILE_NOT_FOUND, ErrorCode.FILE_NOT_FOUND),
    Case(errno.EEXIST, ErrorCode.ALREADY_EXISTS, ErrorCode.READ_FAILED),
    Case(errno.EISDIR, ErrorCode.WRITE_FAILED, ErrorCode.NOT_A_PROJECT),
    Case(errno.EIO, ErrorCode.WRITE_FAILED, ErrorCode.READ_FAILED),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: errno.errorcode[case.number])
def test_each_refusal_is_told_as_what_it_means_to_the_user(case: Case) -> None:
    error = OSError(case.number, "said by the system")
    assert writing_failed(error, PATH).code is case.writing
    assert reading_failed(error, PATH).code is case.reading
    assert writing_failed(error, PATH).facts["path"] == PATH


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_folder_that_takes_nothing_new_is_called_read_only(number: int) -> None:
    assert creating_failed(OSError(number, ""), PATH).code is ErrorCode.FOLDER_READ_ONLY


def test_an_error_that_is_passing_is_never_called_damage() -> None:
    assert reading_failed(OSError(errno.EIO, "input/output error"), PATH).facts == {
        "path": PATH,
        "reason": "input/output error",
    }


def held_on_windows(number: int) -> OSError:
    class HeldOpenError(PermissionError):
        winerror = number

    return HeldOpenError(errno.EACCES, "held")


@pytest.mark.parametrize("windows_error", [32, 33])
def test_a_file_that_another_windows_program_holds_is_in_use(windows_error: int) -> None:
    held = held_on_windows(windows_error)
    assert writing_failed(held, PATH).code is ErrorCode.FILE_IN_USE
    assert reading_failed(held, PATH).code is ErrorCode.FILE_IN_USE


@pytest.mark.parametrize("windows_error", [5, 32, 33])
def test_a_file_that_is_only_held_by_others_is_in_use(tmp_path: Path, windows_error: int) -> None:
    path = tmp_path / "a.b24"
    path.write_bytes(b"")
    assert replacing_failed(held_on_windows(windows_error), path).code is ErrorCode.FILE_IN_USE


def test_what_cannot_be_replaced_whoever_holds_it_is_denied(tmp_path: Path) -> None:
    path, denied = tmp_path / "a.b24", held_on_windows(5)
    path.write_bytes(b"")
    path.chmod(0o444)
    assert replacing_failed(denied, path).code is ErrorCode.PERMISSION_DENIED
    path.chmod(0o644)
    assert replacing_failed(denied, tmp_path).code is ErrorCode.PERMISSION_DENIED
    assert replacing_failed(denied, tmp_path / "gone.b24").code is ErrorCode.PERMISSION_DENIED
