"""A whole row that is one button: text that wraps on the left, a status on the right."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from b24desk.ui.widgets.label import Label
from b24desk.ui.words import without_mnemonic

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_RADIUS = 4


class RowButton(QAbstractButton):
    """Add texts to `texts` and, if wanted, a status to `row`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(8, 8, 8, 8)
        self.row.setSpacing(16)
        self.texts = QVBoxLayout()
        self.texts.setSpacing(2)
        self.row.addLayout(self.texts, 1)

    def add_text(self, widget: QWidget) -> None:
        self._let_clicks_through(widget)
        self.texts.addWidget(widget)

    def add_status(self, widget: QWidget) -> None:
        self._let_clicks_through(widget)
        self.row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _let_clicks_through(self, widget: QWidget) -> None:
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self.row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.row.totalMinimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self.click()
            return
        if event.key() in _ARROWS:
            event.ignore()  # the list around it moves, or scrolls
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(1, 1, -1, -1)
        colours = self.palette()
        if self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color(QPalette.ColorRole.Midlight))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.end()


class LinkRow(RowButton):
    """A link whose words may take more than one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row.setContentsMargins(2, 2, 2, 2)
        self._label = Label()
        self._label.setForegroundRole(QPalette.ColorRole.Link)
        font = self._label.font()
        font.setUnderline(True)
        self._label.setFont(font)
        self.add_text(self._label)

    def setText(self, words: str) -> None:  # noqa: N802 - Qt's own name, so that Words.button binds it
        super().setText(words)
        self._label.setText(without_mnemonic(words))
