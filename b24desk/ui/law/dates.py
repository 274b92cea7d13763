"""The days that matter, counted from the planned filing date; estimates say that they are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from b24desk.rules.checklist import FILING_DATE_FACT
from b24desk.rules.timeline import TimelineEntry
from b24desk.ui.law.jumps import Place, place_of
from b24desk.ui.law.overdue import overdue_tags
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.widgets.row_button import LinkRow
from b24desk.ui.words import Words


class KeyDates(QWidget):
    go = Signal(Place)

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._layout = layout = stack(self, 6)
        layout.addSpacing(14)
        title = Heading(2)
        words.bind(title.setText, lambda: self.tr("Key dates"))
        layout.addWidget(title)
        reading = needs.session.reading
        dated = [entry for entry in reading.assessment.milestones if entry.earliest is not None]
        if FILING_DATE_FACT not in reading.context.facts:
            self._add_call(needs, words)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, entry in enumerate(dated):
            self._add_entry(grid, row, entry, words)
        layout.addLayout(grid)

    def _add_call(self, needs: PageNeeds, words: Words) -> None:
        link = LinkRow()
        link.setObjectName("filing date")
        words.button(link, lambda: self.tr("Enter the planned filing date to see them"))
        place = place_of(needs.rulebook, FILING_DATE_FACT)
        link.clicked.connect(lambda: self.go.emit(place))
        self._layout.addWidget(link)

    def _add_entry(self, grid: QGridLayout, row: int, entry: TimelineEntry, words: Words) -> None:
        day, title = Hint(), Label()
        day.setWordWrap(False)
        words.bind(day.setText, lambda: self._span(entry))
        words.law(title.setText, entry.title)
        words.law(title.setToolTip, entry.text)
        title.setObjectName(f"milestone {entry.id}")
        title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # for who is led here: there is nothing to do on it
        grid.addWidget(day, row, 0)
        grid.addWidget(title, row, 1)
        for tag in overdue_tags(words, stale=entry.stale):
            grid.addWidget(tag, row, 2)

    def _span(self, entry: TimelineEntry) -> str:
        if entry.earliest is None or entry.latest is None:
            return ""
        first, last = entry.earliest.isoformat(), entry.latest.isoformat()
        span = first if first == last else self.tr("{first} to {last}").format(first=first, last=last)
        return self.tr("{day} (estimated)").format(day=span) if entry.estimated else span
