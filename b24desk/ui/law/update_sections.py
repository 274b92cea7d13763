"""What a newer rulebook changes for one project, as sections of rows in the current language."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject

from b24desk.domain.facts import FactValue
from b24desk.domain.text import Text
from b24desk.flow.update import Update
from b24desk.rules.checklist import Need
from b24desk.rules.migration import Moves
from b24desk.rules.phrasing import say_quantity
from b24desk.rules.schema.documents import Document
from b24desk.rules.schema.parameters import Unit
from b24desk.rules.schema.questions import Question
from b24desk.rules.schema.roles import Role
from b24desk.rules.schema.rules import Rule
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.words import Say


class Row(NamedTuple):
    """What changes, and how."""

    name: Say
    change: Say


class Section(NamedTuple):
    title: Say
    rows: tuple[Row, ...]


class UpdateSections(QObject):
    def __init__(self, update: Update, language: LanguageSwitch) -> None:
        super().__init__()
        self._update = update
        self._language = language
        self._old, self._new = update.before.context.rulebook, update.after.context.rulebook

    def sections(self) -> list[Section]:
        """The weightiest first; those that are empty are left out."""
        found = (
            (lambda: self.tr("Results that change"), (*self._results(), *self._causes())),
            (lambda: self.tr("Figures that change"), tuple(self._figures())),
            (lambda: self.tr("Documents and posts"), tuple(self._needs())),
            (lambda: self.tr("Questions that appear"), tuple(self._questions())),
            (lambda: self.tr("What becomes of what was entered"), tuple(self._entered())),
        )
        return [Section(title, rows) for title, rows in found if rows]

    def _results(self) -> Iterator[Row]:
        results, after = self._update.results, self._update.after.assessment
        if results.standing is not None:
            standing = results.standing
            yield Row(lambda: self.tr("Result"), self._turn("outcome", standing.before, standing.after))
        parts = {part.id: part.text for part in after.route.parts}
        for part in results.route:
            decision = self._new.decisions.get(part.id) or self._old.decisions[part.id]
            yield Row(self._said(decision.title), self._said(parts.get(part.id)))
        if results.authority is not None and after.route.authority is not None:
            yield Row(lambda: self.tr("Authority"), self._said(after.route.authority.name))
        for finding in results.findings:
            title = self._title(finding.id, self._new.rules, self._old.rules)
            yield Row(title, self._turn("verdict", finding.before, finding.after))

    def _causes(self) -> Iterator[Row]:
        """Conditions that stay to be confirmed, and why they are now."""
        for cause in self._update.results.causes:
            title = self._title(cause.id, self._new.rules, self._old.rules)
            yield Row(title, self._turn("cause", cause.before, cause.after))

    def _figures(self) -> Iterator[Row]:
        before, after = self._update.before.context, self._update.after.context
        for name in self._update.parameters.changed:
            old, new = before.parameter_value(name), after.parameter_value(name)
            if old is not None and new is not None and old.value != new.value:
                figure = self._new.parameters[name]
                yield Row(self._said(figure.title), self._figure(old.value, new.value, figure.unit))

    def _figure(self, old: FactValue, new: FactValue, unit: Unit) -> Say:
        def say() -> str:
            language = self._language.current
            return " → ".join(say_quantity(self._new, value, unit, language) for value in (old, new))

        return say

    def _needs(self) -> Iterator[Row]:
        for document in self._update.results.documents:
            title = self._title(document.id, self._new.documents, self._old.documents)
            yield Row(title, self._need(document.before, document.after))
        for role in self._update.results.roles:
            title = self._title(role.id, self._new.roles, self._old.roles)
            yield Row(title, self._need(_need_of(role.before), _need_of(role.after)))

    def _need(self, before: Need | None, after: Need | None) -> Say:
        if after is Need.NEEDED:
            return lambda: self.tr("Added")
        if before is Need.NEEDED and after in (Need.NOT_NEEDED, None):
            return lambda: self.tr("No longer needed")
        return self._said(self._new.term("need", after or Need.NOT_NEEDED))

    def _questions(self) -> Iterator[Row]:
        for name in self._update.results.questions_opened:
            question = self._new.questions[name]
            yield Row(self._said(question.text), self._said(self._new.pages[question.page].title))

    def _entered(self) -> Iterator[Row]:
        update = self._update
        yield from self._moved(update.answers)
        for name in update.parked:
            yield Row(
                self._title(name, self._new.questions, self._old.questions),
                lambda: self.tr("Set aside whole: not asked of this firm; it comes back with its question"),
            )
        aside = (update.answers, update.progress, update.evidence, update.roles)
        for name in dict.fromkeys(name for moves in aside for name in moves.set_aside):
            title = self._held_title(name)
            if title is not None:
                yield Row(title, lambda: self.tr("Kept in the file, and not used"))

    def _moved(self, answers: Moves) -> Iterator[Row]:
        """A question that only has another id is none of the reader's business."""
        for old, now in answers.renamed:
            asked, question = self._old.questions.get(old), self._new.questions[now]
            if asked is None or asked.text != question.text:
                yield Row(self._said(asked.text) if asked else self._plain(old), self._goal(question))

    def _goal(self, question: Question) -> Say:
        return lambda: self.tr("Answers now: {question}").format(question=self._language.say(question.text))

    def _held_title(self, name: str) -> Say | None:
        """Where both rulebooks are known, what neither of them takes is no news."""
        tables: tuple[Mapping[str, Question | Document | Role], ...]
        tables = (self._old.questions, self._old.documents, self._old.roles)
        found = next((table[name] for table in tables if name in table), None)
        if found is not None:
            return self._said(found.text if isinstance(found, Question) else found.title)
        return self._plain(name) if self._old is self._new else None

    def _turn(self, group: str, before: str | None, after: str | None) -> Say:
        """From what to what; a side that is not there is said to be new, or gone."""
        old = self._old.term(group, before) if before is not None else None
        new = self._new.term(group, after) if after is not None else None

        def say() -> str:
            was, now = (self._language.say(text) if text else "" for text in (old, new))
            if not was:
                return self.tr("New: {result}").format(result=now)
            return f"{was} → {now}" if now else self.tr("No longer judged; was: {result}").format(result=was)

        return say

    def _title(
        self,
        name: str,
        new: Mapping[str, Rule] | Mapping[str, Document] | Mapping[str, Role] | Mapping[str, Question],
        old: Mapping[str, Rule] | Mapping[str, Document] | Mapping[str, Role] | Mapping[str, Question],
    ) -> Say:
        entry = new[name] if name in new else old[name]
        return self._said(entry.text if isinstance(entry, Question) else entry.title)

    def _plain(self, name: str) -> Say:
        return lambda: name

    def _said(self, text: Text | None) -> Say:
        return lambda: self._language.say(text) if text is not None else self.tr("Open")


def _need_of(needed: bool | None) -> Need | None:
    if needed is None:
        return None
    return Need.NEEDED if needed else Need.NOT_NEEDED
