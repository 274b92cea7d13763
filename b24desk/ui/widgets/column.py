"""The column that pages are written in: scrolls, starts at the left, never wider than easy reading."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

WIDEST = 780
_MARGIN = 28
_DEEPEST = 4
"""Each round of laying out may ask for one more, on its way from the inside out."""


class Column(QScrollArea):
    """Add widgets to `body`; `frame` holds the margins around it."""

    def __init__(self, parent: QWidget | None = None, widest: int = WIDEST) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # One of its own is clear from the start; asking for the one that is there makes every class of
        # widget known, which the first paint need not wait for.
        self.setViewport(QWidget())
        outer = QWidget()
        self.frame = QVBoxLayout(outer)
        self.frame.setContentsMargins(_MARGIN, 20, _MARGIN, 24)
        across = QHBoxLayout()
        self.frame.addLayout(across)
        self.frame.addStretch(1)
        self.content = QWidget()
        self.content.setMaximumWidth(widest)
        self.content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        across.addWidget(self.content, 1)
        across.addStretch(0)
        self.body = stack(self.content)
        self.setWidget(outer)
        outer.setAutoFillBackground(False)  # the scroll area turns it on

    def settle(self) -> None:
        """Have what has just come, gone or changed size laid out now, from the inside out."""
        for _ in range(_DEEPEST):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def show_whole(self, widget: QWidget) -> None:
        """Scroll so that a widget is in view."""
        self.ensureWidgetVisible(widget, 0, 40)


def stack(owner: QWidget, spacing: int = 8) -> QVBoxLayout:
    """A plain vertical layout without margins."""
    layout = QVBoxLayout(owner)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout


def beside(*widgets: QWidget, spacing: int = 8) -> QHBoxLayout:
    """Widgets in a row, from the left."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return layout


def rule() -> QFrame:
    """A hairline between two parts."""
    line = QFrame()
    line.setObjectName("rule")
    return line
