"""Plain text that wraps: bodies, headings, hints, errors, tags. Never markup, whatever a user typed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from b24desk.ui.colours import Tone

_AROUND_TAG = 24
"""Pixels beside the words of a tag: its padding, and what wrapping wants for itself."""
_SIZES = {1: 1.6, 2: 1.2, 3: 1.0}


class Label(QLabel):
    """Running text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class Heading(Label):
    """A bold line of level 1 (the page), 2 (a section) or 3 (an item)."""

    def __init__(self, level: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = level
        self.fit()

    @property
    def level(self) -> int:
        return self._level

    def fit(self) -> None:
        """Follow the size of text of the application."""
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * _SIZES[self._level])
        font.setBold(True)
        self.setFont(font)


class Hint(Label):
    """A quieter line beside something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)


class ErrorLine(Heading):
    """What is wrong with a field; hidden while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3, parent)
        self.setForegroundRole(QPalette.ColorRole.BrightText)
        self.hide()

    def say(self, words: str) -> None:
        self.setText(words)
        self.setVisible(bool(words))


class Tag(QLabel):
    """A short word on a tinted ground."""

    def __init__(self, tone: Tone = Tone.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("tone", tone.value)

    def let_wrap(self) -> None:
        """On more than one line where there is no room for one, as in a narrow panel."""
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().sizeHint()
        width = self.fontMetrics().horizontalAdvance(self.text()) + _AROUND_TAG
        return QSize(width, self.heightForWidth(width))

    def set_tone(self, tone: Tone) -> None:
        set_state(self, "tone", tone.value)


def set_state(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
