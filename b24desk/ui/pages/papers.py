"""The papers: choose one and its language, see it as it will be printed, print it, save it."""

from PySide6.QtGui import QHideEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from b24desk.papers.dossier import Dossier
from b24desk.papers.export import is_reference_only, papers_of
from b24desk.papers.paper import FOR_READING, WITH_WORD, Paper, PaperKind
from b24desk.ui.checklist_choices import ChecklistChoices
from b24desk.ui.jobs import Worker
from b24desk.ui.law.jumps import FILING
from b24desk.ui.other_files import OtherFiles
from b24desk.ui.page import Page, page_head
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.paper_choices import PaperChoices
from b24desk.ui.paper_making import Shown, code_points, shown_paper
from b24desk.ui.paper_outcome import PaperOutcome
from b24desk.ui.paper_preview import PaperPreview
from b24desk.ui.paper_printing import PaperPrinting
from b24desk.ui.paper_saving import PaperSaving
from b24desk.ui.print_dialog import ask_for_printer
from b24desk.ui.printing import a4_printer
from b24desk.ui.signed_cards import SignedCards
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.button import Button, Link, PrimaryButton
from b24desk.ui.widgets.column import Column, beside, stack
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import ErrorLine, Heading, Hint
from b24desk.ui.widgets.scaled_width import ScaledWidth
from b24desk.ui.words import Say

_SIDE = 350


