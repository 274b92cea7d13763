"""The index of an open application, made on another thread when it is first wanted and kept up to date."""

from PySide6.QtCore import QObject, Signal

from b24desk.domain.project import Person
from b24desk.flow.search import SearchIndex, index_of
from b24desk.flow.search_subjects import help_subjects, people_subjects, rulebook_subjects
from b24desk.rules.rulebook import Rulebook
from b24desk.ui.jobs import Worker
from b24desk.ui.session import Session


class IndexMaker(QObject):
    """`made` comes when `index` holds something else than before."""

    made = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._of_rulebook: tuple[Rulebook, SearchIndex] | None = None
        self._of_people: tuple[tuple[Person, ...], SearchIndex] | None = None

    @property
    def index(self) -> SearchIndex | None:
        """None while the first one is being made."""
        if self._of_rulebook is None or self._of_people is None:
            return None
        return self._of_rulebook[1] + self._of_people[1]

    def prepare(self, session: Session) -> None:
        """Have made anew what is of another rulebook or of other people than before."""
        rulebook, people = session.rulebook, session.project.people
        if self._of_rulebook is None or self._of_rulebook[0] is not rulebook:
            self._of_rulebook = None
            self._worker.do("rulebook", lambda: (rulebook, _index_of(rulebook)), self._take_rulebook)
        if self._of_people is None or self._of_people[0] != people:
            self._worker.do("people", lambda: (people, index_of(people_subjects(people))), self._take_people)

    def forget(self) -> None:
        """Hold nothing of an application that is closed."""
        self._worker.drop("people")
        self._of_people = None

    def _take_rulebook(self, made: tuple[Rulebook, SearchIndex]) -> None:
        self._of_rulebook = made
        self.made.emit()

    def _take_people(self, made: tuple[tuple[Person, ...], SearchIndex]) -> None:
        self._of_people = made
        self.made.emit()


def _index_of(rulebook: Rulebook) -> SearchIndex:
    return index_of((*rulebook_subjects(rulebook), *help_subjects()))
