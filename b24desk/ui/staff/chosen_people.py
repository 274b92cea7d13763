"""Which people are chosen in the table, by their ids: rows come and go, the choice stays with the people."""

from collections.abc import Collection

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from b24desk.domain.project import Person
from b24desk.ui.people_model import PeopleModel
from b24desk.ui.widgets.table_view import RowTable

_ROWS = QItemSelectionModel.SelectionFlag.Rows
_ANEW = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS


class ChosenPeople:
    """The choice of this table, which has to show this model."""

    def __init__(self, table: RowTable, model: PeopleModel) -> None:
        self._table = table
        self._model = model

    def all(self) -> list[Person]:
        """In the order of the table."""
        people = self._model.people
        return [people[row] for row in self.rows() if row < len(people)]

    def rows(self) -> list[int]:
        """From the top."""
        # Whole stretches at a time: asked cell by cell, thousands of rows are slow.
        chosen = self._table.selectionModel().selection()
        stretches = [chosen.at(number) for number in range(chosen.count())]
        rows = {row for stretch in stretches for row in range(stretch.top(), stretch.bottom() + 1)}
        return sorted(rows)

    def one(self) -> Person | None:
        """The chosen person; None for nobody, and for several."""
        found = self.all()
        return found[0] if len(found) == 1 else None

    def choose(self, people: Collection[str], current: int) -> None:
        """Those of them who are in the table, or the row `current` where nobody is; it gets the cursor."""
        model, selection = self._model, QItemSelection()
        rows = [row for row, person in enumerate(model.people) if person.id in people]
        if not rows and not model.people:
            return
        cursor = min(max(current, 0), len(model.people) - 1)
        if rows and cursor not in rows:
            cursor = rows[0]
        for first, last in _stretches(rows or [cursor]):
            selection.select(model.index(first, 0), model.index(last, model.columnCount() - 1))
        chooser = self._table.selectionModel()
        chooser.setCurrentIndex(model.index(cursor, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        chooser.select(selection, _ANEW)


def _stretches(rows: list[int]) -> list[tuple[int, int]]:
    """Rows that follow each other, as first and last."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
