"""What the system's refusals mean: an OSError becomes a B24Error that says what the user can do about it."""

import errno
import stat
from pathlib import Path

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.paths import reachable

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})
_SHARING = frozenset({32, 33})
"""Windows: another program holds the file, or a part of it."""
_DENIED = 5
"""Windows: said of a move over a file that is read-only, and of one over a file that is open anywhere."""


def writing_failed(error: OSError, path: Path) -> B24Error:
    """Why this file, or a temporary one beside it, could not be written."""
    if error.errno in _FULL:
        return B24Error(ErrorCode.DISK_FULL, path=path)
    if getattr(error, "winerror", None) in _SHARING:
        return B24Error(ErrorCode.FILE_IN_USE, path=path)
    if error.errno == errno.EROFS:
        return B24Error(ErrorCode.FOLDER_READ_ONLY, path=path)
    if error.errno in _FORBIDDEN:
        return B24Error(ErrorCode.PERMISSION_DENIED, path=path)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return B24Error(ErrorCode.FILE_NOT_FOUND, path=path)
    if error.errno == errno.EEXIST:
        return B24Error(ErrorCode.ALREADY_EXISTS, path=path)
    return B24Error(ErrorCode.WRITE_FAILED, path=path, reason=error.strerror or str(error))


def creating_failed(error: OSError, path: Path) -> B24Error:
    """Why nothing new can be made where this file would be."""
    if error.errno in _FORBIDDEN:
        return B24Error(ErrorCode.FOLDER_READ_ONLY, path=path)
    return writing_failed(error, path)


def replacing_failed(error: OSError, path: Path) -> B24Error:
    """Why a finished file could not take the place of this one."""
    place = reachable(path)
    if getattr(error, "winerror", None) == _DENIED and place.is_file():
        is_read_only = not place.stat().st_mode & stat.S_IWRITE
        return B24Error(ErrorCode.PERMISSION_DENIED if is_read_only else ErrorCode.FILE_IN_USE, path=path)
    return writing_failed(error, path)


def reading_failed(error: OSError, path: Path) -> B24Error:
    """Why this file could not be read. A disk that fails to answer is not called damage of the file."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return B24Error(ErrorCode.FILE_NOT_FOUND, path=path)
    if error.errno == errno.EISDIR:
        return B24Error(ErrorCode.NOT_A_PROJECT, path=path)
    if getattr(error, "winerror", None) in _SHARING:
        return B24Error(ErrorCode.FILE_IN_USE, path=path)
    if error.errno in _FORBIDDEN:
        return B24Error(ErrorCode.PERMISSION_DENIED, path=path)
    return B24Error(ErrorCode.READ_FAILED, path=path, reason=error.strerror or str(error))