class PapersPage(Page):
    def __init__(self, needs: PageNeeds, page: str) -> None:
        super().__init__(needs, page)
        self._paper: Paper | None = None
        self._worker = Worker(self)
        self.choices = PaperChoices(self.words)
        self.kind, self.paper_language = self.choices.kind, self.choices.language
        self.checklist = ChecklistChoices(self.words)
        self.signed = SignedCards(self.words)
        for choices in (self.checklist, self.signed):
            choices.changed.connect(self.refresh)
        self.preview = PaperPreview(self._worker, self.words)
        self.missing, self.reference = ErrorLine(), Hint()
        self.outcome = PaperOutcome(self.words)
        self.saving = PaperSaving(self, self._worker, self.choices, self.outcome, self._dossier)
        self._printing = PaperPrinting(self._worker, self.outcome)
        self._printing.changed.connect(self._say_state)
        self._lay_out()
        self.words.also(self._say_state)
        needs.routes.changed.connect(self._on_changed)
        self.kind.activated.connect(self.refresh)
        self.paper_language.activated.connect(self._choose_language)

    def _lay_out(self) -> None:
        column = Column()
        ScaledWidth(column, _SIDE)
        column.frame.setContentsMargins(28, 20, 8, 16)
        side = column.body
        side.addLayout(page_head(self.needs, self.page, self.words))
        self._add_choices(side)
        self._add_actions(side)
        side.addWidget(self.outcome)
        draft = Hint()
        self.words.bind(
            draft.setText,
            lambda: self.tr(
                "Not legal advice. The letter is a draft until the company has read, signed and sealed it."
            ),
        )
        side.addWidget(draft)
        footer = self.make_footer()
        self.words.button(footer.onward, lambda: self.tr("Back to the &overview"))
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(column)
        across.addWidget(self.preview, 1)
        layout = stack(self, 0)
        layout.addLayout(across, 1)
        layout.addWidget(footer)

    def _add_choices(self, side: QVBoxLayout) -> None:
        choices: list[tuple[Say, ComboBox]] = [
            (lambda: self.tr("Paper"), self.kind),
            (lambda: self.tr("Language of the papers"), self.paper_language),
        ]
        for say, field in choices:
            label = Heading(3)
            self.words.labelled(label, field, say)
            side.addSpacing(6)
            side.addWidget(label)
            side.addWidget(field)
        self.words.bind(
            self.reference.setText,
            lambda: self.tr("The English text is for reading; what is filed is the Chinese one."),
        )
        side.addWidget(self.checklist)
        side.addWidget(self.signed)
        side.addWidget(self.reference)
        side.addWidget(self.missing)

    def _add_actions(self, side: QVBoxLayout) -> None:
        self.print_button, self.save_button = PrimaryButton(), Button()
        self.word_button, self.export_button = Button(), Button()
        self.words.button(self.print_button, lambda: self.tr("&Print…"))
        self.words.button(self.save_button, lambda: self.tr("&Save as PDF…"))
        self.words.button(self.word_button, lambda: self.tr("Save as &Word…"))
        self.words.button(self.export_button, lambda: self.tr("Save &all papers…"))
        side.addSpacing(6)
        for button in (self.print_button, self.save_button, self.word_button, self.export_button):
            side.addLayout(beside(button))
        more = Disclosure(
            self.words,
            lambda: self.tr("Calendar and workbook"),
            lambda: OtherFiles(self.words, self.saving.suggested_file, self.saving.save_file_in),
        )
        side.addWidget(more)
        self.filing = Link()
        self.words.button(self.filing, lambda: self.tr("Chec&k and bundle the evidence…"))
        self.filing.clicked.connect(lambda: self.go.emit(FILING))
        side.addLayout(beside(self.filing))
        self.print_button.clicked.connect(self.print)
        self.save_button.clicked.connect(self._save)
        self.word_button.clicked.connect(self.saving.save_word)
        self.export_button.clicked.connect(self.saving.export)

    @property
    def paper(self) -> Paper | None:
        """The paper in the preview; None while it is being made."""
        return self._paper

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is being made, drawn, printed or written."""
        return self._worker.is_idle and not self._printing.is_on

    def refresh(self) -> None:
        self.paper_language.choose(self.needs.session.project.paper_language.value)
        self._paper = None
        dossier = self._dossier()
        self.choices.offer((*papers_of(dossier), *FOR_READING))
        self._say_state()
        kind, language = self.choices.chosen_kind, self.choices.chosen_language
        self._worker.do("paper", lambda: shown_paper(kind, dossier, language), self._on_shown)

    def open_at(self, item: str) -> None:
        if item and self.kind.findData(item) >= 0:
            self.kind.choose(item)
            self.refresh()
        self.kind.setFocus()

    def print(self) -> None:
        if self._paper is None or self._printing.is_on:
            return
        printer, pdf = a4_printer(), self._paper.pdf
        count = self._paper.page_count
        ask_for_printer(self.window(), printer, lambda: self.print_on(printer, pdf), count)

    def print_on(self, printer: QPrinter, pdf: bytes) -> None:
        """Print a paper; pages are drawn on another thread and sent one by one."""
        self._printing.start(pdf, printer)

    def _save(self) -> None:
        if self._paper is not None:
            self.saving.save(self._paper)

    def hideEvent(self, event: QHideEvent) -> None:
        self.outcome.tell(str)
        super().hideEvent(event)

    def _dossier(self) -> Dossier:
        reading = self.needs.session.reading
        chosen = (self.needs.routes.ids, self.checklist.form, self.signed.codes)
        return Dossier(reading.project, reading.assessment, self.needs.rulebook, *chosen)

    def _choose_language(self) -> None:
        self.needs.session.set_paper_language(self.choices.chosen_language)

    def _on_shown(self, shown: Shown) -> None:
        self._paper = shown.paper
        self.preview.view.show_paper(shown.paper.pdf, shown.sizes)
        self._say_state()
        announce(self.missing, self.missing.text())

    def _say_state(self) -> None:
        self.print_button.setEnabled(self._paper is not None and not self._printing.is_on)
        self.save_button.setEnabled(self._paper is not None)
        self.signed.setVisible(self.choices.chosen_kind is PaperKind.DECISION_CARDS)
        self.checklist.setVisible(self.choices.chosen_kind is PaperKind.CHECKLIST)
        self.word_button.setVisible(self.choices.chosen_kind in WITH_WORD)
        marks = code_points(self._paper.missing_characters) if self._paper is not None else ""
        self.missing.say(self.saving.writing.missing_words(marks) if marks else "")
        self.reference.setVisible(is_reference_only(self.choices.chosen_kind, self.choices.chosen_language))
