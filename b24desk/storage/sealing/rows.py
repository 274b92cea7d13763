"""Sealed rows of a working store: each body tied to its document, its kind, its id and its number.

A row that is moved to another place, or an old one put back under a new number, does not open.
"""

import hashlib
import secrets
import struct
from uuid import UUID

from nacl import exceptions
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as _open
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as _seal

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.sealing.key_ring import KeyRing

_NONCE = 24
_TAG = 16
_FORM = b"\x01"
_LENGTHS = struct.Struct(">HHQ")


class RowSealer:
    """Seals and opens the rows of one document."""

    def __init__(self, ring: KeyRing, document: UUID) -> None:
        self._key = ring.subkey(b"rows")
        self._names = ring.subkey(b"row names")
        self._nonces = ring.subkey(b"row name nonces")
        self._document = document

    def seal(self, body: bytes, kind: str, id_: str, sequence: int) -> bytes:
        return self.sealed_with(secrets.token_bytes(_NONCE), body, kind, id_, sequence)

    def sealed_with(self, nonce: bytes, body: bytes, kind: str, id_: str, sequence: int) -> bytes:
        """With this nonce, which must never be used twice: for test vectors alone."""
        place = _spelt_place(self._document, kind, id_, sequence)
        return _FORM + nonce + _seal(body, place, nonce, self._key)

    def open(self, sealed: bytes, kind: str, id_: str, sequence: int) -> bytes:
        """Raises B24Error FILE_ALTERED for a row that is not the one sealed for this place."""
        begin = len(_FORM) + _NONCE
        if sealed[: len(_FORM)] != _FORM or len(sealed) < begin + _TAG:
            raise B24Error(ErrorCode.FILE_ALTERED, reason="a row of a form unknown to this version")
        place = _spelt_place(self._document, kind, id_, sequence)
        try:
            return _open(sealed[begin:], place, sealed[len(_FORM) : begin], self._key)
        except exceptions.CryptoError as error:
            raise B24Error(ErrorCode.FILE_ALTERED, reason="a row does not open") from error

    def hide(self, name: str, kind: str) -> str:
        """An id, sealed. The same id gives the same, or no row could be found; and nothing more than that."""
        spelt, place = name.encode(), self._document.bytes + kind.encode()
        nonce = hashlib.blake2b(spelt, digest_size=_NONCE, key=self._nonces, salt=_short(place)).digest()
        return (nonce + _seal(spelt, place, nonce, self._names)).hex()

    def show(self, hidden: str, kind: str) -> str:
        """Raises B24Error FILE_ALTERED for what is no id that was hidden here."""
        try:
            raw = bytes.fromhex(hidden)
            place = self._document.bytes + kind.encode()
            return _open(raw[_NONCE:], place, raw[:_NONCE], self._names).decode()
        except (ValueError, exceptions.CryptoError) as error:
            raise B24Error(ErrorCode.FILE_ALTERED, reason="a row's name does not open") from error


def _short(place: bytes) -> bytes:
    return hashlib.blake2b(place, digest_size=hashlib.blake2b.SALT_SIZE).digest()


def _spelt_place(document: UUID, kind: str, id_: str, sequence: int) -> bytes:
    """With lengths before the names, so that two places never read alike."""
    spelt_kind, spelt_id = kind.encode(), id_.encode()
    lengths = _LENGTHS.pack(len(spelt_kind), len(spelt_id), sequence)
    return b"b24desk row" + document.bytes + lengths + spelt_kind + spelt_id
