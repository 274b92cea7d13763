"""Workbooks for tests: ordinary ones, and ones that somebody made to do harm."""

from collections.abc import Callable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def workbook(rows: Sequence[Sequence[object]], change: Callable[[Worksheet], object] | None = None) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(number, column).value = value  # type: ignore[assignment] # whatever a test puts there
    if change:
        change(sheet)
    return saved(book)


def saved(book: Workbook) -> bytes:
    raw = BytesIO()
    book.save(raw)
    return raw.getvalue()


def with_part(raw: bytes, name: str, content: bytes) -> bytes:
    """The same file with one part replaced or added."""
    packed = BytesIO()
    with ZipFile(BytesIO(raw)) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for other in source.namelist():
            if other != name:
                target.writestr(other, source.read(other))
        target.writestr(name, content)
    return packed.getvalue()


def with_sheet(xml: str) -> bytes:
    """A workbook whose only sheet is this XML."""
    return with_part(workbook([["a"]]), "xl/worksheets/sheet1.xml", xml.encode())


def sheet_xml(data: str) -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>'


def with_shared(text: str) -> bytes:
    """A workbook whose only cell is a text kept as Excel keeps it, in a table of its own."""
    raw = with_sheet(sheet_xml('<row><c t="s"><v>0</v></c></row>'))
    strings = f'<sst xmlns="{MAIN}"><si><t>{text}</t></si></sst>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    with ZipFile(BytesIO(raw)) as archive:
        types = archive.read("[Content_Types].xml").decode()
    named = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    raw = with_part(raw, "[Content_Types].xml", types.replace("</Types>", named).encode())
    return with_part(raw, "xl/sharedStrings.xml", strings.encode())
