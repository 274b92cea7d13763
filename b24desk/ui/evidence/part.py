"""The evidence for one document: its files, what is being copied in, and the ways to add more."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from b24desk.domain.project import Attachment
from b24desk.flow.evidence import (
    added,
    changed,
    evidence_for,
    freshness,
    removed,
    taken_off,
)
from b24desk.rules.checklist import FILING_DATE_FACT
from b24desk.ui.dialogs.attachment_form import AttachmentForm
from b24desk.ui.evidence.preview import EvidencePreview
from b24desk.ui.evidence.row import EvidenceRow
from b24desk.ui.file_dialogs import ask_for_existing, ask_for_several
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.column import beside, rule, stack
from b24desk.ui.widgets.label import Heading, Hint
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Words, escaped


class EvidencePart(QWidget):
    """Says `removed` with the name of a file that has just been taken away."""

    removed = Signal(str)

    def __init__(self, needs: PageNeeds, document: str, words: Words) -> None:
        super().__init__()
        self._needs = needs
        self._document = document
        self._words = words
        heading, hint = Heading(3), Hint()
        words.bind(heading.setText, lambda: self.tr("Files"))
        words.bind(hint.setText, lambda: self.tr("Files can also be dropped on the list of documents."))
        self._list = Rebuilt(needs.language, spacing=6)
        self._progress, self.stop_button = Hint(), Button()
        words.button(self.stop_button, lambda: self.tr("Stop"))
        self.stop_button.clicked.connect(needs.intake.stop)
        self.add_button, self.use_button = Button(), Button()
        words.button(self.add_button, lambda: self.tr("&Add file…"))
        words.button(self.use_button, lambda: self.tr("&Use a file from here"))
        self.add_button.clicked.connect(self.choose)
        layout = stack(self, 6)
        layout.addWidget(heading)
        layout.addWidget(self._list)
        layout.addWidget(self._progress)
        layout.addLayout(beside(self.stop_button))
        layout.addLayout(beside(self.add_button, self.use_button))
        layout.addWidget(hint)
        self._shown: object = None
        needs.session.changed.connect(self._refresh)
        needs.intake.checked.connect(self._refresh)
        needs.intake.moved.connect(self._show_progress)
        words.also(self._show_progress)
        self._refresh()

    def choose(self) -> None:
        """Have files chosen, and take them in."""
        ask_for_several(self.window(), self.tr("Add files"), self.take_in)

    def take_in(self, paths: Iterable[Path]) -> None:
        self._needs.intake.add(paths, self._document)

    @property
    def _attachments(self) -> tuple[Attachment, ...]:
        return self._needs.session.project.attachments

    def _refresh(self) -> None:
        """Made anew only when something that it shows is another."""
        shown = (self._attachments, self._needs.intake.lost, self._filing(), self._needs.today())
        if shown != self._shown:
            self._shown = shown
            self._list.rebuild(self._make_rows)
            self._offer_others()

    def _make_rows(self, layout: QVBoxLayout, words: Words) -> None:
        own = evidence_for(self._attachments, self._document)
        if not own:
            nothing = Hint()
            words.bind(nothing.setText, lambda: self.tr("No file yet."))
            layout.addWidget(nothing)
        for attachment in own:
            layout.addWidget(self._make_row(attachment, words))
            layout.addWidget(rule())

    def _make_row(self, attachment: Attachment, words: Words) -> EvidenceRow:
        needs = self._needs
        row = EvidenceRow(
            attachment,
            freshness(attachment, needs.today(), self._filing()),
            lambda: self._also(attachment),
            is_lost=attachment.id in needs.intake.lost,
            words=words,
        )
        row.previewed.connect(lambda: self._preview(attachment))
        row.opened.connect(lambda: needs.handing_out.open(attachment))
        row.saved.connect(lambda: self._save_copy(attachment))
        row.edited.connect(lambda: self._edit(attachment))
        row.exchanged.connect(lambda: self._exchange(attachment))
        row.taken_off.connect(
            lambda: needs.session.set_attachments(taken_off(self._attachments, attachment.id, self._document))
        )
        row.removed.connect(lambda: self._remove(attachment))
        return row

    def _also(self, attachment: Attachment) -> str:
        """The other documents that the file covers, by their titles."""
        documents = self._needs.rulebook.documents
        others = [name for name in attachment.documents if name != self._document]
        titles = [self._needs.language.say(documents[name].title) for name in others if name in documents]
        return self.tr(", ").join(titles)

    def _offer_others(self) -> None:
        """Files of the application that do not cover this document yet."""
        others = [item for item in self._attachments if self._document not in item.documents]
        menu = QMenu(self.use_button)
        for item in others:
            action = menu.addAction(escaped(item.name))
            action.triggered.connect(lambda _=False, item=item: self._use(item))
        before = self.use_button.menu()
        self.use_button.setMenu(menu)
        self.use_button.setVisible(bool(others))
        if before is not None:
            before.deleteLater()

    def _use(self, item: Attachment) -> None:
        covering = item.model_copy(update={"documents": (self._document,)})
        self._needs.session.set_attachments(added(self._attachments, covering))

    def _preview(self, attachment: Attachment) -> None:
        needs = self._needs
        EvidencePreview(self.window(), needs.session, needs.handing_out, attachment, needs.language).open()

    def _edit(self, attachment: Attachment) -> None:
        needs = self._needs
        lines = needs.session.reading.assessment.documents
        form = AttachmentForm(self.window(), needs.language, lines, attachment, needs.today)
        form.ready.connect(lambda made: needs.session.set_attachments(changed(self._attachments, made)))
        form.open()

    def _exchange(self, attachment: Attachment) -> None:
        title, intake = self.tr("Put another file in its place"), self._needs.intake
        ask_for_existing(self.window(), title, lambda path: intake.exchange(path, attachment.id))

    def _save_copy(self, attachment: Attachment) -> None:
        dialog = QFileDialog(self.window(), self.tr("Save a copy"), attachment.name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda path: self._needs.handing_out.save(attachment, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self, attachment: Attachment) -> None:
        self._needs.session.set_attachments(removed(self._attachments, attachment.id))
        self.removed.emit(attachment.name)
        self.add_button.setFocus()

    def _filing(self) -> date | None:
        day = self._needs.session.reading.context.facts.get(FILING_DATE_FACT)
        return day if isinstance(day, date) else None

    def _show_progress(self) -> None:
        progress = self._needs.intake.progress
        self._progress.setVisible(progress is not None)
        self.stop_button.setVisible(progress is not None)
        if progress is None:
            return
        words = self.tr("Copying {name}: {percent} %").format(name=progress.name, percent=progress.percent)
        if progress.waiting:
            words += " · " + self.tr("%n more to come", "", progress.waiting)
        self._progress.setText(words)
