"""The rows of a sheet as people: what each says, and why one cannot be taken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from b24desk.domain.identifiers import IdentifierProblem, fold, phone_problems, resident_id_problems
from b24desk.domain.project import IdentityKind, Person
from b24desk.domain.sheet import Sheet, Value
from b24desk.domain.text import Language, Text
from b24desk.flow.people_sheet.cells import CellReader, Fault, Given
from b24desk.flow.people_sheet.cleaning import text_of, word_of
from b24desk.flow.people_sheet.layout import Layout
from b24desk.flow.people_sheet.meanings import Meanings
from b24desk.flow.people_sheet.wording import Column, Reason, sheet_wording

MOST_PEOPLE = 20_000
_LONGEST_TOTAL = 12
"""Characters of a word for a total, with what may stand around it."""
_ODD_AND_FINE = frozenset({IdentifierProblem.ODD_REGION, IdentifierProblem.ODD_AGE})


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said of a row; `other` is another row's number, or a count."""

    reason: Reason
    column: Column | None = None
    value: str = ""
    other: int = 0

    def text(self) -> Text:
        """The sentence, in both languages."""
        wording = sheet_wording()
        said = wording.reasons[self.reason]
        title = wording.title(self.column) if self.column else None
        facts = {"value": self.value, "other": self.other, "length": self.other, "most": MOST_PEOPLE}
        zh, en = (
            said[language].format(column=title[language] if title else "", **facts)
            for language in (Language.ZH, Language.EN)
        )
        return Text(zh=zh, en=en)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """`given` holds the fields that the row says something about, by their names in `Person`."""

    number: int
    cells: tuple[Value, ...]
    given: Mapping[str, Given]
    remarks: tuple[Remark, ...] = ()

    @property
    def is_bad(self) -> bool:
        return any(not remark.reason.is_odd_only for remark in self.remarks)

    @property
    def name(self) -> str:
        said = self.given.get(Column.NAME) or self.given.get(Column.NAME_EN)
        return said if isinstance(said, str) else ""

    @property
    def identity_number(self) -> str:
        said = self.given.get(Column.IDENTITY_NUMBER)
        return said if isinstance(said, str) else ""

    def person(self, base: Person) -> Person:
        """The person with what the row gives; what it leaves blank stays as it is."""
        return base.model_copy(update=dict(self.given))


def read_rows(sheet: Sheet, layout: Layout, meanings: Meanings, as_of: date) -> tuple[SheetRow, ...]:
    """Every row below the headings that says something; bad ones keep the reasons."""
    reader = CellReader(meanings, as_of, sheet.since_1904)
    return tuple(_told_apart(_rows(sheet, layout, reader)))


def _rows(sheet: Sheet, layout: Layout, reader: CellReader) -> Iterator[SheetRow]:
    headings = sheet.rows[layout.header - 1] if layout.header else ()
    for number, cells in enumerate(sheet.rows[layout.header :], layout.header + 1):
        if headings and cells == headings:  # printed again on each page
            continue
        row = _row(number, cells, layout, reader)
        if row is not None:
            yield row


def _row(number: int, cells: tuple[Value, ...], layout: Layout, reader: CellReader) -> SheetRow | None:
    given: dict[str, Given] = {}
    remarks: list[Remark] = []
    for column, value in zip(layout.columns, cells, strict=False):
        if column is None:
            continue
        read = reader.read(column, value)
        if isinstance(read, Fault):
            remarks.append(Remark(read.reason, column, read.value))
        elif read is not None:
            given[column.value] = read
    if not given and not remarks:
        return None
    if _is_total(cells, reader):
        remarks = [Remark(Reason.TOTAL)]
    elif Column.NAME not in given and Column.NAME_EN not in given:
        remarks.insert(0, Remark(Reason.NO_NAME))
    remarks += _oddities(given, reader.as_of)
    return SheetRow(number, cells, MappingProxyType(given), tuple(remarks))


def _is_total(cells: Sequence[Value], reader: CellReader) -> bool:
    short = (cell for cell in cells if isinstance(cell, str) and len(cell) <= _LONGEST_TOTAL)
    return any(word_of(text_of(cell)) in reader.meanings.total for cell in short)


def _oddities(given: Mapping[str, Given], as_of: date) -> Iterator[Remark]:
    number, phone = given.get(Column.IDENTITY_NUMBER), given.get(Column.PHONE)
    kind = given.get(Column.IDENTITY_KIND, IdentityKind.RESIDENT_ID)
    if isinstance(number, str) and kind is IdentityKind.RESIDENT_ID:
        problems = set(resident_id_problems(number, as_of)) - _ODD_AND_FINE
        if IdentifierProblem.LENGTH in problems:
            yield Remark(Reason.ODD_LENGTH, Column.IDENTITY_NUMBER, other=len(number))
        elif problems or number.endswith("000"):
            yield Remark(Reason.ODD_NUMBER, Column.IDENTITY_NUMBER)
    if isinstance(phone, str) and phone_problems(phone):
        yield Remark(Reason.ODD_PHONE, Column.PHONE)


def _told_apart(rows: Iterator[SheetRow]) -> Iterator[SheetRow]:
    """The second of two rows with one identity number is bad."""
    seen: dict[str, int] = {}
    for row in rows:
        number = fold(row.identity_number)
        first = seen.setdefault(number, row.number) if number else row.number
        if first == row.number:
            yield row
        else:
            repeated = Remark(Reason.REPEATED, Column.IDENTITY_NUMBER, other=first)
            yield SheetRow(row.number, row.cells, row.given, (*row.remarks, repeated))
