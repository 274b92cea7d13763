"""A finished paper on a printer: the very PDF, page by page as pixels on white, as fine as the printer is."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from b24desk.papers.raster import PageImage, open_pages

_FINEST = 600
"""Dots an inch above which a page only takes longer."""
_POINTS = 72


def image_of(page: PageImage) -> QImage:
    """A copy that owns its pixels."""
    view = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    return view.copy()


def a4_printer() -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    return printer


def print_paper(pdf: bytes, printer: QPrinter) -> int:
    """Print the chosen pages; how many went to the printer."""
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    dots = min(printer.resolution(), _FINEST)
    printed = 0
    with open_pages(pdf) as pages:
        first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
        for index in range(first - 1, min(last, len(pages))):
            if printed:
                printer.newPage()
            width, height = pages.size(index)
            scale = printer.resolution() / _POINTS
            sheet = QRect(0, 0, round(width * scale), round(height * scale))
            painter.drawImage(sheet, image_of(pages.image(index, dots / _POINTS)))
            printed += 1
    painter.end()
    return printed
