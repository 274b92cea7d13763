"""What comes out of the envelope is what went in; everything else is told apart and refused."""

import hashlib
import io
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.errors import DAMAGE, B24Error, ErrorCode
from b24desk.storage.sealing.envelope import (
    VERSION,
    is_sealed,
    is_sealed_file,
    prelude_of,
    sealed_document,
    sealed_document_size,
)
from b24desk.storage.sealing.key_ring import KeyRing, new_ring, read_slots
from tests.storage.sealing.sealed import CHEAP, CHUNK, PASSWORD, RING, envelope, opened, sealed

CONTENT = bytes(range(256)) * 1024  # four whole chunks
LONGER = CONTENT + b"and a torn end"
WHOLE = sealed(LONGER)
BEGIN = len(prelude_of(RING.slots)) + 24
CHUNKS = [WHOLE[BEGIN + place * CHUNK : BEGIN + (place + 1) * CHUNK] for place in range(4)]
LAST = WHOLE[BEGIN + 4 * CHUNK : -8]
END = WHOLE[-8:]


def refused(raw: bytes, ring: KeyRing = RING) -> ErrorCode:
    with pytest.raises(B24Error) as caught:
        opened(raw, ring)
    return caught.value.code


def joined(*chunks: bytes) -> bytes:
    return WHOLE[:BEGIN] + b"".join(chunks) + END


@pytest.mark.parametrize("size", [0, 1, 65535, 65536, 65537, 131071, 131072, 131073, 1_000_000])
def test_content_of_any_size_comes_back(size: int) -> None:
    content = os.urandom(size)
    assert opened(sealed(content)) == content


@given(st.lists(st.binary(max_size=90_000), max_size=6))
def test_it_does_not_matter_in_what_pieces_it_is_written(pieces: list[bytes]) -> None:
    raw = b"".join(sealed_document(pieces, RING))
    assert opened(raw) == b"".join(pieces)
    assert len(raw) == sealed_document_size(sum(map(len, pieces)), RING)


@given(st.lists(st.integers(0, 100_000), max_size=12))
def test_it_does_not_matter_in_what_pieces_it_is_read(sizes: list[int]) -> None:
    content = envelope(WHOLE).content(RING)
    pieces = [content.read(size) for size in sizes]
    wanted = [min(size, max(0, len(LONGER) - sum(sizes[:place]))) for place, size in enumerate(sizes)]
    assert [len(piece) for piece in pieces] == wanted
    assert b"".join(pieces) + content.read() == LONGER
    assert content.read(1) == b""


def test_what_stands_before_the_damage_is_still_given() -> None:
    """For saving what can be saved; each piece is authentic, whatever follows."""
    content = envelope(joined(*CHUNKS[:2], CHUNKS[3], LAST)).content(RING)
    assert content.read(2 * 65536) == LONGER[: 2 * 65536]
    with pytest.raises(B24Error):
        content.read(1)


def test_nothing_of_the_content_can_be_read_in_the_file() -> None:
    title = "云鹭呼叫中心".encode()
    raw = sealed(title * 20_000)
    assert title not in raw
    assert title[:6] not in raw


def test_the_same_content_never_gives_the_same_file() -> None:
    assert sealed(CONTENT)[BEGIN:] != sealed(CONTENT)[BEGIN:]


def test_a_ring_of_another_password_is_told_from_damage() -> None:
    assert refused(WHOLE, new_ring(PASSWORD, None, CHEAP)) is ErrorCode.WRONG_PASSWORD


@pytest.mark.parametrize("length", range(len(b"B24E"), BEGIN + 17, 7))
def test_a_file_cut_off_in_its_head_says_so(length: int) -> None:
    assert refused(WHOLE[:length]) is ErrorCode.FILE_CUT_OFF


@pytest.mark.parametrize("lost", [1, 7, 8, 9, 16, len(LAST) + 8, len(LAST) + 9, CHUNK * 2, CHUNK * 4])
def test_a_file_without_its_end_says_so(lost: int) -> None:
    assert refused(WHOLE[:-lost]) is ErrorCode.FILE_CUT_OFF


