"""What is being printed or saved and how to stop it; what has been, and the way to it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame

from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.button import Link
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.widgets.label import Label
from b24desk.ui.words import Say, Words

_ZERO_WIDTH = "\u200b"


class PaperOutcome(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setProperty("surface", "good")
        self._said: Say = str
        self._folder: Path | None = None
        self._stop: Callable[[], object] | None = None
        self.label, self.open_folder, self.stop = Label(), Link(), Link()
        words.button(self.open_folder, lambda: self.tr("Open the folder"))
        words.button(self.stop, lambda: self.tr("Stop"))
        words.also(self._show)
        self.open_folder.clicked.connect(self._open)
        self.stop.clicked.connect(self._on_stop)
        layout = stack(self, 4)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self.label)
        layout.addLayout(beside(self.open_folder, self.stop))

    def tell(self, say: Say, folder: Path | None = None, stop: Callable[[], object] | None = None) -> None:
        """Say this until something else is said; `folder` is where the papers are.

        `stop` ends what is going on; without it there is nothing to stop.
        """
        self._said, self._folder, self._stop = say, folder, stop
        self._show()
        announce(self, say().replace(_ZERO_WIDTH, ""))

    def _show(self) -> None:
        self.label.setText(self._said())
        self.setVisible(bool(self.label.text()))
        self.open_folder.setVisible(self._folder is not None)
        self.stop.setVisible(self._stop is not None)

    def _on_stop(self) -> None:
        if self._stop is not None:
            self._stop()

    def _open(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def breakable(path: Path) -> str:
    """A path that a label may break after each folder."""
    return str(path).replace("/", "/" + _ZERO_WIDTH).replace("\\", "\\" + _ZERO_WIDTH)
