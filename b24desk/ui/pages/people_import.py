"""People from a spreadsheet in three steps: the table, its columns, its rows. Only the last one saves."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from b24desk.domain.sheet import Sheet
from b24desk.rules.schema.pages import PageKind
from b24desk.ui.jobs import Worker
from b24desk.ui.law.jumps import IMPORT, PASTE, Place, page_of_kind
from b24desk.ui.page import Page
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.paper_outcome import PaperOutcome
from b24desk.ui.staff.import_state import ImportState
from b24desk.ui.staff.mapping_step import MappingStep
from b24desk.ui.staff.review_step import ReviewStep
from b24desk.ui.staff.source_step import SourceStep
from b24desk.ui.staff.template_saving import TemplateSaving
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.button import Button, PrimaryButton
from b24desk.ui.widgets.column import Column, stack
from b24desk.ui.widgets.label import Heading, Hint
from b24desk.ui.words import without_mnemonic

_MARGIN = 28
_WIDEST = 900
_SOURCE, _MAPPING, _REVIEW = range(3)


class PeopleImportPage(Page):
    """Going elsewhere and coming back finds everything as it was, until it is taken or cancelled."""

    def __init__(self, needs: PageNeeds) -> None:
        super().__init__(needs, IMPORT.page)
        self._step = _SOURCE
        self.beside = page_of_kind(needs.rulebook, PageKind.PEOPLE).id
        self.state = ImportState(needs, self)
        column = Column(widest=_WIDEST)
        column.body.setSpacing(12)
        title, self._where = Heading(1), Hint()
        self.words.bind(title.setText, lambda: self.tr("People from a spreadsheet"))
        self.outcome = PaperOutcome(self.words)
        saving = TemplateSaving(self, self.outcome)
        language = needs.session.project.paper_language
        self.source = SourceStep(self.words, Worker(self), saving, language)
        self.mapping = MappingStep(self.words, needs.language, self.state, column)
        self.review = ReviewStep(self, self.words, needs.language, self.state, saving)
        self._steps: tuple[SourceStep | MappingStep | ReviewStep, ...] = (
            self.source,
            self.mapping,
            self.review,
        )
        for widget in (title, self._where, *self._steps, self.outcome):
            column.body.addWidget(widget)
        self._column = column
        layout = stack(self, 0)
        layout.addWidget(column, 1)
        layout.addLayout(self._make_bar())
        self.source.found.connect(self._on_found)
        self.state.chosen.connect(self._say_step)
        self.state.rows_changed.connect(self._say_step)
        self.words.also(self._say_step)
        self._show_step(_SOURCE)

    def _make_bar(self) -> QHBoxLayout:
        self.back, self.onward, self.cancel = Button(), PrimaryButton(), Button()
        self.words.button(self.back, lambda: self.tr("&Back"))
        self.words.button(self.cancel, lambda: self.tr("Ca&ncel"))
        self.back.clicked.connect(lambda: self._show_step(self._step - 1))
        self.onward.clicked.connect(self.go_on)
        self.cancel.clicked.connect(self._leave)
        bar = QHBoxLayout()
        bar.setContentsMargins(_MARGIN, 10, _MARGIN, 12)
        bar.setSpacing(8)
        for button in (self.back, self.onward, self.cancel):
            bar.addWidget(button)
        bar.addStretch(1)
        return bar

    def refresh(self) -> None:
        """The list may have changed beneath: who is in it already is found anew."""
        self.state.match_again()

    def open_at(self, item: str) -> None:
        if item == PASTE:
            self.source.paste()
        self._steps[self._step].take_focus()

    def go_on(self) -> None:
        """The next step; the last one takes the people in."""
        if self._step == _SOURCE:
            self.source.choose.click()
        elif self._step == _MAPPING:
            if self.mapping.check():
                self.state.read()
                self._show_step(_REVIEW)
        else:
            self._take()

    def _on_found(self, sheets: Sequence[Sheet], file: Path | None) -> None:
        self.state.take(sheets, file)
        self._show_step(_MAPPING)

    def _take(self) -> None:
        result = self.state.result()
        count = len(result.added) + len(result.changed)
        if not count:
            return
        self.needs.session.import_people(result.people)
        self._leave()
        self.imported.emit(count)

    def _leave(self) -> None:
        """Back to the list; the table is forgotten, for it holds what is private."""
        self.state.drop()
        self.outcome.tell(str)
        self._show_step(_SOURCE)
        self.go.emit(Place(self.beside))

    def _show_step(self, number: int) -> None:
        self._step = number
        for place, step in enumerate(self._steps):
            step.setVisible(place == number)
        self._column.verticalScrollBar().setValue(0)
        self.back.setVisible(number > _SOURCE)
        self.onward.setVisible(number > _SOURCE)
        self._say_step()
        if self.isVisible():
            self._steps[number].take_focus()
            announce(self, self._where.text())

    def _say_step(self) -> None:
        said = (
            self.tr("Step 1 of 3: choose the table"),
            self.tr("Step 2 of 3: check what the columns hold"),
            self.tr("Step 3 of 3: check the rows"),
        )
        self._where.setText(said[self._step])
        self.onward.setText(self._onward())
        self.onward.setAccessibleName(without_mnemonic(self._onward()))
        self.onward.setEnabled(self._step != _REVIEW or self._count() > 0)

    def _count(self) -> int:
        result = self.state.result()
        return len(result.added) + len(result.changed)

    def _onward(self) -> str:
        if self._step != _REVIEW:
            return self.tr("&Continue")
        return self.tr("&Import %n person(s)", "", self._count())
