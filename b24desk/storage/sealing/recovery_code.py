"""The recovery code: a second key to a project, drawn by chance, to be printed and locked away.

Thirty characters in six groups of an alphabet without I, L, O and U, which are read as 1, 1, 0 and not at
all. Twenty-four of them carry 120 random bits, six are a checksum that finds every mistake in up to four
characters (the BCH code of Bitcoin's BIP 350).
"""

import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.sealing.password import Password

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("ILO", "110")
_DRAWN, _CHECKED, _GROUP = 24, 6, 5
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CONSTANT = 0x2BC830A3


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """`characters` are the thirty without their spaces. Never logged."""

    characters: str = field(repr=False)

    @property
    def spelt(self) -> bytes:
        return self.characters.encode("ascii")

    @property
    def printed(self) -> str:
        """In groups, as it goes onto paper."""
        starts = range(0, len(self.characters), _GROUP)
        return "-".join(self.characters[start : start + _GROUP] for start in starts)


def new_code() -> RecoveryCode:
    """A code drawn by chance."""
    return code_of(secrets.randbelow(len(_ALPHABET)) for _ in range(_DRAWN))


def code_of(drawn: Iterable[int]) -> RecoveryCode:
    """The code that carries these twenty-four numbers below 32."""
    values = [*drawn]
    check = _remainder([*values, *[0] * _CHECKED]) ^ _CONSTANT
    values += [check >> 5 * (_CHECKED - 1 - place) & 31 for place in range(_CHECKED)]
    return RecoveryCode("".join(_ALPHABET[value] for value in values))


def read_code(typed: str) -> RecoveryCode:
    """The code as somebody typed it from paper, with any spaces, hyphens and letter case.

    Raises B24Error RECOVERY_CODE_MISTYPED.
    """
    folded = unicodedata.normalize("NFKC", typed).upper().translate(_MISREAD)
    characters = "".join(letter for letter in folded if letter.isalnum())
    values = [_ALPHABET.find(letter) for letter in characters]
    right_shape = len(values) == _DRAWN + _CHECKED and -1 not in values
    if not right_shape or _remainder(values) != _CONSTANT:
        raise B24Error(ErrorCode.RECOVERY_CODE_MISTYPED)
    return RecoveryCode(characters)


def secret_typed(typed: str) -> Password | RecoveryCode:
    """What somebody typed who was asked for either; a code is known by its checksum."""
    try:
        return read_code(typed)
    except B24Error:
        return Password(typed)


def _remainder(values: Iterable[int]) -> int:
    remainder = 1
    for value in values:
        top = remainder >> 25
        remainder = (remainder & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATORS):
            if top >> place & 1:
                remainder ^= generator
    return remainder
