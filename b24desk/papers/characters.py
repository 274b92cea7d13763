"""How characters behave at the edge of a line: the closed sets behind line breaking.

The sets follow the W3C's Requirements for Chinese Text Layout (clreq), section 3.1.
"""

from typing import NamedTuple

CLOSING = frozenset("，。、；：？！）》〉】〕」』〗”’…—～·‐–,.;:?!)]}%‰℃°′″％・々〻ー＇＂／＞≫｝］")
OPENING = frozenset("（《〈【〔「『〖“‘([{＜≪｛［$¥￥£€#＃№§@")
_EMPTY_RIGHT = frozenset("，。、；：）》〉】〕」』〗”’")
_EMPTY_LEFT = frozenset("（《〈【〔「『〖“‘")
_AFTER_IN_WORD = frozenset("/\\-_.?&=@:;,+")

FIRST_CJK = 0x2E80
HALF_BLANK = "".join(sorted(_EMPTY_RIGHT | _EMPTY_LEFT))
"""All marks that are half empty where a font makes them full-width."""

WIDE_BELOW = frozenset("“”‘’…—·×÷℃№§°")
"""Characters before the ideographs that Chinese fonts may still make full-width."""
_NEARLY_AN_EM = 0.85  # the dash of Noto Sans SC is 0.894 em, a proportional quote is half of that


class Habit(NamedTuple):
    """What one character asks of the line it stands on."""

    is_wide: bool
    """Set like an ideograph: a line may break on either side."""
    is_gap: bool
    """Justification may open the space on either side."""
    closes: bool
    """Never starts a line."""
    opens: bool
    """Never ends a line."""
    empty_right: bool
    """A full-width mark whose right half is blank: it may hang out at a line end, or be shared."""
    empty_left: bool
    parts_word: bool
    """Where an address or a number too long for its line is cut first."""


def habit(character: str, width: float) -> Habit:
    """`width` in em: the quotes of English text have the same code points as the full-width Chinese ones."""
    is_full = width >= _NEARLY_AN_EM
    is_wide = ord(character) >= FIRST_CJK or (character in WIDE_BELOW and is_full)
    return Habit(
        is_wide=is_wide,
        is_gap=is_wide or character == " ",
        closes=character in CLOSING,
        opens=character in OPENING,
        empty_right=character in _EMPTY_RIGHT and is_full,
        empty_left=character in _EMPTY_LEFT and is_full,
        parts_word=character in _AFTER_IN_WORD,
    )
