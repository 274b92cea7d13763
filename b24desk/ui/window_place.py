"""Where a window may be put, of the screens that are there now."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize


def in_reach(wanted: QRect, least: QSize, screens: Sequence[QRect]) -> QRect:
    """The place nearest to the one wanted that lies on one screen whole, the first one if it was on none.

    Where a screen is smaller than the window can be, the window begins in the corner of that screen.
    """
    screen = max(screens, key=lambda screen: _area(screen & wanted))
    size = wanted.size().boundedTo(screen.size()).expandedTo(least)
    left = max(screen.left(), min(wanted.left(), screen.left() + screen.width() - size.width()))
    top = max(screen.top(), min(wanted.top(), screen.top() + screen.height() - size.height()))
    return QRect(left, top, size.width(), size.height())


def _area(rectangle: QRect) -> int:
    return max(rectangle.width(), 0) * max(rectangle.height(), 0)
