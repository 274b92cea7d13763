"""A row of small controls that stands upright where it is too narrow for them side by side."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class Wrapping(QWidget):
    def __init__(self, *controls: QWidget, spacing: int) -> None:
        super().__init__()
        self._controls = controls
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        # Side by side they would ask for their width, and never be given less of it.
        self._layout.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self._spacing = spacing
        for control in controls:
            self._layout.addWidget(control)
        self._layout.addStretch(1)
        self._turn()

    def minimumSizeHint(self) -> QSize:
        least = self._layout.minimumSize()
        return QSize(max(control.sizeHint().width() for control in self._shown()), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _shown(self) -> list[QWidget]:
        return [control for control in self._controls if not control.isHidden()]

    def _turn(self) -> None:
        wanted = sum(control.sizeHint().width() + self._spacing for control in self._shown())
        upright = 0 < self.width() < wanted - self._spacing
        direction = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() is not direction:
            self._layout.setDirection(direction)
            self.updateGeometry()
        self._layout.setSpacing(2 if upright else self._spacing)
