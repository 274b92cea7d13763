"""Attachments of a protected project in its working folder: sealed, under names that say nothing."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO
from uuid import UUID

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.sealing.stream import SealedReader, sealed_chunks, sealed_size

_MAGIC = b"B24A\x01"


class AttachmentSealer:
    """Seals and opens the attachment files of one document. Whoever reads one still checks its digest."""

    def __init__(self, ring: KeyRing, document: UUID) -> None:
        self._key = ring.subkey(b"attachments")
        self._names = ring.subkey(b"attachment name")
        self._context = _MAGIC + document.bytes

    def name_of(self, digest: str) -> str:
        """The name of the file with this SHA-256; the digest itself would tell which known file it is."""
        return hashlib.blake2b(digest.encode("ascii"), digest_size=32, key=self._names).hexdigest()

    def sealed(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """What the chunks hold as a sealed file, a piece at a time."""
        yield _MAGIC
        yield from sealed_chunks(chunks, self._key, self._context)

    def opened(self, file: BinaryIO) -> SealedReader:
        """The content, front to back. Raises B24Error FILE_ALTERED for a file that is none of these."""
        file.seek(0)
        if file.read(len(_MAGIC)) != _MAGIC:
            raise B24Error(ErrorCode.FILE_ALTERED, reason="no sealed attachment")
        return SealedReader(file, self._key, len(_MAGIC), self._context)

    @staticmethod
    def size_of(size: int) -> int:
        """Bytes of the sealed file that holds so many bytes."""
        return len(_MAGIC) + sealed_size(size)
