"""One project on the start page: its name, how far it is, when it is to be filed, where its file lies."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from b24desk.ui.home_entry import HomeEntry
from b24desk.ui.widgets.button import Link
from b24desk.ui.widgets.column import beside
from b24desk.ui.widgets.entry_menu import EntryMenu
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.widgets.row_button import RowButton
from b24desk.ui.widgets.share_bar import ShareBar
from b24desk.ui.words import Words


class RecentCard(QFrame):
    """Opens by a press anywhere on it; a file that is not where it was can be found or let go instead."""

    chosen = Signal(Path)
    locate = Signal(Path)
    forget = Signal(Path)
    delete = Signal(Path)

    def __init__(self, entry: HomeEntry, words: Words) -> None:
        super().__init__()
        self.entry = entry
        self._words = words
        self.setObjectName("card")
        across = QHBoxLayout(self)
        across.setContentsMargins(4, 4, 8, 4)
        across.setSpacing(4)
        across.addWidget(self._missing() if entry.missing else self._present(), 1)
        if not entry.missing:
            more = EntryMenu(entry.path, self._title, entry.missing, words)
            more.forget.connect(self.forget)
            more.delete.connect(self.delete)
            across.addWidget(more)

    @property
    def _title(self) -> str:
        return self.entry.title or self.entry.path.stem

    def _present(self) -> QWidget:
        row, title, state, where = RowButton(), Heading(3), Label(), Hint()
        title.setText(self._title)
        row.add_text(title)
        if self.entry.applicable:
            self._words.bind(state.setText, self._state)
            row.add_text(state)
            row.add_text(ShareBar(self.entry.decided, self.entry.applicable))
        self._words.bind(where.setText, self._where)
        row.add_text(where)
        self._words.name(row, lambda: ". ".join(filter(None, (self._title, self._state(), self._where()))))
        row.clicked.connect(lambda: self.chosen.emit(self.entry.path))
        return row

    def _missing(self) -> QWidget:
        whole, title, said, where = QWidget(), Heading(3), Label(), Hint()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(2)
        title.setText(self._title)
        self._words.bind(
            said.setText,
            lambda: self.tr("Not where it was: moved, renamed, or on a drive that is not connected."),
        )
        where.setText(str(self.entry.path))
        found, gone = Link(), Link()
        self._words.bind(found.setText, lambda: self.tr("Find it…"))
        self._words.bind(gone.setText, lambda: self.tr("Remove from the list"))
        self._words.name(found, lambda: self.tr("Find {title}…").format(title=self._title))
        self._words.name(gone, lambda: self.tr("Remove {title} from the list").format(title=self._title))
        found.clicked.connect(lambda: self.locate.emit(self.entry.path))
        gone.clicked.connect(lambda: self.forget.emit(self.entry.path))
        for label in (title, said, where):
            layout.addWidget(label)
        layout.addLayout(beside(found, gone, spacing=18))
        return whole

    def _state(self) -> str:
        """How far, and by when; empty while neither is known."""
        entry, parts = self.entry, []
        if entry.applicable:
            words = self.tr("{done} of {total} items decided")
            parts.append(words.format(done=entry.decided, total=entry.applicable))
            if entry.filing:
                parts.append(self.tr("planned filing {day}").format(day=entry.filing))
            else:
                parts.append(self.tr("no filing date planned yet"))
        return " · ".join(parts)

    def _where(self) -> str:
        words = self.tr("Last opened {day}").format(day=self.entry.day)
        return f"{words} · {self.entry.path.parent}"
