"""Copies of attachments for other programs: to be looked at, or to be kept by the user."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from b24desk.domain.project import Attachment
from b24desk.errors import B24Error
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.looked_at import LookedAt
from b24desk.ui.jobs import Worker
from b24desk.ui.session import Session

_IMAGES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp")
_TEXTS = (".pdf", ".ofd", ".txt", ".csv", ".doc", ".docx", ".wps", ".xls", ".xlsx", ".et")
_LOOKED_AT = frozenset((*_IMAGES, *_TEXTS))
"""Endings of files to look at. What might be started as a program, or lead to one, can only be saved."""


def can_be_previewed(attachment: Attachment) -> bool:
    """Whether it is of a kind that the window shows itself."""
    return Path(attachment.name).suffix.lower() in (*_IMAGES, ".pdf")


def can_be_opened(attachment: Attachment) -> bool:
    return Path(attachment.name).suffix.lower() in _LOOKED_AT


class HandingOut(QObject):
    """Copies to look at are read-only, and gone when the application is closed."""

    failed = Signal(B24Error)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._worker = Worker(self)
        self.end()
        session.ending.connect(self.end)

    def open(self, attachment: Attachment) -> None:
        """Show a copy in the program that the system has for it."""
        looked_at = LookedAt(self._session.workspace.attachments)
        self._worker.do("open", lambda: _copied(looked_at, attachment), self._show)

    def save(self, attachment: Attachment, path: Path) -> None:
        """Write a copy where the user wants it."""
        folder = self._session.workspace.attachments
        self._worker.do(f"save {path}", lambda: _written(folder, attachment, path), self._on_written)

    def end(self) -> None:
        """Remove the copies that were only looked at."""
        LookedAt(self._session.workspace.attachments).clear()

    def _show(self, result: Path | B24Error) -> None:
        if isinstance(result, B24Error):
            self.failed.emit(result)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(result)))

    def _on_written(self, error: B24Error | None) -> None:
        if error is not None:
            self.failed.emit(error)


def _copied(looked_at: LookedAt, attachment: Attachment) -> Path | B24Error:
    """On another thread."""
    try:
        return looked_at.copy(attachment)
    except B24Error as error:
        return error


def _written(folder: AttachmentFolder, attachment: Attachment, path: Path) -> B24Error | None:
    """On another thread."""
    try:
        folder.hand_out(attachment, path)
    except B24Error as error:
        return error
    return None
