"""Bytes of any length, sealed in chunks: each authenticated in its place, and the last one known as such.

libsodium's secretstream over chunks of 64 KiB. A mark stands after the last chunk, outside the seal: it only
helps to say whether what does not open was cut off or altered.
"""

import io
import os
from typing import BinaryIO, Protocol

from nacl import bindings, exceptions

from b24desk.errors import B24Error, ErrorCode

CHUNK = 64 * 1024
STREAM_HEADER = bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES
END = b"B24E.end"
_OVERHEAD = bindings.crypto_secretstream_xchacha20poly1305_ABYTES
_SEALED = CHUNK + _OVERHEAD
_MORE = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_LAST = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL


class Output(Protocol):
    def write(self, data: bytes, /) -> int: ...


class SealingWriter:
    """Seals what is written to it and passes it on; without `finish` the result is cut off, and says so.

    `context` is what the first chunk authenticates besides the stream's own header.
    """

    def __init__(self, output: Output, key: bytes, context: bytes) -> None:
        self._output = output
        self._state = bindings.crypto_secretstream_xchacha20poly1305_state()
        header = bindings.crypto_secretstream_xchacha20poly1305_init_push(self._state, key)
        self._context = context + header
        self._waiting = bytearray()
        output.write(header)

    def write(self, data: bytes | bytearray | memoryview, /) -> int:
        self._waiting += data
        # The last chunk is held back: only `finish` knows that it is the last.
        whole = (len(self._waiting) - 1) // CHUNK
        for place in range(whole):
            self._push(bytes(self._waiting[place * CHUNK : (place + 1) * CHUNK]), _MORE)
        if whole:
            del self._waiting[: whole * CHUNK]
        return len(data)

    def flush(self) -> None:
        """Nothing: a chunk is passed on when it is full."""

    def finish(self) -> None:
        self._push(bytes(self._waiting), _LAST)
        self._output.write(END)
        self._waiting.clear()

    def _push(self, chunk: bytes, tag: int) -> None:
        sealed = bindings.crypto_secretstream_xchacha20poly1305_push(self._state, chunk, self._context, tag)
        self._context = b""
        self._output.write(sealed)


def open_sealed(file: BinaryIO, key: bytes, begin: int, context: bytes) -> io.BufferedReader:
    """What was sealed from here on, checked whole before the first byte is handed out; can be sought in.

    Raises B24Error FILE_CUT_OFF, FILE_REARRANGED or FILE_ALTERED, or OSError.
    """
    return io.BufferedReader(_Opened(file, key, begin, context), CHUNK)


def open_beginning(file: BinaryIO, key: bytes, begin: int, context: bytes) -> bytes:
    """The first chunk alone, for a glance at what is inside; the rest is not verified."""
    file.seek(begin)
    header, read = file.read(STREAM_HEADER), file.read(_SEALED + len(END))
    is_last = len(read) < _SEALED + len(END)
    sealed = read.removesuffix(END) if is_last else read[:_SEALED]
    try:
        return _pull(_state_of(header, key), sealed, context + header)[0]
    except exceptions.CryptoError as error:
        raise B24Error(ErrorCode.FILE_ALTERED, reason="the first chunk does not open") from error


class _Opened(io.RawIOBase):
    """The content as a file. The state before each chunk is kept (52 bytes), so any can be opened again."""

    def __init__(self, file: BinaryIO, key: bytes, begin: int, context: bytes) -> None:
        super().__init__()
        self._file = file
        self._start = begin + STREAM_HEADER
        length = file.seek(0, os.SEEK_END)
        file.seek(max(0, length - len(END)))
        self._whole = length >= self._start + _OVERHEAD + len(END) and file.read(len(END)) == END
        self._stop = length - len(END) if self._whole else length
        if self._stop < self._start + _OVERHEAD:
            raise B24Error(ErrorCode.FILE_CUT_OFF)
        file.seek(begin)
        header = file.read(STREAM_HEADER)
        self._context = context + header
        self._states: list[bytes] = []
        self._size = 0
        self._position = 0
        self._cached = (-1, b"")
        self._verify(_state_of(header, key))

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._size}[whence]
        self._position = max(0, base + offset)
        return self._position

    def tell(self) -> int:
        return self._position

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]  # typeshed's Buffer is 3.12's
        number, begin = divmod(self._position, CHUNK)
        if self._position >= self._size:
            return 0
        if self._cached[0] != number:
            state = _restored(self._states[number])
            self._cached = number, _pull(state, self._sealed(number), self._context_of(number))[0]
        part = self._cached[1][begin : begin + len(buffer)]
        buffer[: len(part)] = part
        self._position += len(part)
        return len(part)

    def _verify(self, state: bindings.crypto_secretstream_xchacha20poly1305_state) -> None:
        """Open every chunk once, in order."""
        chunks = -(-(self._stop - self._start) // _SEALED)
        for number in range(chunks):
            before = bytes(state.statebuf)
            try:
                opened, tag = _pull(state, self._sealed(number), self._context_of(number))
            except exceptions.CryptoError as error:
                raise self._diagnosis(number, chunks, before) from error
            is_last = number == chunks - 1
            if tag == _LAST and not is_last:
                raise B24Error(ErrorCode.FILE_ALTERED, reason="something follows the last chunk")
            if is_last and not (tag == _LAST and self._whole):
                raise B24Error(ErrorCode.FILE_CUT_OFF)
            self._states.append(before)
            self._size += len(opened)

    def _diagnosis(self, number: int, chunks: int, before: bytes) -> B24Error:
        """Why this chunk does not open: it stands elsewhere, it is the torn end, or its bytes differ."""
        for other in range(chunks):
            if other != number and self._opens(other, _restored(before), self._context_of(number)):
                return B24Error(ErrorCode.FILE_REARRANGED, reason=f"chunk {number} stands in place {other}")
        if number == chunks - 1 and not self._whole:
            return B24Error(ErrorCode.FILE_CUT_OFF)
        return B24Error(ErrorCode.FILE_ALTERED, reason=f"chunk {number} of {chunks} does not open")

    def _opens(
        self, number: int, state: bindings.crypto_secretstream_xchacha20poly1305_state, context: bytes
    ) -> bool:
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
        return self._file.read(min(_SEALED, self._stop - begin))


def _state_of(header: bytes, key: bytes) -> bindings.crypto_secretstream_xchacha20poly1305_state:
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    if len(header) != STREAM_HEADER:
        raise B24Error(ErrorCode.FILE_CUT_OFF)
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
    return state


def _restored(saved: bytes) -> bindings.crypto_secretstream_xchacha20poly1305_state:
    state = _state_of(bytes(STREAM_HEADER), bytes(32))
    state.statebuf[0 : len(saved)] = saved  # type: ignore[index]  # a C array, whatever its stub says
    return state


def _pull(
    state: bindings.crypto_secretstream_xchacha20poly1305_state, sealed: bytes, context: bytes
) -> tuple[bytes, int]:
    """One chunk and its tag. Raises CryptoError where it is not the one that belongs here."""
    if len(sealed) < _OVERHEAD:
        raise exceptions.CryptoError("a chunk too short to be one")
    return bindings.crypto_secretstream_xchacha20poly1305_pull(state, sealed, context or None)
