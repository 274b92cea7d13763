"""What opens files in the place of the system's programs."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot


class Viewer(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Path] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.shown.append(Path(url.toLocalFile()))
