"""Work that takes its time, shown while it goes on: what is being done, and Stop where stopping is safe."""

import threading

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.column import beside
from b24desk.ui.widgets.label import Heading, Label
from b24desk.ui.words import Say, Words

_WIDTH = 480


class BusyDialog(QDialog):
    """Stays until whoever does the work calls `done`: neither Escape nor the frame of the window closes it.

    `tell` and `is_stopped` are for the thread that works.
    """

    _told = Signal(object, bool)

    def __init__(self, parent: QWidget, language: LanguageSwitch, title: Say) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        self._stop = threading.Event()
        self._words = Words(self, language)
        self._doing: Say = str
        heading, self.doing, bar, self.stop_button = Heading(1), Label(), QProgressBar(), Button()
        self._words.bind(self.setWindowTitle, title)
        self._words.bind(heading.setText, title)
        self._words.also(self._say)
        self._words.name(bar, title)
        self._words.button(self.stop_button, lambda: self.tr("Stop"))
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedHeight(8)
        self.stop_button.setAutoDefault(False)
        self.stop_button.setEnabled(False)
        self.stop_button.clicked.connect(self._ask_to_stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(12)
        for part in (heading, self.doing, bar):
            layout.addWidget(part)
        layout.addLayout(beside(self.stop_button))
        self.setMinimumWidth(_WIDTH)
        self._told.connect(self._on_told)

    def tell(self, doing: Say, *, may_stop: bool = False) -> None:
        """What is being done from here on, and whether it looks for `is_stopped` meanwhile."""
        self._told.emit(doing, may_stop)

    @property
    def is_stopped(self) -> bool:
        return self._stop.is_set()

    def reject(self) -> None:
        if self.stop_button.isEnabled():
            self._ask_to_stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()

    def _on_told(self, doing: Say, may_stop: bool) -> None:
        self._doing = doing
        self.stop_button.setEnabled(may_stop and not self.is_stopped)
        self._say()
        announce(self, doing())

    def _ask_to_stop(self) -> None:
        self._stop.set()
        self.stop_button.setEnabled(False)
        self._doing = lambda: self.tr("Stopping…")
        self._say()

    def _say(self) -> None:
        self.doing.setText(self._doing())
