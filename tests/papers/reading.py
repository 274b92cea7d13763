"""Reads finished PDFs back: their text through two independent readers, their fonts, their pixels."""

import io
from typing import Any, NamedTuple

import pypdf
import pypdfium2

from b24desk.papers.raster import PageImage, open_pages


class Character(NamedTuple):
    text: str
    left: float
    bottom: float
    right: float
    top: float


def text_of(pdf: bytes) -> list[str]:
    """The text of each page, as PDFium reads it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    finally:
        document.close()


def text_of_by_pypdf(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def joined(pages: list[str]) -> str:
    """All text without line ends and spaces, to look for sentences wherever they were broken."""
    return "".join("".join(pages).split())


def characters_of(pdf: bytes, page: int) -> list[Character]:
    """Every visible character with the box that its ink may fill."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = document[page].get_textpage()
        found = []
        for index in range(text.count_chars()):
            character = text.get_text_range(index, 1)
            if character.strip():
                found.append(Character(character, *text.get_charbox(index)))
        return found
    finally:
        document.close()


class Font(NamedTuple):
    name: str
    is_embedded: bool
    is_subset: bool


def fonts_of(pdf: bytes) -> set[Font]:
    found = set()
    for page in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        resources: Any = page["/Resources"]
        for reference in resources["/Font"].values():
            font = reference.get_object()
            name = str(font["/BaseFont"]).lstrip("/")
            descriptor = font.get("/FontDescriptor", {})
            found.add(Font(name, "/FontFile2" in descriptor, name[6:7] == "+"))
    return found


def picture(pdf: bytes, page: int, pixels_per_point: float = 1.0) -> PageImage:
    with open_pages(pdf) as pages:
        return pages.image(page, pixels_per_point)


def darkest(image: PageImage, left: int, top: int, right: int, bottom: int) -> int:
    """The lowest green value in a rectangle of pixels, right and bottom excluded: 255 is blank paper."""
    lowest = 255
    for row in range(max(top, 0), min(bottom, image.height)):
        start = row * image.stride + max(left, 0) * 4 + 1
        stop = row * image.stride + min(right, image.width) * 4
        lowest = min(lowest, *image.pixels[start:stop:4])
    return lowest
