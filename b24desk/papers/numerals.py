"""Numbers before headings and points: 一、二、三 and A, B, C."""

_DIGITS = "一二三四五六七八九"
_TEN = 10


def chinese_numeral(number: int) -> str:
    """1 to 99: 一, 十, 十二, 二十, 二十一."""
    tens, ones = divmod(number, _TEN)
    leading = _DIGITS[tens - 1] if tens > 1 else ""  # ten is 十, not 一十
    return leading + ("十" if tens else "") + (_DIGITS[ones - 1] if ones else "")


def letter(number: int) -> str:
    """1 to 26: A to Z."""
    return chr(ord("A") + number - 1)
