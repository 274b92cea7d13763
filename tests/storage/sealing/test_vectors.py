"""The written format, byte for byte: what is sealed today opens in every later version.

`vectors.json` is never made anew. A format that differs gets a new version number and vectors of its own.
"""

import io
from uuid import UUID

import pytest

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.sealing.envelope import read_envelope
from b24desk.storage.sealing.key_ring import Cost, KeyRing, Secret, wrapped
from b24desk.storage.sealing.password import Password
from b24desk.storage.sealing.recovery_code import code_of, read_code
from b24desk.storage.sealing.rows import RowSealer
from tests.storage.sealing.sealed import CHUNK, SlotVector, envelope, opened, vectors, written_again

FILE = vectors()["file"]
ROW = vectors()["row"]
SEALED = bytes.fromhex(FILE["sealed"])
PASSWORD = Password(FILE["password"])
CODE = read_code(FILE["recovery_code"])


def slot_vectors() -> list[SlotVector]:
    names = {"password": (1, FILE["password"]), "code": (2, CODE.characters)}
    return [
        SlotVector(
            kind,
            secret,
            int(FILE[f"{name}_passes"]),
            int(FILE[f"{name}_kibibytes"]),
            bytes.fromhex(FILE[f"{name}_salt"]),
            bytes.fromhex(FILE[f"{name}_nonce"]),
        )
        for name, (kind, secret) in names.items()
    ]


def written(content: bytes) -> bytes:
    key, header = bytes.fromhex(FILE["key"]), bytes.fromhex(FILE["stream_header"])
    return written_again(key, slot_vectors(), header, content)


def test_the_format_spelt_out_anew_gives_the_committed_bytes() -> None:
    assert written(bytes.fromhex(FILE["content"])) == SEALED


@pytest.mark.parametrize("secret", [PASSWORD, CODE], ids=["password", "recovery code"])
def test_the_committed_file_opens(secret: Secret) -> None:
    ring = envelope(SEALED).unlock(secret)
    assert ring.key.hex() == FILE["key"]
    assert opened(SEALED, ring).hex() == FILE["content"]


def test_the_program_wraps_the_key_as_committed() -> None:
    key = bytes.fromhex(FILE["key"])
    secrets: list[Secret] = [PASSWORD, CODE]
    for vector, secret in zip(slot_vectors(), secrets, strict=True):
        cost = Cost(vector.passes, vector.kibibytes)
        assert wrapped(key, secret, cost, salt=vector.salt, nonce=vector.nonce).spelt() in SEALED


def test_a_file_of_many_chunks_opens_too() -> None:
    content = bytes(range(251)) * 1_000
    raw = written(content)
    ring = envelope(raw).unlock(CODE)
    assert opened(raw, ring) == content


def test_the_committed_row_is_sealed_and_opened() -> None:
    sealer = RowSealer(KeyRing(bytes.fromhex(ROW["key"]), ()), UUID(ROW["document"]))
    place = (ROW["kind"], ROW["id"], int(ROW["sequence"]))
    body, nonce = bytes.fromhex(ROW["body"]), bytes.fromhex(ROW["nonce"])
    assert sealer.sealed_with(nonce, body, *place).hex() == ROW["sealed"]
    assert sealer.open(bytes.fromhex(ROW["sealed"]), *place) == body


def test_the_code_of_the_first_numbers_is_the_committed_one() -> None:
    assert code_of(range(24)).printed == FILE["recovery_code"]


def read_with_the_password(raw: bytes) -> bytes:
    found = read_envelope(io.BytesIO(raw))
    return found.content(found.unlock(PASSWORD)).read()


def outcome(raw: bytes) -> ErrorCode:
    with pytest.raises(B24Error) as caught:
        read_with_the_password(raw)
    return caught.value.code


@pytest.mark.parametrize("name", vectors()["refused"])
def test_the_committed_faults_are_told_apart(name: str) -> None:
    assert outcome(bytes.fromhex(vectors()["refused"][name])) == name.partition(":")[0]


def test_a_swap_of_chunks_is_told_apart() -> None:
    raw = written(bytes(range(251)) * 1_000)
    begin = len(raw) - 8 - (251_000 - 3 * 65536 + 17) - 3 * CHUNK
    first, second = raw[begin : begin + CHUNK], raw[begin + CHUNK : begin + 2 * CHUNK]
    swapped = raw[:begin] + second + first + raw[begin + 2 * CHUNK :]
    assert outcome(swapped) is ErrorCode.FILE_REARRANGED


def test_a_wrong_password_is_told_apart() -> None:
    with pytest.raises(B24Error) as caught:
        envelope(SEALED).unlock(Password(FILE["password"] + "!"))
    assert caught.value.code is ErrorCode.WRONG_PASSWORD
