"""Writing a file whole or not at all: beside its place, flushed, read back, then moved over in one step.

At every moment the path holds either the old content or the new.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader
from pathlib import Path

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.failures import creating_failed
from b24desk.storage.paths import reachable
from b24desk.storage.purpose import OURS, Purpose
from b24desk.storage.reading import reading
from b24desk.storage.temporary import IsWhole, Temporary, flush_folder

_CHUNK = 256 * 1024


def publish(path: Path, content: bytes, *, may_replace: bool = True, purpose: Purpose = OURS) -> None:
    """Make this the content of the file, durably.

    Follows a symbolic link to the file that it names. Raises B24Error; the old content is then still
    whole. Without `may_replace`, a file that is already there is refused with ALREADY_EXISTS.
    """
    is_whole = _same_as(content)
    publish_stream(path, (content,), len(content), is_whole, may_replace=may_replace, purpose=purpose)


def publish_stream(
    path: Path,
    chunks: Iterable[bytes],
    size: int,
    is_whole: IsWhole,
    *,
    may_replace: bool = True,
    before_move: Callable[[], None] | None = None,
    purpose: Purpose = OURS,
) -> None:
    """Make what the chunks give the content of the file; `size` is how much room that takes.

    `is_whole` is shown what the disk gives back, before anything is moved. `before_move` is called when
    the new content is durable beside its place; raising B24Error, it leaves the old content there.
    """
    if reachable(path).is_symlink():
        path = Path(os.path.realpath(reachable(path)))
    check_room(path, size)
    with Temporary.beside(path, purpose) as temporary:
        for chunk in chunks:
            temporary.write(chunk)
        temporary.settle(is_whole, may_replace=may_replace, before_move=before_move)


def publish_copy(source: Path, path: Path, *, may_replace: bool = True) -> None:
    """Make the content of another file that of this one, whatever it holds. Raises B24Error."""
    with reading(source) as file:
        size = os.fstat(file.fileno()).st_size
        digest = hashlib.sha256()

        def chunks() -> Iterator[bytes]:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                yield chunk

        def is_whole(written: BufferedReader) -> bool:
            return hashlib.file_digest(written, "sha256").digest() == digest.digest()

        publish_stream(path, chunks(), size, is_whole, may_replace=may_replace)


def check_room(path: Path, size: int) -> None:
    """Refuse with DISK_FULL what would leave no room, before a byte of it is written.

    Where the system does not say how much is free, writing will show.
    """
    try:
        disk = shutil.disk_usage(reachable(path.parent))
    except OSError:
        return
    if disk.total and disk.free < size + size // 10:
        raise B24Error(ErrorCode.DISK_FULL, path=path, needed=size, free=disk.free)


def make_folder(folder: Path, purpose: Purpose = OURS) -> None:
    """Make the folder and those above it, durably. Raises B24Error."""
    try:
        missing = [place for place in (folder, *folder.parents) if not reachable(place).is_dir()]
        reachable(folder).mkdir(mode=purpose.folder_mode, parents=True, exist_ok=True)
        for made in missing:
            flush_folder(made.parent)
    except OSError as error:
        raise creating_failed(error, folder) from error


def _same_as(content: bytes) -> IsWhole:
    return lambda file: file.read(len(content) + 1) == content
