"""Passwords and codes open the ring that they were made for, and no other; costs are bounded."""

import struct
import unicodedata

import pytest

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.sealing.key_ring import (
    SLOT_SIZE,
    Cost,
    KeyRingError,
    Secret,
    new_ring,
    read_slots,
    unlocked,
)
from b24desk.storage.sealing.password import Password, PasswordProblem, password_problem
from b24desk.storage.sealing.recovery_code import new_code
from tests.storage.sealing.sealed import CHEAP, CODE, PASSWORD, RING


def refusal(secret: Secret) -> ErrorCode:
    with pytest.raises(B24Error) as caught:
        unlocked(RING.slots, secret)
    return caught.value.code


@pytest.mark.parametrize("secret", [PASSWORD, CODE], ids=["password", "recovery code"])
def test_either_secret_opens_the_same_key(secret: Secret) -> None:
    assert unlocked(RING.slots, secret) == RING


def test_another_password_does_not() -> None:
    assert refusal(Password(PASSWORD.typed + " ")) is ErrorCode.WRONG_PASSWORD
    assert refusal(Password("")) is ErrorCode.WRONG_PASSWORD


def test_another_code_does_not() -> None:
    assert refusal(new_code()) is ErrorCode.WRONG_RECOVERY_CODE


def test_a_code_typed_as_a_password_does_not_open() -> None:
    assert refusal(Password(CODE.printed)) is ErrorCode.WRONG_PASSWORD


def test_a_ring_without_a_code_refuses_every_code() -> None:
    ring = new_ring(PASSWORD, None, CHEAP)
    assert not ring.has_recovery_code
    with pytest.raises(B24Error) as caught:
        unlocked(ring.slots, CODE)
    assert caught.value.code is ErrorCode.WRONG_RECOVERY_CODE


def test_a_password_is_the_same_however_the_system_composes_it() -> None:
    ring = new_ring(Password(unicodedata.normalize("NFD", "café Å 깍")), None, CHEAP)
    assert unlocked(ring.slots, Password(unicodedata.normalize("NFC", "café Å 깍"))) == ring


def test_two_rings_of_one_password_have_nothing_in_common() -> None:
    one, other = new_ring(PASSWORD, None, CHEAP), new_ring(PASSWORD, None, CHEAP)
    assert one.key != other.key
    assert (one.slots[0].salt, one.slots[0].nonce) != (other.slots[0].salt, other.slots[0].nonce)


def test_slots_are_read_as_they_are_written() -> None:
    assert read_slots(b"".join(slot.spelt() for slot in RING.slots)) == RING.slots


@pytest.mark.parametrize(
    ("passes", "memory"),
    [(0, 8), (11, 8), (2**32 - 1, 8), (1, 7), (1, 1024 * 1024 + 1), (1, 2**32 - 1)],
)
def test_a_cost_out_of_bounds_is_refused_before_anything_is_spent(passes: int, memory: int) -> None:
    raw = bytearray(RING.slots[0].spelt())
    struct.pack_into(">II", raw, 2, passes, memory)
    with pytest.raises(KeyRingError):
        read_slots(bytes(raw))


def test_the_largest_cost_is_one_gibibyte_and_ten_passes() -> None:
    assert Cost(10, 1024 * 1024).memory == 2**20


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        bytes(SLOT_SIZE - 1),
        bytes(SLOT_SIZE),
        RING.slots[1].spelt(),
        RING.slots[0].spelt() * 2,
        RING.slots[1].spelt() + RING.slots[0].spelt(),
        RING.slots[0].spelt()[:1] + b"\x02" + RING.slots[0].spelt()[2:],
    ],
    ids=["none", "short", "zeros", "code alone", "two passwords", "wrong order", "another derivation"],
)
def test_slots_of_another_shape_are_refused(raw: bytes) -> None:
    with pytest.raises(KeyRingError):
        read_slots(raw)


def test_a_cheaper_cost_written_into_a_slot_does_not_open_it() -> None:
    """Who could lower the cost could make guessing cheap; it is authenticated with the key."""
    ring = new_ring(PASSWORD, None, Cost(2, 16))
    raw = bytearray(ring.slots[0].spelt())
    struct.pack_into(">II", raw, 2, 1, 8)
    with pytest.raises(B24Error):
        unlocked(read_slots(bytes(raw)), PASSWORD)


def test_each_use_has_a_key_of_its_own() -> None:
    assert len({RING.subkey(use) for use in (b"document", b"rows", b"attachments")} | {RING.key}) == 4


def test_neither_key_nor_password_shows_itself_in_a_log() -> None:
    assert repr(RING.key) not in repr(RING)
    assert PASSWORD.typed not in repr(PASSWORD)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("1234567", PasswordProblem.TOO_SHORT),
        ("12345678", None),
        ("一二三四五六七八", None),
        ("e\u0301" * 4, PasswordProblem.TOO_SHORT),
        ("x" * 256, None),
        ("x" * 257, PasswordProblem.TOO_LONG),
    ],
)
def test_a_new_password_is_judged_by_its_length(typed: str, problem: PasswordProblem | None) -> None:
    assert password_problem(typed) is problem
