"""The second step of an import: what each column of the table holds, as found and to be changed."""

from functools import partial
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from b24desk.domain.identifiers import masked, numbers_masked
from b24desk.domain.sheet import Sheet
from b24desk.flow.people_sheet.cleaning import text_of
from b24desk.flow.people_sheet.layout import SEARCHED, heading
from b24desk.flow.people_sheet.wording import Column, sheet_wording
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.staff.import_state import ImportState
from b24desk.ui.widgets.column import beside
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import ErrorLine, Heading, Hint, Label
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Words

_SAMPLES = 3
_LONGEST_SAMPLE = 40
_LONG_NUMBER = 9
_IGNORED = ""


class MappingStep(QWidget):
    """Samples never show an identity number or a telephone number in full."""

    def __init__(
        self, words: Words, language: LanguageSwitch, state: ImportState, scroll: QScrollArea
    ) -> None:
        super().__init__()
        self._words = words
        self._state = state
        self._tried = False
        self.columns: list[ComboBox] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self.problem = ErrorLine()
        layout.addWidget(self.problem)
        self.sheet, self.header = ComboBox(), ComboBox()
        sheet_label, header_label = Heading(3), Heading(3)
        words.labelled(sheet_label, self.sheet, lambda: self.tr("Sheet"))
        words.labelled(header_label, self.header, lambda: self.tr("Row with the headings"))
        self._sheet_part = QWidget()
        for part, label, combo in (
            (self._sheet_part, sheet_label, self.sheet),
            (QWidget(), header_label, self.header),
        ):
            group = QVBoxLayout(part)
            group.setContentsMargins(0, 0, 0, 0)
            group.setSpacing(4)
            group.addWidget(label)
            group.addLayout(beside(combo))
            layout.addWidget(part)
        self._note = Hint()
        layout.addWidget(self._note)
        self._grid = Rebuilt(language, scroll)
        layout.addWidget(self._grid)
        self.sheet.activated.connect(state.show)
        self.header.activated.connect(lambda _: state.put_headings(int(self.header.currentData())))
        state.table_changed.connect(self._show_table)
        words.also(self._say)

    def check(self) -> bool:
        """Whether the rows can be read; says what is missing where not."""
        self._tried = True
        self._say_problem()
        return self._state.has_names

    def take_focus(self) -> None:
        (self.columns[0] if self.columns else self.header).setFocus()

    def _show_table(self) -> None:
        state, sheet = self._state, self._state.sheet
        self._tried = False
        self.sheet.clear()
        self.header.clear()
        if sheet is None:
            self.columns = []
            self._grid.rebuild(lambda *_: None)
            return
        for one in state.sheets:
            self.sheet.addItem(one.name)
        self.sheet.setCurrentIndex(state.sheets.index(sheet))
        self._sheet_part.setVisible(len(state.sheets) > 1)
        self.header.addItem("", 0)
        for number, row in enumerate(sheet.rows[:SEARCHED], 1):
            if any(map(text_of, row)):
                self.header.addItem("", number)
        self.header.setCurrentIndex(self.header.findData(state.layout.header))
        self._grid.rebuild(lambda layout, words: self._make_grid(layout, words, sheet))
        self._say()

    def _make_grid(self, layout: QVBoxLayout, words: Words, sheet: Sheet) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        for place, stretch in enumerate((3, 4, 3)):
            grid.setColumnStretch(place, stretch)
        heads = (Heading(3), Heading(3), Heading(3))
        words.bind(heads[0].setText, lambda: self.tr("Column of the table"))
        words.bind(heads[1].setText, lambda: self.tr("First values"))
        words.bind(heads[2].setText, lambda: self.tr("Is taken as"))
        for place, head in enumerate(heads):
            grid.addWidget(head, 0, place)
        self.columns = []
        for place in range(sheet.width):
            title, sample, column = Label(), Hint(), ComboBox()
            words.bind(title.setText, partial(self._title, sheet, place))
            sample.setText(_sample(sheet, self._state.layout.header, place))
            column.setObjectName(f"column-{place}")
            column.addItem("", _IGNORED)
            for one in Column:
                column.addItem("", one.value)
            chosen = self._state.layout.columns[place]
            column.choose(chosen.value if chosen else _IGNORED)
            words.also(partial(self._say_columns, column))
            words.name(column, partial(self._title, sheet, place))
            column.activated.connect(lambda _, place=place: self._map(place))
            for position, widget in enumerate((title, sample, column)):
                grid.addWidget(widget, place + 1, position, Qt.AlignmentFlag.AlignVCenter)
            self.columns.append(column)
        layout.addLayout(grid)

    def _title(self, sheet: Sheet, place: int) -> str:
        said = heading(sheet, self._state.layout.header, place)
        letter = _letter(place)
        return f"{letter} · {said}" if said else self.tr("Column {letter}").format(letter=letter)

    def _map(self, place: int) -> None:
        chosen = self.columns[place].currentData()
        self._state.map(place, Column(chosen) if chosen else None)
        for column, combo in zip(self._state.layout.columns, self.columns, strict=True):
            combo.choose(column.value if column else _IGNORED)
        self._say_problem()

    def _say(self) -> None:
        sheet = self._state.sheet
        for number in range(self.header.count()):
            row = int(self.header.itemData(number))
            self.header.setItemText(
                number, self._row(sheet, row) if row and sheet else self.tr("There are none")
            )
        notes = []
        if sheet is not None and sheet.cut:
            notes.append(self.tr("The table is larger than a project can hold: the rest is not read."))
        if sheet is not None and sheet.uncalculated:
            notes.append(
                self.tr(
                    "%n formula(s) have no result in the file, and their cells read as empty."
                    " Open it in Excel or WPS and save it.",
                    "",
                    sheet.uncalculated,
                )
            )
        self._note.setText("\n".join(notes))
        self._note.setVisible(bool(notes))
        self._say_problem()

    def _row(self, sheet: Sheet, row: int) -> str:
        cells = " · ".join(filter(None, map(text_of, sheet.rows[row - 1])))
        return self.tr("Row {number}: {cells}").format(number=row, cells=_short(numbers_masked(cells)))

    def _say_problem(self) -> None:
        lacking = self._tried and not self._state.has_names
        self.problem.say(self.tr("Choose the column that holds the names") if lacking else "")

    def _say_columns(self, combo: ComboBox) -> None:
        wording, say = sheet_wording(), self._words.language.say
        combo.setItemText(0, self.tr("Leave out"))
        for number, column in enumerate(Column, 1):
            combo.setItemText(number, say(wording.title(column)))


def _letter(place: int) -> str:
    """What spreadsheets call a column: A to Z, AA to ZZ."""
    first, last = divmod(place, 26)
    return (chr(ord("A") + first - 1) if first else "") + chr(ord("A") + last)


def _sample(sheet: Sheet, header: int, place: int) -> str:
    cells = (text_of(row[place]) for row in sheet.rows[header:] if place < len(row))
    return " · ".join(_short(_hidden(cell)) for cell in islice(filter(None, cells), _SAMPLES))


def _hidden(cell: str) -> str:
    """Any long number may be somebody's."""
    digits = sum(character.isdigit() for character in cell)
    return masked(cell).replace("•", "*") if digits > len(cell) // 2 and digits >= _LONG_NUMBER else cell


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SAMPLE else text[: _LONGEST_SAMPLE - 1] + "…"
