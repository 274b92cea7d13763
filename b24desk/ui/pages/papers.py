"""The papers: choose one and its language, see it as it will be printed, print it, save it."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QImage
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from b24desk.domain.text import PaperLanguage
from b24desk.errors import B24Error
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import paper_file_name, render, write_papers
from b24desk.papers.file_names import write_whole
from b24desk.papers.paper import Paper, PaperKind
from b24desk.papers.raster import open_pages
from b24desk.ui.dialogs.message import show_failure
from b24desk.ui.jobs import LatestJob
from b24desk.ui.page import Footer, Page, page_head
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.printing import a4_printer, image_of, print_paper
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.button import Button, Link, PrimaryButton
from b24desk.ui.widgets.column import beside
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import ErrorLine, Heading, Hint, Label
from b24desk.ui.widgets.page_view import PageView
from b24desk.ui.words import Say

_DETAIL = 1.5
"""Pixels a point, which is what the widest preview shows."""


class PapersPage(Page):
    def __init__(self, needs: PageNeeds, page: str) -> None:
        super().__init__(needs, page)
        self._paper: Paper | None = None
        self._said: Say = str
        self._folder: Path | None = None
        self._job = LatestJob(self)
        self._job.done.connect(self._on_rendered)
        self.kind, self.paper_language = ComboBox(), ComboBox()
        for kind in PaperKind:
            self.kind.addItem("", kind.value)
        for language in PaperLanguage:
            self.paper_language.addItem("", language.value)
        self.words.also(self._say_choices)
        self.view = PageView()
        self.words.name(self.view, lambda: self.tr("Preview"))
        self.missing, self.done, self._open_folder = ErrorLine(), Label(), Link()
        self._lay_out()
        self.words.also(self._say_state)
        self.kind.activated.connect(self.refresh)
        self.paper_language.activated.connect(self._choose_language)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(28, 20, 20, 16)
        side.setSpacing(8)
        side.addLayout(page_head(self.needs, self.page, self.words))
        for say, field in (
            (lambda: self.tr("Paper"), self.kind),
            (lambda: self.tr("Language of the papers"), self.paper_language),
        ):
            label = Heading(3)
            self.words.labelled(label, field, say)
            side.addSpacing(6)
            side.addWidget(label)
            side.addWidget(field)
        side.addSpacing(10)
        self.print_button, self.save_button, self.export_button = PrimaryButton(), Button(), Button()
        self.words.button(self.print_button, lambda: self.tr("&Print…"))
        self.words.button(self.save_button, lambda: self.tr("&Save as PDF…"))
        self.words.button(self.export_button, lambda: self.tr("Save &all papers…"))
        self.words.button(self._open_folder, lambda: self.tr("Open the folder"))
        for button in (self.print_button, self.save_button, self.export_button):
            side.addLayout(beside(button))
        side.addSpacing(8)
        for widget in (self.missing, self.done, self._open_folder):
            side.addWidget(widget)
        draft = Hint()
        self.words.bind(
            draft.setText,
            lambda: self.tr(
                "The letter is a draft until it has been read, signed and sealed by the company."
            ),
        )
        side.addWidget(draft)
        side.addStretch(1)
        footer = Footer(self.words)
        self.words.button(footer.onward, lambda: self.tr("Back to the &overview"))
        footer.onward.clicked.connect(self.forward)
        footer.back.clicked.connect(self.backward)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(side, 2)
        across.addWidget(self.view, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(across, 1)
        layout.addWidget(footer)
        self.print_button.clicked.connect(self.print)
        self.save_button.clicked.connect(self.save)
        self.export_button.clicked.connect(self.export)
        self._open_folder.clicked.connect(self._show_folder)

    @property
    def paper(self) -> Paper | None:
        """The paper in the preview; None while it is being made."""
        return self._paper

    def refresh(self) -> None:
        self.paper_language.choose(self.needs.session.project.paper_language.value)
        self._paper = None
        self._say_state()
        kind, language, dossier = self._kind(), self._language(), self._dossier()
        self._job.start(lambda: _rendered(kind, dossier, language))

    def open_at(self, item: str) -> None:
        if item:
            self.kind.choose(item)
            self.refresh()
        self.kind.setFocus()

    def print(self) -> None:
        if self._paper is None:
            return
        printer, pdf = a4_printer(), self._paper.pdf
        dialog = QPrintDialog(printer, self.window())
        dialog.setMinMax(1, self._paper.page_count)
        dialog.accepted.connect(lambda: self._print(pdf, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def save(self) -> None:
        if self._paper is None:
            return
        paper = self._paper
        name = paper_file_name(paper.kind, self._dossier(), paper.language)
        dialog = QFileDialog(self.window(), self.tr("Save as PDF"), str(self.needs.papers_folder() / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda path: self._save(paper, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self) -> None:
        dialog = QFileDialog(
            self.window(), self.tr("Save all papers in this folder"), str(self.needs.papers_folder())
        )
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self._export(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def hideEvent(self, event: QHideEvent) -> None:
        self._tell(str, None)
        super().hideEvent(event)

    def _kind(self) -> PaperKind:
        return PaperKind(self.kind.currentData())

    def _language(self) -> PaperLanguage:
        return PaperLanguage(self.paper_language.currentData())

    def _dossier(self) -> Dossier:
        reading = self.needs.session.reading
        return Dossier(reading.project, reading.assessment, self.needs.rulebook)

    def _choose_language(self) -> None:
        self.needs.session.set_paper_language(self._language())

    def _on_rendered(self, made: "_Rendered") -> None:
        self._paper, images = made
        self.view.show_pages(images)
        self._say_state()

    def _print(self, pdf: bytes, dialog: QPrintDialog) -> None:
        count = print_paper(pdf, dialog.printer())
        self._tell(lambda: self.tr("%n page(s) sent to the printer", "", count), None)

    def _save(self, paper: Paper, path: Path) -> None:
        try:
            write_whole(path, paper.pdf)
        except B24Error as error:
            show_failure(
                self.window(), self.needs.language, lambda: self.tr("The paper was not saved"), error
            )
            return
        self._tell(lambda: self.tr("Saved as {name}").format(name=path.name), path.parent)

    def _export(self, folder: Path) -> None:
        try:
            written = write_papers(self._dossier(), self._language(), folder)
        except B24Error as error:
            show_failure(
                self.window(), self.needs.language, lambda: self.tr("The papers were not saved"), error
            )
            return
        names = "\n".join(path.name for path in written)
        self._tell(lambda: self.tr("Saved:\n{names}").format(names=names), folder)

    def _tell(self, say: Say, folder: Path | None) -> None:
        self._said, self._folder = say, folder
        self._say_state()
        announce(self, say())

    def _show_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _say_state(self) -> None:
        for button in (self.print_button, self.save_button):
            button.setEnabled(self._paper is not None)
        missing = self._paper.missing_characters if self._paper is not None else ()
        words = self.tr("No font here has these characters; they are marked on the paper: {characters}")
        self.missing.say(words.format(characters=" ".join(missing)) if missing else "")
        self.done.setText(self._said())
        self.done.setVisible(bool(self.done.text()))
        self._open_folder.setVisible(self._folder is not None)

    def _say_choices(self) -> None:
        kinds = {
            PaperKind.CHECKLIST: self.tr("Document checklist"),
            PaperKind.LETTER: self.tr("Commitment letter (draft)"),
            PaperKind.QUESTIONS: self.tr("Questions for the authority"),
            PaperKind.RULE_BOOK: self.tr("Rule book (for review by a lawyer)"),
        }
        languages = {
            PaperLanguage.ZH: self.tr("Chinese"),
            PaperLanguage.EN: self.tr("English (for reference)"),
            PaperLanguage.BOTH: self.tr("Chinese and English"),
        }
        for number, kind in enumerate(PaperKind):
            self.kind.setItemText(number, kinds[kind])
        for number, language in enumerate(PaperLanguage):
            self.paper_language.setItemText(number, languages[language])


_Rendered = tuple[Paper, list[QImage]]


def _rendered(kind: PaperKind, dossier: Dossier, language: PaperLanguage) -> _Rendered:
    paper = render(kind, dossier, language)
    with open_pages(paper.pdf) as pages:
        return paper, [image_of(pages.image(index, _DETAIL)) for index in range(len(pages))]
