"""What the system's refusals mean: an OSError becomes a B24Error that says what the user can do about it."""

import errno
from pathlib import Path

from b24desk.errors import B24Error, ErrorCode

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})
_SHARING = frozenset({32, 33})
"""Windows: another program holds the file, or a part of it."""


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
