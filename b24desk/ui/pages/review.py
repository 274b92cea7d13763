"""All answers on one page, generated whole; "Change" goes to the question and comes back to the same row."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from b24desk.domain.language import Language
from b24desk.flow.asking import QuestionState
from b24desk.flow.path import PageStop
from b24desk.rules.schema.pages import PageKind
from b24desk.ui.beneath import Beneath
from b24desk.ui.law.answer_text import answer_text
from b24desk.ui.law.jumps import Place
from b24desk.ui.law.not_asked import NotAsked
from b24desk.ui.law.open_points import Disagreements, OddEntries, Problems
from b24desk.ui.law.summaries import Summaries
from b24desk.ui.page import Page, page_head
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.button import Link
from b24desk.ui.widgets.column import Column, rule, stack
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Say, Words

_LISTS = (PageKind.SHAREHOLDERS, PageKind.PEOPLE, PageKind.DOCUMENTS)


class Left(NamedTuple):
    """The row that "Change" was pressed on, and how far down the page was then."""

    item: str
    scrolled: int


class ReviewPage(Page):
    def __init__(self, needs: PageNeeds, page: str) -> None:
        super().__init__(needs, page)
        self._left: Left | None = None
        self._summaries = Summaries(needs, self)
        self._column = Column()
        self._column.body.addLayout(page_head(needs, page, self.words))
        self._part = Rebuilt(needs.language, self._column, spacing=4)
        self._column.body.addWidget(self._part)
        footer = self.make_footer()
        layout = stack(self, 0)
        layout.addWidget(self._column)
        layout.addWidget(footer)

    def refresh(self) -> None:
        self._part.rebuild(self._make)

    def open_at(self, item: str) -> None:
        """Back from "Change" by whichever way, the same row stands at the same place."""
        left, self._left = self._left, None
        if left is not None and item in ("", left.item) and self._part.focus(left.item):
            self._column.verticalScrollBar().setValue(left.scrolled)
            return
        stops = self.needs.session.reading.flow.visible()
        first = next((state.id for stop in stops for state in stop.asked), "")
        if not item or not self._part.focus(item):
            self._part.focus(first)
            self._column.verticalScrollBar().setValue(0)

    def _leave_for(self, place: Place) -> None:
        self._left = Left(place.item, self._column.verticalScrollBar().value())
        self.go.emit(place)

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        flow = self.needs.session.reading.flow
        state = Label()
        left = flow.progress.left
        words.bind(state.setText, lambda: self._state(left))
        layout.addWidget(state)
        rules = Hint()
        words.bind(rules.setText, self._rules)
        layout.addWidget(rules)
        for points in (
            Problems(self.needs, words),
            OddEntries(self.needs, words),
            Disagreements(self.needs, words),
        ):
            points.go.connect(self.go)
            layout.addWidget(points)
        for stop in flow.visible():
            if stop.asked or stop.page.kind in _LISTS:
                self._add_page(stop, layout, words)
        skipped = [state for stop in flow.pages for state in stop.skipped]
        layout.addSpacing(14)
        layout.addWidget(NotAsked(skipped, self.needs, words))

    def _state(self, left: int) -> str:
        if left:
            return self.tr(
                "%n item(s) still to decide. The papers can be printed at any time as a draft.", "", left
            )
        return self.tr("Every item that applies is decided.")

    def _rules(self) -> str:
        version, day = self.needs.rulebook.edition.version, self.needs.session.reading.assessment.as_of
        words = self.tr("Assessed on {day} with rule pack {version}.")
        return words.format(day=day.isoformat(), version=version)

    def _add_page(self, stop: PageStop, layout: QVBoxLayout, words: Words) -> None:
        title = Heading(2)
        words.law(title.setText, stop.page.title)
        layout.addSpacing(14)
        layout.addWidget(title)
        for state in stop.asked:
            layout.addWidget(rule())
            layout.addWidget(self._answer_row(stop.id, state, words))
        if stop.page.kind in _LISTS:
            for line in self._summaries.lines(stop.page.kind):
                layout.addWidget(rule())
                place = Place(stop.id, line.item or f"{stop.id} as a whole")
                layout.addWidget(self._row(place, line.name, line.value, words, quiet=False))
        layout.addWidget(rule())

    def _answer_row(self, page: str, state: QuestionState, words: Words) -> QWidget:
        question, rulebook, language = state.question, self.needs.rulebook, words.language

        def value(spoken: Language) -> str:
            private = self.needs.show_identity_numbers()
            return answer_text(question, state.answer, rulebook, spoken, private=private)

        place = Place(page, question.id)
        row = self._row(
            place,
            lambda: language.say(question.text),
            lambda: value(language.current),
            words,
            quiet=not state.decided,
        )
        grid = row.layout()
        if isinstance(grid, QGridLayout):
            grid.addWidget(Beneath(words, question.text), 1, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Beneath(words, value), 1, 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _row(self, place: Place, say_name: Say, say_value: Say, words: Words, *, quiet: bool) -> QWidget:
        row = QFrame()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 5, 0, 5)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 5)
        name, change = Label(), Link()
        value = Hint() if quiet else Label()
        words.bind(name.setText, say_name)
        words.bind(value.setText, say_value)
        words.bind(change.setText, lambda: self.tr("Change"))
        words.name(
            change, lambda: self.tr("Change: {name}, {value}").format(name=say_name(), value=say_value())
        )
        change.setObjectName(place.item)
        change.clicked.connect(lambda: self._leave_for(place))
        for label in (name, value):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(name, 0, 0)
        grid.addWidget(value, 0, 1)
        grid.addWidget(change, 0, 2)
        return row
