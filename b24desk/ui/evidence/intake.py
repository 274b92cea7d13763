"""Takes the user's files into the application, one after the other, while everything else goes on.

Lives as long as the application is open, so that leaving the page stops nothing.
"""

import threading
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from b24desk.domain.project import Attachment
from b24desk.errors import B24Error, ErrorCode
from b24desk.flow.evidence import added, exchanged
from b24desk.storage.attachments import LARGEST_TOGETHER, AttachmentFolder, Taken
from b24desk.ui.jobs import Worker
from b24desk.ui.new_id import new_id
from b24desk.ui.session import Session

_LONGEST_NAME = 2_000


class Wish(NamedTuple):
    """A file to take in: as evidence for a document, or in the place of an attachment."""

    source: Path
    document: str = ""
    instead_of: str = ""


class Progress(NamedTuple):
    name: str
    percent: int
    waiting: int


class _StoppedError(Exception):
    """The user, or the end of the application, stopped the copying."""


class Intake(QObject):
    """`moved` comes with each step of `progress`; `taken` names what is now in the application.

    `checked` comes when it is known anew which attachments are `lost`: missing, or not what was taken in.
    """

    moved = Signal()
    taken = Signal(str)
    failed = Signal(B24Error)
    checked = Signal()
    _told = Signal(int)

    def __init__(self, session: Session, today: Callable[[], date]) -> None:
        super().__init__(session)
        self._session = session
        self._today = today
        self._worker = Worker(self)
        self._waiting: list[Wish] = []
        self._current: Wish | None = None
        self._percent = 0
        self._stop = threading.Event()
        self._seen: tuple[Attachment, ...] = ()
        self.lost: frozenset[str] = frozenset()
        self._told.connect(self._on_told)
        session.changed.connect(self._check)
        session.ending.connect(self.stop)
        self._check()

    @property
    def progress(self) -> Progress | None:
        """None while nothing is being copied."""
        if self._current is None:
            return None
        return Progress(self._current.source.name, self._percent, len(self._waiting))

    def add(self, sources: Iterable[Path], document: str) -> None:
        """Take these in as evidence for a document."""
        self._waiting += [Wish(source, document) for source in sources]
        self._start_next()

    def exchange(self, source: Path, attachment: str) -> None:
        """Take this in, in the place of an attachment."""
        self._waiting.append(Wish(source, instead_of=attachment))
        self._start_next()

    def stop(self) -> None:
        """Take in no more; what is half copied goes."""
        self._waiting.clear()
        self._stop.set()

    def _start_next(self) -> None:
        if self._current is not None or not self._waiting:
            return
        wish = self._current = self._waiting.pop(0)
        self._percent = 0
        self._stop = stop = threading.Event()
        folder, tell = self._session.workspace.attachments, self._told.emit
        room = LARGEST_TOGETHER - sum(item.size for item in self._session.project.attachments)
        self._worker.do("take in", lambda: _take_in(folder, wish.source, room, stop, tell), self._on_taken)
        self.moved.emit()

    def _on_told(self, percent: int) -> None:
        self._percent = percent
        self.moved.emit()

    def _on_taken(self, result: Taken | B24Error | None) -> None:
        wish, self._current = self._current, None
        if isinstance(result, B24Error):
            self.failed.emit(result)
        elif result is not None and wish is not None:
            self._store(wish, result)
        self.moved.emit()
        self._start_next()

    def _store(self, wish: Wish, taken: Taken) -> None:
        attachments = self._session.project.attachments
        new = Attachment(
            id=new_id("attachment", {item.id for item in attachments}),
            name=wish.source.name[:_LONGEST_NAME],
            sha256=taken.sha256,
            size=taken.size,
            added=self._today(),
            documents=(wish.document,) if wish.document else (),
        )
        if wish.instead_of:
            self._session.set_attachments(exchanged(attachments, wish.instead_of, new))
        else:
            self._session.set_attachments(added(attachments, new))
        self.taken.emit(new.name)

    def _check(self) -> None:
        """Look for the files of the attachments, when there are other ones than before."""
        attachments = self._session.project.attachments
        if attachments == self._seen:
            return
        self._seen = attachments
        folder = self._session.workspace.attachments
        self._worker.do("check", lambda: _lost(folder, attachments), self._on_checked)

    def _on_checked(self, lost: frozenset[str]) -> None:
        if lost != self.lost:
            self.lost = lost
            self.checked.emit()


def _take_in(
    folder: AttachmentFolder,
    source: Path,
    room: int,
    stop: threading.Event,
    tell: Callable[[int], None],
) -> Taken | B24Error | None:
    """On another thread. None when it was stopped."""
    told = -1

    def on_bytes(done: int) -> None:
        nonlocal told
        if stop.is_set():
            raise _StoppedError
        percent = min(99, 100 * done // size) if size else 0
        if percent > told:
            told = percent
            tell(percent)

    try:
        size = source.stat().st_size if source.is_file() else 0
        if size > room:
            return B24Error(ErrorCode.ATTACHMENT_TOO_LARGE, path=source, limit=LARGEST_TOGETHER)
        return folder.take_in(source, on_bytes)
    except _StoppedError:
        return None
    except B24Error as error:
        return error
    except OSError:  # a drive that went away between two looks; the next word is that of `take_in`
        return B24Error(ErrorCode.FILE_NOT_FOUND, path=source)


def _lost(folder: AttachmentFolder, attachments: tuple[Attachment, ...]) -> frozenset[str]:
    """On another thread."""
    return frozenset(item.id for item in attachments if folder.part(item) is None)
