"""The lists of an application in a few lines each, for the review."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from b24desk.domain.project import DocumentState
from b24desk.rules.checklist import Need
from b24desk.rules.schema import PageKind
from b24desk.rules.staffing import StaffRole
from b24desk.ui.law.gap_text import gap_text
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.words import Say

Line = tuple[Say, Say]


class Summaries(QObject):
    """Each line is a name and a value, said in the current language when asked."""

    def __init__(self, needs: PageNeeds, parent: QObject) -> None:
        super().__init__(parent)
        self._needs = needs

    def lines(self, kind: PageKind) -> Iterator[Line]:
        match kind:
            case PageKind.SHAREHOLDERS:
                yield lambda: self.tr("Shareholders"), self._shareholders
            case PageKind.PEOPLE:
                yield from map(self._post, self._posts())
            case PageKind.DOCUMENTS:
                yield lambda: self.tr("Documents"), self._documents
            case _:
                return

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

        return lambda: language.say(role.title), value

    def _documents(self) -> str:
        lines = self._needs.session.reading.assessment.documents
        states = {name: progress.state for name, progress in self._needs.session.project.documents.items()}
        needed = [line.id for line in lines if line.need is Need.NEEDED]
        final = sum(states.get(name) is DocumentState.FINAL for name in needed)
        return self.tr("{ready} of {needed} ready").format(ready=final, needed=len(needed))
