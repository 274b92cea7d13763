"""The truth about saving, always in sight; when it fails, what can be done about it."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.button import Link
from b24desk.ui.words import Say, Words


class SaveStatus(QWidget):
    save_a_copy = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._say: Say = str
        self._label = QLabel()
        self._copy = Link()
        words.button(self._copy, lambda: self.tr("Save a copy…"))
        self._copy.clicked.connect(self.save_a_copy)
        words.also(lambda: self._label.setText(self._say()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 8, 2)
        layout.addWidget(self._label)
        layout.addWidget(self._copy)
        self.show_nothing()

    @property
    def text(self) -> str:
        return self._label.text()

    def show_nothing(self) -> None:
        self._show(str, failed=False)

    def show_saving(self) -> None:
        self._show(lambda: self.tr("Saving…"), failed=False)

    def show_here(self) -> None:
        self._show(lambda: self.tr("Saved on this computer"), failed=False)

    def show_saved(self, at: datetime | None) -> None:
        """With the moment, if the file was written since it was opened."""
        if at is None:
            self._show(lambda: self.tr("Saved to the file"), failed=False)
        else:
            time = f"{at:%H:%M}"
            self._show(lambda: self.tr("Saved to the file {time}").format(time=time), failed=False)

    def show_not_saved(self, reason: Say, *, kept: bool) -> None:
        """`kept` says that everything is safe on this computer."""

        def say() -> str:
            if kept:
                words = self.tr("Cannot save to the file: {reason}. All changes are safe on this computer.")
            else:
                words = self.tr("Cannot save: {reason}. The work is still in this window.")
            return words.format(reason=reason())

        is_news = say() != self.text
        self._show(say, failed=True)
        if is_news:
            self.announce()

    def announce(self) -> None:
        """Have a screen reader say how saving stands."""
        if self.text:
            announce(self, self.text)

    def _show(self, say: Say, *, failed: bool) -> None:
        self._say = say
        self._label.setText(say())
        role = QPalette.ColorRole.BrightText if failed else QPalette.ColorRole.WindowText
        self._label.setForegroundRole(role)
        font = self._label.font()
        font.setBold(failed)
        self._label.setFont(font)
        self._copy.setVisible(failed)
