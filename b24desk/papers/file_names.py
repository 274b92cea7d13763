"""Names that every system takes for a file, and writing a file whole or not at all."""

import errno
import os
import re
import tempfile
import time
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
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""Windows: devices, whatever ending stands behind."""
_BUSY = frozenset((5, 32, 33))
"""Windows: the target is open somewhere, be it in a viewer or for a virus scanner's look, which passes."""
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.4, 0.4)
"""Seconds between attempts to take the place of a busy file: a second and a half in all."""
_LONGEST_PLAIN_PATH = 240


def file_name(*parts: str, extension: str) -> str:
    """Parts joined by hyphens, without what Windows or macOS refuses, in one Unicode form, not too long."""
    cleaned = (_clean(part) for part in parts)
    stem = "-".join(part for part in cleaned if part)
    while len(stem.encode()) > _LONGEST_BYTES:
        stem = stem[:-1]
    stem = stem.rstrip(" .-")
    return (f"_{stem}" if _RESERVED.fullmatch(stem) else stem) + extension


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
    place = _reachable(path)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".b24-", suffix=".part", dir=place.parent)
    except OSError as error:
        raise _failure(path, error) from error
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.chmod(0o644)
        _take_place(partial, place)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise _failure(path, error) from error


def _reachable(path: Path) -> Path:
    r"""The path as this system's calls take it: Windows wants ``\\?\`` before 260 characters and more."""
    plain = str(path.absolute())
    if os.name != "nt" or len(plain) < _LONGEST_PLAIN_PATH or plain.startswith("\\\\"):
        return path
    return Path(f"\\\\?\\{plain}")


def _take_place(partial: Path, path: Path) -> None:
    for wait in _WAITS:
        try:
            partial.replace(path)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _BUSY:
                raise
            time.sleep(wait)
        else:
            return
    partial.replace(path)


def _failure(path: Path, error: OSError) -> B24Error:
    if error.errno in _FULL:
        return B24Error(ErrorCode.DISK_FULL, path=path)
    if _reachable(path).exists() and isinstance(error, PermissionError):
        return B24Error(ErrorCode.FILE_IN_USE, path=path)
    if error.errno in _READ_ONLY:
        return B24Error(ErrorCode.FOLDER_READ_ONLY, path=path)
    return B24Error(ErrorCode.WRITE_FAILED, path=path, reason=error.strerror or type(error).__name__)
