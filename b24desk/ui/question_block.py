"""One question on a page: label, hint, error, field, and the replies that are no value."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QVBoxLayout, QWidget

from b24desk.domain.project import Answer, AnswerState, AnswerValue
from b24desk.flow.entry import LONGEST, Entry, replied, storable
from b24desk.flow.flaws import Flaw, FlawKind
from b24desk.flow.remark import remark_of, remarked
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.questions import Question, QuestionKind
from b24desk.ui.beneath import Beneath
from b24desk.ui.composing import TextLine
from b24desk.ui.fields.making import make_field
from b24desk.ui.flaw_sentences import flaw_sentence
from b24desk.ui.remark_part import RemarkPart
from b24desk.ui.widgets.button import Link
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.label import ErrorLine, Heading, Hint
from b24desk.ui.widgets.wrapping import Wrapping
from b24desk.ui.words import Say, Words

_TYPED = frozenset(QuestionKind) - {
    QuestionKind.YES_NO,
    QuestionKind.CHOICE,
    QuestionKind.CHOICES,
    QuestionKind.PROVINCE,
    QuestionKind.PROVINCES,
}


_BESIDE_THE_FIELD = (FlawKind.REASON_MISSING, FlawKind.DUE_NOT_A_DATE)
"""Flaws of what stands below the field."""


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
        self.field.call(self._label, self.title)
        layout.addWidget(self._label)
        layout.addWidget(Beneath(words, question.text))
        if question.hint is not None:
            hint = Hint()
            words.law(hint.setText, question.hint)
            layout.addWidget(hint)
            layout.addWidget(Beneath(words, question.hint))
        self.remark = RemarkPart(self.title, words, today)
        self._error = ErrorLine()
        words.also(self._say_flaws)
        layout.addWidget(self._error)
        layout.addWidget(self.field)
        layout.addWidget(self._make_other_replies())
        layout.addWidget(self.remark)
        self.remark.edited.connect(lambda: self.edited.emit(question.id))
        self.remark.settled.connect(lambda: self.settled.emit(question.id))
        self.field.edited.connect(self._on_edited)
        self.field.settled.connect(lambda: self.settled.emit(question.id))

    def put_below_replies(self, widget: QWidget) -> None:
        """Something about the choices, above the note."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.indexOf(self.remark), widget)

    def title(self) -> str:
        title = self.words.language.say(self.question.text)
        return self.tr("{question} (optional)").format(question=title) if self.question.optional else title

    def _make_other_replies(self) -> QWidget:
        """The quiet row below the field."""
        other = QWidget()
        layout = stack(other, 4)
        self.dont_know, self.not_applicable, self.later = QCheckBox(), QCheckBox(), QCheckBox()
        self._why = Link()
        self._call(self.dont_know, lambda: self.tr("I don't know yet"))
        self._call(self.not_applicable, lambda: self.tr("Does not apply"))
        self._call(self.later, lambda: self.tr("Later"))
        self._call(self._why, lambda: self.tr("Why we ask"))
        replies = (self.dont_know, self.not_applicable, self.later)
        layout.addWidget(Wrapping(*replies, self._why, spacing=18))
        self._reason_label = Hint()
        self._reason = TextLine()
        self._reason.setMaximumWidth(460)
        self.words.labelled(self._reason_label, self._reason, lambda: self.tr("Why it does not apply"))
        layout.addWidget(self._reason_label)
        layout.addWidget(self._reason)
        self._show_reason()
        for reply in replies:
            reply.clicked.connect(lambda _, reply=reply: self._on_reply(reply))
        self._reason.textEdited.connect(lambda: self.edited.emit(self.question.id))
        self._reason.editingFinished.connect(lambda: self.settled.emit(self.question.id))
        self._why.clicked.connect(lambda: self.why.emit(self.question.id))
        return other

    def _call(self, button: QAbstractButton, say: Say) -> None:
        """Every question has these; a screen reader hears which one it is."""
        self.words.bind(button.setText, say)
        self.words.name(button, lambda: self.words.language.paired(say(), self.title()))

    def choose(self, value: AnswerValue) -> None:
        """Reply for the user, as if it had been entered."""
        self.field.show_answer(Answer(value=value))
        self.field.edited.emit()
        self.field.settled.emit()

    def answer(self, old: Answer | None) -> Answer | None:
        """The reply as it stands, with what the old one noted beside it."""
        value, typed = self.field.entry()
        reason = storable(self._reason.text())
        state = AnswerState.ANSWERED
        if self.dont_know.isChecked():
            state = AnswerState.DONT_KNOW
        elif self.not_applicable.isChecked() and reason.strip():
            state = AnswerState.NOT_APPLICABLE
        elif self.later.isChecked():
            state = AnswerState.LATER
        reply = replied(old, state=state, value=value, typed=typed, reason=reason)
        return remarked(reply, self.remark.remark())

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
        self.later.setChecked(answer is not None and answer.state is AnswerState.LATER)
        self.remark.show_remark(remark_of(answer))
        self._show_reason()

    def flaws_before_saving(self) -> tuple[Flaw, ...]:
        """What an answer cannot hold: a missing reason, too long a one, a day that cannot be read."""
        question, found = self.question.id, []
        if self.not_applicable.isChecked() and not self._reason.text().strip():
            found.append(Flaw(question, FlawKind.REASON_MISSING))
        if len(self._reason.text()) >= LONGEST or self.remark.is_too_long:
            found.append(Flaw(question, FlawKind.TOO_LONG, LONGEST))
        if self.remark.has_unread_day:
            found.append(Flaw(question, FlawKind.DUE_NOT_A_DATE))
        return tuple(found)

    def show_flaws(self, flaws: tuple[Flaw, ...]) -> None:
        self._flaws = flaws
        self._say_flaws()
        self.field.set_flawed(any(flaw.kind not in _BESIDE_THE_FIELD for flaw in flaws))

    @property
    def error(self) -> str:
        """What is said beside the field."""
        return self._error.text() if self._flaws else ""

    @property
    def flawed(self) -> bool:
        return bool(self._flaws)

    def focus(self) -> None:
        kinds = [flaw.kind for flaw in self._flaws]
        if FlawKind.REASON_MISSING in kinds:
            self._reason.setFocus()
        elif kinds == [FlawKind.DUE_NOT_A_DATE]:
            self.remark.focus_day()
        else:
            self.field.target().setFocus()

    def _say_flaws(self) -> None:
        """Beside the field; of the day in the remark, beside that day."""
        beside = {True: "", False: ""}
        for is_of_day in beside:
            flaws = [flaw for flaw in self._flaws if (flaw.kind is FlawKind.DUE_NOT_A_DATE) is is_of_day]
            beside[is_of_day] = "\n".join(map(flaw_sentence, flaws))
        self._error.say(beside[False])
        hint = self.words.language.say(self.question.hint) if self.question.hint is not None else ""
        self.field.describe("\n".join(filter(None, (hint, beside[False]))))
        self.remark.say_wrong(beside[True])

    def _on_edited(self) -> None:
        self._tick_only(None)
        self._show_reason()
        self.edited.emit(self.question.id)

    def _tick_only(self, reply: QCheckBox | None) -> None:
        for other in (self.dont_know, self.not_applicable, self.later):
            if other is not reply:
                other.setChecked(False)

    def _on_reply(self, reply: QCheckBox) -> None:
        self._tick_only(reply)
        if (self.dont_know.isChecked() or self.later.isChecked()) and self.question.kind not in _TYPED:
            self.field.show_answer(None)
        self._show_reason()
        if self.not_applicable.isChecked():
            self._reason.setFocus()
        self.settled.emit(self.question.id)

    def _show_reason(self) -> None:
        shown = self.not_applicable.isChecked()
        self._reason_label.setVisible(shown)
        self._reason.setVisible(shown)
