"""F1 anywhere: the help opens at the topic of the page, or of the dialog in front of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from b24desk.ui.desk import Desk

if TYPE_CHECKING:
    from b24desk.ui.help_window import HelpWindow

_NAME = "help"


class HelpDesk(QObject):
    """One help window at a time; in front of a dialog that blocks the others, it belongs to that one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.window: HelpWindow | None = None
        desk.help_wanted.connect(self.show)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def topic(self) -> str:
        """What the help should say here."""
        from b24desk.ui.help_topics import (  # noqa: PLC0415 - brings every dialog with it
            FIRST,
            topic_of_dialog,
            topic_of_page,
        )

        dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
        found = topic_of_dialog(dialog) if dialog is not None else None
        if found is not None:
            return found
        work = self._desk.work
        return FIRST if work is None else topic_of_page(self._desk.rulebook, work.page.page)

    def show_here(self) -> None:
        self.show(self.topic())

    def show(self, topic: str, heading: str = "") -> None:
        """Open a page of the help, at a heading on it."""
        from b24desk.ui.help_window import HelpWindow  # noqa: PLC0415 - when it is wanted

        owner = QApplication.activeModalWidget() or self._desk.window
        if self.window is not None and self.window.parentWidget() is not owner:
            self.close()
        if self.window is None:
            self.window = HelpWindow(owner, self._desk.language)
            self.window.destroyed.connect(self._forget)
        self.window.show_topic(topic, heading)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        if self.window is not None:
            window, self.window = self.window, None
            window.destroyed.disconnect(self._forget)
            window.close()

    def _forget(self) -> None:
        self.window = None

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """A dialog that blocks the window blocks its keys, too: it gets F1 for itself."""
        dialog = new.window() if new is not None else None
        if not isinstance(dialog, QDialog) or dialog is self.window:
            return
        if not dialog.findChildren(QShortcut, _NAME, Qt.FindChildOption.FindDirectChildrenOnly):
            key = QShortcut(QKeySequence("F1"), dialog)
            key.setObjectName(_NAME)
            key.activated.connect(self.show_here)
