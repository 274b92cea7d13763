"""The overview of an application: what is done, what is next, what is in the way, and which days matter."""

from PySide6.QtWidgets import QVBoxLayout

from b24desk.flow.path import PageStop, Task
from b24desk.flow.progress import TaskStatus
from b24desk.rules.schema.pages import Step
from b24desk.ui.beneath import Beneath
from b24desk.ui.colours import Tone
from b24desk.ui.law.dates import KeyDates
from b24desk.ui.law.due_list import DueList
from b24desk.ui.law.effect_lines import EffectLines
from b24desk.ui.law.jumps import HUB, Place, fact_title
from b24desk.ui.law.newer_rulebook import NewerRulebook
from b24desk.ui.law.open_points import Disagreements, OddEntries, Problems
from b24desk.ui.law.route_line import route_line
from b24desk.ui.page import Page
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.button import PrimaryButton
from b24desk.ui.widgets.column import Column, beside, rule, stack
from b24desk.ui.widgets.label import Heading, Hint, Label, Tag
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.widgets.row_button import LinkRow, RowButton
from b24desk.ui.words import Words, escaped

_GROUPS = (
    (Step.ELIGIBILITY,),
    (Step.COMPANY, Step.SERVICE, Step.TECHNICAL, Step.STAFFING),
    (Step.DOCUMENTS,),
    (Step.REVIEW, Step.PAPERS),
)


