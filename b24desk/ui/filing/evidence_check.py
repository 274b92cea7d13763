"""Examines the attachments of the application on another thread; what was examined once is remembered."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from b24desk.domain.examined import Examined, Trouble
from b24desk.domain.project import Attachment
from b24desk.errors import B24Error
from b24desk.storage.inspection.evidence import examine_attachments
from b24desk.storage.inspection.process import StoppedError
from b24desk.ui.jobs import Worker
from b24desk.ui.session import Session

Found = dict[str, Examined] | B24Error | None
"""By attachment id; None where it was stopped."""


class EvidenceCheck(QObject):
    """`moved` comes with each step; `ended` when there is no more to examine, or it was stopped."""

    moved = Signal()
    ended = Signal()
    failed = Signal(B24Error)
    _told = Signal(int)

    def __init__(self, session: Session, worker: Worker) -> None:
        super().__init__(worker)
        self._session = session
        self._worker = worker
        self._known: dict[str, Examined] = {}
        """By digest: the same bytes are never opened twice."""
        self._stop = threading.Event()
        self._running: tuple[Attachment, ...] = ()
        self._done = 0
        self._told.connect(self._on_told)
        session.ending.connect(self.stop)

    @property
    def progress(self) -> tuple[int, int] | None:
        """How many of how many; None while nothing is being examined."""
        return (self._done, len(self._running)) if self._running else None

    @property
    def is_complete(self) -> bool:
        return not self._unknown()

    def examined(self) -> dict[str, Examined]:
        """What is known of the present attachments, by their id."""
        return {
            item.id: self._known[item.sha256]
            for item in self._session.project.attachments
            if item.sha256 in self._known
        }

    def run(self) -> None:
        """Examine what is not known yet. A missing file is looked for each time."""
        if self._running:
            return
        self._known = {
            digest: found for digest, found in self._known.items() if found.trouble is not Trouble.MISSING
        }
        unknown = self._unknown()
        if not unknown:
            self.ended.emit()
            return
        self._stop, self._running, self._done = threading.Event(), unknown, 0
        self.moved.emit()
        self._worker.do("examine", self._work(unknown), self._on_found)

    def stop(self) -> None:
        self._stop.set()

    def _unknown(self) -> tuple[Attachment, ...]:
        return tuple(item for item in self._session.project.attachments if item.sha256 not in self._known)

    def _work(self, attachments: tuple[Attachment, ...]) -> Callable[[], Found]:
        folder, stop, told = self._session.workspace.attachments, self._stop, self._told.emit

        def work() -> Found:
            """On another thread."""
            try:
                return examine_attachments(folder, attachments, stop=stop, on_file=told)
            except B24Error as error:
                return error
            except StoppedError:
                return None

        return work

    def _on_told(self, count: int) -> None:
        self._done = count
        self.moved.emit()

    def _on_found(self, found: Found) -> None:
        digests = {item.id: item.sha256 for item in self._running}
        self._running = ()
        if isinstance(found, B24Error):
            self.failed.emit(found)
        elif found is not None:
            self._known |= {digests[name]: one for name, one in found.items()}
            if self._unknown():  # more came while these were looked at
                self.run()
                return
        self.ended.emit()
