"""A sealed row opens in its place and nowhere else; a sealed attachment opens in its project."""

import io
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.sealing.attachment_files import AttachmentSealer
from b24desk.storage.sealing.key_ring import new_ring
from b24desk.storage.sealing.rows import RowSealer
from tests.storage.sealing.sealed import CHEAP, PASSWORD, RING

HERE, ELSEWHERE = UUID(int=1), UUID(int=2)
ROWS = RowSealer(RING, HERE)
BODY = "身份证 110101199003078515".encode()
SEALED = ROWS.seal(BODY, "person", "p1", 7)


@given(st.binary(max_size=2_000), st.text(max_size=20), st.text(max_size=20), st.integers(0, 2**63))
def test_a_row_comes_back(body: bytes, kind: str, id_: str, sequence: int) -> None:
    assert ROWS.open(ROWS.seal(body, kind, id_, sequence), kind, id_, sequence) == body


@pytest.mark.parametrize(
    ("kind", "id_", "sequence"),
    [("answer", "p1", 7), ("person", "p2", 7), ("person", "p1", 8), ("perso", "np1", 7), ("personp", "1", 7)],
)
def test_it_opens_in_no_other_place(kind: str, id_: str, sequence: int) -> None:
    with pytest.raises(B24Error) as caught:
        ROWS.open(SEALED, kind, id_, sequence)
    assert caught.value.code is ErrorCode.FILE_ALTERED


@pytest.mark.parametrize(
    "other", [RowSealer(RING, ELSEWHERE), RowSealer(new_ring(PASSWORD, None, CHEAP), HERE)]
)
def test_it_opens_in_no_other_project_and_with_no_other_key(other: RowSealer) -> None:
    with pytest.raises(B24Error):
        other.open(SEALED, "person", "p1", 7)


@pytest.mark.parametrize("place", range(0, len(SEALED), 5))
def test_a_flipped_bit_is_found(place: int) -> None:
    flipped = bytearray(SEALED)
    flipped[place] ^= 1
    with pytest.raises(B24Error):
        ROWS.open(bytes(flipped), "person", "p1", 7)


@pytest.mark.parametrize("length", [0, 1, 24, 40, len(SEALED) - 1])
def test_a_torn_row_is_found(length: int) -> None:
    with pytest.raises(B24Error):
        ROWS.open(SEALED[:length], "person", "p1", 7)


def read_attachment(raw: bytes) -> bytes:
    return AttachmentSealer(RING, HERE).opened(io.BytesIO(raw)).read()


@given(st.text(max_size=100), st.text(max_size=20))
def test_a_name_is_hidden_alike_each_time_and_comes_back(name: str, kind: str) -> None:
    hidden = ROWS.hide(name, kind)
    assert hidden == ROWS.hide(name, kind)
    assert ROWS.show(hidden, kind) == name


def test_a_hidden_name_says_nothing_and_shows_in_its_place_only() -> None:
    hidden = ROWS.hide("zhang-san", "person")
    assert "zhang" not in hidden
    assert b"zhang-san".hex() not in hidden
    assert hidden != ROWS.hide("zhang-san", "answer")
    assert hidden != RowSealer(RING, ELSEWHERE).hide("zhang-san", "person")
    for wrong in (hidden[:-2], "", "no hexadecimal", ROWS.hide("zhang-san", "answer")):
        with pytest.raises(B24Error):
            ROWS.show(wrong, "person")


def test_no_two_rows_look_alike() -> None:
    assert ROWS.seal(BODY, "person", "p1", 7) != SEALED
    assert BODY not in SEALED


def test_an_attachment_comes_back_and_its_name_says_nothing() -> None:
    sealer = AttachmentSealer(RING, HERE)
    raw = b"".join(sealer.sealed([BODY * 10_000]))
    assert sealer.opened(io.BytesIO(raw)).read() == BODY * 10_000
    assert len(raw) == sealer.size_of(len(BODY) * 10_000)
    assert BODY not in raw
    assert sealer.name_of("ab" * 32) not in ("ab" * 32, sealer.name_of("cd" * 32))


@pytest.mark.parametrize("raw", [b"", b"%PDF-1.7", b"B24A\x01", b"B24A\x01" + bytes(100)])
def test_what_is_no_sealed_attachment_is_refused(raw: bytes) -> None:
    with pytest.raises(B24Error) as caught:
        read_attachment(raw)
    assert caught.value.code in (ErrorCode.FILE_ALTERED, ErrorCode.FILE_CUT_OFF)


def test_an_attachment_does_not_open_in_another_project() -> None:
    raw = b"".join(AttachmentSealer(RING, HERE).sealed([BODY]))
    elsewhere = AttachmentSealer(RING, ELSEWHERE).opened(io.BytesIO(raw))
    with pytest.raises(B24Error):
        elsewhere.read()
