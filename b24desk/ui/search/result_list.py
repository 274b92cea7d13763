"""What was found, under a heading for each kind; one row is the current one, and rows keep their place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView

from b24desk.flow.search import Group
from b24desk.flow.search_subjects import Kind, Subject
from b24desk.ui.widgets.two_lines import BENEATH_ROLE, TwoLines

Describe = Callable[[Subject], tuple[str, str]]
"""The title of something found, and what stands beneath it."""


class ResultList(QListView):
    """Up and Down pass over the headings. `chosen` names what was gone to, `moved` what is current now."""

    chosen = Signal(object)
    moved = Signal(object)

    def __init__(self, describe: Describe, kind_title: Callable[[Kind], str]) -> None:
        super().__init__()
        self._describe = describe
        self._kind_title = kind_title
        self._found: list[Subject | Kind] = []
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(TwoLines(self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.activated.connect(lambda index: self._choose(index.row()))
        self.clicked.connect(lambda index: self._choose(index.row()))

    @property
    def current(self) -> Subject | None:
        return self._at(self.currentIndex().row())

    def found(self) -> list[Subject]:
        return [found for found in self._found if isinstance(found, Subject)]

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these in place of the last ones; what was current stays so where it is found again."""
        current = self.current
        self._found = []
        for group in groups:
            self._found += [group.kind, *group.subjects]
        self._model.clear()
        for found in self._found:
            item = QStandardItem()
            if isinstance(found, Kind):
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                font = QFont(self.font())
                font.setBold(True)
                item.setFont(font)
            self._model.appendRow(item)
        self.say_again()
        again = self._found.index(current) if current in self._found else 1
        self._go_to(again if self._found else -1)

    def say_again(self) -> None:
        """Give every row its words of today; which one is current, and what is in sight, stays."""
        for row, found in enumerate(self._found):
            item = self._model.item(row)
            if isinstance(found, Kind):
                title, beneath = self._kind_title(found), ""
            else:
                title, beneath = self._describe(found)
            item.setText(title)
            item.setData(None if isinstance(found, Kind) else beneath, BENEATH_ROLE)
            item.setData(", ".join(filter(None, (title, beneath))), Qt.ItemDataRole.AccessibleTextRole)
        self.scheduleDelayedItemsLayout()

    def move_by(self, step: int) -> None:
        """To the row so many steps away, or as far as there is one."""
        rows = [row for row, found in enumerate(self._found) if isinstance(found, Subject)]
        if rows:
            here = self.currentIndex().row()
            at = rows.index(here) if here in rows else -1 if step > 0 else 0
            self._go_to(rows[max(0, min(len(rows) - 1, at + step))])

    def choose_current(self) -> None:
        self._choose(self.currentIndex().row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _at(self, row: int) -> Subject | None:
        found = self._found[row] if 0 <= row < len(self._found) else None
        return found if isinstance(found, Subject) else None

    def _go_to(self, row: int) -> None:
        index = self._model.index(row, 0)
        self.setCurrentIndex(index)
        # With its heading, for the first row of a kind.
        heading = row - 1 if row > 0 and isinstance(self._found[row - 1], Kind) else row
        self.scrollTo(self._model.index(heading, 0))
        self.scrollTo(index)
        subject = self._at(row)
        if subject is not None:
            self.moved.emit(subject)

    def _choose(self, row: int) -> None:
        subject = self._at(row)
        if subject is not None:
            self.chosen.emit(subject)
