"""Bytes of any length, sealed in chunks: each authenticated in its place, and the last one known as such.

libsodium's secretstream over chunks of 64 KiB. A mark stands after the last chunk, outside the seal: it only
helps to say whether what does not open was cut off or altered.
"""

import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO, TypeAlias

from nacl import bindings, exceptions

from b24desk.errors import B24Error, ErrorCode

CHUNK = 64 * 1024
STREAM_HEADER = bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES
END = b"B24E.end"
_OVERHEAD = bindings.crypto_secretstream_xchacha20poly1305_ABYTES
_SEALED = CHUNK + _OVERHEAD
_MORE = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_LAST = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_State: TypeAlias = bindings.crypto_secretstream_xchacha20poly1305_state


def sealed_size(size: int) -> int:
    """Bytes that so many bytes take when they are sealed."""
    chunks = max(1, -(-size // CHUNK))
    return STREAM_HEADER + size + chunks * _OVERHEAD + len(END)


def sealed_chunks(chunks: Iterable[bytes], key: bytes, context: bytes) -> Iterator[bytes]:
    """What the chunks hold, sealed, a piece at a time.

    `context` is what the first piece authenticates besides the stream's own header. What is not taken to its
    end is cut off, and says so when it is opened.
    """
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    header = bindings.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    yield header
    context += header
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        # The last piece is held back: only the end of all chunks shows that it is the last.
        whole = (len(waiting) - 1) // CHUNK
        for place in range(whole):
            piece = bytes(waiting[place * CHUNK : (place + 1) * CHUNK])
            yield bindings.crypto_secretstream_xchacha20poly1305_push(state, piece, context, _MORE)
            context = b""
        if whole > 0:
            del waiting[: whole * CHUNK]
    yield bindings.crypto_secretstream_xchacha20poly1305_push(state, bytes(waiting), context, _LAST)
    yield END


class SealedReader:
    """What was sealed from `begin` on, front to back: each piece is authentic, the end is known as the end.

    `read` raises B24Error FILE_CUT_OFF, FILE_REARRANGED or FILE_ALTERED, or OSError. Only who has read to the
    end knows that nothing is missing.
    """

    def __init__(self, file: BinaryIO, key: bytes, begin: int, context: bytes) -> None:
        self._file = file
        self._start = begin + STREAM_HEADER
        length = file.seek(0, os.SEEK_END)
        file.seek(max(0, length - len(END)))
        self._has_end = length >= self._start + len(END) and file.read(len(END)) == END
        self._stop = length - len(END) if self._has_end else length
        file.seek(begin)
        header = file.read(STREAM_HEADER)
        self._state = _state_of(header, key)
        self._context = context + header
        self._chunks = max(1, -(-(self._stop - self._start) // _SEALED))
        self._next = 0
        self._opened = bytearray()

    def read(self, size: int = -1, /) -> bytes:
        """At most so many bytes, fewer only at the end; all that is left without a size."""
        while self._next < self._chunks and (size < 0 or len(self._opened) < size):
            self._opened += self._open_next()
        taken = len(self._opened) if size < 0 else size
        content = bytes(self._opened[:taken])
        del self._opened[:taken]
        return content

    def _open_next(self) -> bytes:
        number = self._next
        before = bytes(self._state.statebuf)
        try:
            opened, tag = _pull(self._state, self._sealed(number), self._context_of(number))
        except exceptions.CryptoError as error:
            raise self._diagnosis(number, before) from error
        is_last = number == self._chunks - 1
        if tag == _LAST and not is_last:
            raise B24Error(ErrorCode.FILE_ALTERED, reason="something follows the last chunk")
        if is_last and not (tag == _LAST and self._has_end):
            raise B24Error(ErrorCode.FILE_CUT_OFF)
        self._next += 1
        return opened

    def _diagnosis(self, number: int, before: bytes) -> B24Error:
        """Why this chunk does not open: it stands elsewhere, it is the torn end, or its bytes differ."""
        for other in range(self._chunks):
            if other != number and self._opens(other, _restored(before), self._context_of(number)):
                return B24Error(ErrorCode.FILE_REARRANGED, reason=f"chunk {number} stands in place {other}")
        if number == self._chunks - 1 and not self._has_end:
            return B24Error(ErrorCode.FILE_CUT_OFF)
        return B24Error(ErrorCode.FILE_ALTERED, reason=f"chunk {number} of {self._chunks} does not open")

    def _opens(self, number: int, state: _State, context: bytes) -> bool:
        try:
            _pull(state, self._sealed(number), context)
        except exceptions.CryptoError:
            return False
        return True

    def _context_of(self, number: int) -> bytes:
        return b"" if number else self._context

    def _sealed(self, number: int) -> bytes:
        begin = self._start + number * _SEALED
        self._file.seek(begin)
        return self._file.read(max(0, min(_SEALED, self._stop - begin)))


def _state_of(header: bytes, key: bytes) -> _State:
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    if len(header) != STREAM_HEADER:
        raise B24Error(ErrorCode.FILE_CUT_OFF)
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
    return state


def _restored(saved: bytes) -> _State:
    state = _state_of(bytes(STREAM_HEADER), bytes(32))
    state.statebuf[0 : len(saved)] = saved  # type: ignore[index]  # a C array, whatever its stub says
    return state


def _pull(state: _State, sealed: bytes, context: bytes) -> tuple[bytes, int]:
    """One chunk and its tag. Raises CryptoError where it is not the one that belongs here."""
    if len(sealed) < _OVERHEAD:
        raise exceptions.CryptoError("a chunk too short to be one")
    return bindings.crypto_secretstream_xchacha20poly1305_pull(state, sealed, context or None)
