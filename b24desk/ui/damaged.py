"""A damaged file: what of it is whole, the newest backup beside it, and ways on that leave it as it is."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from b24desk.storage.backups.record import Backup
from b24desk.storage.salvage.salvage import Damage
from b24desk.ui.backup_reasons import say_reason
from b24desk.ui.colours import Tone
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.button import Button, PrimaryButton
from b24desk.ui.widgets.column import Column, beside, rule, stack
from b24desk.ui.widgets.label import Heading, Hint, Label, Tag
from b24desk.ui.words import Say, Words


class Examination(NamedTuple):
    """What was found. `differences` counts what the backup has otherwise than the damaged file.

    None where the file's own data is lost.
    """

    damage: Damage
    backup: Backup | None
    differences: int | None


class DamagedPage(QWidget):
    """`salvage` and `restore` ask for a new file; `leave` goes back to the start page."""

    salvage = Signal()
    restore = Signal()
    leave = Signal()

    def __init__(self, language: LanguageSwitch, found: Examination) -> None:
        super().__init__()
        self._found = found
        self._words = Words(self, language)
        self._column = Column()
        layout = stack(self, 0)
        layout.addWidget(self._column)
        self._body: QVBoxLayout = self._column.body
        self._body.setSpacing(10)
        self._first: Button | None = None
        self._add_head()
        self._add_whole()
        self._add_backup()
        self._add_salvage()
        back = Button()
        self._words.button(back, lambda: self.tr("&Back to the start page"))
        back.clicked.connect(self.leave)
        self._body.addSpacing(12)
        self._body.addLayout(beside(back))
        self._back = back

    def take_focus(self) -> None:
        (self._first or self._back).setFocus()

    def _say(self, label: Label, say: Say) -> None:
        self._words.bind(label.setText, say)
        self._body.addWidget(label)

    def _add_head(self) -> None:
        name = self._found.damage.path.name
        self._say(Heading(1), lambda: self.tr("“{name}” is damaged").format(name=name))
        self._say(
            Label(),
            lambda: self.tr(
                "Some of its bytes are not those that were written: a disk, a drive or a copy has changed"
                " them. The file has been left exactly as it is, and will be."
            ),
        )
        where = Hint()
        where.setText(str(self._found.damage.path.parent))
        self._body.addWidget(where)

    def _add_whole(self) -> None:
        self._body.addSpacing(6)
        self._say(Heading(2), lambda: self.tr("What is whole"))
        damage = self._found.damage
        if damage.protected:
            self._say(
                Label(),
                lambda: self.tr(
                    "It is protected by a password, so nothing of it can be told apart. Use a backup."
                ),
            )
            return
        self._line(lambda: self.tr("Answers, staff, shareholders, progress"), damage.project is not None)
        if damage.had_rulebook is not False:
            self._line(lambda: self.tr("Rule pack that it was made with"), damage.rulebook is not None)
        named = damage.project.attachments if damage.project else ()
        for item in named:
            self._line(partial(str, item.name), item.sha256 in damage.whole)
        others = len(damage.whole - {item.sha256 for item in named})
        if others:
            self._line(lambda: self.tr("%n attachment(s), their names unknown", "", others), is_whole=True)

    def _line(self, say: Say, is_whole: bool) -> None:
        row, name, tag = QWidget(), Label(), Tag(Tone.GOOD if is_whole else Tone.BAD)
        self._words.bind(name.setText, say)
        self._words.bind(tag.setText, lambda: self.tr("Whole") if is_whole else self.tr("Damaged or missing"))
        across = beside(tag)
        across.insertWidget(0, name, 1)
        row.setLayout(across)
        self._body.addWidget(rule())
        self._body.addWidget(row)

    def _add_backup(self) -> None:
        self._body.addSpacing(6)
        self._say(Heading(2), lambda: self.tr("Newest backup"))
        backup = self._found.backup
        if backup is None:
            self._say(
                Label(),
                lambda: self.tr(
                    "There is none on this computer. Look for a copy in the second backup folder, in the"
                    " file history of the drive, or with whoever the file was sent to."
                ),
            )
            return
        when = f"{backup.made.astimezone():%Y-%m-%d %H:%M}"
        self._say(Label(), lambda: f"{when} · {say_reason(backup.reason)}")
        self._say(Hint(), self._compared)
        self._first = self._button(PrimaryButton(), lambda: self.tr("&Restore the backup as a new file"))
        self._first.clicked.connect(self.restore)

    def _compared(self) -> str:
        count = self._found.differences
        if count is None:
            return self.tr("The answers in the file are lost, so the two cannot be compared.")
        if count == 0:
            return self.tr("It holds the same answers as the file.")
        return self.tr("%n difference(s) from what is whole in the file", "", count)

    def _add_salvage(self) -> None:
        damage = self._found.damage
        has_project = damage.project is not None
        if not damage.is_worth_saving or (not has_project and self._found.backup is None):
            return
        self._body.addSpacing(6)
        self._say(Heading(2), lambda: self.tr("Save what is whole"))
        self._say(
            Label(),
            lambda: (
                self.tr("Everything that is whole goes into a new file; what is missing is named there.")
                if has_project
                else self.tr(
                    "The whole attachments go into a new file, with the answers of the newest backup."
                )
            ),
        )
        button = self._button(
            Button() if self._first else PrimaryButton(), lambda: self.tr("&Save what is whole as a new file")
        )
        button.clicked.connect(self.salvage)
        self._first = self._first or button

    def _button(self, button: Button, say: Say) -> Button:
        self._words.button(button, say)
        self._body.addLayout(beside(button))
        return button
