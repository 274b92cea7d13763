"""Reading a file, bounded, with failures that say what they mean."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.failures import reading_failed
from b24desk.storage.paths import reachable


@contextmanager
def reading(path: Path, not_a_file: ErrorCode = ErrorCode.NOT_A_PROJECT) -> Iterator[BufferedReader]:
    """An ordinary file, open; a pipe or a device is never read from. Raises B24Error.

    What the disk refuses inside the block is a failure to read this file, too.
    """
    place = reachable(path)
    try:
        if not stat.S_ISREG(place.stat().st_mode):
            raise B24Error(not_a_file, path=path)
        with place.open("rb") as file:
            yield file
    except OSError as error:
        raise reading_failed(error, path) from error


def read_bytes(path: Path, limit: int) -> bytes:
    """At most this many bytes of an ordinary file. Raises B24Error."""
    with reading(path) as file:
        return file.read(limit)
