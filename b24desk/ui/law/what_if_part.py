"""A line below the choices of a question that opens what each of them would change, before one is chosen."""

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from b24desk.domain.project import AnswerValue
from b24desk.domain.text import Text
from b24desk.flow.what_if import possible_replies, reading_if
from b24desk.rules.schema.questions import Question
from b24desk.ui.law.changes import Changes
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import Heading, Label
from b24desk.ui.words import Say, Words

_MOST = 3
"""Changes told of each choice, the weightiest first; the rest is counted."""


class _Choice(NamedTuple):
    value: AnswerValue
    name: Heading
    effect: Label


class WhatIfPart(QWidget):
    """Worked out when it is opened, and again with each change while it is open."""

    def __init__(self, question: Question, title: Say, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._question = question
        self._needs = needs
        self._choices: list[_Choice] = []
        self.line = Disclosure(words, self._call, self._make, lambda: f"{self._call()} {title()}")
        self.line.link.toggled.connect(self._on_toggled)
        stack(self, 0).addWidget(self.line)
        words.also(self.refresh)

    @property
    def said(self) -> str:
        """All lines, as they are read aloud."""
        language = self._needs.language
        return "\n".join(
            language.paired(choice.name.text(), choice.effect.text()) for choice in self._choices
        )

    def refresh(self) -> None:
        """Say it anew where it is open."""
        if not self.line.is_open:
            return
        for choice in self._choices:
            choice.name.setText(self._needs.language.say(self._text(choice.value)))
            choice.effect.setText("\n".join(self._effect(choice.value)))
        self.line.link.setAccessibleDescription(self.said)

    def _call(self) -> str:
        return self.tr("What would each choice change?")

    def _make(self) -> QWidget:
        part = QWidget()
        layout = stack(part, 2)
        layout.setContentsMargins(16, 0, 0, 6)
        for value in possible_replies(self._question):
            choice = _Choice(value, Heading(3), Label())
            self._choices.append(choice)
            layout.addWidget(choice.name)
            layout.addWidget(choice.effect)
            layout.addSpacing(6)
        return part

    def _on_toggled(self, opened: bool) -> None:
        self.refresh()
        if opened:
            announce(self.line.link, self.said)
        else:
            self.line.link.setAccessibleDescription("")

    def _text(self, value: AnswerValue) -> Text:
        if isinstance(value, bool):
            return self._needs.rulebook.term("value", "yes" if value else "no")
        return next(option.text for option in self._question.options if option.id == value)

    def _effect(self, value: AnswerValue) -> list[str]:
        """A line for each change."""
        reading = self._needs.session.reading
        answer = reading.project.answers.get(self._question.id)
        known = answer.known if answer is not None else None
        if type(known) is type(value) and known == value:
            return [self.tr("Chosen now")]
        after = reading_if(reading, self._question.id, value)
        lines = Changes(self._needs.language).lines(reading, after)
        if not lines:
            return [self.tr("Changes nothing else")]
        more = len(lines) - _MOST
        return [*lines[:_MOST], self.tr("and %n more", "", more)] if more > 0 else lines
