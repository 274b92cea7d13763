"""Pages of a finished PDF as pixels, on white paper: what the preview shows and what the tests look at."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import NamedTuple

import pypdfium2

_ONE_AT_A_TIME = RLock()
"""PDFium may be used by one thread at a time only, whatever the document."""


class PageImage(NamedTuple):
    """Four bytes a pixel: blue, green, red and one unused, rows from the top."""

    width: int
    height: int
    stride: int
    pixels: bytes


class PageRaster:
    """An open PDF; made by `open_pages`."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document

    def __len__(self) -> int:
        return len(self._document)

    def size(self, index: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        width, height = self._document.get_page_size(index)
        return width, height

    def image(
        self, index: int, pixels_per_point: float, cut: tuple[float, float, float, float] = (0, 0, 0, 0)
    ) -> PageImage:
        """The page without so many points at its left, bottom, right and top."""
        page = self._document[index]
        try:
            bitmap = page.render(
                scale=pixels_per_point, crop=cut, fill_color=(255, 255, 255, 255), prefer_bgrx=True
            )
            try:
                return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            finally:
                bitmap.close()
        finally:
            page.close()


@contextmanager
def open_pages(pdf: bytes) -> Iterator[PageRaster]:
    """For PDFs that this program wrote; a foreign file may only be opened in a child process."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            document.init_forms()  # boxes to tick are drawn with the page only if told so
            yield PageRaster(document)
        finally:
            document.close()
