"""Routes side by side as a calm table; what is not as today is bold, and a screen reader says so."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from b24desk.domain.text import Text
from b24desk.rules.book.route_rows import RouteCell, RouteRow, RouteSection
from b24desk.rules.book.routes import RouteTable
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.column import rule, stack
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Say, Words

_LABEL_SHARE, _ROUTE_SHARE = 3, 5
_ABOVE_SECTION = 14
_BOTTOM = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class RouteColumns(QFrame):
    """Takes the focus, so that the arrow keys scroll what has no control in it."""

    def __init__(self, table: RouteTable, words: Words) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words.name(self, lambda: words.language.say(table.title))
        self._table = table
        self._words = words
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, _LABEL_SHARE)
        for column in range(1, self._across):
            self._grid.setColumnStretch(column, _ROUTE_SHARE)
            self._grid.setColumnMinimumWidth(column, 1)
        for section in table.sections:
            self._add_section(section)

    @property
    def _across(self) -> int:
        return len(self._table.heads) + 1

    def _add_section(self, section: RouteSection) -> None:
        """What the columns are is said again over each section: the table is longer than the window."""
        title, place, is_first = Heading(2), self._grid.rowCount(), section == self._table.sections[0]
        self._words.law(title.setText, section.title)
        title.setContentsMargins(0, 0 if is_first else _ABOVE_SECTION, 0, 0)
        title.setAlignment(_BOTTOM)
        self._grid.addWidget(title, place, 0)
        for column, head in enumerate(self._table.heads, 1):
            name = Heading(3) if is_first else Hint()
            name.setContentsMargins(0, 0 if is_first else _ABOVE_SECTION, 0, 0)
            self._words.law(name.setText, head)
            name.setAlignment(_BOTTOM)
            self._grid.addWidget(name, place, column)
        for row in section.rows:
            self._grid.addWidget(rule(), self._grid.rowCount(), 0, 1, self._across)
            self._add_row(row)

    def _add_row(self, row: RouteRow) -> None:
        place, label = self._grid.rowCount(), Hint()
        label.setAlignment(_TOP)
        self._words.law(label.setText, row.label)
        self._grid.addWidget(label, place, 0)
        for column, cell in enumerate(row.cells, 1):
            self._grid.addWidget(self._cell(row, cell, self._table.heads[column - 1]), place, column)

    def _cell(self, row: RouteRow, cell: RouteCell, head: Text) -> QWidget:
        """One label for all lines in a row that are as at present, or are not."""
        part = QWidget()
        layout = stack(part, 0)
        for stands_out, lines in groupby(cell.lines, cell.stands_out):
            said = _together(tuple(lines), self._words.language)
            shown = Heading(3) if stands_out else Label()
            shown.setAlignment(_TOP)
            self._words.bind(shown.setText, said)
            self._words.name(shown, self._spoken(row, head, said, stands_out=stands_out))
            layout.addWidget(shown)
        layout.addStretch(1)
        return part

    def _spoken(self, row: RouteRow, head: Text, said: Say, *, stands_out: bool) -> Say:
        language = self._words.language

        def say() -> str:
            if stands_out:
                named = self.tr("{point}, {route}, not as at present: {text}")
            else:
                named = self.tr("{point}, {route}: {text}")
            return named.format(point=language.say(row.label), route=language.say(head), text=said())

        return say


def _together(lines: tuple[Text, ...], language: LanguageSwitch) -> Say:
    return lambda: "\n".join(language.say(line) for line in lines)
