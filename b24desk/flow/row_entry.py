"""What is typed into the forms of people and shareholders, read as values; None for what cannot be read."""

import re
import unicodedata
from decimal import Decimal, InvalidOperation

from b24desk.flow.entry import read_entry
from b24desk.rules.schema.questions import QuestionKind

LONGEST_LINE = 2_000
"""Characters that a line of a person or a shareholder keeps."""
_MOST_MONTHS = 600
_MONTH = re.compile(r"^((?:19|20)\d{2})[-/.年]?(\d{1,2})月?$")
_LAST_MONTH = 12
_PLACES = Decimal("0.000001")
_WHOLE = 100


def read_line(typed: str) -> str | None:
    """The text without blanks around it; None when it is longer than a line may be."""
    value = read_entry(QuestionKind.TEXT, typed).value
    text = value if isinstance(value, str) else ""
    return text if len(text) <= LONGEST_LINE else None


def read_months(typed: str) -> int | None:
    """A number of whole months: 6, ６, 6个月."""
    value = read_entry(QuestionKind.NUMBER, typed).value
    return value if isinstance(value, int) and 0 <= value <= _MOST_MONTHS else None


def read_month(typed: str) -> str | None:
    """A month of a year as yyyy-mm: 2026-10, 2026/10, 2026年10月, 202610."""
    match = _MONTH.match(re.sub(r"\s", "", unicodedata.normalize("NFKC", typed)))
    if match is None or not 1 <= int(match[2]) <= _LAST_MONTH:
        return None
    return f"{match[1]}-{int(match[2]):02}"


def read_share(typed: str) -> Decimal | None:
    """A share in per cent: 33.4, ３３．４, 33.4 %, 33,4."""
    folded = re.sub(r"\s", "", unicodedata.normalize("NFKC", typed)).removesuffix("%")
    try:
        share = Decimal(folded.replace(",", "."))
    except InvalidOperation:
        return None
    if not share.is_finite() or not 0 <= share <= _WHOLE:
        return None
    return share.quantize(_PLACES).normalize()
