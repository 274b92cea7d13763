"""The program tries itself out: the same check on every system and on every bundle."""

from pathlib import Path
from uuid import uuid4

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from b24desk.domain.project import Answer, Project
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import render_file, render_word
from b24desk.papers.paper import FileKind, PaperKind
from b24desk.storage.autosave import SaveKind
from b24desk.storage.document import Content, read_document, write_document
from b24desk.storage.sealing.key_ring import Cost, new_ring
from b24desk.storage.sealing.password import Password
from b24desk.ui.desk import Desk
from b24desk.ui.paper_making import paper_pieces, write_piece
from b24desk.ui.printing import a4_printer, print_paper
from b24desk.ui.session import Session

_NAME = "自检 Self-test"


class SelfTest:
    """Stops at the first thing that does not work; the report says how far it came."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk = desk
        self._folder = folder
        self._done: list[str] = []
        self.passed = False

    @property
    def report(self) -> str:
        return "\n".join([*self._done, "passed" if self.passed else "FAILED at the next step"])

    def run(self) -> None:
        try:
            self._go_through()
            self.passed = True
        finally:
            QApplication.exit(0)

    def _go_through(self) -> None:
        desk, path = self._desk, self._folder / f"{_NAME}.b24"
        project = Project(title=_NAME, answers={"company.name": Answer(value=_NAME)})
        self._check(desk.window.isVisible(), "window opened")
        self._check(desk.window.menuBar().font() == QApplication.font(), "menus in the font of all else")
        self._check(desk.create(path, project), "project made")
        session = self._session()
        session.answer("service.use", Answer(value="entrusted"))
        self._check(session.flush().kind is SaveKind.SAVED, "project saved")
        self._check(desk.close_project(), "project closed")
        self._check(desk.open(path), "project reopened")
        reading = self._session().reading
        self._check(reading.project.answers["service.use"].value == "entrusted", "answer found again")
        dossier = Dossier(reading.project, reading.assessment, desk.rulebook)
        pieces = paper_pieces(dossier, reading.project.paper_language, self._folder)
        self._check(all(write_piece(piece).error is None for piece in pieces), "papers written")
        papers = [piece.path.read_bytes() for piece in pieces]
        self._check(all(paper.startswith(b"%PDF") for paper in papers), "papers found again")
        word = render_word(PaperKind.LETTER, dossier, reading.project.paper_language)
        self._check(word.startswith(b"PK"), "letter written for Word")
        for kind, start in ((FileKind.CALENDAR, b"BEGIN:VCALENDAR"), (FileKind.WORKBOOK, b"PK")):
            made = render_file(kind, dossier, reading.project.paper_language)
            self._check(made.startswith(start), f"{kind} written")
        self._check(self._is_sealed_and_opened(reading.project), "protected copy opened")
        printer = a4_printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self._folder / "printed.pdf"))
        printer.setResolution(150)
        self._check(print_paper(papers[0], printer) > 0, "paper printed")

    def _is_sealed_and_opened(self, project: Project) -> bool:
        """A cheap key: what is tried is that the library is whole, not how long a guess takes."""
        password, path = Password(_NAME), self._folder / "protected.b24"
        ring = new_ring(password, None, Cost(passes=1, memory=8 * 1024))
        write_document(path, Content(project, ring=ring), uuid4())
        return read_document(path, unlock=password).project == project

    def _session(self) -> Session:
        if self._desk.session is None:
            raise AssertionError("no session")
        return self._desk.session

    def _check(self, worked: bool, what: str) -> None:
        if not worked:
            raise AssertionError(what)
        self._done.append(what)
