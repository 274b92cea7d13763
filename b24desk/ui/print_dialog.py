"""The system's own dialog before something is printed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


def ask_for_printer(parent: QWidget, printer: QPrinter, then: Callable[[], None], pages: int = 0) -> None:
    """Have the printer set up; `then` is called unless it is cancelled. Some of `pages` can be chosen."""
    dialog = QPrintDialog(printer, parent)
    if pages:
        dialog.setMinMax(1, pages)
    dialog.accepted.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
