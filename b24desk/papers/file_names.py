"""Names that every system takes for a file, and writing a file whole or not at all."""

import errno
import os
import re
import tempfile
import unicodedata
from itertools import count
from pathlib import Path

from b24desk.errors import B24Error, ErrorCode

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_LONGEST_PART = 60
"""Characters; a name of three such parts stays below the 255 bytes of macOS and Linux in Chinese, too."""
_LONGEST_BYTES = 200
_READ_ONLY = frozenset((errno.EACCES, errno.EPERM, errno.EROFS))
_FULL = frozenset((errno.ENOSPC, errno.EDQUOT))


def file_name(*parts: str, extension: str) -> str:
    """Parts joined by hyphens, without what Windows or macOS refuses, in one Unicode form, not too long."""
    cleaned = (_clean(part) for part in parts)
    stem = "-".join(part for part in cleaned if part)
    while len(stem.encode()) > _LONGEST_BYTES:
        stem = stem[:-1]
    return stem.rstrip(" .-") + extension


def another_name(path: Path) -> Path:
    """Beside the path, a name that is free: ``checklist (2).pdf``."""
    for number in count(2):
        other = path.with_name(f"{path.stem} ({number}){path.suffix}")
        if not other.exists():
            return other
    raise AssertionError("there is always a next number")


def _clean(part: str) -> str:
    folded = unicodedata.normalize("NFC", part)
    return " ".join(_REFUSED.sub(" ", folded).split())[:_LONGEST_PART].strip(" .")


def write_whole(path: Path, content: bytes) -> None:
    """Writes beside the target, then takes its place: a reader never meets half a file.

    Raises B24Error: a folder that may not be written, a full disk, a target that another program holds open.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".b24-", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _failure(path, error) from error
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.chmod(0o644)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise _failure(path, error) from error


def _failure(path: Path, error: OSError) -> B24Error:
    if error.errno in _FULL:
        return B24Error(ErrorCode.DISK_FULL, path=path)
    if path.exists() and isinstance(error, PermissionError):
        return B24Error(ErrorCode.FILE_IN_USE, path=path)
    if error.errno in _READ_ONLY:
        return B24Error(ErrorCode.FOLDER_READ_ONLY, path=path)
    return B24Error(ErrorCode.WRITE_FAILED, path=path, reason=error.strerror or type(error).__name__)
