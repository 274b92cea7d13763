"""Saving what the papers page shows: one paper as PDF or Word, all of them, the calendar and the workbook."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from b24desk.errors import B24Error
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import WORD, data_file_name, paper_file_name
from b24desk.papers.file_names import write_whole
from b24desk.papers.paper import FileKind, Paper
from b24desk.ui.dialogs.message import show_failure
from b24desk.ui.jobs import Worker
from b24desk.ui.page import Page
from b24desk.ui.paper_choices import PaperChoices
from b24desk.ui.paper_files import ask_for_file, ask_for_folder
from b24desk.ui.paper_making import Exported, code_points, export_file, export_papers, export_word
from b24desk.ui.paper_outcome import PaperOutcome, breakable


class PaperSaving(QObject):
    """Asks where, writes on another thread, and tells how it went; `..._in` and `..._to` go unasked."""

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
        self._worker = worker
        self._choices = choices
        self._outcome = outcome
        self._dossier = dossier

    def save(self, paper: Paper) -> None:
        """The paper of the preview."""
        name = paper_file_name(paper.kind, self._dossier(), paper.language)
        title, files = self.tr("Save as PDF"), self.tr("PDF files (*.pdf)")
        ask_for_file(
            self._page.window(), title, self._place(name), files, lambda path: self.save_in(paper, path)
        )

    def save_in(self, paper: Paper, path: Path) -> None:
        try:
            write_whole(path, paper.pdf)
        except B24Error as error:
            self._fail(error)
            return
        self._outcome.tell(lambda: self.tr("Saved: {path}").format(path=breakable(path)), path.parent)

    def save_word(self) -> None:
        """The letter that is chosen, to be changed."""
        name = paper_file_name(
            self._choices.chosen_kind, self._dossier(), self._choices.chosen_language, WORD
        )
        title, files = self.tr("Save as Word"), self.tr("Word files (*.docx)")
        ask_for_file(self._page.window(), title, self._place(name), files, self.save_word_in)

    def save_word_in(self, path: Path) -> None:
        kind, dossier, language = self._choices.chosen_kind, self._dossier(), self._choices.chosen_language
        self._write(lambda: export_word(kind, dossier, language, path))

    def suggested_file(self, kind: FileKind) -> Path:
        return self._place(data_file_name(kind, self._dossier(), self._choices.chosen_language))

    def save_file_in(self, kind: FileKind, path: Path) -> None:
        dossier, language = self._dossier(), self._choices.chosen_language
        self._write(lambda: export_file(kind, dossier, language, path))

    def export(self) -> None:
        """Every paper of the application."""
        title = self.tr("Save all papers in this folder")
        ask_for_folder(self._page.window(), title, self._page.needs.papers_folder(), self.export_to)

    def export_to(self, folder: Path) -> None:
        dossier, language = self._dossier(), self._choices.chosen_language
        self._write(lambda: export_papers(dossier, language, folder))

    def missing_words(self, marks: str) -> str:
        words = self.tr("No font here has these characters; they are marked on the paper: {characters}")
        return words.format(characters=marks)

    def _place(self, name: str) -> Path:
        return self._page.needs.papers_folder() / name

    def _write(self, work: Callable[[], Exported]) -> None:
        self._outcome.tell(lambda: self.tr("Saving…"))
        self._worker.do("export", work, self._on_exported)

    def _on_exported(self, exported: Exported) -> None:
        if exported.error is not None:
            self._outcome.tell(str)
            self._fail(exported.error)
            return
        names = "\n".join(breakable(path) for path in exported.paths)
        marks = code_points(exported.missing)

        def say() -> str:
            said = self.tr("Saved:\n{names}").format(names=names)
            return f"{said}\n{self.missing_words(marks)}" if marks else said

        self._outcome.tell(say, exported.paths[0].parent)

    def _fail(self, error: B24Error) -> None:
        show_failure(
            self._page.window(), self._page.needs.language, lambda: self.tr("Not everything was saved"), error
        )
