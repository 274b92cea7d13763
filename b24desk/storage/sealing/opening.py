"""A project file as what is inside it, whether it is protected or not."""

import io
from pathlib import Path
from typing import BinaryIO, Protocol, TypeAlias

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.reading import reading
from b24desk.storage.sealing.envelope import is_sealed_file, read_envelope
from b24desk.storage.sealing.key_ring import KeyRing, Secret

Unlock: TypeAlias = Secret | KeyRing | None
"""What opens a file: what the user knows, the ring of a project that is open already, or nothing."""


class Inside(Protocol):
    """What is inside, front to back: fewer bytes than asked for only at its end."""

    def read(self, size: int, /) -> bytes: ...


def is_protected(path: Path) -> bool:
    """Whether a password is needed; of a file that cannot be read, its opening will tell."""
    try:
        ring_of(path, None)
    except B24Error as error:
        return error.code is ErrorCode.PASSWORD_NEEDED
    return False


def ring_of(path: Path, unlock: Unlock) -> KeyRing | None:
    """The ring that opens the file; None for one that is not protected. Raises B24Error as `unsealed` does.

    Taken once, as each try of a password costs a second.
    """
    try:
        with reading(path) as file:
            return unsealed(file, unlock)[1]
    except B24Error as error:
        error.facts.setdefault("path", path)
        raise


def ring_for(keys: bytes, unlock: Unlock) -> KeyRing:
    """The ring to the head of a protected file, kept apart from it. Raises B24Error as `unsealed` does."""
    envelope = read_envelope(io.BytesIO(keys))
    if unlock is None:
        raise B24Error(ErrorCode.PASSWORD_NEEDED)
    ring = unlock if isinstance(unlock, KeyRing) else envelope.unlock(unlock)
    if ring.slots != envelope.slots:
        raise B24Error(ErrorCode.WRONG_PASSWORD)
    return ring


def unsealed(file: BinaryIO, unlock: Unlock) -> tuple[Inside, KeyRing | None]:
    """The document in the file, and the ring that opened it; None where it is not protected.

    Raises B24Error: PASSWORD_NEEDED, WRONG_PASSWORD, WRONG_RECOVERY_CODE, and what a damaged envelope raises.
    """
    if not is_sealed_file(file):
        file.seek(0)
        return file, None
    envelope = read_envelope(file)
    if unlock is None:
        raise B24Error(ErrorCode.PASSWORD_NEEDED)
    ring = unlock if isinstance(unlock, KeyRing) else envelope.unlock(unlock)
    return envelope.content(ring), ring
