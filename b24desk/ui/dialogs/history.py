"""The history of an application: every step, versions with a name, and the way back to each of them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from b24desk.errors import B24Error
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.history import History, PastStep
from b24desk.storage.working.milestones import Milestone
from b24desk.ui.dialogs.message import show_failure
from b24desk.ui.history_steps import StepRow, StepWords
from b24desk.ui.jobs import Worker
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.law.part_words import PartWords
from b24desk.ui.session import Session
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.column import Column, beside, rule
from b24desk.ui.widgets.label import ErrorLine, Heading, Hint
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Say, Words

_SIZE = (780, 620)
_AT_A_TIME = 50
_LONGEST_NAME = 200
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Record:
    """What is shown: some of the newest steps, whether there are more, and every version with a name."""

    steps: tuple[PastStep, ...]
    goes_on: bool
    named: tuple[Milestone, ...]


class HistoryDialog(QDialog):
    """`private` shows identity and telephone numbers whole. The disk is read on another thread."""

    def __init__(self, parent: QWidget, language: LanguageSwitch, session: Session, *, private: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._language = language
        self._session = session
        self._worker = Worker(self)
        self._words = Words(self, language)
        self._said = StepWords(PartWords(session.rulebook, language, private=private))
        self._shown = _AT_A_TIME
        self._record = _Record((), goes_on=False, named=())
        self._words.bind(self.setWindowTitle, lambda: self.tr("History"))
        title, kept = Heading(1), Hint()
        self._words.bind(title.setText, lambda: self.tr("History"))
        self._words.bind(
            kept.setText,
            lambda: self.tr(
                "Kept on this computer: the newest 5,000 steps of the last 90 days, and every version"
                " with a name. The project file itself holds none of it."
            ),
        )
        column = Column()
        column.frame.setContentsMargins(0, 0, 12, 0)
        self._part = Rebuilt(language, column)
        column.body.addWidget(self._part)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        for widget in (title, kept):
            layout.addWidget(widget)
        self._add_naming(layout)
        layout.addWidget(column, 1)
        layout.addWidget(buttons)
        self._read()

    def _add_naming(self, layout: QVBoxLayout) -> None:
        label, self.name, self._error, give = Heading(3), QLineEdit(), ErrorLine(), Button()
        self._words.labelled(label, self.name, lambda: self.tr("Name of this version"))
        self._words.button(give, lambda: self.tr("Name this version"))
        give.setAutoDefault(False)
        give.clicked.connect(self._give_name)
        self.name.returnPressed.connect(self._give_name)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(give)
        layout.addWidget(label)
        layout.addWidget(self._error)
        layout.addLayout(row)

    def _give_name(self) -> None:
        words = self.name.text().strip()[:_LONGEST_NAME]
        self._error.say("" if words else self.tr("Enter a name"))
        if words:
            self._session.gather.emit()
            workspace = self._session.workspace
            self._worker.do("name", lambda: _tried(lambda: workspace.name(words)), self._on_named)

    def _on_named(self, error: B24Error | None) -> None:
        if isinstance(error, B24Error):
            self._fail(lambda: self.tr("The version was not named"), error)
            return
        self.name.clear()
        self._read()

    def _show_more(self) -> None:
        self._shown += _AT_A_TIME
        self._read()

    def _read(self) -> None:
        workspace, most = self._session.workspace, self._shown

        def read() -> _Record:
            workspace.keep()
            steps = workspace.history.steps(most + 1)
            return _Record(steps[:most], len(steps) > most, workspace.history.milestones.all())

        self._worker.do("read", lambda: _tried(read), self._on_read)

    def _on_read(self, record: "_Record | B24Error") -> None:
        if isinstance(record, B24Error):
            self._fail(lambda: self.tr("The history could not be read"), record)
            return
        self._record = record
        self._part.rebuild(self._make)

    def _go_back(self, find: Callable[[History], Snapshot]) -> None:
        history = self._session.workspace.history
        self._session.gather.emit()
        self._worker.do("restore", lambda: _tried(lambda: find(history)), self._on_found)

    def _on_found(self, found: Snapshot | B24Error) -> None:
        try:
            if isinstance(found, B24Error):
                raise found
            self._session.restore(found)
        except B24Error as error:
            self._fail(lambda: self.tr("The earlier version was not brought back"), error)
        self._read()

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        if self._record.named:
            layout.addWidget(self._heading(lambda: self.tr("Versions with a name"), words))
        for milestone in self._record.named:
            layout.addWidget(self._named_row(milestone, words))
            layout.addWidget(rule())
        layout.addWidget(self._heading(lambda: self.tr("Steps, the newest first"), words))
        if not self._record.steps:
            nothing = Hint()
            words.bind(nothing.setText, lambda: self.tr("Nothing was changed yet."))
            layout.addWidget(nothing)
        for number, past in enumerate(self._record.steps):
            layout.addWidget(self._step_row(past, words, is_newest=number == 0))
            layout.addWidget(rule())
        if self._record.goes_on:
            more = Button()
            more.setObjectName("more")
            words.button(more, lambda: self.tr("Show earlier steps"))
            more.clicked.connect(self._show_more)
            layout.addLayout(beside(more))

    def _heading(self, say: Say, words: Words) -> Heading:
        heading = Heading(2)
        words.bind(heading.setText, say)
        return heading

    def _step_row(self, past: PastStep, words: Words, *, is_newest: bool) -> QWidget:
        row = StepRow(past, self._said, words)
        if not is_newest:
            moment = self._said.moment(past.step)
            back = self._back_button(moment, lambda history: history.at(past.seq), words)
            row.grid.addWidget(back, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _named_row(self, milestone: Milestone, words: Words) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 4, 0, 4)
        name, when = Heading(3), Hint()
        name.setText(milestone.name)
        when.setText(f"{milestone.at.astimezone():%Y-%m-%d %H:%M} · {milestone.who}")
        find = partial(_named, id_=milestone.id)
        across.addWidget(name, 1)
        across.addWidget(when)
        across.addWidget(self._back_button(milestone.name, find, words))
        return row

    def _back_button(self, name: str, find: Callable[[History], Snapshot], words: Words) -> Button:
        button = Button()
        button.setAutoDefault(False)
        words.bind(button.setText, lambda: self.tr("Go back to this"))
        words.name(button, lambda: self.tr("Go back to {version}").format(version=name))
        button.clicked.connect(lambda: self._go_back(find))
        return button

    def _fail(self, failed: Say, error: B24Error) -> None:
        show_failure(self, self._language, failed, error)


def _named(history: History, id_: int) -> Snapshot:
    return history.milestones.snapshot(id_)


def _tried(work: Callable[[], _T]) -> _T | B24Error:
    """What the world refused is an answer; everything else is a mistake and goes its own way."""
    try:
        return work()
    except B24Error as error:
        return error
