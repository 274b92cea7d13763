"""How much a workbook may hold, measured before it is read: a few kilobytes can unfold into all the memory.

Counts what is there without building anything, and looks for formulas whose result was never stored.
"""

import re
import zlib
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from openpyxl.utils import column_index_from_string

from b24desk.domain.sheet import MOST_COLUMNS, MOST_ROWS, Refusal

MOST_PARTS = 2_000
MOST_BYTES = 256 * 1024 * 1024
"""Unpacked, all parts together; pictures count and are never read."""
MOST_XML = 96 * 1024 * 1024
MOST_ELEMENTS = 3_000_000
MOST_CELLS_OF_ROW = 16_384
"""Excel's own limit."""
DEEPEST = 64
_MALFORMED = (
    expat.ExpatError,
    BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    ValueError,
    LookupError,
)
_CHUNK = 64 * 1024
_XML = (".xml", ".rels")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml$", re.IGNORECASE)


class _Beyond(Exception):  # noqa: N818 - no error: the parser is stopped by it
    """Raised inside the parser, which cannot be stopped otherwise."""


@dataclass(slots=True)
class SheetMeasure:
    """`uncalculated` are formulas without a result; `is_cut` says that cells lie beyond what is read."""

    uncalculated: int = 0
    is_cut: bool = False


@dataclass(slots=True)
class Measure:
    """What has been counted so far; `sheets` by the name of their part."""

    elements: int = 0
    sheets: dict[str, SheetMeasure] = field(default_factory=dict)


def measured(archive: ZipFile) -> Measure | Refusal:
    """The measure of a workbook that is safe to read."""
    parts = archive.infolist()
    texts = [part for part in parts if part.filename.lower().endswith(_XML)]
    too_large = (
        len(parts) > MOST_PARTS
        or sum(part.file_size for part in parts) > MOST_BYTES
        or sum(part.file_size for part in texts) > MOST_XML
    )
    if too_large:
        return Refusal.TOO_LARGE
    measure = Measure()
    for part in texts:
        try:
            with archive.open(part) as file:
                _Counter(measure, part.filename).read(file)
        except _Beyond:
            return Refusal.TOO_LARGE
        except _MALFORMED:
            return Refusal.DAMAGED
        except RuntimeError:  # zipfile's word for a part under a password
            return Refusal.PROTECTED
    return measure


class _Counter:
    """Reads one part. A document type is refused: an entity in it could stand for any amount of text."""

    def __init__(self, measure: Measure, part: str) -> None:
        self._measure = measure
        self._is_sheet = _SHEET.match(part) is not None
        self._sheet = measure.sheets.setdefault(part, SheetMeasure()) if self._is_sheet else SheetMeasure()
        self._depth = self._row = self._cells = self._column = 0
        self._has_formula = self._has_result = self._in_value = False

    def read(self, file: IO[bytes]) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._refuse
        if self._is_sheet:
            parser.CharacterDataHandler = self._text
        while chunk := file.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003 - takes no name
        parser.Parse(b"", True)  # noqa: FBT003 - as above

    def _refuse(self, *_: object) -> None:
        raise _Beyond

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._measure.elements += 1
        if self._measure.elements > MOST_ELEMENTS or self._depth > DEEPEST:
            raise _Beyond
        if not self._is_sheet:
            return
        match name.rpartition(":")[2]:
            case "row":
                self._row = int(attributes.get("r", self._row + 1))
                self._cells = self._column = 0
            case "c":
                self._cells += 1
                letters = attributes.get("r", "").rstrip("0123456789")
                self._column = column_index_from_string(letters) if letters else self._column + 1
                self._has_formula = self._has_result = False
                if self._cells > MOST_CELLS_OF_ROW:
                    raise _Beyond
            case "f":
                self._has_formula = True
            case "v" | "t":
                self._in_value = True
            case _:
                pass

    def _text(self, text: str) -> None:
        if self._in_value and text.strip():
            self._has_result = True
            if self._row > MOST_ROWS or self._column > MOST_COLUMNS:
                self._sheet.is_cut = True

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._in_value = False
        if self._has_formula and name.rpartition(":")[2] == "c":
            self._sheet.uncalculated += not self._has_result
            self._has_formula = False
