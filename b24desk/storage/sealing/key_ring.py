"""The key of a protected project, and the slots that hold it wrapped by the password and the recovery code.

The project is sealed with a random key. A slot holds that key, wrapped by another one that Argon2id makes of
what the user knows; its cost stands in the slot and is bounded when it is read.
"""

import hashlib
import secrets
import struct
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias, assert_never

from nacl import exceptions
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_pwhash_alg,
    crypto_pwhash_ALG_ARGON2ID13,
)

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.sealing.password import Password
from b24desk.storage.sealing.recovery_code import RecoveryCode

Secret: TypeAlias = Password | RecoveryCode
KEY_SIZE = 32
_LEAST_MEMORY, _LARGEST_MEMORY = 8, 1024 * 1024
_MOST_PASSES = 10
_ARGON2ID = 1
_FIXED = struct.Struct(">BBII16s")
_WRAP = struct.Struct(">24s48s")
SLOT_SIZE = _FIXED.size + _WRAP.size
_CONTEXT = b"b24desk key slot 1"


class SlotKind(IntEnum):
    PASSWORD = 1
    RECOVERY_CODE = 2


class KeyRingError(Exception):
    """These bytes are no slots of ours, or ask for more than this program is willing to spend."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try of a password costs: passes over this much memory, in KiB."""

    passes: int = 3
    memory: int = 256 * 1024

    def __post_init__(self) -> None:
        if not (1 <= self.passes <= _MOST_PASSES and _LEAST_MEMORY <= self.memory <= _LARGEST_MEMORY):
            raise KeyRingError(f"cost out of bounds: {self.passes} passes over {self.memory} KiB")


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapped copy of the key."""

    kind: SlotKind
    cost: Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def spelt(self) -> bytes:
        return self.terms() + _WRAP.pack(self.nonce, self.wrapped)

    def opened(self, secret: Secret) -> bytes | None:
        """The key, or None where this is not the secret."""
        wrapping = _derived(secret, self.salt, self.cost)
        try:
            return crypto_aead_xchacha20poly1305_ietf_decrypt(
                self.wrapped, _CONTEXT + self.terms(), self.nonce, wrapping
            )
        except exceptions.CryptoError:
            return None

    def terms(self) -> bytes:
        """What is authenticated along with the wrapped key."""
        return _FIXED.pack(self.kind, _ARGON2ID, self.cost.passes, self.cost.memory, self.salt)


@dataclass(frozen=True, slots=True)
class KeyRing:
    """An open lock: the key itself, with the slots that go back into each file it seals."""

    key: bytes = field(repr=False)
    slots: tuple[Slot, ...]

    @property
    def has_recovery_code(self) -> bool:
        return any(slot.kind is SlotKind.RECOVERY_CODE for slot in self.slots)

    def subkey(self, use: bytes) -> bytes:
        """A key of its own for each use, so that what is sealed for one never passes for another."""
        return hashlib.blake2b(digest_size=KEY_SIZE, key=self.key, person=use.ljust(16, b"\0")).digest()


def new_ring(password: Password, code: RecoveryCode | None, cost: Cost) -> KeyRing:
    """A new random key under this password and, by wish, this code.

    Each change of the password takes a new key: who knew the old one opens old copies, and no newer ones.
    """
    key = secrets.token_bytes(KEY_SIZE)
    known: list[Secret] = [password] if code is None else [password, code]
    slots = (
        wrapped(key, secret, cost, salt=secrets.token_bytes(16), nonce=secrets.token_bytes(24))
        for secret in known
    )
    return KeyRing(key, tuple(slots))


def wrapped(key: bytes, secret: Secret, cost: Cost, *, salt: bytes, nonce: bytes) -> Slot:
    """The slot that holds the key for this secret. Salt and nonce are random, but for test vectors."""
    bare = Slot(_kind_of(secret), cost, salt, nonce, b"")
    sealed = crypto_aead_xchacha20poly1305_ietf_encrypt(
        key, _CONTEXT + bare.terms(), nonce, _derived(secret, salt, cost)
    )
    return Slot(bare.kind, cost, salt, nonce, sealed)


def unlocked(slots: tuple[Slot, ...], secret: Secret) -> KeyRing:
    """The ring that the secret opens. Raises B24Error WRONG_PASSWORD or WRONG_RECOVERY_CODE."""
    kind = _kind_of(secret)
    for slot in slots:
        if slot.kind is kind and (key := slot.opened(secret)) is not None:
            return KeyRing(key, slots)
    match kind:
        case SlotKind.PASSWORD:
            raise B24Error(ErrorCode.WRONG_PASSWORD)
        case SlotKind.RECOVERY_CODE:
            raise B24Error(ErrorCode.WRONG_RECOVERY_CODE)
        case _:
            assert_never(kind)


def read_slots(raw: bytes) -> tuple[Slot, ...]:
    """The slots in these bytes: a password's, and perhaps a recovery code's. Raises KeyRingError."""
    if len(raw) not in (SLOT_SIZE, 2 * SLOT_SIZE):
        raise KeyRingError("neither one slot nor two")
    slots = tuple(_slot(raw[start : start + SLOT_SIZE]) for start in range(0, len(raw), SLOT_SIZE))
    if tuple(slot.kind for slot in slots) != tuple(SlotKind)[: len(slots)]:
        raise KeyRingError("slots in another order")
    return slots


def _slot(raw: bytes) -> Slot:
    kind, derivation, passes, memory, salt = _FIXED.unpack_from(raw)
    nonce, sealed = _WRAP.unpack_from(raw, _FIXED.size)
    if derivation != _ARGON2ID or kind not in tuple(SlotKind):
        raise KeyRingError("a slot of a kind unknown to this version")
    return Slot(SlotKind(kind), Cost(passes, memory), salt, nonce, sealed)


def _kind_of(secret: Secret) -> SlotKind:
    return SlotKind.PASSWORD if isinstance(secret, Password) else SlotKind.RECOVERY_CODE


def _derived(secret: Secret, salt: bytes, cost: Cost) -> bytes:
    try:
        return crypto_pwhash_alg(
            KEY_SIZE, secret.spelt, salt, cost.passes, cost.memory * 1024, crypto_pwhash_ALG_ARGON2ID13
        )
    except (exceptions.RuntimeError, MemoryError) as error:
        raise B24Error(ErrorCode.NOT_ENOUGH_MEMORY, megabytes=cost.memory // 1024) from error
