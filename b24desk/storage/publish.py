"""Writing a file whole or not at all: beside its place, flushed, read back, then moved over in one step.

At every moment the path holds either the old content or the new. Nothing is ever written in place, and
nothing is deleted to make room for a move.
"""

import errno
import hashlib
import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.failures import creating_failed, writing_failed
from b24desk.storage.paths import reachable
from b24desk.storage.processes import is_running, this_computer

_LEFTOVER = re.compile(r"\.~b24-([0-9a-f]{8})-([0-9]{1,10})-[0-9a-f]{8}\.tmp")
_BUSY = frozenset({5, 32, 33})
"""Windows: the target is open somewhere, if only for a virus scanner's look. It passes."""
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)
"""Seconds between attempts to move over a busy file: about ten in all."""


def publish(path: Path, content: bytes, *, may_replace: bool = True) -> None:
    """Make this the content of the file, durably.

    Follows a symbolic link to the file that it names. Raises B24Error; the old content is then still
    whole. Without `may_replace`, a file that is already there is refused with ALREADY_EXISTS.
    """
    path = Path(os.path.realpath(path))
    temporary = path.parent / _temporary_name()
    try:
        descriptor = _created(temporary)
    except OSError as error:
        raise creating_failed(error, path) from error
    try:
        _write(descriptor, content)
        _take_over_permissions(temporary, path)
        _read_back(temporary, content)
        if may_replace:
            _retried(lambda: _move(temporary, path))
        else:
            _retried(lambda: _move_to_free_place(temporary, path))
        _flush_folder(path.parent)
    except OSError as error:
        raise writing_failed(error, path) from error
    finally:
        _remove(temporary)


def make_folder(folder: Path) -> None:
    """Make the folder and those above it, durably, for this user's eyes. Raises B24Error."""
    try:
        missing = [place for place in (folder, *folder.parents) if not reachable(place).is_dir()]
        reachable(folder).mkdir(mode=0o700, parents=True, exist_ok=True)
        for made in missing:
            _flush_folder(made.parent)
    except OSError as error:
        raise creating_failed(error, folder) from error


def remove_leftovers(folder: Path) -> None:
    """Remove temporary files of this computer's processes that ended before they could."""
    try:
        names = [place.name for place in reachable(folder).iterdir()]
    except OSError:
        return
    for name in names:
        match = _LEFTOVER.fullmatch(name)
        if match and match[1] == _computer() and not is_running(int(match[2])):
            _remove(folder / name)


def _temporary_name() -> str:
    """Short whatever the file is called, or a long Chinese name would not leave room for it."""
    return f".~b24-{_computer()}-{os.getpid()}-{secrets.token_hex(4)}.tmp"


def _computer() -> str:
    return hashlib.sha256(this_computer().encode()).hexdigest()[:8]


def _created(temporary: Path) -> int:
    """A descriptor of the new file, which only this user may read."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(reachable(temporary), flags, 0o600)


def _write(descriptor: int, content: bytes) -> None:
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        flush_to_disk(file.fileno())


def _take_over_permissions(temporary: Path, path: Path) -> None:
    """Who could read the old content can read the new; a new file stays this user's."""
    if os.name != "nt" and path.exists():
        temporary.chmod(stat.S_IMODE(path.stat().st_mode))


def _read_back(path: Path, content: bytes) -> None:
    """A disk that loses what it acknowledged is found out while the old content is still there."""
    if reachable(path).read_bytes() != content:
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


def _flush_folder(folder: Path) -> None:
    """Make the new name durable too; Windows does this by itself and has no call for it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _move(temporary: Path, path: Path) -> None:
    reachable(temporary).replace(reachable(path))


def _move_to_free_place(temporary: Path, path: Path) -> None:
    """Move, but never over another file. A link is the only atomic way to say so on POSIX."""
    if os.name == "nt":
        reachable(temporary).rename(reachable(path))  # refuses an existing target there
        return
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError as error:
        # File systems without links (FAT, some network drives): looking first is nearly as good.
        if path.exists():
            raise FileExistsError(errno.EEXIST, "File exists", str(path)) from error
        temporary.replace(path)


def _retried(move: Callable[[], None]) -> None:
    for wait in _WAITS:
        try:
            move()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _BUSY:
                raise
            time.sleep(wait)
        else:
            return
    move()


def _remove(path: Path) -> None:
    with suppress(OSError):
        reachable(path).unlink()
