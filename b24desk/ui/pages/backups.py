"""The backup centre: the copies of this application, what each holds, and a way back to any of them."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from b24desk.errors import B24Error
from b24desk.ui.backup_preview import BackupPreview
from b24desk.ui.backup_reasons import say_reason
from b24desk.ui.backup_shelf import Copy, Stock
from b24desk.ui.byte_count import say_bytes
from b24desk.ui.failure_sentences import failure_sentences
from b24desk.ui.file_dialogs import ask_for_folder
from b24desk.ui.law.jumps import BACKUPS, HUB
from b24desk.ui.page import Page
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.button import Button, DangerButton, Link
from b24desk.ui.widgets.column import Column, beside, rule, stack
from b24desk.ui.widgets.label import ErrorLine, Heading, Hint, Label
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.widgets.row_button import RowButton
from b24desk.ui.words import Words

_MARGIN = 28


class BackupsPage(Page):
    def __init__(self, needs: PageNeeds) -> None:
        super().__init__(needs, BACKUPS.page)
        self._shelf = needs.care.backups
        self._stock: Stock | None = None
        self._chosen: Path | None = None
        self._restored: Path | None = None
        self._left, self._right = Column(), Column()
        self._list = Rebuilt(needs.language, self._left, spacing=2)
        self.preview = BackupPreview(needs, self._right)
        self._left.body.addLayout(self._head())
        self._left.body.addWidget(self._list)
        self._right.body.addWidget(self.preview)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._left, 5)
        across.addWidget(self._right, 6)
        layout = stack(self, 0)
        layout.addLayout(across, 1)
        layout.addLayout(self._bar())
        self._shelf.listed.connect(self._on_listed)
        self._shelf.restored.connect(self._on_restored)
        self._shelf.failed.connect(self._on_failed)
        self.preview.restore.connect(self._shelf.restore)
        self.preview.delete.connect(self._shelf.delete)

    def refresh(self) -> None:
        self._shelf.refresh()

    def open_at(self, _item: str) -> None:
        self._shelf.refresh()
        if not self._list.focus("copy 0"):
            self.make.setFocus()

    def go_on(self) -> None:
        self.go.emit(HUB)

    def _head(self) -> QVBoxLayout:
        title, what, self._room = Heading(1), Label(), Hint()
        self.words.bind(title.setText, lambda: self.tr("Backups"))
        self.words.bind(
            what.setText,
            lambda: self.tr(
                "Copies of the file, kept on this computer before a session first writes it, while work goes"
                " on, and before anything that replaces it. All of two days stay, then one a day, a week, a"
                " month; the preferences say how often and how long. They hold personal data, as the"
                " file does."
            ),
        )
        self.words.bind(self._room.setText, self._say_room)
        layout = QVBoxLayout()
        layout.setSpacing(6)
        self.second, self.no_second, self._where = Link(), Link(), Hint()
        self.words.button(self.second, lambda: self.tr("Choose a second &folder…"))
        self.words.button(self.no_second, lambda: self.tr("Use no second folder"))
        self.words.bind(self._where.setText, self._say_second)
        self.needs.care.preferences.changed.connect(self._show_second)
        self.second.clicked.connect(self._ask_second)
        self.no_second.clicked.connect(lambda: self.use_second(""))
        for widget in (title, what, self._room, self._where):
            layout.addWidget(widget)
        layout.addLayout(beside(self.second, self.no_second, spacing=16))
        return layout

    def use_second(self, folder: str) -> None:
        """Copy backups there as well from now on; to nowhere else with an empty name."""
        self.needs.care.preferences.change(backup_folder=folder)

    def _show_second(self) -> None:
        self._where.setText(self._say_second())

    def _say_second(self) -> str:
        folder = self.needs.care.preferences.settings.backup_folder
        self.no_second.setVisible(bool(folder))
        if not folder:
            return self.tr("A second folder, on a memory stick or a network drive, survives this computer.")
        return self.tr("Also copied, as plain project files, to {folder}").format(folder=folder)

    def _ask_second(self) -> None:
        title = self.tr("Second folder for backups")
        ask_for_folder(self, title, "", lambda folder: self.use_second(str(folder)))

    def _bar(self) -> QHBoxLayout:
        self.back, self.make, self.erase = Button(), Button(), DangerButton()
        self.sure, self.problem, self.done = DangerButton(), ErrorLine(), Link()
        self.words.button(self.back, lambda: self.tr("&Back to the overview"))
        self.words.button(self.make, lambda: self.tr("Back up &now"))
        self.words.button(self.erase, lambda: self.tr("&Delete all backups…"))
        self.words.button(self.sure, lambda: self.tr("Delete them for good"))
        self.words.button(self.done, self._say_restored)
        self.back.clicked.connect(lambda: self.go.emit(HUB))
        self.make.clicked.connect(self._shelf.make)
        self.erase.clicked.connect(lambda: self._ask(sure=True))
        self.sure.clicked.connect(self._erase)
        self.done.clicked.connect(self._open_restored)
        bar = beside(self.back, self.make, self.erase, self.sure, self.done)
        bar.setContentsMargins(_MARGIN, 10, _MARGIN, 12)
        bar.addWidget(self.problem, 1)
        self.sure.hide()  # shown without a page around it, a button would be a window
        self.done.hide()
        return bar

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        copies = self._stock.copies if self._stock else []
        if not copies:
            empty = Hint()
            words.bind(empty.setText, lambda: self.tr("None yet: the file has not been changed here."))
            layout.addWidget(empty)
        for place, copy in enumerate(copies):
            layout.addWidget(rule())
            layout.addWidget(self._row(place, copy, words))

    def _row(self, place: int, copy: Copy, words: Words) -> QWidget:
        row, when, why, size = RowButton(), Heading(3), Label(), Hint()
        row.setObjectName(f"copy {place}")
        row.setCheckable(True)
        row.setAutoExclusive(True)
        row.setChecked(copy.backup.path == self._chosen)
        when.setText(f"{copy.backup.made.astimezone():%Y-%m-%d %H:%M}")
        words.bind(why.setText, lambda: say_reason(copy.backup.reason))
        words.bind(size.setText, lambda: self._about(copy))
        for widget in (when, why, size):
            row.add_text(widget)
        words.name(row, lambda: words.language.listed(when.text(), why.text(), size.text()))
        row.clicked.connect(lambda: self._choose(copy))
        return row

    def _about(self, copy: Copy) -> str:
        size = say_bytes(copy.backup.size)
        if copy.differences is None:
            return self.tr("{size} · protected, or damaged").format(size=size)
        if copy.differences == 0:
            return self.tr("{size} · as the application is now").format(size=size)
        counted = self.tr("%n difference(s) from now", "", copy.differences)
        return f"{size} · {counted}"

    def _choose(self, copy: Copy) -> None:
        self._chosen = copy.backup.path
        self.preview.show_copy(copy)
        self._list.rebuild(self._make)

    def _on_listed(self, stock: Stock) -> None:
        self._stock = stock
        chosen = next((copy for copy in stock.copies if copy.backup.path == self._chosen), None)
        if chosen is None and stock.copies:
            chosen = stock.copies[0]
        self._chosen = chosen.backup.path if chosen else None
        self.preview.show_copy(chosen)
        self._list.rebuild(self._make)
        self._room.setText(self._say_room())
        self.erase.setEnabled(bool(stock.copies))

    def _say_room(self) -> str:
        if self._stock is None or not self._stock.copies:
            return ""
        return self.tr("They take {size} on this computer.").format(size=say_bytes(self._stock.taken))

    def _say_restored(self) -> str:
        name = self._restored.name if self._restored else ""
        return self.tr("Restored as “{name}”: open it").format(name=name)

    def _on_restored(self, path: Path) -> None:
        self._restored = path
        self.done.setText(self._say_restored())
        self.done.setAccessibleName(self._say_restored())
        self.problem.say("")
        self.done.show()
        self.done.setFocus()

    def _open_restored(self) -> None:
        if self._restored is not None:
            self.needs.care.open_file(self._restored)

    def _on_failed(self, error: B24Error) -> None:
        self.problem.say(failure_sentences(error).reason)

    def _ask(self, *, sure: bool) -> None:
        """Deleting everything takes two presses, and the second has other words."""
        self.erase.setVisible(not sure)
        self.sure.setVisible(sure)

    def _erase(self) -> None:
        self._ask(sure=False)
        self._shelf.delete_all()
