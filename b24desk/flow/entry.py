"""What a user typed, read as the value of a question, and a value spelt for its field again.

Nothing typed is refused: what cannot be read stays as it is typed, without a value.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from b24desk.domain.identifiers import fold
from b24desk.domain.money import read_money
from b24desk.domain.project import Answer, AnswerValue
from b24desk.flow.remark import remark_of, remarked
from b24desk.rules.schema.questions import QuestionKind

LONGEST = 20_000
"""Characters that an answer keeps; more is still shown, and said to be too long."""
_DATE = re.compile(r"^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$")
_PLAIN_DATE = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_NUMBER = re.compile(r"^-?\d{1,15}$")
_UNITS = ("平方米", "m2", "㎡", "天", "日", "个月", "月", "个", "名", "人", "席", "days", "months")


class Entry(NamedTuple):
    """A value, if there is one, and the text where its spelling is the user's own."""

    value: AnswerValue | None
    typed: str


def read_entry(kind: QuestionKind, typed: str) -> Entry:
    """The entry that a typed text makes."""
    text = storable(typed)
    value = _value(kind, text)
    return Entry(value, "" if value is not None and spelt(value) == text else text)


def _value(kind: QuestionKind, text: str) -> AnswerValue | None:
    match kind:
        case QuestionKind.MONEY:
            return read_money(text)
        case QuestionKind.NUMBER:
            return _number(text)
        case QuestionKind.DATE:
            day = read_date(text)
            return day.isoformat() if day else None
        case QuestionKind.CREDIT_CODE | QuestionKind.IDENTITY | QuestionKind.LICENCE_NUMBER:
            return fold_code(text) or None
        case QuestionKind.PHONE | QuestionKind.EMAIL:
            return re.sub(r"\s", " ", unicodedata.normalize("NFKC", text)).strip() or None
        case _:
            return text.strip() or None


def fold_code(text: str) -> str:
    """A code as a register would hold it. Licence numbers keep their hyphen: only spaces go there."""
    if "-" in unicodedata.normalize("NFKC", text) and re.search(r"[AB][12]", text.upper()):
        return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).upper()
    return fold(text)


def _number(text: str) -> int | None:
    folded = re.sub(r"[\s,，_]", "", unicodedata.normalize("NFKC", text)).lower()
    for unit in _UNITS:
        folded = folded.removesuffix(unicodedata.normalize("NFKC", unit))
    return int(folded) if _NUMBER.match(folded) else None


def read_date(text: str) -> date | None:
    """2026-1-2, 2026/01/02, 2026.1.2, 2026年1月2日 and 20260102, in any width; None for anything else."""
    folded = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    match = _DATE.match(folded) or _PLAIN_DATE.match(folded)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def spelt(value: AnswerValue | None) -> str:
    """A value as it stands in a field that is typed into."""
    if isinstance(value, bool | tuple) or value is None:
        return ""
    return str(value)


def shown(answer: Answer | None) -> str:
    """The text that a field shows for an answer: the user's own spelling where there is one."""
    if answer is None:
        return ""
    return answer.typed or spelt(answer.value)


def storable(text: str) -> str:
    """Text that a file can hold: no half characters, no more than an answer keeps."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole[:LONGEST]


def replied(old: Answer | None, **fields: object) -> Answer | None:
    """The answer with a new reply, keeping who owns it and what was noted; None when nothing is left."""
    made = Answer.model_validate(_given(fields))
    return remarked(made, remark_of(old))


def _given(fields: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value is not None}
