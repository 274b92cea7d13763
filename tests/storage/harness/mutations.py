"""Small and large wrongs done to a file: by a disk, by a sync client, or by somebody who means it."""

import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

Wrong = Callable[[bytes, random.Random], bytes]
_SECTOR = 512


class Mutation(NamedTuple):
    name: str
    raw: bytes


def mutations(raw: bytes, seed: int) -> Iterator[Mutation]:
    """Without end, every kind in turn; never the file as it was."""
    chance = random.Random(seed)
    while True:
        for name, wrong in WRONGS.items():
            mutated = wrong(raw, chance)
            if mutated != raw:
                yield Mutation(name, mutated)


def _bit(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw))
    return _put(raw, at, bytes([raw[at] ^ 1 << chance.randrange(8)]))


def _byte(raw: bytes, chance: random.Random) -> bytes:
    return _put(raw, chance.randrange(len(raw)), chance.randbytes(1))


def _bit_of_the_head(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(min(len(raw), 200))
    return _put(raw, at, bytes([raw[at] ^ 1 << chance.randrange(8)]))


def _bit_of_the_end(raw: bytes, chance: random.Random) -> bytes:
    at = len(raw) - 1 - chance.randrange(min(len(raw), 200))
    return _put(raw, at, bytes([raw[at] ^ 1 << chance.randrange(8)]))


def _number(raw: bytes, chance: random.Random) -> bytes:
    """A length or a place somewhere is suddenly huge, negative or nothing."""
    width = chance.choice([2, 4, 8])
    value = chance.choice([0, 1, 2 ** (8 * width) - 1, 2 ** (8 * width - 1), chance.getrandbits(8 * width)])
    return _put(raw, chance.randrange(max(1, len(raw) - width)), value.to_bytes(width, "little"))


def _number_at_the_end(raw: bytes, chance: random.Random) -> bytes:
    tail = min(len(raw), 300)
    return raw[:-tail] + _number(raw[-tail:], chance)


def _zeros(raw: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(raw, chance)
    return _put(raw, start, bytes(end - start))


def _noise(raw: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(raw, chance)
    return _put(raw, start, chance.randbytes(end - start))


def _zeroed_sector(raw: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(0, len(raw), _SECTOR)
    return _put(raw, start, bytes(min(_SECTOR, len(raw) - start)))


def _swapped_sectors(raw: bytes, chance: random.Random) -> bytes:
    one, two = (chance.randrange(0, len(raw), _SECTOR) for _ in range(2))
    first, second = raw[one : one + _SECTOR], raw[two : two + _SECTOR]
    size = min(len(first), len(second))
    return _put(_put(raw, one, second[:size]), two, first[:size])


def _repeated(raw: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(raw, chance)
    return raw[:end] + raw[start:end] + raw[end:]


def _left_out(raw: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(raw, chance)
    return raw[:start] + raw[end:]


def _put_in(raw: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(raw, chance)
    return raw[:start] + chance.randbytes(end - start) + raw[start:]


def _cut_off(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(len(raw))]


def _cut_off_a_little(raw: bytes, chance: random.Random) -> bytes:
    return raw[: -chance.randrange(1, 60)]


def _zero_tail(raw: bytes, chance: random.Random) -> bytes:
    """The length arrived, the end of the content did not."""
    start = chance.randrange(len(raw))
    return raw[:start] + bytes(len(raw) - start)


def _appended(raw: bytes, chance: random.Random) -> bytes:
    return raw + chance.choice([b"\0" * _SECTOR, chance.randbytes(chance.randrange(1, 2_000)), raw, b"\r\n"])


def _as_text(raw: bytes, chance: random.Random) -> bytes:
    """Carried by something that takes line ends or characters for its own."""
    match chance.randrange(5):
        case 0:
            return raw.replace(b"\n", b"\r\n")
        case 1:
            return raw.replace(b"\r", b"")
        case 2:
            return raw.decode("latin-1").encode()
        case 3:
            return raw.decode("utf-8", "replace").encode()
        case _:
            return bytes(byte & 0x7F for byte in raw)


def _stretch(raw: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(raw))
    return start, min(len(raw), start + chance.choice([1, 2, 7, 64, _SECTOR, 4096]))


def _put(raw: bytes, at: int, content: bytes) -> bytes:
    return raw[:at] + content + raw[at + len(content) :]


WRONGS: dict[str, Wrong] = {
    "a bit": _bit,
    "a byte": _byte,
    "a bit of the head": _bit_of_the_head,
    "a bit of the end": _bit_of_the_end,
    "a number": _number,
    "a number at the end": _number_at_the_end,
    "zeros": _zeros,
    "noise": _noise,
    "a sector zeroed": _zeroed_sector,
    "two sectors swapped": _swapped_sectors,
    "a part twice": _repeated,
    "a part left out": _left_out,
    "a part put in": _put_in,
    "cut off": _cut_off,
    "cut off a little": _cut_off_a_little,
    "a tail of zeros": _zero_tail,
    "something appended": _appended,
    "carried as text": _as_text,
}
