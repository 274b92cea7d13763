"""Moving a finished file to its place in one step, again and again while Windows keeps it off."""

import errno
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from b24desk.storage.failures import replacing_failed
from b24desk.storage.paths import reachable

_BUSY = frozenset({5, 32, 33})
"""Windows: the target is open somewhere, if only for a virus scanner's look. It passes."""
_SHORTEST_WAIT, _LONGEST_WAIT = 0.05, 1.0
"""Seconds between attempts to move over a busy file."""


def move(temporary: Path, path: Path, *, may_replace: bool, patience: float) -> None:
    """Raises OSError, and B24Error where the old file is in the way; `patience` is in seconds."""
    take_place = _replace if may_replace else _take_free_place
    try:
        _retried(lambda: take_place(temporary, path), patience)
    except PermissionError as error:
        raise replacing_failed(error, path) from error


def _replace(temporary: Path, path: Path) -> None:
    reachable(temporary).replace(reachable(path))


def _take_free_place(temporary: Path, path: Path) -> None:
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


def _retried(take_place: Callable[[], None], patience: float) -> None:
    for wait in waits(patience):
        try:
            take_place()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _BUSY:
                raise
            time.sleep(wait)
        else:
            return
    take_place()


def waits(patience: float) -> Iterator[float]:
    """Longer and longer ones, until patience is at its end."""
    wait = _SHORTEST_WAIT
    while patience > 0:
        yield min(wait, patience)
        patience -= wait
        wait = min(2 * wait, _LONGEST_WAIT)
