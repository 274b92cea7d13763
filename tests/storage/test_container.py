"""The container: a plain ZIP to everybody else, one exact string of bytes to us, never whole in memory."""

import io
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24desk.storage.archive import ArchiveError
from b24desk.storage.container import (
    CHUNK,
    LARGEST_DOCUMENT,
    MANIFEST,
    ContainerReader,
    Entry,
    Part,
    deflated,
    size_of,
    stored,
    written,
)

MANIFESTO = b'{"format":"b24desk"}'
contents = st.lists(st.tuples(st.booleans(), st.binary(max_size=3_000)), max_size=4)


def parts_of(given: list[tuple[bool, bytes]]) -> list[Part]:
    makers = [(deflated if packed else stored, content) for packed, content in given]
    return [
        stored(MANIFEST, MANIFESTO),
        *(make(f"part {number}", content) for number, (make, content) in enumerate(makers)),
    ]


def read_back(raw: bytes, given: list[tuple[bool, bytes]]) -> list[bytes]:
    reader = ContainerReader(io.BytesIO(raw))
    assert reader.manifest() == MANIFESTO
    found = [
        b"".join(reader.part(f"part {number}", len(content), is_deflated=packed))
        for number, (packed, content) in enumerate(given)
    ]
    reader.finish()
    return found


@given(contents)
def test_what_is_put_in_comes_out_and_any_zip_program_agrees(given: list[tuple[bool, bytes]]) -> None:
    raw = b"".join(written(parts_of(given)))
    assert len(raw) == size_of(parts_of(given))
    assert read_back(raw, given) == [content for _, content in given]
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert archive.testzip() is None
        assert [archive.read(entry) for entry in archive.infolist()[1:]] == [item for _, item in given]


@settings(max_examples=300)
@given(contents, st.data())
def test_no_other_bytes_are_read_as_the_same(given: list[tuple[bool, bytes]], data: st.DataObject) -> None:
    """But for a bit or two at the end of what is packed, which the packing leaves unused."""
    raw = bytearray(b"".join(written(parts_of(given))))
    place = data.draw(st.integers(0, len(raw) - 1))
    raw[place] ^= 1 << data.draw(st.integers(0, 7))
    try:
        found = read_back(bytes(raw), given)
    except (ArchiveError, AssertionError):
        return
    assert found == [content for _, content in given]
    assert any(packed for packed, _ in given)


@given(contents, st.data())
def test_a_part_of_the_bytes_is_cut_off(given: list[tuple[bool, bytes]], data: st.DataObject) -> None:
    raw = b"".join(written(parts_of(given)))
    with pytest.raises(ArchiveError):
        read_back(raw[: data.draw(st.integers(0, len(raw) - 1))], given)


class Trickle:
    """A stream that notes how much was asked of it at once."""

    def __init__(self, raw: bytes) -> None:
        self._stream = io.BytesIO(raw)
        self.most = 0

    def read(self, size: int) -> bytes:
        self.most = max(self.most, size)
        return self._stream.read(size)


def test_no_more_than_a_piece_is_asked_for_or_handed_on() -> None:
    content = bytes(9 * CHUNK + 1)
    given = [(True, content), (False, content)]
    pieces = list(written([stored(MANIFEST, MANIFESTO), deflated("a", content), _in_pieces("b", content)]))
    assert max(map(len, pieces)) <= CHUNK
    stream = Trickle(b"".join(pieces))
    reader = ContainerReader(stream)
    reader.manifest()
    for name, (packed, _) in zip("ab", given, strict=True):
        assert max(map(len, reader.part(name, len(content), is_deflated=packed))) <= CHUNK
    reader.finish()
    assert stream.most <= CHUNK


def _in_pieces(name: str, content: bytes) -> Part:
    entry = Entry(name, len(content), len(content), zlib.crc32(content))
    return Part(entry, lambda: (content[place : place + CHUNK] for place in range(0, len(content), CHUNK)))


def test_more_than_a_plain_zip_can_hold_is_refused_before_it_is_written() -> None:
    half = LARGEST_DOCUMENT // 2 + 1
    parts = [Part(Entry(name, half, half, 0), tuple) for name in "ab"]
    assert size_of(parts[:1]) > half
    with pytest.raises(ArchiveError):
        size_of(parts)
