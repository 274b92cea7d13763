"""What a file is by its first bytes, whatever its name says. Standard library only."""

import zipfile
import zlib
from pathlib import Path

_HEAD = 1024
_MARKS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"BM", "bmp"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_office"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
)
_INSIDE = (("word/document.xml", "word"), ("xl/workbook.xml", "workbook"), ("OFD.xml", "ofd"))
_MOST_ENTRIES = 10_000


def kind_of(path: Path) -> str:
    """One of the values of FileKind. Junk before the header of a PDF is common and no matter."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    for mark, kind in _MARKS:
        if head.startswith(mark):
            return kind
    if b"%PDF-" in head:
        return "pdf"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head.startswith(b"PK"):
        return _packed(path)
    return "other"


def _packed(path: Path) -> str:
    """An office file is an archive with certain entries; only the directory is read."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = {entry.filename for entry in archive.infolist()[:_MOST_ENTRIES]}
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError):
        return "archive"
    return next((kind for entry, kind in _INSIDE if entry in names), "archive")
