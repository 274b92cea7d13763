"""A finished paper as pixels for a printer: the very PDF, page by page on white, as fine as the printer is.

For Windows, and for printing into a file; elsewhere the PDF itself goes (`print_queue`).
"""

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


class PrintRun:
    """The chosen pages on their way to a printer. `picture` may run on any thread, `put` in the window's."""

    def __init__(self, pdf: bytes, printer: QPrinter) -> None:
        printer.setFullPage(True)  # the system's dialog may have taken it back
        self._pdf = pdf
        self._printer = printer
        self._dots = min(printer.resolution(), _FINEST)
        self._painter = QPainter()
        with open_pages(pdf) as pages:
            first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
            self._left = list(range(first - 1, min(last, len(pages))))
            self._sizes = [pages.size(index) for index in range(len(pages))]
        self.count = len(self._left)
        self.printed = 0
        self.failed = not self._left or not self._painter.begin(printer)

    @property
    def is_done(self) -> bool:
        return self.failed or not self._left

    def abandon(self) -> None:
        """Print no further page; the printer gets those that were put."""
        self._left = []
        if self._painter.isActive():
            self._painter.end()

    def picture(self) -> QImage:
        """The next page as it will be printed."""
        with open_pages(self._pdf) as pages:
            return image_of(pages.image(self._left[0], self._dots / _POINTS))

    def put(self, picture: QImage) -> None:
        """Send the picture of the next page to the printer."""
        if self.printed and not self._printer.newPage():
            self.failed = True
        else:
            width, height = self._sizes[self._left.pop(0)]
            scale = self._printer.resolution() / _POINTS
            self._painter.drawImage(QRect(0, 0, round(width * scale), round(height * scale)), picture)
            self.printed += 1
        if self.is_done and self._painter.isActive():
            self._painter.end()


def print_paper(pdf: bytes, printer: QPrinter) -> int:
    """Print the chosen pages at once; how many went to the printer."""
    run = PrintRun(pdf, printer)
    while not run.is_done:
        run.put(run.picture())
    return run.printed
