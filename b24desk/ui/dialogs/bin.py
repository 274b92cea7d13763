"""The bin: deleted applications, each to be put back where it was."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from b24desk.errors import B24Error
from b24desk.storage.bin import BinEntry
from b24desk.storage.library import Library
from b24desk.ui.dialogs.list_dialog import ListDialog
from b24desk.ui.dialogs.message import show_failure
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.column import rule, stack
from b24desk.ui.widgets.label import Heading, Hint
from b24desk.ui.words import Words

_SIZE = (620, 440)


class BinDialog(ListDialog):
    restored = Signal()

    def __init__(
        self, parent: QWidget, language: LanguageSwitch, library: Library, now: Callable[[], datetime]
    ) -> None:
        super().__init__(parent, language, _SIZE)
        self._language = language
        self._library = library
        self._now = now
        self.entitle(lambda: self.tr("Bin"))
        self.part.rebuild(self._make)

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        entries = self._library.bin()
        if not entries:
            empty = Hint()
            words.bind(empty.setText, lambda: self.tr("The bin is empty."))
            layout.addWidget(empty)
        for entry in entries:
            layout.addWidget(self._row(entry, words))
            layout.addWidget(rule())

    def _row(self, entry: BinEntry, words: Words) -> QWidget:
        row, texts = QWidget(), QWidget()
        across, lines = QHBoxLayout(row), stack(texts, 2)
        across.setContentsMargins(0, 4, 0, 4)
        name, where, restore = Heading(3), Hint(), Button()
        title = entry.title or entry.path.stem
        name.setText(title)
        day = f"{entry.deleted.astimezone():%Y-%m-%d}"
        words.bind(
            where.setText,
            lambda: self.tr("Deleted {day} from {folder}").format(day=day, folder=entry.path.parent),
        )
        words.bind(restore.setText, lambda: self.tr("Restore"))
        words.name(restore, lambda: self.tr("Restore {title}").format(title=title))
        restore.clicked.connect(lambda: self._restore(entry))
        lines.addWidget(name)
        lines.addWidget(where)
        across.addWidget(texts, 1)
        across.addWidget(restore)
        return row

    def _restore(self, entry: BinEntry) -> None:
        try:
            self._library.restore(entry, self._now())
        except B24Error as error:
            show_failure(self, self._language, lambda: self.tr("The application was not restored"), error)
            return
        self.part.rebuild(self._make)
        self.restored.emit()
