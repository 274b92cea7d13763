"""One question on a page: label, hint, error, field, and the replies that are no value."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QWidget

from b24desk.domain.project import Answer, AnswerState, AnswerValue
from b24desk.flow.entry import Entry, replied
from b24desk.flow.flaws import Flaw, FlawKind
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema import Question, QuestionKind
from b24desk.ui.beneath import Beneath
from b24desk.ui.fields.making import make_field
from b24desk.ui.flaw_sentences import flaw_sentence
from b24desk.ui.widgets.button import Link
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.widgets.label import ErrorLine, Heading, Hint
from b24desk.ui.words import Say, Words

_TYPED = frozenset(QuestionKind) - {
    QuestionKind.YES_NO,
    QuestionKind.CHOICE,
    QuestionKind.CHOICES,
    QuestionKind.PROVINCE,
    QuestionKind.PROVINCES,
}


class QuestionBlock(QWidget):
    """`edited` while typing, `settled` when a reply is whole; both carry the question's id."""

    edited = Signal(str)
    settled = Signal(str)
    why = Signal(str)

    def __init__(
        self, question: Question, rulebook: Rulebook, words: Words, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self.question = question
        self.setObjectName(question.id)
        self.words = words
        self._flaws: tuple[Flaw, ...] = ()
        layout = stack(self, 5)
        self._label = Heading(3)
        self.field = make_field(question, rulebook, words, today)
        self.field.call(self._label, self._title)
        layout.addWidget(self._label)
        layout.addWidget(Beneath(words, question.text))
        if question.hint is not None:
            hint = Hint()
            words.law(hint.setText, question.hint)
            layout.addWidget(hint)
            layout.addWidget(Beneath(words, question.hint))
        self._error = ErrorLine()
        words.also(self._say_flaws)
        layout.addWidget(self._error)
        layout.addWidget(self.field)
        layout.addWidget(self._make_other_replies())
        self.field.edited.connect(self._on_edited)
        self.field.settled.connect(lambda: self.settled.emit(question.id))

    def _title(self) -> str:
        title = self.words.language.say(self.question.text)
        return self.tr("{question} (optional)").format(question=title) if self.question.optional else title

    def _make_other_replies(self) -> QWidget:
        """The quiet row below the field."""
        other = QWidget()
        layout = stack(other, 4)
        self.dont_know, self.not_applicable, self._why = QCheckBox(), QCheckBox(), Link()
        self._call(self.dont_know, lambda: self.tr("I don't know yet"))
        self._call(self.not_applicable, lambda: self.tr("Does not apply"))
        self._call(self._why, lambda: self.tr("Why we ask"))
        layout.addLayout(beside(self.dont_know, self.not_applicable, self._why, spacing=18))
        self._reason_label = Hint()
        self._reason = QLineEdit()
        self._reason.setMaximumWidth(460)
        self.words.labelled(self._reason_label, self._reason, lambda: self.tr("Why it does not apply"))
        layout.addWidget(self._reason_label)
        layout.addWidget(self._reason)
        self._show_reason()
        self.dont_know.clicked.connect(lambda: self._on_reply(self.not_applicable))
        self.not_applicable.clicked.connect(lambda: self._on_reply(self.dont_know))
        self._reason.textEdited.connect(lambda: self.edited.emit(self.question.id))
        self._reason.editingFinished.connect(lambda: self.settled.emit(self.question.id))
        self._why.clicked.connect(lambda: self.why.emit(self.question.id))
        return other

    def _call(self, button: QAbstractButton, say: Say) -> None:
        """Every question has these three; a screen reader hears which one it is."""
        self.words.bind(button.setText, say)
        self.words.name(button, lambda: f"{say()}: {self._title()}")

    def choose(self, value: AnswerValue) -> None:
        """Reply for the user, as if it had been entered."""
        self.field.show_answer(Answer(value=value))
        self.field.edited.emit()
        self.field.settled.emit()

    def answer(self, old: Answer | None) -> Answer | None:
        """The reply as it stands, with what the old one noted beside it."""
        value, typed = self.field.entry()
        reason = self._reason.text()
        state = AnswerState.ANSWERED
        if self.dont_know.isChecked():
            state = AnswerState.DONT_KNOW
        elif self.not_applicable.isChecked() and reason.strip():
            state = AnswerState.NOT_APPLICABLE
        elif value is None and not typed and old is not None and old.state is AnswerState.LATER:
            state = AnswerState.LATER
        return replied(old, state=state, value=value, typed=typed, reason=reason[:20_000])

    def show_answer(self, answer: Answer | None) -> None:
        """Show a reply; a field that already holds it is left alone, with whatever is being typed in it."""
        wanted = Entry(answer.value, answer.typed) if answer else Entry(None, "")
        if self.field.entry() != wanted:
            self.field.show_answer(answer)
        self.dont_know.setChecked(answer is not None and answer.state is AnswerState.DONT_KNOW)
        ruled_out = answer is not None and answer.state is AnswerState.NOT_APPLICABLE
        if ruled_out or not (self.not_applicable.isChecked() and not self._reason.text().strip()):
            self.not_applicable.setChecked(ruled_out)
        reason = answer.reason if answer else ""
        if self._reason.text() != reason:
            self._reason.setText(reason)
        self._show_reason()

    def flaws_before_saving(self) -> tuple[Flaw, ...]:
        """What an answer cannot hold: a missing reason."""
        if self.not_applicable.isChecked() and not self._reason.text().strip():
            return (Flaw(self.question.id, FlawKind.REASON_MISSING),)
        return ()

    def show_flaws(self, flaws: tuple[Flaw, ...]) -> None:
        self._flaws = flaws
        self._say_flaws()
        self.field.set_flawed(bool(flaws))

    @property
    def error(self) -> str:
        """What is said beside the field."""
        return self._error.text() if self._flaws else ""

    @property
    def flawed(self) -> bool:
        return bool(self._flaws)

    def focus(self) -> None:
        if any(flaw.kind is FlawKind.REASON_MISSING for flaw in self._flaws):
            self._reason.setFocus()
        else:
            self.field.target().setFocus()

    def _say_flaws(self) -> None:
        self._error.say("\n".join(flaw_sentence(flaw) for flaw in self._flaws))

    def _on_edited(self) -> None:
        self.dont_know.setChecked(False)
        self.not_applicable.setChecked(False)
        self._show_reason()
        self.edited.emit(self.question.id)

    def _on_reply(self, other: QCheckBox) -> None:
        other.setChecked(False)
        if self.dont_know.isChecked() and self.question.kind not in _TYPED:
            self.field.show_answer(None)
        self._show_reason()
        if self.not_applicable.isChecked():
            self._reason.setFocus()
        self.settled.emit(self.question.id)

    def _show_reason(self) -> None:
        shown = self.not_applicable.isChecked()
        self._reason_label.setVisible(shown)
        self._reason.setVisible(shown)
