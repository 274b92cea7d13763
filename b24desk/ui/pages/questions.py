"""A page of questions, made from the rulebook: fields, errors on "Save and continue", live consequences."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from b24desk.domain.project import Answer
from b24desk.flow.asking import Asking, QuestionState
from b24desk.flow.flaws import Flaw, FlawKind, reply_flaws
from b24desk.flow.remark import has_reply, put_off
from b24desk.flow.what_if import possible_replies
from b24desk.ui.composing import finish_composing
from b24desk.ui.flaw_sentences import flaw_sentence
from b24desk.ui.law.not_asked import NotAsked
from b24desk.ui.law.what_if_part import WhatIfPart
from b24desk.ui.law.why_panel import WhyPanel
from b24desk.ui.page import Footer, Page, page_head
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.question_block import QuestionBlock
from b24desk.ui.widgets.column import Column
from b24desk.ui.widgets.error_summary import ErrorSummary, Problem
from b24desk.ui.widgets.focus import FocusWatch
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Words

_PAUSE = 250
"""Milliseconds without a keystroke after which what was typed counts."""


class QuestionsPage(Page):
    def __init__(self, needs: PageNeeds, page: str) -> None:
        super().__init__(needs, page)
        self._edited: set[str] = set()
        self._doubts_seen: frozenset[tuple[Flaw, Answer | None]] = frozenset()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.gather)
        self._focus = FocusWatch(self)
        self.summary = ErrorSummary(self.words)
        self.summary.chosen.connect(self.open_at)
        self._column = Column()
        self._column.body.setSpacing(22)
        self._column.body.addLayout(page_head(needs, page, self.words))
        self._column.body.addWidget(self.summary)
        self._blocks = {
            question.id: QuestionBlock(question, needs.rulebook, self.words, needs.today)
            for question in needs.rulebook.page_questions(page)
        }
        self.panel = WhyPanel(needs.rulebook, needs.language)
        self.panel.go.connect(self.go)
        self._what_if: dict[str, WhatIfPart] = {}
        for block in self._blocks.values():
            self._column.body.addWidget(block)
            block.edited.connect(self._on_edited)
            block.settled.connect(self._on_settled)
            block.why.connect(self._on_why)
            if possible_replies(block.question):
                part = self._what_if[block.question.id] = WhatIfPart(
                    block.question, block.title, needs, self.words
                )
                block.put_below_replies(part)
        self._skipped: tuple[QuestionState, ...] = ()
        self._not_asked = Rebuilt(needs.language, self._column)
        self._reasons: NotAsked | None = None
        self._column.body.addWidget(self._not_asked)
        self._lay_out()
        self.panel.start(needs.session.reading)

    def _lay_out(self) -> None:
        self.footer = Footer(self.words, asks=True)
        self.footer.onward.clicked.connect(self.go_on)
        self.footer.later.clicked.connect(self.come_back_later)
        self.footer.back.clicked.connect(self._go_back)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._column, 1)
        left.addWidget(self.footer)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(left, 1)
        across.addWidget(self.panel)

    def block(self, question: str) -> QuestionBlock:
        return self._blocks[question]

    def what_if(self, question: str) -> WhatIfPart:
        return self._what_if[question]

    def blocks(self) -> list[QuestionBlock]:
        return list(self._blocks.values())

    def refresh(self) -> None:
        reading = self.needs.session.reading
        for name, block in self._blocks.items():
            state = reading.flow.questions[name]
            block.setVisible(state.asking is Asking.ASKED)
            if name not in self._edited:
                block.show_answer(state.answer)
            if block.flawed:
                self._recheck(block, state)
        for part in self._what_if.values():
            part.refresh()
        self._show_skipped(reading.flow.page(self.page).skipped)
        self.panel.show_changes(reading)
        self._explain_first()

    def _show_skipped(self, skipped: tuple[QuestionState, ...]) -> None:
        """Made anew only when it says something else, so that it stays open while one types."""
        if skipped != self._skipped:
            self._skipped = skipped
            self._not_asked.rebuild(self._make_skipped)

    def _make_skipped(self, layout: QVBoxLayout, words: Words) -> None:
        self._reasons = NotAsked(self._skipped, self.needs, words)
        layout.addWidget(self._reasons)

    def _recheck(self, block: QuestionBlock, state: QuestionState) -> None:
        """After a refused "continue", red goes as soon as the field is mended."""
        block.show_flaws(self._flaws_of(block, state))
        if not any(other.flawed for other in self._blocks.values()):
            self.summary.show_problems(())

    def _explain_first(self) -> None:
        shown = [name for name, block in self._blocks.items() if not block.isHidden()]
        if shown and self.panel.question not in shown:
            self.panel.explain(self._blocks[shown[0]].question)

    def gather(self) -> None:
        self._pause.stop()
        session = self.needs.session
        replies = {
            name: self._blocks[name].answer(session.project.answers.get(name)) for name in self._edited
        }
        # All replies are read before any is handed in: a change redraws every field that is not being edited.
        self._edited = set()
        if len(replies) == 1:
            session.answer(*next(iter(replies.items())))
        elif replies:
            session.answer_many(replies)

    def open_at(self, item: str) -> None:
        reason = self._reasons.open_at(item) if self._reasons is not None else None
        if reason is not None:
            self._column.settle()
            self._column.show_whole(reason)
            return
        shown = [block for block in self._blocks.values() if not block.isHidden()]
        block = self._blocks.get(item)
        if block is None or block.isHidden():
            block = shown[0] if shown else None
        if block is not None:
            block.focus()
            self._column.show_whole(block)

    def side_panel(self) -> QWidget:
        return self.panel

    def go_on(self) -> None:
        finish_composing()
        self.gather()
        flaws = self._current_flaws()
        for name, block in self._blocks.items():
            block.show_flaws(tuple(flaw for flaw in flaws if flaw.question == name))
        answers = self.needs.session.project.answers
        found = frozenset((flaw, answers.get(flaw.question)) for flaw in flaws)
        doubts_only = all(flaw.is_doubt for flaw in flaws)
        if not flaws or (doubts_only and found <= self._doubts_seen):
            self._doubts_seen = found
            self.summary.show_problems(())
            self.forward.emit()
            return
        self._doubts_seen = found
        self.summary.show_problems([self._problem(flaw) for flaw in flaws])
        self._column.verticalScrollBar().setValue(0)
        self.summary.setFocus(Qt.FocusReason.OtherFocusReason)

    def come_back_later(self) -> None:
        """Leave without checking; what has no reply is noted for later."""
        finish_composing()
        self.gather()
        flow = self.needs.session.reading.flow
        asked = [state for state in flow.page(self.page).asked if not has_reply(state.answer)]
        later = {state.id: put_off(state.answer) for state in asked if not state.question.optional}
        self.needs.session.answer_many(later)
        self.forward.emit()

    def _go_back(self) -> None:
        self.gather()
        self.backward.emit()

    def _current_flaws(self) -> list[Flaw]:
        states = self.needs.session.reading.flow.questions
        asked = [(block, states[name]) for name, block in self._blocks.items()]
        return [
            flaw
            for block, state in asked
            if state.asking is Asking.ASKED
            for flaw in self._flaws_of(block, state)
        ]

    def _flaws_of(self, block: QuestionBlock, state: QuestionState) -> tuple[Flaw, ...]:
        own = block.flaws_before_saving()
        if any(flaw.kind is FlawKind.REASON_MISSING for flaw in own):
            return own
        return (*reply_flaws(state, self.needs.today()), *own)

    def _problem(self, flaw: Flaw) -> Problem:
        title, language = self._blocks[flaw.question].question.text, self.needs.language
        separator = "{title} {sentence}".format
        return Problem(
            flaw.question, lambda: separator(title=language.say(title), sentence=flaw_sentence(flaw))
        )

    def _on_edited(self, name: str) -> None:
        self._edited.add(name)
        self._pause.start()

    def _on_settled(self, name: str) -> None:
        self._edited.add(name)
        self.gather()

    def _on_why(self, name: str) -> None:
        self.panel.explain(self._blocks[name].question)
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        self.panel.start(self.needs.session.reading)
        super().showEvent(event)
        self._focus.moved.connect(self._on_focus)

    def hideEvent(self, event: QHideEvent) -> None:
        self._focus.moved.disconnect(self._on_focus)
        self.gather()
        super().hideEvent(event)

    def _on_focus(self, held: QWidget) -> None:
        for block in self._blocks.values():
            if block.isAncestorOf(held):
                self.panel.explain(block.question)
