"""The lists of an application line by line, for the review."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject

from b24desk.domain.project import DocumentProgress, DocumentState, Shareholder
from b24desk.rules.checklist import DocumentLine, Need
from b24desk.rules.schema.pages import PageKind
from b24desk.rules.staffing import StaffRole
from b24desk.ui.law.gap_text import gap_text
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.words import Say

_MOST = 60
"""Rows told one by one; of longer lists the rest is counted."""


class Line(NamedTuple):
    """`item` is what its page opens at; empty for what stands for the list as a whole."""

    item: str
    name: Say
    value: Say


class Summaries(QObject):
    """The lists of an application line by line, said in the current language when asked."""

    def __init__(self, needs: PageNeeds, parent: QObject) -> None:
        super().__init__(parent)
        self._needs = needs

    def lines(self, kind: PageKind) -> Iterator[Line]:
        match kind:
            case PageKind.SHAREHOLDERS:
                yield Line("", lambda: self.tr("Shareholders"), self._shareholders)
                yield from map(self._holder, self._needs.session.project.shareholders[:_MOST])
            case PageKind.PEOPLE:
                yield from map(self._post, self._posts())
                yield Line("", lambda: self.tr("People in the list"), self._people)
            case PageKind.DOCUMENTS:
                yield Line("", lambda: self.tr("Documents"), self._documents)
                yield from map(self._document, self._needed())
            case _:
                return

    def _holder(self, holder: Shareholder) -> Line:
        names = {other.id: other.name for other in self._needs.session.project.shareholders}
        rulebook, say = self._needs.rulebook, self._needs.language.say

        def value() -> str:
            kind = say(rulebook.term("holder_kind", holder.kind)) if holder.kind else ""
            share = f"{holder.percent.normalize():f} %" if holder.percent is not None else ""
            above = names.get(holder.holds_in or "", "")
            within = self.tr("in {name}").format(name=above) if above else ""
            return " · ".join(filter(None, (kind, share, within))) or self.tr("Not provided")

        return Line(holder.id, lambda: holder.name or self.tr("Not provided"), value)

    def _people(self) -> str:
        return self.tr("%n person(s)", "", len(self._needs.session.project.people))

    def _needed(self) -> Iterator[DocumentLine]:
        lines = self._needs.session.reading.assessment.documents
        return (line for line in lines if line.need is Need.NEEDED)

    def _document(self, line: DocumentLine) -> Line:
        rulebook, say = self._needs.rulebook, self._needs.language.say
        progress = self._needs.session.project.documents.get(line.id, DocumentProgress())

        def value() -> str:
            state = say(rulebook.term("document_state", progress.state))
            return " · ".join(filter(None, (state, progress.reason, progress.owner)))

        return Line(line.id, lambda: say(line.document.title), value)

    def _shareholders(self) -> str:
        count = len(self._needs.session.project.shareholders)
        if not count:
            return self.tr("Not provided")
        if self._needs.session.reading.context.facts.get("ownership.chart_complete") is True:
            return self.tr("%n holder(s), traced to the end", "", count)
        return self.tr("%n holder(s), not traced to the end yet", "", count)

    def _posts(self) -> Iterator[StaffRole]:
        return (role for role in self._needs.session.reading.assessment.staffing if role.needed is not False)

    def _post(self, role: StaffRole) -> Line:
        names = {person.id: person.name for person in self._needs.session.project.people}
        rulebook, language = self._needs.rulebook, self._needs.language

        def value() -> str:
            lines = [names.get(person, "") for person in role.people]
            lines += [gap_text(gap, names, rulebook, language.current) for gap in role.gaps]
            return "\n".join(filter(None, lines))

        return Line(f"post {role.id}", lambda: language.say(role.title), value)

    def _documents(self) -> str:
        lines = self._needs.session.reading.assessment.documents
        states = {name: progress.state for name, progress in self._needs.session.project.documents.items()}
        needed = [line.id for line in lines if line.need is Need.NEEDED]
        final = sum(states.get(name) is DocumentState.FINAL for name in needed)
        return self.tr("{ready} of {needed} ready").format(ready=final, needed=len(needed))
