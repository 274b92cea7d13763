"""A cheap key ring, and the written format spelt out a second time, independently of the program."""

import hashlib
import io
import json
from pathlib import Path
from typing import NamedTuple

from nacl import bindings

from b24desk.storage.sealing.envelope import Envelope, read_envelope, sealed_document
from b24desk.storage.sealing.key_ring import Cost, KeyRing, new_ring
from b24desk.storage.sealing.password import Password
from b24desk.storage.sealing.recovery_code import new_code

CHEAP = Cost(passes=1, memory=8)
PASSWORD = Password("正确 horse 电池 staple")
CODE = new_code()
RING = new_ring(PASSWORD, CODE, CHEAP)
CHUNK = 65536 + 17
VECTORS = Path(__file__).with_name("vectors.json")


class SlotVector(NamedTuple):
    kind: int
    secret: str
    passes: int
    kibibytes: int
    salt: bytes
    nonce: bytes


def sealed(content: bytes, ring: KeyRing = RING) -> bytes:
    return b"".join(sealed_document([content], ring))


def envelope(raw: bytes) -> Envelope:
    return read_envelope(io.BytesIO(raw))


def opened(raw: bytes, ring: KeyRing = RING) -> bytes:
    return envelope(raw).content(ring).read()


def vectors() -> dict[str, dict[str, str]]:
    found = json.loads(VECTORS.read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def written_again(key: bytes, slots: list[SlotVector], stream_header: bytes, content: bytes) -> bytes:
    """A protected file by the words of the format alone, with everything fixed that is drawn by chance."""
    head = b"B24E" + bytes([1, len(slots)])
    for slot in slots:
        terms = (
            bytes([slot.kind, 1])
            + slot.passes.to_bytes(4, "big")
            + slot.kibibytes.to_bytes(4, "big")
            + slot.salt
        )
        wrapping = bindings.crypto_pwhash_alg(
            32, slot.secret.encode(), slot.salt, slot.passes, slot.kibibytes * 1024, 2
        )
        head += terms + slot.nonce
        head += bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
            key, b"b24desk key slot 1" + terms, slot.nonce, wrapping
        )
    head += hashlib.sha256(head).digest()
    stream_key = hashlib.blake2b(digest_size=32, key=key, person=b"document".ljust(16, b"\0")).digest()
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    # The reading side begins in the same state, and takes the header instead of drawing one.
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, stream_header, stream_key)
    chunks = [content[start : start + 65536] for start in range(0, max(1, len(content)), 65536)]
    raw = head + stream_header
    for number, chunk in enumerate(chunks):
        context = head + stream_header if number == 0 else None
        tag = 3 if number == len(chunks) - 1 else 0
        raw += bindings.crypto_secretstream_xchacha20poly1305_push(state, chunk, context, tag)
    return raw + b"B24E.end"
