"""Sums in whole yuan (CNY): reading what people type, and writing it the way each language expects."""

import re
import unicodedata
from decimal import Decimal, InvalidOperation

from b24desk.domain.text import Language

_UNITS = {"": 1, "元": 1, "万": 10_000, "万元": 10_000, "亿": 10**8, "亿元": 10**8}
_CURRENCY = re.compile(r"^(?:人民币|CNY|RMB|¥|￥)+", re.IGNORECASE)
_SUM = re.compile(r"^([0-9]+(?:\.[0-9]+)?)(元|万元|万|亿元|亿)?$")
_WAN = Decimal(10_000)


def read_money(typed: str) -> int | None:
    """Whole yuan, or None when the text is not one unambiguous sum in whole yuan.

    Full-width digits, spaces, thousands separators, 万 and 亿 are understood.
    """
    folded = unicodedata.normalize("NFKC", typed)
    folded = re.sub(r"[\s,，_']", "", folded)
    folded = _CURRENCY.sub("", folded)
    folded = re.sub(r"(?:人民币|CNY|RMB|整|正)$", "", folded, flags=re.IGNORECASE)
    match = _SUM.match(folded)
    if match is None:
        return None
    try:
        yuan = Decimal(match[1]) * _UNITS[match[2] or ""]
    except InvalidOperation:
        return None
    return int(yuan) if yuan == yuan.to_integral_value() and yuan < 10**15 else None


def money(yuan: int, language: Language) -> str:
    """`1,000,000` -> "100 万元" / "CNY 1,000,000"; sums that are not round in 万 stay in yuan."""
    if language is Language.EN:
        return f"CNY {yuan:,}"
    if yuan and yuan % 100 == 0 and abs(yuan) >= _WAN:
        wan = Decimal(yuan) / _WAN
        return f"{wan.normalize():,f} 万元"
    return f"{yuan:,} 元"
