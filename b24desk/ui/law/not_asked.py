"""Questions that are not asked of this firm, each with the answers that make it so."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from b24desk.flow.asking import QuestionState
from b24desk.rules.phrasing import say_fact
from b24desk.ui.law.jumps import fact_title
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import Hint, Label
from b24desk.ui.words import Words


class NotAsked(QWidget):
    """One quiet line that opens; empty where everything is asked."""

    def __init__(self, states: Sequence[QuestionState], needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._states = states
        self._needs = needs
        self._lines: dict[str, QLabel] = {}
        self._part = Disclosure(
            words, lambda: self.tr("%n question(s) not asked, and why", "", len(states)), self._make
        )
        self._part.link.setObjectName("not asked")
        stack(self, 0).addWidget(self._part)
        if not states:
            self._part.hide()

    def open_at(self, question: str) -> QWidget | None:
        """Say why this question is not asked; gives the line that does, None for a question that is."""
        if not any(state.id == question for state in self._states):
            return None
        self._part.open()
        self._part.link.setFocus()
        return self._lines[question]

    def _make(self) -> QWidget:
        part = QWidget()
        words = Words(part, self._needs.language)
        layout = stack(part, 2)
        for state in self._states:
            layout.addSpacing(6)
            text, why = self._line(state, words)
            layout.addWidget(text)
            layout.addWidget(why)
            self._lines[state.id] = why
        return part

    def _line(self, state: QuestionState, words: Words) -> tuple[Label, Label]:
        text, why = Label(), Hint()
        words.law(text.setText, state.question.text)
        words.bind(why.setText, lambda: self._why(state))
        return text, why

    def _why(self, state: QuestionState) -> str:
        reasons = [self._answer(fact) for fact in state.because]
        if reasons:
            said = self.tr("Not asked, because: {answers}").format(answers=" · ".join(reasons))
        else:
            said = self.tr("Not asked, because no answer to it would change anything here")
        return " ".join((said, self.tr("(its answer is kept)"))) if state.answer is not None else said

    def _answer(self, fact: str) -> str:
        rulebook, language = self._needs.rulebook, self._needs.language
        value = self._needs.session.reading.context.fact(fact)
        title = language.say(fact_title(rulebook, fact))
        return title if value is None else f"{title} {say_fact(rulebook, fact, value, language.current)}"
