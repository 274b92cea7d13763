"""What all workbooks have in common: cells of text, and files that say nothing of the moment of writing."""

from datetime import datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import PatternFill

from b24desk.domain.sheet import LONGEST_CELL
from b24desk.papers.office_file import undated, writable

HEAD = PatternFill("solid", fgColor="E8EEF2")
"""Under the heads of columns."""


def set_text(cell: Cell | MergedCell, text: str) -> None:
    """As text whatever it looks like, with a mark for what the file cannot hold."""
    cell.value = writable(text)[:LONGEST_CELL]
    cell.data_type = "s"  # or a name that begins with "=" would be calculated


def workbook_file(book: Workbook, moment: datetime) -> bytes:
    """The same book and moment give the same bytes."""
    book.properties.creator = "b24desk"
    book.properties.created = book.properties.modified = moment
    raw = BytesIO()
    book.save(raw)
    return undated(raw.getvalue(), moment)
