"""A paper on its way to the printer while the window stays alive: drawn elsewhere, sent page by page."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from b24desk.ui.jobs import Worker
from b24desk.ui.paper_outcome import PaperOutcome
from b24desk.ui.printing import PrintRun


class PaperPrinting(QObject):
    """`changed` comes when printing begins and when it ends; the outcome says how far it is."""

    changed = Signal()

    def __init__(self, worker: Worker, outcome: PaperOutcome) -> None:
        super().__init__(worker)
        self._worker = worker
        self._outcome = outcome
        self._run: PrintRun | None = None

    @property
    def is_on(self) -> bool:
        return self._run is not None

    def start(self, pdf: bytes, printer: QPrinter) -> None:
        self._run = PrintRun(pdf, printer)
        self.changed.emit()
        self._go_on(self._run)

    def _go_on(self, run: PrintRun) -> None:
        if run.is_done:
            self._run = None
            self.changed.emit()
            self._tell_end(run)
            return
        place, count = run.printed + 1, run.count
        self._outcome.tell(
            lambda: self.tr("Printing page {page} of {count}…").format(page=place, count=count)
        )
        self._worker.do("print", run.picture, lambda picture: self._put(run, picture))

    def _put(self, run: PrintRun, picture: QImage) -> None:
        run.put(picture)
        self._go_on(run)

    def _tell_end(self, run: PrintRun) -> None:
        if run.failed:
            self._outcome.tell(
                lambda: self.tr("The printer did not take the paper. Check it and print again.")
            )
        else:
            self._outcome.tell(lambda: self.tr("%n page(s) sent to the printer", "", run.printed))
