"""A paper on its way to the printer while the window stays alive: whole, or drawn elsewhere page by page."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from b24desk.papers.raster import open_pages
from b24desk.ui.jobs import Worker
from b24desk.ui.paper_outcome import PaperOutcome
from b24desk.ui.print_queue import Order, hand_over, order_of
from b24desk.ui.printing import PrintRun


class PaperPrinting(QObject):
    """`changed` comes when printing begins and when it ends; the outcome says how far it is."""

    changed = Signal()

    def __init__(self, worker: Worker, outcome: PaperOutcome) -> None:
        super().__init__(worker)
        self._worker = worker
        self._outcome = outcome
        self._is_on = False
        self._is_stopped = False

    @property
    def is_on(self) -> bool:
        return self._is_on

    def start(self, pdf: bytes, printer: QPrinter) -> None:
        with open_pages(pdf) as pages:
            order = order_of(printer, len(pages))
        self._is_on, self._is_stopped = True, False
        self.changed.emit()
        if order is not None:
            self._outcome.tell(lambda: self.tr("Handing the paper to the printer…"))
            self._worker.do("print", partial(hand_over, pdf, order), partial(self._on_taken, order))
        else:
            self._go_on(PrintRun(pdf, printer))

    def stop(self) -> None:
        """Send no further page; what a printer has, it prints."""
        self._is_stopped = True

    def _on_taken(self, order: Order, taken: bool) -> None:
        self._end(order.page_count if taken else None)

    def _go_on(self, run: PrintRun) -> None:
        if self._is_stopped:
            run.abandon()
        if run.is_done:
            self._end(None if run.failed else run.printed)
            return
        place, count = run.printed + 1, run.count
        self._outcome.tell(
            lambda: self.tr("Printing page {page} of {count}…").format(page=place, count=count),
            stop=self.stop,
        )
        self._worker.do("print", run.picture, lambda picture: self._put(run, picture))

    def _put(self, run: PrintRun, picture: QImage) -> None:
        run.put(picture)
        self._go_on(run)

    def _end(self, printed: int | None) -> None:
        """With the number of pages that went out, or with None when the printer took none."""
        self._is_on = False
        self.changed.emit()
        if printed is None:
            self._outcome.tell(
                lambda: self.tr("The printer did not take the paper. Check it and print again.")
            )
        elif self._is_stopped:
            self._outcome.tell(lambda: self.tr("Stopped; %n page(s) went to the printer", "", printed))
        else:
            self._outcome.tell(lambda: self.tr("%n page(s) sent to the printer", "", printed))
