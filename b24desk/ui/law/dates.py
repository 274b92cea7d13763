"""The days that matter, counted from the planned filing date: in words, and drawn on one scale."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from b24desk.rules.checklist import FILING_DATE_FACT
from b24desk.rules.timeline import TimelineEntry
from b24desk.ui.beneath import Beneath
from b24desk.ui.law.jumps import Place, place_of
from b24desk.ui.law.overdue import overdue_tags
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.widgets.row_button import LinkRow
from b24desk.ui.widgets.time_bars import TimeBar, TimeHead, TimeSample, TimeScale
from b24desk.ui.words import Say, Words

_FILING, _DECISION = "filing", "decision"


class KeyDates(QWidget):
    """The words alone say everything: a screen reader reads them, the drawing is for the eye."""

    go = Signal(Place)

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._words = words
        self._layout = layout = stack(self, 6)
        layout.addSpacing(14)
        title = Heading(2)
        words.bind(title.setText, lambda: self.tr("Key dates"))
        layout.addWidget(title)
        reading = needs.session.reading
        dated = [(entry, entry.earliest) for entry in reading.assessment.milestones if entry.earliest]
        if FILING_DATE_FACT not in reading.context.facts:
            self._add_call(needs)
        if dated:
            dated.sort(key=lambda pair: (pair[1], pair[0].latest or pair[1]))
            self._add_drawing([entry for entry, _ in dated], needs.today())

    def _add_call(self, needs: PageNeeds) -> None:
        link = LinkRow()
        link.setObjectName("filing date")
        self._words.button(link, lambda: self.tr("Enter the planned filing date to see them"))
        place = place_of(needs.rulebook, FILING_DATE_FACT)
        link.clicked.connect(lambda: self.go.emit(place))
        self._layout.addWidget(link)

    def _add_drawing(self, entries: list[TimelineEntry], today: date) -> None:
        scale = _scale(entries, today)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 6)
        head = TimeHead(scale)
        self._words.bind(head.call_today, lambda: self.tr("today"))
        grid.addWidget(head, 0, 1)
        for row, entry in enumerate(entries, 1):
            grid.addLayout(self._said(entry), row, 0)
            first, last = entry.earliest or today, entry.latest or entry.earliest or today
            grid.addWidget(TimeBar(scale, first, last, estimated=entry.estimated), row, 1)
        self._layout.addLayout(grid)
        self._add_legend(review=scale.review is not None)

    def _said(self, entry: TimelineEntry) -> QVBoxLayout:
        said, title, day = QVBoxLayout(), Label(), Hint()
        said.setContentsMargins(0, 5, 0, 5)
        said.setSpacing(1)
        self._words.law(title.setText, entry.title)
        self._words.law(title.setToolTip, entry.text)
        title.setObjectName(f"milestone {entry.id}")
        title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # for who is led here: there is nothing to do on it
        self._words.bind(day.setText, lambda: self._span(entry))
        said.addWidget(title)
        said.addWidget(Beneath(self._words, entry.title))
        said.addWidget(day)
        for tag in overdue_tags(self._words, stale=entry.stale):
            said.addWidget(tag)
        return said

    def _add_legend(self, *, review: bool) -> None:
        legend = QGridLayout()
        legend.setHorizontalSpacing(8)
        legend.setVerticalSpacing(2)
        legend.setColumnStretch(1, 1)
        rows: list[tuple[TimeSample, Say]] = [
            (TimeSample(), lambda: self.tr("counted from the planned filing date")),
            (TimeSample(estimated=True), self._estimated_words),
        ]
        if review:
            rows.append((TimeSample(review=True), lambda: self.tr("review by the authority, at the longest")))
        for row, (sample, say) in enumerate(rows):
            words = Hint()
            self._words.bind(words.setText, say)
            legend.addWidget(sample, row, 0, Qt.AlignmentFlag.AlignVCenter)
            legend.addWidget(words, row, 1)
        self._layout.addLayout(legend)

    def _estimated_words(self) -> str:
        return self.tr("estimated: no source fixes it, or holidays on the way are not announced yet")

    def _span(self, entry: TimelineEntry) -> str:
        if entry.earliest is None or entry.latest is None:
            return ""
        first, last = entry.earliest.isoformat(), entry.latest.isoformat()
        span = first if first == last else self.tr("{first} to {last}").format(first=first, last=last)
        return self.tr("{day} (estimated)").format(day=span) if entry.estimated else span


def _scale(entries: list[TimelineEntry], today: date) -> TimeScale:
    spans = {entry.id: (entry.earliest, entry.latest) for entry in entries}
    days = [day for span in spans.values() for day in span if day is not None]
    begins, ends = spans.get(_FILING, (None, None))[0], spans.get(_DECISION, (None, None))[1]
    return TimeScale(days, today, (begins, ends) if begins and ends else None)
