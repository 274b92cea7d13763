"""Buttons: primary, ordinary, and those that read as links. None is a window's default by chance."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


class Button(QPushButton):
    """An ordinary button; Return presses it while it has the focus, and only then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(True)
        self.setDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class PrimaryButton(Button):
    """What most people do next on a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("primary", "true")


class DangerButton(Button):
    """Takes something away: Return never presses it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)


class Link(Button):
    """A button that reads as a link, for going somewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("link", "true")
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
