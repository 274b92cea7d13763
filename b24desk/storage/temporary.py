"""A file being written beside the place that it is for, and its move there in one step.

Nothing is ever written in place, and nothing is deleted to make room for a move.
"""

import hashlib
import os
import re
import secrets
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.failures import creating_failed, writing_failed
from b24desk.storage.moving import move
from b24desk.storage.paths import reachable
from b24desk.storage.processes import is_running, this_computer
from b24desk.storage.purpose import OURS, Purpose

_LEFTOVER = re.compile(r"\.~b24-([0-9a-f]{8})-([0-9]{1,10})-[0-9a-f]{8}\.tmp")


IsWhole = Callable[[BufferedReader], bool]
"""Shown what the disk gives back."""


class Temporary:
    """A file being written beside the place that it is for. Unless it is settled, it goes as it came.

    Everything raises B24Error.
    """

    def __init__(self, path: Path, temporary: Path, file: BinaryIO, patience: float) -> None:
        self._path = path
        self._temporary = temporary
        self._file = file
        self._patience = patience

    @classmethod
    @contextmanager
    def beside(cls, path: Path, purpose: Purpose = OURS) -> "Iterator[Temporary]":
        temporary = path.parent / _temporary_name()
        try:
            descriptor = _created(temporary, purpose.file_mode)
        except OSError as error:
            raise creating_failed(error, path) from error
        file = os.fdopen(descriptor, "wb")
        try:
            yield cls(path, temporary, file, purpose.patience)
        finally:
            with suppress(OSError):  # what would not go out at closing was refused before
                file.close()
            remove(temporary)

    def write(self, chunk: bytes) -> None:
        try:
            self._file.write(chunk)
        except OSError as error:
            raise writing_failed(error, self._path) from error

    def settle(
        self,
        is_whole: IsWhole,
        *,
        may_replace: bool = True,
        before_move: Callable[[], None] | None = None,
        path: Path | None = None,
    ) -> None:
        """Make it durable, look at it once more, and move it to its place, or to another one beside it."""
        path = path or self._path
        try:
            self._file.flush()
            flush_to_disk(self._file.fileno())
            self._file.close()
            _take_over_permissions(self._temporary, path)
            _look_again(self._temporary, path, is_whole)
            if before_move is not None:
                before_move()
            move(self._temporary, path, may_replace=may_replace, patience=self._patience)
            flush_folder(path.parent)
        except OSError as error:
            raise writing_failed(error, path) from error


def remove_leftovers(folder: Path) -> None:
    """Remove temporary files of this computer's processes that ended before they could."""
    try:
        names = [place.name for place in reachable(folder).iterdir()]
    except OSError:
        return
    for name in names:
        match = _LEFTOVER.fullmatch(name)
        if match and match[1] == _computer() and not is_running(int(match[2])):
            remove(folder / name)


def _temporary_name() -> str:
    """Short whatever the file is called, or a long Chinese name would not leave room for it."""
    return f".~b24-{_computer()}-{os.getpid()}-{secrets.token_hex(4)}.tmp"


def _computer() -> str:
    return hashlib.sha256(this_computer().encode()).hexdigest()[:8]


def _created(temporary: Path, mode: int) -> int:
    """A descriptor of the new file."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(reachable(temporary), flags, mode)


def _take_over_permissions(temporary: Path, path: Path) -> None:
    """Who could read the old content can read the new."""
    if os.name != "nt" and path.exists():
        temporary.chmod(stat.S_IMODE(path.stat().st_mode))


def _look_again(temporary: Path, path: Path, is_whole: IsWhole) -> None:
    """A disk that loses what it acknowledged is found out while the old content is still there."""
    with reachable(temporary).open("rb") as file:
        if not is_whole(file):
            raise B24Error(ErrorCode.WRITE_FAILED, path=path, reason="read-back")


def flush_to_disk(descriptor: int) -> None:
    """Return when the drive itself holds the content; on macOS plain fsync stops at the drive's cache."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - there is none on Windows

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:  # a file system that cannot, such as a network drive
            os.fsync(descriptor)
    else:
        os.fsync(descriptor)


def flush_folder(folder: Path) -> None:
    """Make the new name durable too; Windows does this by itself and has no call for it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove(path: Path) -> None:
    """Remove a file; one that will not go, or is not there, is left."""
    with suppress(OSError):
        reachable(path).unlink()
