"""The way through, on the left: the overview, the eight steps with what is left, the pages of this step."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QWidget

from b24desk.flow.path import PageStop, Task
from b24desk.flow.progress import TaskStatus
from b24desk.ui.law.jumps import HUB, Place
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.column import Column, stack
from b24desk.ui.widgets.focus import held_focus
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.widgets.row_button import RowButton
from b24desk.ui.words import Words

WIDTH = 216
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class StepRail(QWidget):
    """One Tab stop; Up and Down move inside it, Return and Space go."""

    go = Signal(Place)

    def __init__(self, needs: PageNeeds) -> None:
        super().__init__()
        self._needs = needs
        self._here = HUB.page
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._words = Words(self, needs.language)
        self._words.name(self, lambda: self.tr("Steps"))
        self._column = Column()
        self._column.frame.setContentsMargins(8, 16, 8, 16)
        layout = stack(self, 0)
        layout.addWidget(self._column)
        self._rows: QWidget | None = None

    def show_place(self, page: str) -> None:
        """Draw the rail for a page that is open."""
        self._here = page
        self.refresh()

    def refresh(self) -> None:
        held = held_focus(self)
        name = held.objectName() if held is not None else ""
        old, self._rows = self._rows, QWidget()
        words = Words(self._rows, self._needs.language)
        layout = stack(self._rows, 0)
        self._add_overview(words)
        flow = self._needs.session.reading.flow
        for task in flow.tasks:
            self._add_step(task, words)
        self._column.body.addWidget(self._rows)
        for row in self._all_rows():
            here = row.objectName() == self._here
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
            layout.addWidget(row)
            if name and row.objectName() == name:
                row.setFocus()
        if old is not None:
            self._column.body.removeWidget(old)
            old.hide()
            old.deleteLater()

    def enter(self) -> None:
        """Take the focus, at the open page."""
        for row in self._all_rows():
            if row.objectName() == self._here:
                row.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move along the rows before the scroll area takes them."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _MOVES:
            rows = self._all_rows()
            at = next(number for number, row in enumerate(rows) if row is watched)
            goal = rows[max(0, min(len(rows) - 1, at + _MOVES[Qt.Key(event.key())]))]
            goal.setFocus(Qt.FocusReason.TabFocusReason)
            self._column.show_whole(goal)
            return True
        return False

    def _all_rows(self) -> list[RowButton]:
        return self._rows.findChildren(RowButton) if self._rows is not None else []

    def _add_overview(self, words: Words) -> None:
        row, title = self._row(HUB.page), Heading(3)
        words.bind(title.setText, lambda: self.tr("Overview"))
        words.name(row, lambda: self.tr("Overview"))
        row.add_text(title)
        row.clicked.connect(lambda: self.go.emit(HUB))

    def _add_step(self, task: Task, words: Words) -> None:
        rulebook = self._needs.rulebook
        pages = [stop for stop in task.pages if stop.visible] or list(task.pages)
        is_here = any(stop.id == self._here for stop in task.pages)
        first = pages[0].id
        row, title, status = self._row(first if len(pages) == 1 else f"step {task.step}"), Heading(3), Hint()
        name = rulebook.term("step", task.step)
        words.law(title.setText, name)
        words.bind(status.setText, lambda: self._status(task))
        say = self._needs.language.say
        words.name(row, lambda: self._needs.language.listed(say(name), self._status(task)))
        row.add_text(title)
        row.add_text(status)
        row.clicked.connect(lambda: self.go.emit(Place(first)))
        if is_here and len(pages) > 1:
            for stop in pages:
                self._add_page(stop, words)

    def _add_page(self, stop: PageStop, words: Words) -> None:
        row, title = self._row(stop.id), Label()
        row.row.setContentsMargins(20, 4, 6, 4)
        words.law(title.setText, stop.page.title)
        words.law(row.setAccessibleName, stop.page.title)
        if stop.id == self._here:
            title.setForegroundRole(QPalette.ColorRole.Link)
        row.add_text(title)
        row.clicked.connect(lambda: self.go.emit(Place(stop.id)))

    def _row(self, name: str) -> RowButton:
        row = RowButton(self._rows)
        row.setObjectName(name)
        row.row.setContentsMargins(8, 6, 6, 6)
        row.installEventFilter(self)
        row.setCheckable(True)
        row.setAutoExclusive(True)  # one of many: without it a screen reader speaks of a box to be ticked
        row.setChecked(name == self._here)
        return row

    def _status(self, task: Task) -> str:
        if task.status is TaskStatus.IN_PROGRESS and task.progress.left:
            return self.tr("%n left", "", task.progress.left)
        return self._needs.language.say(self._needs.rulebook.term("task_status", task.status))
