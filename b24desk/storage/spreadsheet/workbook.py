"""A workbook of Excel or WPS (.xlsx) as tables: results instead of formulas, hidden sheets left out."""

import warnings
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook import Workbook

from b24desk.domain.sheet import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Refusal, Sheet, Value
from b24desk.storage.spreadsheet.bounds import Measure, SheetMeasure, measured

_MOST_SHEETS = 20
_MALFORMED = (
    ArithmeticError,
    AttributeError,
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zlib.error,
)
"""What the library raises where parts contradict each other; the file is in memory, no disk is meant."""


def read_workbook(raw: bytes) -> tuple[Sheet, ...] | Refusal:
    """Every sheet that shows something."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            if (
                "xl/workbook.xml" not in archive.namelist()
                and "[Content_Types].xml" not in archive.namelist()
            ):
                return Refusal.OTHER_FORMAT
            measure = measured(archive)
    except (BadZipFile, ValueError, EOFError, NotImplementedError):
        return Refusal.DAMAGED
    if isinstance(measure, Refusal):
        return measure
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles and extensions that no table needs
        try:
            with closing(
                load_workbook(BytesIO(raw), read_only=True, data_only=True, keep_links=False)
            ) as book:
                sheets = tuple(_sheets(book, measure))
        except _MALFORMED:
            return Refusal.DAMAGED
    return sheets or Refusal.EMPTY


def _sheets(book: Workbook, measure: Measure) -> Iterator[Sheet]:
    since_1904 = book.epoch == CALENDAR_MAC_1904
    # The stubs know the worksheets of a workbook that is changed, not the ones of one that is only read.
    shown: list[Any] = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for sheet in shown[:_MOST_SHEETS]:
        rows = _rows(sheet)
        if rows:
            part = sheet._worksheet_path.lstrip("/")  # noqa: SLF001 - named nowhere else
            counted = measure.sheets.get(part, SheetMeasure())
            yield Sheet(sheet.title, rows, counted.is_cut, since_1904, counted.uncalculated)


def _rows(sheet: Any) -> tuple[tuple[Value, ...], ...]:
    sheet.reset_dimensions()  # what a file says of its own size is often wrong
    rows: list[tuple[Value, ...]] = []
    last = 0
    for number, cells in enumerate(
        sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True), 1
    ):
        width = next((place for place in range(len(cells), 0, -1) if cells[place - 1] is not None), 0)
        row = tuple(_value(cell) for cell in cells[:width])
        while row and row[-1] is None:
            row = row[:-1]
        rows.append(row)
        if row:
            last = number
    return tuple(rows[:last])


def _value(cell: object) -> Value:
    match cell:
        case None | bool() | int() | float():
            return cell
        case datetime():
            return cell.date()
        case date():
            return cell
        case time() | timedelta():
            return str(cell)
        case _:
            text = str(cell)[:LONGEST_CELL]
            return text if text.strip() else None
