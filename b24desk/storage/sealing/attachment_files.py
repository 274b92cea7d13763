"""Attachments of a protected project in its working folder: sealed, under names that say nothing."""

import hashlib
import io
from typing import BinaryIO
from uuid import UUID

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.sealing.stream import Output, SealingWriter, open_sealed

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

    def writer(self, output: Output) -> SealingWriter:
        """Begin a sealed file; the content is written to the result, which is then to be finished."""
        output.write(_MAGIC)
        return SealingWriter(output, self._key, self._context)

    def reader(self, file: BinaryIO) -> io.BufferedReader:
        """The content, checked whole. Raises B24Error as `stream.open_sealed` does."""
        file.seek(0)
        if file.read(len(_MAGIC)) != _MAGIC:
            raise B24Error(ErrorCode.FILE_ALTERED, reason="no sealed attachment")
        return open_sealed(file, self._key, len(_MAGIC), self._context)
