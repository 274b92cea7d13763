"""One cell read as a field of a person, or the reason why it cannot be.

Spreadsheets turn what looks like a number into one and keep fifteen digits of it: such a number is named,
never taken.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from b24desk.domain.identifiers import fold, resident_id_problems
from b24desk.domain.project import IdentityKind
from b24desk.domain.sheet import Value
from b24desk.flow.entry import LONGEST, read_date
from b24desk.flow.people_sheet.cleaning import lines_of, name_of, text_of
from b24desk.flow.people_sheet.meanings import Meanings
from b24desk.flow.people_sheet.wording import Column, Reason
from b24desk.flow.row_entry import LONGEST_LINE, read_month, read_months

Given = str | bool | int | date | tuple[str, ...] | IdentityKind
_KEPT_DIGITS = 15
_EXACT = 10**_KEPT_DIGITS
_RESIDENT = 18
_ROUNDED = re.compile(r"^\d(?:[.,]\d+)?[eE]\+?\d+$")
_RUINED_TEXT = re.compile(r"^\d{15}000$")
_FAULTS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"})
_TIME = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$")
_SERIAL = re.compile(r"^\d{5}(?:\.\d+)?$")
_FIRST_SERIAL, _LAST_SERIAL = 14_611, 80_000
"""Days from 1940 to 2119; other numbers in a column of dates are mistakes."""
_YEAR_AND_TENTH = re.compile(r"^(?:19|20)\d{2}\.1$")
"""2026.1 and, with its zero lost, 2026.10."""


class Fault(NamedTuple):
    """Why a cell was not read; `value` is never an identity number."""

    reason: Reason
    value: str = ""


@dataclass(frozen=True, slots=True)
class CellReader:
    meanings: Meanings
    as_of: date
    since_1904: bool = False

    def read(self, column: Column, value: Value) -> Given | Fault | None:
        """None for a blank cell."""
        if isinstance(value, str) and value.strip().upper() in _FAULTS:
            return Fault(Reason.NOT_CALCULATED, value.strip())
        text = text_of(value)
        said_no = column in _TRUTHS and text and self.meanings.yes_or_no(text) is not None
        if not said_no and self.meanings.is_blank(text):
            return None
        longest = LONGEST if column is Column.NOTE else LONGEST_LINE
        if len(text) > longest:
            return Fault(Reason.TOO_LONG)
        return _READERS.get(column, _line)(self, value)

    def day(self, value: Value) -> date | None:
        """A date, however it was stored: as one, as a count of days, in words."""
        if isinstance(value, date):
            return value
        text = _TIME.sub("", text_of(value))
        if not isinstance(value, bool) and _SERIAL.match(text):
            count = int(float(text))
            if _FIRST_SERIAL <= count <= _LAST_SERIAL:
                return (date(1904, 1, 1) if self.since_1904 else date(1899, 12, 30)) + timedelta(days=count)
        return read_date(text)


def _line(_: CellReader, value: Value) -> Given | Fault | None:
    return text_of(value)


def _name(_: CellReader, value: Value) -> Given | Fault | None:
    return name_of(value)


def _note(_: CellReader, value: Value) -> Given | Fault | None:
    return lines_of(value)


def _roles(reader: CellReader, value: Value) -> Given | Fault | None:
    posts, unknown = reader.meanings.posts_in(lines_of(value))
    return Fault(Reason.POST, unknown) if unknown else posts


def _kind(reader: CellReader, value: Value) -> Given | Fault | None:
    return reader.meanings.kind(text_of(value)) or Fault(Reason.KIND, text_of(value))


def _yes_or_no(reader: CellReader, value: Value) -> Given | Fault | None:
    meant = reader.meanings.yes_or_no(text_of(value))
    return Fault(Reason.YES_OR_NO, text_of(value)) if meant is None else meant


def _number(reader: CellReader, value: Value) -> Given | Fault | None:
    if isinstance(value, bool | date) or (isinstance(value, float) and not _is_exact(value)):
        return Fault(Reason.NUMBER_RUINED)
    number = fold(text_of(value))
    if isinstance(value, int) and value >= _EXACT and _is_ruined(number, reader.as_of):
        return Fault(Reason.NUMBER_RUINED)
    fails = bool(_RUINED_TEXT.match(number)) and bool(resident_id_problems(number, reader.as_of))
    return Fault(Reason.NUMBER_RUINED) if fails or _ROUNDED.match(text_of(value)) else number


def _is_exact(value: float) -> bool:
    return value.is_integer() and abs(value) < _EXACT


def _is_ruined(number: str, as_of: date) -> bool:
    """Whether a number of more digits than Excel keeps cannot be what was typed."""
    if len(number) != _RESIDENT or _RUINED_TEXT.match(number):
        return True
    return bool(resident_id_problems(number, as_of))


def _phone(_: CellReader, value: Value) -> Given | Fault | None:
    rounded = isinstance(value, float) and not _is_exact(value)
    if rounded or isinstance(value, bool | date) or _ROUNDED.match(text_of(value)):
        return Fault(Reason.PHONE_RUINED)
    return text_of(value)


def _months(_: CellReader, value: Value) -> Given | Fault | None:
    months = read_months(text_of(value))
    return Fault(Reason.MONTHS, text_of(value)) if months is None else months


def _month(reader: CellReader, value: Value) -> Given | Fault | None:
    text = text_of(value)
    if _YEAR_AND_TENTH.match(text):
        return Fault(Reason.MONTH, text)
    day = reader.day(value)
    return f"{day:%Y-%m}" if day else read_month(text) or Fault(Reason.MONTH, text)


def _day(reader: CellReader, value: Value) -> Given | Fault | None:
    return reader.day(value) or Fault(Reason.DAY, text_of(value))


_TRUTHS = (Column.LEGAL_REPRESENTATIVE, Column.INSURED_BY_APPLICANT)
_READERS: Mapping[Column, Callable[[CellReader, Value], Given | Fault | None]] = MappingProxyType(
    {
        Column.NAME: _name,
        Column.ROLES: _roles,
        Column.LEGAL_REPRESENTATIVE: _yes_or_no,
        Column.IDENTITY_KIND: _kind,
        Column.IDENTITY_NUMBER: _number,
        Column.PHONE: _phone,
        Column.INSURED_BY_APPLICANT: _yes_or_no,
        Column.INSURED_MONTHS: _months,
        Column.INSURED_UNTIL: _month,
        Column.PROOF_ISSUED_ON: _day,
        Column.NOTE: _note,
    }
)
"""Every other column is a line of text."""
