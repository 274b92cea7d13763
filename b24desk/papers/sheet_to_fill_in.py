"""Sheets to fill in, as a workbook and as CSV. Every cell is text: a number would lose its last digits."""

import csv
from datetime import date, datetime, time
from io import StringIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from b24desk.domain.sheet import SheetDraft
from b24desk.papers.workbook_file import HEAD, set_text, workbook_file

_TEXT = "@"
_LISTS = "lists"
_LAST_ROW = 20_001
_LONGEST_NAME = 31
_SOME_DAY = datetime.combine(date(2000, 1, 1), time())
"""When the sheet was asked for is nobody's business."""


def workbook_bytes(draft: SheetDraft) -> bytes:
    """The same draft gives the same bytes."""
    book = Workbook()
    sheet, notes, lists = book.worksheets[0], book.create_sheet(), book.create_sheet(_LISTS)
    sheet.title, notes.title = draft.name[:_LONGEST_NAME], draft.notes_name[:_LONGEST_NAME]
    lists.sheet_state = "hidden"
    _write_heads(sheet, draft)
    for number, row in enumerate(draft.rows, 2):
        for column, text in enumerate(row, 1):
            _write(sheet, number, column, text)
    _write_choices(sheet, lists, draft)
    for number, line in enumerate(draft.notes, 1):
        for column, text in enumerate(line, 1):
            _write(notes, number, column, text)
            notes.cell(number, column).alignment = Alignment(wrap_text=True, vertical="top")
    for column, width in enumerate((30, 60, 60), 1):
        notes.column_dimensions[get_column_letter(column)].width = width
    return workbook_file(book, _SOME_DAY)


def csv_bytes(draft: SheetDraft) -> bytes:
    """With the mark by which Excel tells UTF-8. No cell of it starts a formula."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.head.replace("\n", " ") for column in draft.columns])
    writer.writerows([_harmless(cell) for cell in row] for row in draft.rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in tuple("=+-@\t\r") else cell


def _write_heads(sheet: Worksheet, draft: SheetDraft) -> None:
    for number, column in enumerate(draft.columns, 1):
        _write(sheet, 1, number, column.head)
        cell = sheet.cell(1, number)
        cell.font, cell.fill = Font(bold=True), HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        # The column itself is text, so that whatever is typed below stays as it is typed.
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width, dimension.number_format = column.width, _TEXT
    sheet.freeze_panes = "A2"


def _write_choices(sheet: Worksheet, lists: Worksheet, draft: SheetDraft) -> None:
    for number, column in enumerate(draft.columns, 1):
        if not column.choices:
            continue
        letter = get_column_letter(number)
        for row, choice in enumerate(column.choices, 1):
            _write(lists, row, number, choice)
        place = f"{quote_sheetname(_LISTS)}!${letter}$1:${letter}${len(column.choices)}"
        offered = DataValidation(type="list", formula1=place, allow_blank=True, showErrorMessage=False)
        offered.add(f"{letter}2:{letter}{_LAST_ROW}")
        sheet.add_data_validation(offered)


def _write(sheet: Worksheet, row: int, column: int, text: str) -> None:
    if not text:
        return
    cell = sheet.cell(row, column)
    set_text(cell, text)
    cell.number_format = _TEXT
