"""The system's own dialogs for a file and for a folder. Whoever asks is told the answer, if there is one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_file(
    window: QWidget, title: str, suggested: Path, files: str, then: Callable[[Path], None]
) -> None:
    """Ask under which name to save; `files` is the filter of the dialog."""
    dialog = QFileDialog(window, title, str(suggested))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(files)
    dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
    _open(dialog, then)


def ask_for_existing(
    window: QWidget,
    title: str,
    then: Callable[[Path], object],
    *,
    files: str = "",
    start: str = "",
) -> None:
    """Ask which file to open, beginning in the folder `start`; of any kind, unless `files` is a filter."""
    dialog = QFileDialog(window, title, start)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if files:
        dialog.setNameFilter(files)
    _open(dialog, then)


def ask_for_several(window: QWidget, title: str, then: Callable[[list[Path]], None]) -> None:
    """Ask which files to open, of any kind."""
    dialog = QFileDialog(window, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda paths: then([Path(path) for path in paths]))
    _show(dialog)


def ask_for_folder(window: QWidget, title: str, start: str, then: Callable[[Path], None]) -> None:
    dialog = QFileDialog(window, title, start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    _open(dialog, then)


def _open(dialog: QFileDialog, then: Callable[[Path], object]) -> None:
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    _show(dialog)


def _show(dialog: QFileDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
