"""The last step of an import: every row with its reasons, and what is done with people who are there."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from b24desk.domain.text import PaperLanguage
from b24desk.flow.people_sheet.drafts import rejects
from b24desk.flow.people_sheet.joining import Treatment
from b24desk.flow.people_sheet.rows import SheetRow
from b24desk.ui.file_dialogs import ask_for_file
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.page import Page
from b24desk.ui.staff.import_state import ImportState
from b24desk.ui.staff.review_model import ReviewModel, Shown
from b24desk.ui.staff.template_saving import TemplateSaving
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.column import beside
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.widgets.table_view import RowTable
from b24desk.ui.words import Words

_AS_ALL = ""


class ReviewStep(QWidget):
    """Bad rows stay out and can be saved with their reasons, to be mended and brought in again."""

    def __init__(
        self, page: Page, words: Words, language: LanguageSwitch, state: ImportState, saving: TemplateSaving
    ) -> None:
        super().__init__()
        self._page = page
        self._words = words
        self._state = state
        self._saving = saving
        self.model = ReviewModel(state, language)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self.summary = Label()
        layout.addWidget(self.summary)
        self._add_known(layout)
        self._add_table(layout)
        self._add_rejects(layout)
        state.rows_changed.connect(self._show_rows)
        state.chosen.connect(self._on_chosen)
        words.also(self._say)

    def _add_known(self, layout: QVBoxLayout) -> None:
        self._known = QWidget()
        group = QVBoxLayout(self._known)
        group.setContentsMargins(0, 0, 0, 0)
        group.setSpacing(4)
        label, self.for_all = Heading(3), ComboBox()
        for treatment in Treatment:
            self.for_all.addItem("", treatment.value)
        self._words.labelled(label, self.for_all, lambda: self.tr("People who are in the list already"))
        self.for_all.activated.connect(lambda _: self._state.treat_all(Treatment(self.for_all.currentData())))
        group.addWidget(label)
        group.addLayout(beside(self.for_all))
        layout.addWidget(self._known)

    def _add_table(self, layout: QVBoxLayout) -> None:
        words = self._words
        label, self.shown = Heading(3), ComboBox()
        for shown in Shown:
            self.shown.addItem("", int(shown))
        words.labelled(label, self.shown, lambda: self.tr("Rows shown"))
        self.shown.activated.connect(self._show_rows)
        self.table = RowTable()
        self.table.setModel(self.model)
        words.name(self.table, lambda: self.tr("Rows of the table"))
        self.row_label, self.for_row = Heading(3), ComboBox()
        self.for_row.addItem("", _AS_ALL)
        for treatment in Treatment:
            self.for_row.addItem("", treatment.value)
        words.labelled(self.row_label, self.for_row, lambda: self.tr("The chosen row"))
        self.for_row.activated.connect(self._treat_row)
        self.reasons = Hint()
        self.table.selectionModel().currentChanged.connect(self._say_row)
        layout.addWidget(label)
        layout.addLayout(beside(self.shown))
        layout.addWidget(self.table)
        layout.addWidget(self.reasons)
        layout.addWidget(self.row_label)
        layout.addLayout(beside(self.for_row))

    def _add_rejects(self, layout: QVBoxLayout) -> None:
        self._rejects = QWidget()
        group = QVBoxLayout(self._rejects)
        group.setContentsMargins(0, 0, 0, 0)
        group.setSpacing(4)
        self.save_bad, note = Button(), Hint()
        self._words.button(self.save_bad, lambda: self.tr("Save the rows to &correct…"))
        self._words.bind(
            note.setText,
            lambda: self.tr("With the reason beside each row. The file holds identity numbers in full."),
        )
        self.save_bad.clicked.connect(self._ask_where)
        group.addLayout(beside(self.save_bad))
        group.addWidget(note)
        layout.addWidget(self._rejects)

    @property
    def row(self) -> SheetRow | None:
        """The chosen row."""
        number = self.table.currentIndex().row()
        return self.model.rows[number] if 0 <= number < len(self.model.rows) else None

    def take_focus(self) -> None:
        self.table.setFocus()

    def save_in(self, path: Path) -> None:
        """Write the rows that are not taken."""
        sheet = self._state.sheet
        if sheet is not None:
            bad = rejects(sheet, self._state.layout, self._state.bad_rows, PaperLanguage.BOTH)
            self._saving.write(bad, path)

    def _ask_where(self) -> None:
        name = self.tr("people to correct") + ".xlsx"
        suggested = (self._state.file.parent if self._state.file else self._page.needs.papers_folder()) / name
        files = self.tr("Workbooks (*.xlsx)")
        ask_for_file(self.window(), self.tr("Save the rows to correct"), suggested, files, self.save_in)

    def _show_rows(self) -> None:
        self.for_all.choose(self._state.for_all.value)
        known = [row for row in self._state.rows if row.number in self._state.matches and not row.is_bad]
        self._known.setVisible(bool(known))
        self._rejects.setVisible(bool(self._state.bad_rows))
        self.model.show_rows(Shown(self.shown.currentIndex()))
        self.table.fit()
        if self.model.rows:
            self.table.selectRow(0)
        self._say()

    def _treat_row(self) -> None:
        row, chosen = self.row, self.for_row.currentData()
        if row is not None:
            self._state.treat(row, Treatment(chosen) if chosen else None)

    def _on_chosen(self) -> None:
        self.model.say_again()
        self._say()

    def _say(self) -> None:
        said = {
            Treatment.UPDATE: self.tr("Bring them up to date; empty cells change nothing"),
            Treatment.SKIP: self.tr("Leave them as they are"),
            Treatment.ADD: self.tr("Add them once more"),
        }
        for number, treatment in enumerate(Treatment):
            self.for_all.setItemText(number, said[treatment])
            self.for_row.setItemText(number + 1, said[treatment])
        self.for_row.setItemText(0, self.tr("As for all"))
        shown = (
            self.tr("All rows"),
            self.tr("Rows that are not imported"),
            self.tr("Rows with a remark"),
            self.tr("People who are in the list"),
        )
        for number, words in enumerate(shown):
            self.shown.setItemText(number, words)
        self.summary.setText(self._counts())
        self.model.say_again()
        self.table.fit()
        self._say_row()

    def _counts(self) -> str:
        result, bad = self._state.result(), len(self._state.bad_rows)
        said = [
            self.tr("%n person(s) would be added", "", len(result.added)),
            self.tr("%n brought up to date", "", len(result.changed)),
            self.tr("%n row(s) not imported", "", bad),
        ]
        return " · ".join(said)

    def _say_row(self) -> None:
        row = self.row
        known = row is not None and row.number in self._state.matches and not row.is_bad
        self.row_label.setVisible(known)
        self.for_row.setVisible(known)
        self.reasons.setVisible(row is not None and (known or bool(row.remarks)))
        if row is not None:
            single = self._state.single(row)
            self.for_row.choose(single.value if single else _AS_ALL)
            self.reasons.setText(
                self.tr("Row {number}: {reasons}").format(number=row.number, reasons=self.model.remarks(row))
            )
