"""Words for those who listen to the window: what just happened, without moving the focus."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    # A class of a hundred names, for which the first paint need not wait.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - as said above

    if QAccessible.isActive() and words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
