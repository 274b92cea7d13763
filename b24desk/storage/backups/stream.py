"""A backup as a stream, so that what it holds is read without being written out first."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from b24desk.storage.backups.record import Backup, Piece, content, pool_path
from b24desk.storage.contents import Document, glance
from b24desk.storage.reading import reading
from b24desk.storage.sealing.envelope import MAGIC, is_sealed
from b24desk.storage.sealing.opening import Unlock, unsealed


class BackupStream:
    """The bytes of the copied file from front to back, as a container is read."""

    def __init__(self, backup: Backup) -> None:
        self._chunks = content(backup)
        self._left = b""

    def read(self, size: int, /) -> bytes:
        """So many bytes; fewer only at the end. Raises B24Error."""
        found = [self._left]
        missing = size - len(self._left)
        while missing > 0 and (chunk := next(self._chunks, b"")):
            found.append(chunk)
            missing -= len(chunk)
        whole = b"".join(found)
        self._left = whole[size:]
        return whole[:size]


def document_in(backup: Backup, unlock: Unlock = None) -> Document:
    """What the copied file holds; attachments are not looked at. Raises B24Error."""
    if not is_sealed(BackupStream(backup).read(len(MAGIC))):
        return glance(BackupStream(backup))
    with _sealed_file(backup) as file:
        return glance(unsealed(file, unlock)[0])


@contextmanager
def _sealed_file(backup: Backup) -> Iterator[BinaryIO]:
    """A protected file as it was, to be sought in: a large one lies in the pool whole."""
    (first, *rest) = [piece for piece in backup.head.pieces if piece.size > 0] or [Piece(size=0)]
    if first.digest is not None and not rest:
        with reading(pool_path(backup.path.parent, first.digest)) as file:
            yield file
    else:
        yield io.BytesIO(b"".join(content(backup)))
