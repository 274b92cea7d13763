"""A password as it is typed, and as it is hashed: the same characters give the same bytes on every system."""

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

SHORTEST = 8
LONGEST = 256


class PasswordProblem(StrEnum):
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Password:
    """`typed` is kept out of every log, and composed: macOS types é as one character or as two."""

    typed: str = field(repr=False)

    @property
    def spelt(self) -> bytes:
        return unicodedata.normalize("NFC", self.typed).encode("utf-8", "surrogatepass")


def password_problem(typed: str) -> PasswordProblem | None:
    """What keeps this from becoming a new password. An old one is never judged, only tried."""
    length = len(unicodedata.normalize("NFC", typed))
    if length < SHORTEST:
        return PasswordProblem.TOO_SHORT
    return PasswordProblem.TOO_LONG if length > LONGEST else None
