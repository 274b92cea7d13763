"""The envelope of a protected project file: who may open it, and the sealed document behind.

    "B24E" · version · number of slots · slots · SHA-256 of all this · sealed stream

Everything before the stream is authenticated with its first chunk. The digest tells a damaged head from a
wrong password; it keeps no secret.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.sealing.key_ring import (
    SLOT_SIZE,
    KeyRing,
    KeyRingError,
    Secret,
    Slot,
    read_slots,
    unlocked,
)
from b24desk.storage.sealing.stream import END, SealedReader, sealed_chunks, sealed_size

MAGIC = b"B24E"
VERSION = 1
LARGEST_HEAD = len(MAGIC) + 2 + 2 * SLOT_SIZE + hashlib.sha256().digest_size
_USE = b"document"


def is_sealed(head: bytes) -> bool:
    """Whether a file that begins like this is a protected project."""
    return head.startswith(MAGIC)


def is_sealed_file(file: BinaryIO) -> bool:
    """Whether this is a protected project, going by either end, as one of them may be damaged."""
    file.seek(0)
    if is_sealed(file.read(len(MAGIC))):
        return True
    if file.seek(0, os.SEEK_END) < LARGEST_HEAD:
        return False
    file.seek(-len(END), os.SEEK_END)
    return file.read(len(END)) == END


@dataclass(frozen=True, slots=True)
class Envelope:
    """A protected file, not opened yet."""

    slots: tuple[Slot, ...]
    file: BinaryIO

    def unlock(self, secret: Secret) -> KeyRing:
        """Raises B24Error WRONG_PASSWORD or WRONG_RECOVERY_CODE; takes a second, and 256 MB."""
        return unlocked(self.slots, secret)

    def content(self, ring: KeyRing) -> SealedReader:
        """The document inside, front to back.

        Raises B24Error WRONG_PASSWORD for a ring of other slots: that of another password, perhaps the one
        before.
        """
        if ring.slots != self.slots:
            raise B24Error(ErrorCode.WRONG_PASSWORD)
        prelude = prelude_of(self.slots)
        return SealedReader(self.file, ring.subkey(_USE), len(prelude), prelude)


def read_envelope(file: BinaryIO) -> Envelope:
    """The envelope of a protected file.

    Raises B24Error: FILE_NEWER, FILE_CUT_OFF, or FILE_DAMAGED with a `reason`; nothing is derived or
    decrypted before the head has proved sound and cheap enough.
    """
    file.seek(0)
    fixed = file.read(len(MAGIC) + 2)
    if len(fixed) < len(MAGIC) + 2:
        raise B24Error(ErrorCode.FILE_CUT_OFF)
    magic, version, count = fixed[:-2], fixed[-2], fixed[-1]
    if magic == MAGIC and version > VERSION:
        raise B24Error(ErrorCode.FILE_NEWER, version=version)
    if magic != MAGIC or version != VERSION or count not in (1, 2):
        raise B24Error(ErrorCode.FILE_DAMAGED, reason="the envelope's head is not of our making")
    spelt, digest = file.read(count * SLOT_SIZE), file.read(hashlib.sha256().digest_size)
    if len(digest) < hashlib.sha256().digest_size:
        raise B24Error(ErrorCode.FILE_CUT_OFF)
    if hashlib.sha256(fixed + spelt).digest() != digest:
        raise B24Error(ErrorCode.FILE_DAMAGED, reason="the envelope's head does not match its digest")
    try:
        return Envelope(read_slots(spelt), file)
    except KeyRingError as error:
        raise B24Error(ErrorCode.FILE_DAMAGED, reason=str(error)) from error


def prelude_of(slots: tuple[Slot, ...]) -> bytes:
    """What a protected file begins with: all that can be read without a password."""
    head = MAGIC + bytes((VERSION, len(slots))) + b"".join(slot.spelt() for slot in slots)
    return head + hashlib.sha256(head).digest()


def sealed_document(chunks: Iterable[bytes], ring: KeyRing) -> Iterator[bytes]:
    """What the chunks hold as a protected file, a piece at a time."""
    prelude = prelude_of(ring.slots)
    yield prelude
    yield from sealed_chunks(chunks, ring.subkey(_USE), prelude)


def sealed_document_size(size: int, ring: KeyRing) -> int:
    """Bytes of the protected file that holds so many bytes."""
    return len(prelude_of(ring.slots)) + sealed_size(size)
