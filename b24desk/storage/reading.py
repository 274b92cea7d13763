"""Reading a file into memory, bounded, with failures that say what they mean."""

import stat
from pathlib import Path

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.failures import reading_failed
from b24desk.storage.paths import reachable


def read_bytes(path: Path, limit: int) -> bytes:
    """At most this many bytes of an ordinary file; a pipe or a device is never read from. Raises B24Error."""
    place = reachable(path)
    try:
        if not stat.S_ISREG(place.stat().st_mode):
            raise B24Error(ErrorCode.NOT_A_PROJECT, path=path)
        with place.open("rb") as file:
            return file.read(limit)
    except OSError as error:
        raise reading_failed(error, path) from error