@pytest.mark.parametrize(
    "raw",
    [
        joined(CHUNKS[0], CHUNKS[2], CHUNKS[1], CHUNKS[3], LAST),
        joined(CHUNKS[1], CHUNKS[0], CHUNKS[2], CHUNKS[3], LAST),
        joined(CHUNKS[0], CHUNKS[0], CHUNKS[1], CHUNKS[2], CHUNKS[3], LAST),
        joined(CHUNKS[3], CHUNKS[2], CHUNKS[1], CHUNKS[0], LAST),
    ],
    ids=["two swapped", "the first two", "one twice", "backwards"],
)
def test_chunks_out_of_order_say_so(raw: bytes) -> None:
    assert refused(raw) is ErrorCode.FILE_REARRANGED


@pytest.mark.parametrize(
    "raw",
    [
        joined(CHUNKS[0], CHUNKS[2], CHUNKS[3], LAST),
        joined(*CHUNKS[:3], LAST),
        joined(*CHUNKS, LAST, LAST),
        joined(*CHUNKS, LAST + b"x"),
        WHOLE[:-8] + b"more" + END,
        sealed(CONTENT)[:BEGIN] + WHOLE[BEGIN:],
    ],
    ids=["one dropped", "the last but one dropped", "the end twice", "a byte more", "more", "another stream"],
)
def test_other_bytes_than_were_written_say_so(raw: bytes) -> None:
    assert refused(raw) is ErrorCode.FILE_ALTERED


def test_a_chunk_from_an_older_version_of_the_file_does_not_fit() -> None:
    older = sealed(LONGER)
    raw = WHOLE[: BEGIN + CHUNK] + older[BEGIN + CHUNK : BEGIN + 2 * CHUNK] + WHOLE[BEGIN + 2 * CHUNK :]
    assert refused(raw) is ErrorCode.FILE_ALTERED


@given(st.integers(BEGIN - 24, len(WHOLE) - 9), st.integers(0, 7))
def test_a_flipped_bit_of_the_content_says_altered(place: int, bit: int) -> None:
    flipped = bytearray(WHOLE)
    flipped[place] ^= 1 << bit
    assert refused(bytes(flipped)) is ErrorCode.FILE_ALTERED


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 7))
def test_a_flipped_bit_anywhere_is_never_a_wrong_password(place: int, bit: int) -> None:
    flipped = bytearray(WHOLE)
    flipped[place] ^= 1 << bit
    assert refused(bytes(flipped)) in {*DAMAGE, ErrorCode.FILE_NEWER}
    assert is_sealed_file(io.BytesIO(flipped))


@pytest.mark.parametrize("place", range(5, BEGIN - 24))
def test_a_damaged_head_is_damage_and_costs_nothing(place: int) -> None:
    flipped = bytearray(WHOLE)
    flipped[place] ^= 0x80
    assert refused(bytes(flipped)) in DAMAGE


def test_a_head_that_asks_for_too_much_is_refused_though_its_digest_is_right() -> None:
    head = bytearray(WHOLE[: BEGIN - 24 - 32])
    head[6 + 2 : 6 + 10] = b"\xff" * 8
    forged = bytes(head) + hashlib.sha256(head).digest() + WHOLE[BEGIN - 24 :]
    assert refused(forged) is ErrorCode.FILE_DAMAGED


def test_a_newer_envelope_is_told_from_a_damaged_one() -> None:
    raw = WHOLE[:4] + bytes([VERSION + 1]) + WHOLE[5:]
    with pytest.raises(B24Error) as caught:
        envelope(raw)
    assert (caught.value.code, caught.value.facts) == (ErrorCode.FILE_NEWER, {"version": VERSION + 1})


def test_a_head_of_another_file_does_not_fit() -> None:
    """The slots are authenticated with the content, so nobody can hang another password on a file."""
    other = KeyRing(RING.key, new_ring(PASSWORD, None, CHEAP).slots)
    forged = prelude_of(other.slots) + WHOLE[BEGIN - 24 :]
    assert refused(forged, other) is ErrorCode.FILE_ALTERED


def test_a_file_is_known_by_its_beginning() -> None:
    assert is_sealed(WHOLE[:4])
    assert not is_sealed(b"PK\x03\x04")
    assert not is_sealed_file(io.BytesIO(b"PK\x03\x04" + bytes(1_000)))
    assert not is_sealed_file(io.BytesIO(b""))


def test_the_slots_can_be_kept_beside_a_working_store() -> None:
    spelt = b"".join(slot.spelt() for slot in RING.slots)
    assert read_slots(spelt) == RING.slots
