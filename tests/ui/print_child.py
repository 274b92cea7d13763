"""Prints a PDF on the printing system of the environment, as the window does: ``whole`` or as ``pixels``.

In a process of its own: which server to ask is looked up once a process. ``print_child HOW PDF FIRST LAST``;
0 for FIRST and LAST is every page. Says how many pages went out, and on which printers.
"""

import json
import sys
from pathlib import Path

from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication

from b24desk.papers.raster import open_pages
from b24desk.ui.print_queue import hand_over, order_of
from b24desk.ui.printing import a4_printer, print_paper
from tests.ui.print_server import PRINTER


def main() -> None:
    how, path, first, last = sys.argv[1:]
    _application = QApplication(sys.argv[:1])
    pdf = Path(path).read_bytes()
    printer = a4_printer()
    printer.setPrinterName(PRINTER)
    printer.setFromTo(int(first), int(last))
    with open_pages(pdf) as pages:
        order = order_of(printer, len(pages))
    if how == "pixels":
        sent = print_paper(pdf, printer)
    else:
        sent = order.page_count if order is not None and hand_over(pdf, order) else 0
    names = [printer.printerName() for printer in QPrinterInfo.availablePrinters()]
    sys.stdout.write(json.dumps({"sent": sent, "printers": names}))


if __name__ == "__main__":
    main()
