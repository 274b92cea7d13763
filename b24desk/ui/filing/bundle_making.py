"""Makes a bundle on another thread: asks where, tells how far it is, and stops when asked."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from b24desk.domain.examined import Examined
from b24desk.domain.text import PaperLanguage
from b24desk.errors import B24Error
from b24desk.flow.reading import read_project
from b24desk.papers.bundle_plan import BundlePlan
from b24desk.papers.dossier import Dossier
from b24desk.rules.preflight.defect import Defect
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.bundle.making import Made, make_bundle
from b24desk.storage.inspection.process import StoppedError
from b24desk.storage.personal.redaction import redacted
from b24desk.ui.dialogs.message import show_failure
from b24desk.ui.jobs import Worker
from b24desk.ui.page import Page
from b24desk.ui.paper_outcome import PaperOutcome, breakable


@dataclass(frozen=True, slots=True)
class Wanted:
    """An application as it stands, with what was found in its evidence."""

    dossier: Dossier
    defects: tuple[Defect, ...]
    examined: Mapping[str, Examined]
    language: PaperLanguage
    is_redacted: bool

    def plan(self) -> BundlePlan:
        dossier, project = self.dossier, self.dossier.project
        if not self.is_redacted or project is None:
            return BundlePlan(dossier, self.defects, self.examined, self.language)
        as_of, rulebook = dossier.assessment.as_of, dossier.rulebook
        reading = read_project(redacted(project, project.id), rulebook, as_of)
        bare = Dossier(reading.project, reading.assessment, rulebook)
        return BundlePlan(bare, self.defects, {}, self.language, is_redacted=True)


Result = Made | B24Error | None


class BundleMaking(QObject):
    """One at a time; `changed` comes when one begins and when it ends."""

    changed = Signal()
    _told = Signal(int)

    def __init__(self, page: Page, worker: Worker, outcome: PaperOutcome) -> None:
        super().__init__(page)
        self._page = page
        self._worker = worker
        self._outcome = outcome
        self._stop = threading.Event()
        self.is_on = False
        self.made: Path | None = None
        self._told.connect(self._on_told)
        page.needs.session.ending.connect(self.stop)

    def start(self, wanted: Wanted, path: Path) -> None:
        if self.is_on:
            return
        self._stop, self.is_on, self.made = threading.Event(), True, None
        folder = self._page.needs.session.workspace.attachments
        self._outcome.tell(lambda: self.tr("Making the bundle…"), stop=self.stop)
        self.changed.emit()
        self._worker.do("bundle", _work(wanted, path, folder, self._stop, self._told.emit), self._on_made)

    def stop(self) -> None:
        self._stop.set()

    def open(self) -> None:
        """Show the bundle in the program that the system has for it."""
        if self.made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.made)))

    def _on_told(self, percent: int) -> None:
        if self.is_on:
            self._outcome.tell(
                lambda: self.tr("Making the bundle: {percent} %").format(percent=percent), stop=self.stop
            )

    def _on_made(self, made: Result) -> None:
        self.is_on = False
        if made is None:
            self._outcome.tell(lambda: self.tr("Stopped. No bundle was written."))
        elif isinstance(made, B24Error):
            self._outcome.tell(str)
            language = self._page.needs.language
            show_failure(self._page.window(), language, lambda: self.tr("The bundle was not made"), made)
        else:
            self.made = made.path
            self._tell_made(made)
        self.changed.emit()

    def _tell_made(self, made: Made) -> None:
        name, names = breakable(made.path), "\n".join(item.name for item in made.left_out)

        def say() -> str:
            lines = [
                self.tr("Made and read again, %n file(s) whole:", "", made.files),
                name,
            ]
            if names:
                lines += [self.tr("Not in the bound volume, though in the bundle:"), names]
            return "\n".join(lines)

        self._outcome.tell(say, made.path.parent)


def _work(
    wanted: Wanted,
    path: Path,
    folder: AttachmentFolder,
    stop: threading.Event,
    told: Callable[[int], None],
) -> Callable[[], Result]:
    def work() -> Result:
        """On another thread."""
        try:
            day = wanted.dossier.assessment.as_of
            return make_bundle(path, wanted.plan(), folder, day, stop=stop, on_percent=told)
        except B24Error as error:
            return error
        except StoppedError:
            return None

    return work