class HubPage(Page):
    def __init__(self, needs: PageNeeds) -> None:
        super().__init__(needs, HUB.page)
        self.column = column = Column()
        layout = stack(self, 0)
        layout.addWidget(column)
        self._part = Rebuilt(needs.language, column, spacing=6)
        column.body.addWidget(self._part)
        needs.offer.changed.connect(self._on_changed)
        needs.effects.seen.connect(self._on_changed)

    def refresh(self) -> None:
        self._part.rebuild(self._make)

    def open_at(self, item: str) -> None:
        if not item or not self._part.focus(item):
            self._part.focus("continue")
            self.column.verticalScrollBar().setValue(0)

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        self._add_head(layout, words)
        newer = NewerRulebook(self.needs, words)
        newer.go.connect(self.go)
        layout.addWidget(newer)
        found = Problems(self.needs, words)
        found.go.connect(self.go)
        layout.addWidget(found)
        entries = OddEntries(self.needs, words)
        entries.go.connect(self.go)
        layout.addWidget(entries)
        due = DueList(self.needs, words)
        due.go.connect(self.go)
        layout.addWidget(due)
        for group in _GROUPS:
            self._add_group(group, layout, words)
        differing = Disagreements(self.needs, words)
        differing.go.connect(self.go)
        layout.addWidget(differing)
        dates = KeyDates(self.needs, words)
        dates.go.connect(self.go)
        layout.addWidget(dates)

    def _add_head(self, layout: QVBoxLayout, words: Words) -> None:
        reading = self.needs.session.reading
        title, route, progress = Heading(1), Hint(), Label()
        title.setText(reading.project.title)
        words.bind(route.setText, lambda: route_line(reading, words.language.current))
        done, total = reading.flow.progress.decided, reading.flow.progress.applicable
        words.bind(
            progress.setText,
            lambda: self.tr(
                "{done} of {total} items decided. Any order will do; everything is saved as you go."
            ).format(done=done, total=total),
        )
        for widget in (title, route, progress):
            layout.addWidget(widget)
        effects = EffectLines(self.needs, words)
        effects.go.connect(self.go)
        layout.addWidget(effects)
        self._add_onward(layout, words)

    def _add_onward(self, layout: QVBoxLayout, words: Words) -> None:
        """To the very field that was worked on last; and to the next open page, where that is another."""
        flow, last = self.needs.session.reading.flow, self.needs.places.place
        following = flow.resume()
        onward, where = PrimaryButton(), Hint()
        onward.setObjectName("continue")
        onward.clicked.connect(lambda: self.go.emit(last or Place(following.id)))
        layout.addSpacing(4)
        row = beside(onward)
        row.insertWidget(1, where, 1)
        layout.addLayout(row)
        if last is None:
            begun = flow.progress.decided or flow.progress.touched
            words.button(onward, lambda: self.tr("&Continue") if begun else self.tr("&Start here"))
            words.law(where.setText, following.page.title)
            return
        words.button(onward, lambda: self.tr("&Continue where you left off"))
        words.bind(where.setText, lambda: self._said(last))
        if following.id != last.page:
            link = LinkRow()
            link.setObjectName("next open")
            words.button(link, lambda: self._next_open(following))
            link.clicked.connect(lambda: self.go.emit(Place(following.id)))
            layout.addWidget(link)

    def _said(self, place: Place) -> str:
        """A page, and what was open on it."""
        rulebook, say = self.needs.rulebook, self.needs.language.say
        title = say(rulebook.pages[place.page].title)
        entry = rulebook.questions.get(place.item)
        document = rulebook.documents.get(place.item)
        item = entry.text if entry else document.title if document else None
        return f"{title} · {say(item)}" if item else title

    def _next_open(self, stop: PageStop) -> str:
        title = self.needs.language.say(stop.page.title)
        return escaped(self.tr("Next still open: {page}").format(page=title))

    def _group_title(self, group: tuple[Step, ...]) -> str:
        if Step.ELIGIBILITY in group:
            return self.tr("Check before you start")
        if Step.COMPANY in group:
            return self.tr("Company, service and people")
        if Step.DOCUMENTS in group:
            return self.tr("Prepare documents")
        return self.tr("Check and print")

    def _add_group(self, group: tuple[Step, ...], layout: QVBoxLayout, words: Words) -> None:
        title = Heading(2)
        words.bind(title.setText, lambda: self._group_title(group))
        layout.addSpacing(14)
        layout.addWidget(title)
        for task in self.needs.session.reading.flow.tasks:
            if task.step in group:
                layout.addWidget(rule())
                layout.addWidget(self._row(task, words))
        layout.addWidget(rule())

    def _row(self, task: Task, words: Words) -> RowButton:
        rulebook, say = self.needs.rulebook, self.needs.language.say
        name, status = rulebook.term("step", task.step), rulebook.term("task_status", task.status)
        row, title, left = RowButton(), Heading(3), Hint()
        row.setObjectName(f"task {task.step}")
        words.law(title.setText, name)
        row.add_text(title)
        row.add_text(Beneath(words, name))
        if self._left(task):
            words.bind(left.setText, lambda: self._left(task))
            row.add_text(left)
        shown = _status_label(task.status)
        words.law(shown.setText, status)
        row.add_status(shown)
        words.name(row, lambda: words.language.listed(say(name), say(status), self._left(task)))
        goal = next((stop for stop in task.pages if stop.visible and stop.open), None)
        first = next((stop for stop in task.pages if stop.visible), task.pages[0])
        row.clicked.connect(lambda: self.go.emit(Place((goal or first).id)))
        return row

    def _left(self, task: Task) -> str:
        """What stands below a task's name."""
        if task.unblocked_by:
            titles = [
                self.needs.language.say(fact_title(self.needs.rulebook, fact))
                for fact in task.unblocked_by[:2]
            ]
            return self.tr("Waits for: {questions}").format(questions=" · ".join(titles))
        if task.progress.left and task.status is TaskStatus.NOT_STARTED:
            return self.tr("%n item(s) to decide", "", task.progress.left)
        if task.progress.left:
            total = task.progress.applicable
            return self.tr("%n of {total} left", "", task.progress.left).format(total=total)
        return ""


def _status_label(status: TaskStatus) -> Label | Tag:
    """Done and not to be done stay plain, so that open work stands out."""
    if status is TaskStatus.DONE:
        return _unwrapped(Label())
    if status is TaskStatus.CANNOT_START:
        return _unwrapped(Hint())
    return Tag(Tone.NOTE if status is TaskStatus.IN_PROGRESS else Tone.PLAIN)


def _unwrapped(label: Label) -> Label:
    label.setWordWrap(False)
    return label
