"""How far an import has come: the table, what its columns hold, its rows, and what is chosen for them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from b24desk.domain.project import IdentityKind, Person
from b24desk.domain.sheet import Sheet
from b24desk.flow.people_sheet.joining import Joined, Match, Treatment, joined, matches, within_room
from b24desk.flow.people_sheet.layout import Layout, Wishes, arranged, proposed
from b24desk.flow.people_sheet.meanings import Meanings, meanings_of
from b24desk.flow.people_sheet.rows import SheetRow, read_rows
from b24desk.flow.people_sheet.wording import Column
from b24desk.ui.jobs import waited_for
from b24desk.ui.page_needs import PageNeeds

_NO_LAYOUT = Layout(0, ())


class ImportState(QObject):
    """`table_changed` after another table or row of headings, `rows_changed` when rows are read anew.

    `chosen` comes when something else is to be done with some of them.
    """

    table_changed = Signal()
    rows_changed = Signal()
    chosen = Signal()

    def __init__(self, needs: PageNeeds, parent: QObject) -> None:
        super().__init__(parent)
        self._needs = needs
        self.file: Path | None = None
        self.sheets: Sequence[Sheet] = ()
        self.sheet: Sheet | None = None
        self.layout = _NO_LAYOUT
        self._wishes = Wishes(())
        self.rows: Sequence[SheetRow] = ()
        self._read: Sequence[SheetRow] = ()
        """The rows as they were read, before any was found to be one too many."""
        self.matches: Mapping[int, Match] = MappingProxyType({})
        self.for_all = Treatment.UPDATE
        self._single: dict[int, Treatment] = {}

    @property
    def people(self) -> tuple[Person, ...]:
        """Those who are in the list already."""
        return self._needs.session.project.people

    @property
    def meanings(self) -> Meanings:
        rulebook = self._needs.rulebook
        return meanings_of(
            {role.id: role.title for role in rulebook.roles.values()},
            {kind: rulebook.term("identity_kind", kind) for kind in IdentityKind},
        )

    def take(self, sheets: Sequence[Sheet], file: Path | None) -> None:
        """Begin with these tables, the first of them that has headings."""
        self.file, self.sheets = file, sheets
        meanings = self.meanings
        self.show(next((n for n, sheet in enumerate(sheets) if proposed(sheet, meanings).header), 0))

    def show(self, number: int) -> None:
        """Go on with this one of the tables."""
        self.sheet = self.sheets[number]
        self.layout = proposed(self.sheet, self.meanings)
        self._forget_rows()

    def put_headings(self, row: int) -> None:
        if self.sheet is not None:
            self.layout = arranged(self.sheet, row, self.meanings)
            self._forget_rows()

    def map(self, place: int, column: Column | None) -> None:
        self._wishes = self._wishes.with_wish(place, column)
        self.layout = Layout(self.layout.header, self._wishes.granted())
        self._single.clear()

    def drop(self) -> None:
        """Forget the table: it holds what is private."""
        self.file, self.sheets, self.sheet, self.layout = None, (), None, _NO_LAYOUT
        self._forget_rows()

    @property
    def has_names(self) -> bool:
        return Column.NAME in self.layout.columns or Column.NAME_EN in self.layout.columns

    def read(self) -> None:
        """Read the rows and find who is in the list already."""
        sheet, layout, meanings, people = self.sheet, self.layout, self.meanings, self.people
        if sheet is None:
            return
        today = self._needs.today()
        rows = waited_for(lambda: read_rows(sheet, layout, meanings, today))
        self._match(rows, people)

    def match_again(self) -> None:
        """After the list has changed beneath."""
        if self._read:
            self._match(self._read, self.people)

    def treatment(self, row: SheetRow) -> Treatment:
        """What is done with this row."""
        if row.number not in self.matches:
            return Treatment.ADD
        return self._single.get(row.number, self.for_all)

    def single(self, row: SheetRow) -> Treatment | None:
        """What was chosen for this row alone."""
        return self._single.get(row.number)

    def treat(self, row: SheetRow, treatment: Treatment | None) -> None:
        if treatment is None:
            self._single.pop(row.number, None)
        else:
            self._single[row.number] = treatment
        self.chosen.emit()

    def treat_all(self, treatment: Treatment) -> None:
        self.for_all = treatment
        self.chosen.emit()

    def result(self) -> Joined:
        """The list as it would be."""
        chosen = {number: self._single.get(number, self.for_all) for number in self.matches}
        return joined(self.rows, self.people, self.matches, chosen)

    @property
    def bad_rows(self) -> list[SheetRow]:
        return [row for row in self.rows if row.is_bad]

    def _match(self, rows: Sequence[SheetRow], people: Sequence[Person]) -> None:
        self._read = rows
        self.matches = matches(rows, people)
        self.rows = within_room(rows, people, self.matches)
        self.rows_changed.emit()

    def _forget_rows(self) -> None:
        self._wishes = Wishes(self.layout.columns)
        self.rows, self._read, self.matches = (), (), MappingProxyType({})
        self._single.clear()
        self.table_changed.emit()
