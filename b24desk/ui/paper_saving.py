"""Saving what the papers page shows: one paper as PDF or Word, all of them, the calendar and the workbook."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from b24desk.papers.dossier import Dossier
from b24desk.papers.export import WORD, data_file_name, paper_file_name
from b24desk.papers.paper import FileKind, Paper
from b24desk.ui.file_dialogs import ask_for_file, ask_for_folder
from b24desk.ui.jobs import Worker
from b24desk.ui.page import Page
from b24desk.ui.paper_choices import PaperChoices
from b24desk.ui.paper_making import Made, Piece, file_piece, paper_pieces, word_piece
from b24desk.ui.paper_outcome import PaperOutcome
from b24desk.ui.paper_writing import PaperWriting


class PaperSaving(QObject):
    """Asks where, and has `writing` do it; `..._in` and `..._to` go unasked."""

    def __init__(
        self,
        page: Page,
        worker: Worker,
        choices: PaperChoices,
        outcome: PaperOutcome,
        dossier: Callable[[], Dossier],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._choices = choices
        self._dossier = dossier
        self.writing = PaperWriting(page, worker, outcome)

    def save(self, paper: Paper) -> None:
        """The paper of the preview."""
        name = paper_file_name(paper.kind, self._dossier(), paper.language)
        title, files = self.tr("Save as PDF"), self.tr("PDF files (*.pdf)")
        ask_for_file(
            self._page.window(), title, self._place(name), files, lambda path: self.save_in(paper, path)
        )

    def save_in(self, paper: Paper, path: Path) -> None:
        self.writing.start([Piece(path, lambda: Made(paper.pdf, paper.missing_characters))])

    def save_word(self) -> None:
        """The letter that is chosen, to be changed."""
        name = paper_file_name(
            self._choices.chosen_kind, self._dossier(), self._choices.chosen_language, WORD
        )
        title, files = self.tr("Save as Word"), self.tr("Word files (*.docx)")
        ask_for_file(self._page.window(), title, self._place(name), files, self.save_word_in)

    def save_word_in(self, path: Path) -> None:
        kind, dossier, language = self._choices.chosen_kind, self._dossier(), self._choices.chosen_language
        self.writing.start([word_piece(kind, dossier, language, path)])

    def suggested_file(self, kind: FileKind) -> Path:
        return self._place(data_file_name(kind, self._dossier(), self._choices.chosen_language))

    def save_file_in(self, kind: FileKind, path: Path) -> None:
        dossier, language = self._dossier(), self._choices.chosen_language
        self.writing.start([file_piece(kind, dossier, language, path)])

    def export(self) -> None:
        """Every paper of the application."""
        title = self.tr("Save all papers in this folder")
        ask_for_folder(self._page.window(), title, str(self._page.needs.papers_folder()), self.export_to)

    def export_to(self, folder: Path) -> None:
        dossier, language = self._dossier(), self._choices.chosen_language
        self.writing.start(paper_pieces(dossier, language, folder))

    def _place(self, name: str) -> Path:
        return self._page.needs.papers_folder() / name
