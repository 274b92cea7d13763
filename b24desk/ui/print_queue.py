"""A paper handed over to the printing system as the PDF that it is: letters and lines stay sharp at any size.

macOS and Linux print PDF themselves, through the command `lp`. On Windows, and into a file, pages go as
pixels (`printing`).
"""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtPrintSupport import QPrinter

_COMMAND = "lp"
_LONGEST_SECONDS = 120
_TITLE = "b24desk"
"""All that the queue shows of a paper: the firm's name is nobody else's business."""
_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


class Order(NamedTuple):
    """What a person chose in the print dialog."""

    printer: str
    first: int
    last: int
    """The first and the last page, from 1."""
    copies: int
    sides: str
    """As the printing system names it; empty for what the printer usually does."""
    is_grey: bool

    @property
    def page_count(self) -> int:
        return self.last - self.first + 1


def order_of(printer: QPrinter, page_count: int) -> Order | None:
    """The order for the printing system; None where only pixels can be sent."""
    prints_pdf = sys.platform != "win32" and shutil.which(_COMMAND) is not None
    into_a_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat or printer.outputFileName()
    if not prints_pdf or into_a_file or not printer.printerName():
        return None
    return Order(
        printer=printer.printerName(),
        first=printer.fromPage() or 1,
        last=min(printer.toPage() or page_count, page_count),
        copies=printer.copyCount(),
        sides=_SIDES.get(printer.duplex(), ""),
        is_grey=printer.colorMode() is QPrinter.ColorMode.GrayScale,
    )


def hand_over(pdf: bytes, order: Order) -> bool:
    """Whether the printing system took the paper. May run on any thread."""
    try:
        taken = subprocess.run(  # noqa: S603 - a fixed command, no shell; the printer's name is the system's own
            _command(order), input=pdf, capture_output=True, timeout=_LONGEST_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return taken.returncode == 0


def _command(order: Order) -> Sequence[str]:
    chosen = ["media=A4", "fit-to-page=false", "collate=true"]
    if order.sides:
        chosen.append(f"sides={order.sides}")
    if order.is_grey:
        chosen.append("print-color-mode=monochrome")
    options = [word for option in chosen for word in ("-o", option)]
    pages = f"{order.first}-{order.last}"
    return [_COMMAND, "-d", order.printer, "-n", str(order.copies), "-P", pages, "-t", _TITLE, *options]
