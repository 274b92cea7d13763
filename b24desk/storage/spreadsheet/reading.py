"""A file from a spreadsheet program, told by what it holds and not by what it is called."""

from pathlib import Path

from b24desk.domain.sheet import Refusal, Sheet
from b24desk.errors import ErrorCode
from b24desk.storage.reading import reading
from b24desk.storage.spreadsheet.delimited import read_delimited
from b24desk.storage.spreadsheet.workbook import read_workbook

LARGEST = 48 * 1024 * 1024
LARGEST_TEXT = 24 * 1024 * 1024
_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SEALED = "EncryptedPackage".encode("utf-16-le")


def read_spreadsheet(path: Path) -> tuple[Sheet, ...] | Refusal:
    """Its sheets, or why there are none. Raises B24Error where the disk refuses."""
    with reading(path, ErrorCode.NOT_A_FILE) as file:
        raw = file.read(LARGEST + 1)
    return read_bytes_of(raw, path.stem)


def read_bytes_of(raw: bytes, name: str) -> tuple[Sheet, ...] | Refusal:
    """The same for what has been read already."""
    if len(raw) > LARGEST:
        return Refusal.TOO_LARGE
    if raw.startswith(_ZIP):
        return read_workbook(raw)
    if raw.startswith(_COMPOUND):
        return Refusal.PROTECTED if _SEALED in raw else Refusal.OTHER_FORMAT
    if len(raw) > LARGEST_TEXT:
        return Refusal.TOO_LARGE
    sheet = read_delimited(raw, name)
    return sheet if isinstance(sheet, Refusal) else (sheet,)
