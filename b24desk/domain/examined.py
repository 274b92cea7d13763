"""What was found when a file of evidence was opened. Says nothing of whether that will do."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from b24desk.domain.frozen import Frozen

Page = Annotated[int, Field(ge=1, le=10**7)]


class FileKind(StrEnum):
    """What a file is by its content."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    GIF = "gif"
    TIFF = "tiff"
    BMP = "bmp"
    WEBP = "webp"
    WORD = "word"
    WORKBOOK = "workbook"
    OLD_OFFICE = "old_office"
    OFD = "ofd"
    ARCHIVE = "archive"
    OTHER = "other"

    @property
    def is_picture(self) -> bool:
        return self in _PICTURES

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings, in small letters, that a file of this kind may bear."""
        return _SUFFIXES.get(self, ())


_PICTURES = frozenset({FileKind.JPEG, FileKind.PNG, FileKind.GIF, FileKind.TIFF, FileKind.BMP, FileKind.WEBP})
_SUFFIXES = {
    FileKind.PDF: (".pdf",),
    FileKind.JPEG: (".jpg", ".jpeg"),
    FileKind.PNG: (".png",),
    FileKind.GIF: (".gif",),
    FileKind.TIFF: (".tif", ".tiff"),
    FileKind.BMP: (".bmp",),
    FileKind.WEBP: (".webp",),
    FileKind.WORD: (".docx",),
    FileKind.WORKBOOK: (".xlsx",),
    FileKind.OLD_OFFICE: (".doc", ".xls", ".wps", ".et"),
    FileKind.OFD: (".ofd",),
    FileKind.ARCHIVE: (".zip", ".rar", ".7z", ".gz"),
}


class Trouble(StrEnum):
    """Why a file could not be looked at."""

    MISSING = "missing"
    EMPTY = "empty"
    ENCRYPTED = "encrypted"
    TOO_MANY_PIXELS = "too_many_pixels"
    DAMAGED = "damaged"
    """Or made to do harm: whatever ended the process that opened it, or that took too long or too much."""


class Examined(Frozen):
    """A file as it was found. Pages are counted from 1; of long ones, only `looked_at` were looked at.

    `pages` is 0 where a kind has none to count. A page is sideways where its text is, or where a picture
    lies on its side but for a mark that not every program heeds.
    """

    kind: FileKind = FileKind.OTHER
    trouble: Trouble | None = None
    pages: Annotated[int, Field(ge=0, le=10**7)] = 0
    looked_at: Annotated[int, Field(ge=0, le=10**5)] = 0
    blank: Annotated[tuple[Page, ...], Field(max_length=10**4)] = ()
    sideways: Annotated[tuple[Page, ...], Field(max_length=10**4)] = ()
    is_turned_by_mark: bool = False
    text: Annotated[str, Field(max_length=10_000)] = ""
    """What its first pages say, where that can be read without guessing."""
    is_active: bool = False
    """Whether it carries scripts or other files."""
