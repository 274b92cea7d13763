"""Where papers go: the system's own dialogs for a file and for a folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_file(
    window: QWidget, title: str, suggested: Path, files: str, then: Callable[[Path], None]
) -> None:
    """Ask under which name to save; `files` is the filter of the dialog, `then` is told the answer."""
    dialog = QFileDialog(window, title, str(suggested))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(files)
    dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
    _open(dialog, then)


def ask_for_folder(window: QWidget, title: str, suggested: Path, then: Callable[[Path], None]) -> None:
    dialog = QFileDialog(window, title, str(suggested))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    _open(dialog, then)


def _open(dialog: QFileDialog, then: Callable[[Path], None]) -> None:
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
