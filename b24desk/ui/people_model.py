"""The people of an application as a table; identity numbers masked unless asked for."""

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from types import MappingProxyType
from typing import assert_never

from PySide6.QtCore import QModelIndex, QObject

from b24desk.domain.identifiers import masked
from b24desk.domain.project import Person
from b24desk.flow.people_filter import PeopleFilter
from b24desk.flow.search_text import Spelling, spelling
from b24desk.rules.staffing import Gap
from b24desk.ui.law.gap_text import gap_text
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.text_table import Index, TextTable


class Column(IntEnum):
    NAME = 0
    ROLES = 1
    POSITION = 2
    IDENTITY = 3
    INSURANCE = 4
    GAPS = 5


class PeopleModel(TextTable):
    """`reveals` says whether identity numbers are shown in full just now."""

    def __init__(self, needs: PageNeeds, reveals: Callable[[], bool], parent: QObject) -> None:
        super().__init__(Column, parent)
        self._needs = needs
        self._reveals = reveals
        self._people: Sequence[Person] = ()
        self._found: Mapping[str, Sequence[Gap]] = MappingProxyType({})
        self._spelt: dict[str, Spelling] = {}
        """How names are typed; goes with the model, for names are private."""

    @property
    def people(self) -> Sequence[Person]:
        """Those in the table."""
        return self._people

    def show_people(self, people: Sequence[Person], chosen: PeopleFilter) -> bool:
        """Whether other rows than before are shown; where only their content differs, the view stays."""
        found = self._found = self._read_gaps()
        everybody = chosen.is_open
        shown = [
            person
            for person in people
            if everybody or chosen.passes(person, found.get(person.id, ()), self._spelling)
        ]
        same = [person.id for person in shown] == [person.id for person in self._people]
        if same:
            self._people = shown
            return False
        self.beginResetModel()
        self._people = shown
        self.endResetModel()
        return True

    def _spelling(self, name: str) -> Spelling:
        if name not in self._spelt:
            self._spelt[name] = spelling(name)
        return self._spelt[name]

    def _read_gaps(self) -> dict[str, list[Gap]]:
        """The gaps of each person, read once and not for each cell."""
        found: dict[str, list[Gap]] = {}
        for role in self._needs.session.reading.assessment.staffing:
            for gap in role.gaps:
                if gap.person:
                    found.setdefault(gap.person, []).append(gap)
        return found

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return len(self._people)

    def tip(self, row: int, column: int) -> str:
        return self._gaps(self._people[row], "\n") if column == Column.GAPS else self.text(row, column)

    def text(self, row: int, column: int) -> str:
        return self._text(self._people[row], Column(column))

    def head(self, column: int) -> str:
        match Column(column):
            case Column.NAME:
                return self.tr("Name")
            case Column.ROLES:
                return self.tr("Post")
            case Column.POSITION:
                return self.tr("Position")
            case Column.IDENTITY:
                return self.tr("Identity number")
            case Column.INSURANCE:
                return self.tr("Insured")
            case Column.GAPS:
                return self.tr("Gaps")
            case _ as never:
                assert_never(never)

    def _text(self, person: Person, column: Column) -> str:
        match column:
            case Column.NAME:
                return person.name or person.name_en or self.tr("(no name)")
            case Column.ROLES:
                return self._roles(person)
            case Column.POSITION:
                return person.position
            case Column.IDENTITY:
                number = person.identity_number
                # The dot of Chinese fonts is as wide as a character.
                return number if self._reveals() else masked(number).replace("•", "*")
            case Column.INSURANCE:
                return self._insurance(person)
            case Column.GAPS:
                return self._gaps(person, self.tr("; "))
            case _:
                assert_never(column)

    def _gaps(self, person: Person, between: str) -> str:
        """What is missing with this person, said once though it be in two posts; a dash for nothing."""
        needs, gaps = self._needs, self._found.get(person.id, ())
        said = [gap_text(gap, {}, needs.rulebook, needs.language.current) for gap in gaps]
        return between.join(dict.fromkeys(said)) or "–"

    def _roles(self, person: Person) -> str:
        roles, say = self._needs.rulebook.roles, self._needs.language.say
        return " · ".join(say(roles[role].title) for role in person.roles if role in roles)

    def _insurance(self, person: Person) -> str:
        if person.insured_by_applicant is False:
            return self.tr("by another employer")
        if person.insured_months is None:
            return self.tr("not filled in")
        return self.tr("%n month(s)", "", person.insured_months)
