"""What the start page does besides opening: find a file that was moved, write a blank preparation list."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from b24desk.domain.project import Project
from b24desk.domain.text import PaperLanguage
from b24desk.errors import B24Error
from b24desk.flow.reading import read_project
from b24desk.ui.desk import Desk
from b24desk.ui.file_dialogs import ask_for_existing, ask_for_file
from b24desk.ui.jobs import Worker

if TYPE_CHECKING:  # ReportLab comes with it
    from b24desk.papers.dossier import Dossier


class HomeCommands(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._worker = Worker(self)
        home = desk.window.home
        home.locate.connect(self.find)
        home.blank.clicked.connect(self.write_blank)

    def find(self, missing: Path) -> None:
        """Have a project shown that is no longer where the list has it."""
        title = self.tr("Find {name}").format(name=missing.name)
        files = self.tr("Applications (*.b24)")
        ask_for_existing(self._desk.window, title, lambda path: self.take_up(missing, path), files=files)

    def take_up(self, missing: Path, found: Path) -> None:
        """Open what was found; where it is the missing project, it stands on the list once."""
        library = self._desk.library
        summary = library.summary_of(missing)
        if library.is_document(found, summary.document if summary else None):
            library.move_recent(missing, found)
        self._desk.open(found)

    def write_blank(self) -> None:
        """Ask where the list of everything that may be asked for is to go."""
        # ReportLab comes with it.
        from b24desk.papers.export import paper_file_name  # noqa: PLC0415 - as said above
        from b24desk.papers.paper import PaperKind  # noqa: PLC0415 - as said above

        try:
            dossier = self._dossier()
        except B24Error as error:
            self._desk.fail(lambda: self.tr("The list was not written"), error)
            return
        name = paper_file_name(PaperKind.CHECKLIST, dossier, self._language)
        title, files = self.tr("Save the blank list as PDF"), self.tr("PDF files (*.pdf)")
        suggested = self._desk.library.folders.projects.parent / name
        ask_for_file(self._desk.window, title, suggested, files, self.write_blank_to)

    def write_blank_to(self, path: Path) -> None:
        from b24desk.papers.paper import PaperKind  # noqa: PLC0415 - see write_blank
        from b24desk.ui.paper_making import paper_piece, write_piece  # noqa: PLC0415 - see write_blank

        piece = paper_piece(PaperKind.CHECKLIST, self._dossier(), self._language, path)
        self._worker.do(
            "blank", lambda: write_piece(piece), lambda written: self._on_written(path, written.error)
        )

    def _on_written(self, path: Path, error: B24Error | None) -> None:
        if error is not None:
            self._desk.fail(lambda: self.tr("The list was not written"), error)
            return
        self._desk.window.notices.tell(
            lambda: self.tr("Blank preparation list saved: {path}").format(path=path),
            lambda: self.tr("Open to print"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )

    def _dossier(self) -> "Dossier":
        """Of no project, with the rulebook that a new one would get. Raises B24Error."""
        from b24desk.papers.dossier import Dossier  # noqa: PLC0415 - see write_blank

        rulebook = self._desk.shelf.current.text.rulebook
        reading = read_project(Project(), rulebook, self._desk.today())
        return Dossier(None, reading.assessment, rulebook)

    @property
    def _language(self) -> PaperLanguage:
        return PaperLanguage(self._desk.language.current.value)
