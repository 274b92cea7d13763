"""The backups of every application on this computer: for when a file is lost, or its copies are to go."""

from contextlib import suppress
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from b24desk.errors import B24Error
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.record import Backup
from b24desk.storage.publish import make_folder
from b24desk.ui.byte_count import say_bytes
from b24desk.ui.dialogs.list_dialog import ListDialog
from b24desk.ui.dialogs.message import show_failure
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.button import Button, DangerButton
from b24desk.ui.widgets.column import beside, rule
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Words

_SIZE = (640, 480)


class BackupsDialog(ListDialog):
    """`restored` comes with the new file, which stands in the projects folder."""

    restored = Signal(Path)

    def __init__(self, parent: QWidget, language: LanguageSwitch, backups: Backups) -> None:
        super().__init__(parent, language, _SIZE)
        self._language = language
        self._backups = backups
        self._asked: UUID | None = None
        what = Hint()
        self.words.bind(
            what.setText,
            lambda: self.tr("They hold personal data, as the files do. Together they take {size}.").format(
                size=say_bytes(backups.taken())
            ),
        )
        self.entitle(lambda: self.tr("Backups"), lambda: self.tr("Backups on this computer"), what)
        self.part.rebuild(self._make)

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        found = [(document, self._backups.of(document)) for document in self._backups.documents()]
        found = [(document, copies) for document, copies in found if copies]
        if not found:
            none = Hint()
            words.bind(none.setText, lambda: self.tr("There are none."))
            layout.addWidget(none)
        for document, copies in found:
            layout.addWidget(rule())
            self._add(document, copies, layout, words)

    def _add(self, document: UUID, copies: tuple[Backup, ...], layout: QVBoxLayout, words: Words) -> None:
        newest, title, about = copies[0], Heading(3), Label()
        name = self._name(newest)
        title.setText(name)
        words.bind(
            about.setText,
            lambda: " · ".join(
                (
                    self.tr("%n backup(s)", "", len(copies)),
                    self.tr("the newest of {when}").format(when=f"{newest.made.astimezone():%Y-%m-%d %H:%M}"),
                    say_bytes(self._backups.taken(document)),
                )
            ),
        )
        restore, erase = Button(), DangerButton()
        words.button(restore, lambda: self.tr("Restore the newest"))
        words.button(
            erase,
            lambda: self.tr("Delete them for good") if self._asked == document else self.tr("Delete them…"),
        )
        erase.setObjectName(f"erase {document}")
        for button in (restore, erase):
            words.bind(button.setAccessibleDescription, lambda: name)
        restore.clicked.connect(lambda: self._restore(newest))
        erase.clicked.connect(lambda: self._erase(document))
        layout.addWidget(title)
        layout.addWidget(about)
        layout.addLayout(beside(restore, erase))

    def _name(self, backup: Backup) -> str:
        """Of a protected one, only what the file was called."""
        with suppress(B24Error):
            return self._backups.read(backup).project.title or backup.head.name
        return backup.head.name

    def _restore(self, backup: Backup) -> None:
        folder = self._backups.folders.projects
        try:
            make_folder(folder)
            path = self._backups.restore(backup, folder / backup.head.name)
        except B24Error as error:
            show_failure(self, self._language, lambda: self.tr("The backup was not restored"), error)
            return
        self.accept()
        self.restored.emit(path)

    def _erase(self, document: UUID) -> None:
        """Takes two presses; the second has other words."""
        if self._asked != document:
            self._asked = document
        else:
            self._asked = None
            try:
                self._backups.delete_all(document)
            except B24Error as error:
                show_failure(self, self._language, lambda: self.tr("The backups were not deleted"), error)
        self.part.rebuild(self._make)
