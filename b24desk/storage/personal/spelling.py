"""Finding somebody's name or number in a text, however it was typed there."""

import re
import unicodedata
from collections.abc import Iterable

_GAP = r"[\s\-‐‑–—·.]*"
_SHORTEST_NAME = 2
_SHORTEST_NUMBER = 6
_FULL_WIDTH = 0xFEE0


def name_pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Any of these names, in any case and width; not one of a single character, which is in many words."""
    usable = [name for name in map(str.strip, names) if len(name) >= _SHORTEST_NAME]
    return _any_of(usable, gap="")


def number_pattern(numbers: Iterable[str]) -> re.Pattern[str] | None:
    """Any of these numbers or addresses, also where spaces or hyphens stand between the characters."""
    bare = (re.sub(_GAP, "", unicodedata.normalize("NFKC", number)) for number in numbers)
    return _any_of([number for number in bare if len(number) >= _SHORTEST_NUMBER], gap=_GAP)


def _any_of(words: list[str], gap: str) -> re.Pattern[str] | None:
    if not words:
        return None
    # The longest first, or a short name would leave the rest of a long one behind.
    ordered = sorted(set(words), key=len, reverse=True)
    return re.compile("|".join(gap.join(map(_letter, word)) for word in ordered), re.IGNORECASE)


def _letter(letter: str) -> str:
    """A character in half and in full width; a space as any space."""
    if letter.isspace():
        return r"\s+"
    code = ord(letter)
    other = chr(code + _FULL_WIDTH) if "!" <= letter <= "~" else ""
    return f"[{re.escape(letter)}{re.escape(other)}]"
