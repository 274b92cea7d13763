"""One option: a radio button or a check box with text beside it that wraps and can be clicked."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from b24desk.ui.widgets.label import Hint, Label

_RADIUS = 4


class ChoiceRow(QWidget):
    def __init__(self, button: QAbstractButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = button
        self.label = Label()
        self.hint = Hint()
        self.hint.hide()
        self._around = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        button.setParent(self)
        button.setProperty("bare", "true")  # the row draws the focus around its words, too
        button.installEventFilter(self)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(0)
        self._texts.addWidget(self.label)
        self._texts.addWidget(self.hint)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(8)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._level()
        layout.addLayout(self._texts, 1)

    def add_beneath(self, label: Label, widget: QWidget) -> None:
        """Put something beneath the option's words, or beneath its hint."""
        self._texts.insertWidget(self._texts.indexOf(label) + 1, widget)

    def say(self, words: str) -> None:
        """The option's words, on screen and aloud."""
        self.label.setText(words)
        self.button.setAccessibleName(words)

    def say_hint(self, words: str) -> None:
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        self._describe()

    def say_around(self, words: str) -> None:
        """What a screen reader says after the option and its hint: the question that it answers."""
        self._around = words
        self._describe()

    def _describe(self) -> None:
        self.button.setAccessibleDescription("\n".join(filter(None, (self.hint.text(), self._around))))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._level()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def _level(self) -> None:
        """Hold the button level with the first line of the words."""
        self.button.setMinimumHeight(self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.button.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()
