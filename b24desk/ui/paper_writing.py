"""Files written one after the other on another thread: how far it is, stopping, and a file that is in use."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.naming import another_name
from b24desk.ui.dialogs.file_in_use import FileInUse
from b24desk.ui.dialogs.message import show_failure
from b24desk.ui.jobs import Worker
from b24desk.ui.page import Page
from b24desk.ui.paper_making import Piece, Written, code_points, write_piece
from b24desk.ui.paper_outcome import PaperOutcome, breakable


class PaperWriting(QObject):
    """Whatever ends it early, the outcome names what was saved until then."""

    def __init__(self, page: Page, worker: Worker, outcome: PaperOutcome) -> None:
        super().__init__(page)
        self._page = page
        self._worker = worker
        self._outcome = outcome
        self._left: list[Piece] = []
        self._saved: list[Path] = []
        self._missing: set[str] = set()
        self._is_stopped = False

    def start(self, pieces: Sequence[Piece]) -> None:
        self._left, self._saved, self._missing = list(pieces), [], set()
        self._is_stopped = False
        self._go_on()

    def stop(self) -> None:
        """Write no further file; the one that is being written is still written whole."""
        self._is_stopped = True

    def missing_words(self, marks: str) -> str:
        """Which characters are only marked on the paper."""
        words = self.tr("No font here has these characters; they are marked on the paper: {characters}")
        return words.format(characters=marks)

    def _go_on(self) -> None:
        if self._is_stopped or not self._left:
            self._tell_end()
            return
        piece, place = self._left[0], len(self._saved) + 1
        count = len(self._saved) + len(self._left)
        if count == 1:
            self._outcome.tell(lambda: self.tr("Saving…"))
        else:
            self._outcome.tell(
                lambda: self.tr("Saving file {place} of {count}…").format(place=place, count=count),
                stop=self.stop,
            )
        self._worker.do("export", partial(write_piece, piece), partial(self._on_written, piece))

    def _on_written(self, piece: Piece, written: Written) -> None:
        if written.error is None:
            self._left.pop(0)
            self._saved.append(piece.path)
            self._missing.update(written.missing)
            self._go_on()
        elif written.error.code is ErrorCode.FILE_IN_USE:
            self._ask(piece)
        else:
            self._tell_end()
            self._fail(written.error)

    def _ask(self, piece: Piece) -> None:
        """The file is open in another program: under another name, once more, or not at all."""
        other = another_name(piece.path)
        self._outcome.tell(str)
        question = FileInUse(self._page.window(), self._page.needs.language, piece.path.name, other.name)
        chosen: dict[QAbstractButton, Callable[[], None]] = {
            question.under_another_name: partial(self._go_on_with, piece._replace(path=other)),
            question.once_more: self._go_on,
        }
        question.buttonClicked.connect(lambda button: chosen.get(button, self._tell_end)())
        question.open()

    def _go_on_with(self, piece: Piece) -> None:
        self._left[0] = piece
        self._go_on()

    def _tell_end(self) -> None:
        saved, left = tuple(self._saved), len(self._left)
        names = "\n".join(breakable(path) for path in saved)
        marks = code_points(sorted(self._missing))

        def say() -> str:
            lines = [self.tr("Saved:\n{names}").format(names=names)] if saved else []
            if marks:
                lines.append(self.missing_words(marks))
            if left:
                lines.append(self.tr("%n file(s) not saved", "", left))
            return "\n".join(lines)

        self._outcome.tell(say if saved else str, saved[0].parent if saved else None)

    def _fail(self, error: B24Error) -> None:
        show_failure(
            self._page.window(), self._page.needs.language, lambda: self.tr("Not everything was saved"), error
        )
