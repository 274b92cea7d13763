"""One document beside the list: how far it is, who has it, and what the rulebook says about it."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from b24desk.domain.project import DocumentProgress, DocumentState
from b24desk.domain.text import Text
from b24desk.flow.entry import read_date
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.documents import Document
from b24desk.rules.schema.questions import QuestionKind
from b24desk.ui.beneath import Beneath
from b24desk.ui.document_rows import DocumentRow
from b24desk.ui.evidence.part import EvidencePart
from b24desk.ui.fields.line_field import LineField
from b24desk.ui.law.overdue import overdue_tags
from b24desk.ui.law.sources import SourceList
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.column import Column, rule, stack
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import ErrorLine, Heading, Label, Tag
from b24desk.ui.words import Say, Words

WIDTH = 336


class DocumentPanel(Column):
    """Says `changed` with the progress as it stands whenever the user has changed it.

    `removed` names a file that has just been taken away.
    """

    changed = Signal(str, DocumentProgress)
    removed = Signal(str)

    def __init__(self, needs: PageNeeds) -> None:
        super().__init__()
        self._needs = needs
        self._part: QWidget | None = None
        self.setFixedWidth(WIDTH)
        self.frame.setContentsMargins(0, 20, 20, 20)
        card = QFrame()
        card.setObjectName("card")
        self.body.addWidget(card)
        self._card = QVBoxLayout(card)
        self._card.setContentsMargins(16, 14, 16, 16)

    @property
    def progress_part(self) -> "ProgressPart | None":
        return self._part.findChild(ProgressPart) if self._part is not None else None

    @property
    def evidence_part(self) -> EvidencePart | None:
        return self._part.findChild(EvidencePart) if self._part is not None else None

    def show_row(self, row: DocumentRow) -> None:
        if self._part is not None:
            self._card.removeWidget(self._part)
            self._part.hide()
            self._part.deleteLater()
        self._part = QWidget()
        words = Words(self._part, self._needs.language)
        layout = stack(self._part, 10)
        title, tag = Heading(2), Tag()
        words.law(title.setText, row.line.document.title)
        words.law(tag.setText, self._needs.rulebook.term("need", row.line.need))
        layout.addWidget(title)
        layout.addWidget(Beneath(words, row.line.document.title))
        for shown in (tag, *overdue_tags(words, stale=row.line.stale)):
            layout.addWidget(shown)
        if not row.line.dated:
            undated = Label()
            words.bind(undated.setText, lambda: self.tr("No source speaks for this date: ask the authority."))
            layout.addWidget(undated)
        progress = ProgressPart(row, self._needs.rulebook, words)
        progress.changed.connect(lambda made: self.changed.emit(row.line.id, made))
        layout.addWidget(progress)
        layout.addWidget(rule())
        evidence = EvidencePart(self._needs, row.line.id, words)
        evidence.removed.connect(self.removed)
        layout.addWidget(evidence)
        layout.addWidget(rule())
        for name, text in self._said_of(row.line.document):
            layout.addWidget(_pair(name, text, words))
        sources = Heading(3)
        words.bind(sources.setText, lambda: self.tr("Sources"))
        layout.addWidget(sources)
        document = row.line.document
        as_of = self._needs.session.reading.assessment.as_of
        layout.addWidget(
            SourceList(document.citations, self._needs.rulebook, words, as_of, document.verified_on)
        )
        self._card.addWidget(self._part)
        self.verticalScrollBar().setValue(0)

    def _said_of(self, document: Document) -> Iterator[tuple[Say, tuple[Text, ...]]]:
        term = self._needs.rulebook.term
        yield lambda: self.tr("Needed for"), (document.trigger,)
        yield lambda: self.tr("Why"), (document.reason,)
        yield lambda: self.tr("How to get it"), (document.obtain,)
        yield (
            lambda: self.tr("Signature and seal"),
            (term("signer", document.signer), term("seal", document.seal)),
        )
        form, language = term("form", document.form), term("document_language", document.language)
        yield lambda: self.tr("Form and language"), (form, language)
        yield lambda: self.tr("File"), (document.file_format,)
        if document.content:
            yield lambda: self.tr("What it must cover"), document.content


def _pair(name: Say, texts: tuple[Text, ...], words: Words) -> QWidget:
    part, title, label = QWidget(), Heading(3), Label()
    layout = stack(part, 2)
    words.bind(title.setText, name)
    words.bind(label.setText, lambda: "\n".join(words.language.say(text) for text in texts))
    layout.addWidget(title)
    layout.addWidget(label)
    for text in texts:
        layout.addWidget(Beneath(words, text))
    return part


class ProgressPart(QWidget):
    """State, owner and due date of one document."""

    changed = Signal(DocumentProgress)

    def __init__(self, row: DocumentRow, rulebook: Rulebook, words: Words) -> None:
        super().__init__()
        self._row = row
        self._rulebook = rulebook
        self._words = words
        self._layout = stack(self, 4)
        self.state = ComboBox()
        for state in DocumentState:
            self.state.addItem("", state.value)
        self.state.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.state.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words.also(self._say_states)
        self.state.choose(row.progress.state.value)
        self._add(lambda: self.tr("State"), self.state)
        self.reason = QLineEdit(row.progress.reason)
        self._reason_label = self._add(lambda: self.tr("Why it is not needed"), self.reason)
        self.owner = QLineEdit(row.progress.owner)
        self._add(lambda: self.tr("Who gets it"), self.owner)
        self.due = LineField(QuestionKind.DATE, words)
        day = row.progress.due
        self.due.line.setText(day.isoformat() if day else "")
        words.bind(self.due.line.setPlaceholderText, self._proposed)
        label = self._add(lambda: self.tr("Due"), self.due)
        words.labelled(label, self.due.line, lambda: self.tr("Due"))
        self._error = ErrorLine()
        words.also(self._say_error)
        self._layout.addWidget(self._error)
        self._show_reason()
        self.state.activated.connect(self._on_state)
        for line in (self.reason, self.owner):
            line.editingFinished.connect(self.hand_in)
        self.due.settled.connect(self.hand_in)

    def hand_in(self) -> None:
        """Say what stands here, if it differs from what is stored."""
        made = self.progress()
        self._say_error()
        if made != self._row.progress:
            self._row = self._row._replace(progress=made)
            self.changed.emit(made)

    def progress(self) -> DocumentProgress:
        """What the fields hold; a state that lacks its reason is not taken over yet."""
        state, reason = DocumentState(self.state.currentData()), self.reason.text().strip()
        if state is DocumentState.NOT_APPLICABLE and not reason:
            state = self._row.progress.state
        return self._row.progress.model_copy(
            update={
                "state": state,
                "reason": reason[:20_000],
                "owner": self.owner.text().strip()[:2_000],
                "due": read_date(self.due.line.text()),
            }
        )

    def _add(self, say: Say, field: QWidget) -> Heading:
        label = Heading(3)
        self._words.labelled(label, field, say)
        self._layout.addWidget(label)
        self._layout.addWidget(field)
        return label

    def _proposed(self) -> str:
        """The day counted back from filing, until a day is set."""
        if self._row.line.due is None:
            return self.tr("yyyy-mm-dd")
        day = self._row.line.due.isoformat()
        if self._row.line.due_estimated:
            return self.tr("{day} (estimated)").format(day=day)
        return self.tr("{day} (proposed)").format(day=day)

    def _say_states(self) -> None:
        for number, state in enumerate(DocumentState):
            self.state.setItemText(
                number, self._words.language.say(self._rulebook.term("document_state", state))
            )

    def _say_error(self) -> None:
        text = self.due.line.text().strip()
        wrong = bool(text) and read_date(text) is None
        self.due.set_flawed(wrong)
        self._error.say(self.tr("Enter a day that exists, such as 2026-11-22") if wrong else "")

    def _on_state(self) -> None:
        self._show_reason()
        if self.state.currentData() == DocumentState.NOT_APPLICABLE and not self.reason.text().strip():
            self.reason.setFocus()
        self.hand_in()

    def _show_reason(self) -> None:
        shown = self.state.currentData() == DocumentState.NOT_APPLICABLE
        self._reason_label.setVisible(shown)
        self.reason.setVisible(shown)
