"""What a change of answers changes in the result, in lines: documents, results, route, posts."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from b24desk.domain.text import Text
from b24desk.domain.verdict import Verdict
from b24desk.flow.reading import Reading
from b24desk.rules.checklist import Need
from b24desk.rules.difference import Difference, difference
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.law.phrases import bracketed, pair


class Changes(QObject):
    """The difference of two readings in the current language."""

    def __init__(self, language: LanguageSwitch) -> None:
        super().__init__()
        self._language = language

    def lines(self, before: Reading, after: Reading) -> list[str]:
        """One line a change, the weightiest first; empty when nothing differs."""
        changed = difference(before.assessment, after.assessment)
        return [
            *self._standing(changed, after),
            *self._route(changed, after),
            *self._findings(changed, after),
            *self._documents(changed, after),
            *self._questions(changed),
        ]

    def _standing(self, changed: Difference, after: Reading) -> Iterator[str]:
        if changed.standing and changed.standing.after:
            result = after.context.rulebook.term("outcome", changed.standing.after)
            yield self.tr("Result: {result}").format(result=self._language.say(result))

    def _route(self, changed: Difference, after: Reading) -> Iterator[str]:
        settled = {part.id: part.text for part in after.assessment.route.parts}
        for decision in changed.route:
            text = settled[decision.id]
            if text is not None:
                yield self._pair(after.context.rulebook.decisions[decision.id].title, text)
        authority = after.assessment.route.authority
        if changed.authority and authority:
            yield self.tr("Authority: {name}").format(name=self._language.say(authority.name))

    def _findings(self, changed: Difference, after: Reading) -> Iterator[str]:
        rulebook = after.context.rulebook
        for finding in changed.findings:
            if finding.after is not None:
                yield self._pair(rulebook.rules[finding.id].title, rulebook.term("verdict", finding.after))
        for cause in changed.causes:
            if cause.after is not None:
                unknown, why = rulebook.term("verdict", Verdict.UNKNOWN), rulebook.term("cause", cause.after)
                result = f"{self._language.say(unknown)}{self._bracketed(why)}"
                title = self._language.say(rulebook.rules[cause.id].title)
                yield pair(title, result, self._language.current)

    def _documents(self, changed: Difference, after: Reading) -> Iterator[str]:
        rulebook = after.context.rulebook
        for document in changed.documents:
            title = self._language.say(rulebook.documents[document.id].title)
            if document.after is Need.NEEDED:
                yield self.tr("Document added: {title}").format(title=title)
            elif document.before is Need.NEEDED:
                yield self.tr("Document no longer needed: {title}").format(title=title)
        for role in changed.roles:
            if role.after is not None:
                need = Need.NEEDED if role.after else Need.NOT_NEEDED
                yield self._pair(rulebook.roles[role.id].title, rulebook.term("need", need))

    def _questions(self, changed: Difference) -> Iterator[str]:
        opened = len(changed.questions_opened)
        if opened:
            yield self.tr("%n more question(s) to answer", "", opened)

    def _bracketed(self, words: Text) -> str:
        return bracketed(self._language.say(words), self._language.current)

    def _pair(self, title: Text, result: Text) -> str:
        return pair(self._language.say(title), self._language.say(result), self._language.current)
