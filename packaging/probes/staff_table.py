"""5,000 people in the window: ``python -m probes.staff_table SAMPLE ROUNDS FOLDER`` prints the comparisons.

The floor is a bare table of Qt's own with as many rows of ready text, in a window of the same size.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView

from b24desk.app import Program
from b24desk.domain.project import Person
from b24desk.storage.paths import Folders
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.people import PeoplePage
from probes.turns import Pair, compare

MANY = 5_000
_COLUMNS = 6
_SCROLLED = 40
_Index = QModelIndex | QPersistentModelIndex


class _Texts(QAbstractTableModel):
    """Rows of text, all of it there already."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = [[f"row {row}, column {column}" for column in range(_COLUMNS)] for row in range(MANY)]

    def rowCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return MANY

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def people(count: int) -> tuple[Person, ...]:
    return tuple(
        Person(
            id=f"person-{n}", name=f"李娜{n}", position="坐席", identity_number=f"{110105199003070000 + n}"
        )
        for n in range(count)
    )


def scrolling(table: QTableView) -> Callable[[], None]:
    """From top to bottom in so many steps, each of them painted."""
    bar = table.verticalScrollBar()

    def scroll() -> None:
        for step in range(_SCROLLED):
            bar.setValue(bar.maximum() * step // _SCROLLED)
            QApplication.processEvents()
        bar.setValue(0)

    return scroll


def main() -> None:
    sample, rounds, folder = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    application = QApplication(["b24desk"])
    program = Program(application, Folders.under(folder / "staff"))
    program.window.resize(1180, 760)
    program.window.show()
    desk = program.make_ready()
    desk.open_copy(sample)
    session, work = desk.session, desk.work
    if session is None or work is None:
        raise TypeError(sample)
    session.set_people(people(MANY))
    work.go(Place("people"))
    QApplication.processEvents()
    page = work.page
    if not isinstance(page, PeoplePage):
        raise TypeError(page)
    texts = _Texts()
    floor = QTableView()
    floor.setModel(texts)
    floor.horizontalHeader().setResizeContentsPrecision(
        page.table.horizontalHeader().resizeContentsPrecision()
    )
    floor.resize(page.table.size())
    floor.show()
    QApplication.processEvents()
    number = iter(range(10**9))

    def edit() -> None:
        first, *others = session.project.people
        session.set_people((first.model_copy(update={"position": f"组长 {next(number)}"}), *others))
        QApplication.processEvents()

    def edit_floor() -> None:
        """The least: a changed text painted, and the columns as wide as what they hold."""
        texts.rows[0][2] = f"text {next(number)}"
        place = texts.index(0, 2)
        texts.dataChanged.emit(place, place)
        floor.resizeColumnsToContents()
        QApplication.processEvents()

    pairs = (
        Pair("5,000 people scrolled", scrolling(page.table), "bare table scrolled", scrolling(floor)),
        Pair("one of 5,000 people changed", edit, "bare table changed, columns fitted", edit_floor),
    )
    for pair in pairs:
        print(json.dumps(compare(pair, rounds, time.perf_counter)), flush=True)
    desk.close_project()
    program.window.close()


if __name__ == "__main__":
    main()
