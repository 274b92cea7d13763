"""One window a project: a lock that the system itself releases when its process ends, however it ends.

It holds on one computer, for one user. The lock file stays behind, empty; only its being held means
anything. Other computers are told apart by the revision in the file, when it is written.
"""

import hashlib
import os
from pathlib import Path

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.failures import writing_failed
from b24desk.storage.paths import reachable
from b24desk.storage.publish import make_folder
from b24desk.storage.system_lock import lock


def path_key(path: Path) -> str:
    """A short name for a place on the disk, the same for every spelling of its path."""
    place = os.path.normcase(os.path.realpath(path))
    return hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class ProjectLock:
    """Held from `take` to `release`."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, path: Path, folder: Path) -> "ProjectLock":
        """The lock of the project at this path. Raises B24Error with FILE_IN_USE while another holds it."""
        make_folder(folder)
        place = folder / f"{path_key(path)}.lock"
        try:
            descriptor = os.open(reachable(place), os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise writing_failed(error, place) from error
        if not _is_ours(descriptor):
            os.close(descriptor)
            raise B24Error(ErrorCode.FILE_IN_USE, path=path)
        return cls(descriptor)

    def release(self) -> None:
        """Closing the file releases it; twice does no harm."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _is_ours(descriptor: int) -> bool:
    """Where nothing can be locked, nothing is opened either: two windows would write over each other."""
    try:
        return lock(descriptor)
    except OSError:
        return False
