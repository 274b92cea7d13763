"""The filing bundle: what a counter would send back, line by line, and the bundle made of everything."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout

from b24desk.domain.language import Language
from b24desk.domain.text import PaperLanguage
from b24desk.errors import B24Error
from b24desk.papers.bundle_plan import bundle_name
from b24desk.papers.correction_content import Notice, correction_notice
from b24desk.papers.correction_notice import PrintedNotice
from b24desk.papers.correction_words import correction_words
from b24desk.papers.dossier import Dossier
from b24desk.papers.file_names import file_name
from b24desk.papers.voice import Voice
from b24desk.papers.voice import Words as Said
from b24desk.rules.preflight.check import defects_of
from b24desk.rules.preflight.defect import Defect
from b24desk.rules.schema.pages import PageKind
from b24desk.ui.dialogs.message import show_failure
from b24desk.ui.file_dialogs import ask_for_file
from b24desk.ui.filing.bundle_making import BundleMaking, Wanted
from b24desk.ui.filing.evidence_check import EvidenceCheck
from b24desk.ui.filing.notice_list import NoticeList, Notices
from b24desk.ui.jobs import Worker
from b24desk.ui.law.jumps import FILING, Place, page_of_kind
from b24desk.ui.page import Page
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.paper_making import Made, Piece
from b24desk.ui.paper_outcome import PaperOutcome
from b24desk.ui.paper_writing import PaperWriting
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.button import Button, Link, PrimaryButton
from b24desk.ui.widgets.column import Column, beside, stack
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Words


class FilingPage(Page):
    def __init__(self, needs: PageNeeds) -> None:
        super().__init__(needs, FILING.page)
        self.beside = page_of_kind(needs.rulebook, PageKind.PAPERS).id
        self._worker = Worker(self)
        self.outcome = PaperOutcome(self.words)
        self.check = EvidenceCheck(needs.session, self._worker)
        self.making = BundleMaking(self, self._worker, self.outcome)
        self.writing = PaperWriting(self, self._worker, self.outcome)
        self._column = Column()
        self._column.body.addLayout(self._head())
        self._part = Rebuilt(needs.language, self._column, spacing=10)
        self._column.body.addWidget(self._part)
        layout = stack(self, 0)
        layout.addWidget(self._column, 1)
        layout.addLayout(self._bar())
        self.check.moved.connect(self._say_progress)
        self.check.ended.connect(self._show)
        self.check.failed.connect(self._on_failed)
        self.making.changed.connect(self._say_state)
        self.words.also(self._say_progress)

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is being examined, made or written."""
        return self._worker.is_idle

    @property
    def notice(self) -> Notice:
        """As it is shown: in the language of the window."""
        return self._notices()[self.needs.language.current]

    def refresh(self) -> None:
        self.check.run()

    def open_at(self, _item: str) -> None:
        if not self._part.focus("line 1"):
            self.make_button.setFocus()

    def go_on(self) -> None:
        self._ask_for_bundle(is_redacted=False)

    def make_in(self, path: Path, *, is_redacted: bool = False) -> None:
        """Make the bundle there, unasked."""
        self.making.start(self._wanted(is_redacted=is_redacted), path)

    def save_notice_in(self, path: Path) -> None:
        dossier, defects, language = self._dossier(), self._defects(), self._language()

        def make() -> Made:
            printed = PrintedNotice(dossier, defects, language)
            return Made(printed.pdf, printed.missing)

        self.writing.start([Piece(path, make)])

    def hideEvent(self, event: QHideEvent) -> None:
        if not self.making.is_on:
            self.outcome.tell(str)
        super().hideEvent(event)

    def _head(self) -> QVBoxLayout:
        title, intro, self._progress, self.stop = Heading(1), Label(), Hint(), Link()
        self.words.bind(title.setText, lambda: self.tr("Filing bundle"))
        self.words.bind(
            intro.setText,
            lambda: self.tr(
                "A rehearsal of the formal check at the counter, over the answers and the files added as"
                " evidence. Made by this program; no authority has issued it."
            ),
        )
        self.words.button(self.stop, lambda: self.tr("Stop"))
        self.stop.clicked.connect(self.check.stop)
        layout = QVBoxLayout()
        layout.setSpacing(6)
        for widget in (title, intro):
            layout.addWidget(widget)
        row = beside(self.stop)
        row.insertWidget(0, self._progress)
        layout.addLayout(row)
        return layout

    def _bar(self) -> QVBoxLayout:
        self.make_button, self.redacted_button = PrimaryButton(), Button()
        self.notice_button, self.back, self.open_button = Button(), Button(), Link()
        self.words.button(self.make_button, lambda: self.tr("&Make the bundle…"))
        self.words.button(self.redacted_button, lambda: self.tr("&Redacted bundle…"))
        self.words.button(self.notice_button, lambda: self.tr("Save this &notice…"))
        self.words.button(self.back, lambda: self.tr("&Back to the papers"))
        self.words.button(self.open_button, lambda: self.tr("&Open the bundle"))
        self.make_button.clicked.connect(lambda: self._ask_for_bundle(is_redacted=False))
        self.redacted_button.clicked.connect(lambda: self._ask_for_bundle(is_redacted=True))
        self.notice_button.clicked.connect(self._ask_for_notice)
        self.back.clicked.connect(lambda: self.go.emit(Place(self.beside)))
        self.open_button.clicked.connect(self.making.open)
        self._plain = Hint()
        self.words.bind(
            self._plain.setText,
            lambda: self.tr(
                "The bundle is for handing on: the password of this application does not protect it."
            ),
        )
        layout = QVBoxLayout()
        layout.setContentsMargins(28, 8, 28, 12)
        layout.setSpacing(8)
        for widget in (self.outcome, self._plain):
            layout.addWidget(widget)
        layout.addLayout(
            beside(self.back, self.make_button, self.redacted_button, self.notice_button, self.open_button)
        )
        return layout

    def _show(self) -> None:
        self._say_progress()
        self._part.rebuild(self._make)
        self._say_state()

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        if self.check.progress is not None:
            return
        notices = Notices(self._notices(), words)
        opening = Heading(3)
        words.bind(opening.setText, notices.say(lambda notice: notice.opening))
        layout.addWidget(opening)
        self._hints(notices, lambda notice: notice.remarks, layout)
        if not self.check.is_complete:
            layout.addWidget(self._stopped(words))
        lines = NoticeList(notices, self.needs.rulebook)
        lines.go.connect(self.go)
        layout.addWidget(lines)
        self._hints(notices, lambda notice: (*notice.closing, *notice.sources), layout)
        announce(self._part, notices.shown.opening[0])

    def _hints(
        self, notices: Notices, parts: Callable[[Notice], tuple[Said, ...]], layout: QVBoxLayout
    ) -> None:
        for place in range(len(parts(notices.shown))):
            hint = Hint()
            notices.words.bind(hint.setText, notices.say_at(parts, place))
            layout.addWidget(hint)

    def _stopped(self, words: Words) -> Link:
        again = Link()
        words.button(again, lambda: self.tr("Not every file was opened. &Go on…"))
        again.clicked.connect(self.check.run)
        return again

    def _say_progress(self) -> None:
        progress = self.check.progress
        self._progress.setVisible(progress is not None)
        self.stop.setVisible(progress is not None)
        if progress is not None:
            done, count = progress
            said = self.tr("Opening the files: {done} of {count}").format(done=done, count=count)
            self._progress.setText(said)
        self._say_state()

    def _say_state(self) -> None:
        is_free = self.check.progress is None and not self.making.is_on
        for button in (self.make_button, self.redacted_button, self.notice_button):
            button.setEnabled(is_free)
        self.open_button.setVisible(self.making.made is not None)
        self._plain.setVisible(self.needs.session.workspace.attachments.is_sealed)

    def _on_failed(self, error: B24Error) -> None:
        show_failure(
            self.window(), self.needs.language, lambda: self.tr("The files could not be checked"), error
        )

    def _dossier(self) -> Dossier:
        reading = self.needs.session.reading
        return Dossier(reading.project, reading.assessment, self.needs.rulebook, self.needs.routes.ids)

    def _defects(self) -> tuple[Defect, ...]:
        reading = self.needs.session.reading
        return defects_of(reading.project, reading.assessment, reading.context, self.check.examined())

    def _notices(self) -> dict[Language, Notice]:
        dossier, defects = self._dossier(), self._defects()
        voices = {language: Voice(PaperLanguage(language.value)) for language in Language}
        return {language: correction_notice(dossier, defects, voice) for language, voice in voices.items()}

    def _language(self) -> PaperLanguage:
        return self.needs.session.project.paper_language

    def _wanted(self, *, is_redacted: bool) -> Wanted:
        return Wanted(self._dossier(), self._defects(), self.check.examined(), self._language(), is_redacted)

    def _ask_for_bundle(self, *, is_redacted: bool) -> None:
        if not self.make_button.isEnabled():
            return
        name = bundle_name(self._dossier(), self._language(), is_redacted=is_redacted)
        suggested = self.needs.papers_folder() / name
        title = self.tr("Make a redacted bundle") if is_redacted else self.tr("Make the bundle")
        ask_for_file(
            self.window(),
            title,
            suggested,
            self.tr("ZIP files (*.zip)"),
            lambda path: self.make_in(path, is_redacted=is_redacted),
        )

    def _ask_for_notice(self) -> None:
        language = self._language().languages[0]
        about = self._dossier().company_name
        name = file_name("B24", correction_words().file_name[language], about, extension=".pdf")
        suggested, files = self.needs.papers_folder() / name, self.tr("PDF files (*.pdf)")
        ask_for_file(self.window(), self.tr("Save the notice"), suggested, files, self.save_notice_in)
