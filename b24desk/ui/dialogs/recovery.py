"""Edits that never reached their file: compared, opened as files of their own, or moved to the bin."""

from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from b24desk.errors import B24Error
from b24desk.storage.document import read_document
from b24desk.storage.merging.parts import Parts, taken_apart
from b24desk.storage.recovery import Recovery, Situation
from b24desk.storage.snapshot import Snapshot
from b24desk.ui.dialogs.list_dialog import ListDialog
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.law.part_words import PartWords
from b24desk.ui.part_changes import PartChanges, part_changes
from b24desk.ui.widgets.button import Button, Link
from b24desk.ui.widgets.column import beside, rule
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Words

_SIZE = (720, 520)


class RecoveryDialog(ListDialog):
    """`open_file` comes where opening the file brings the edits back by itself."""

    open_file = Signal(object)
    open_as_new = Signal(object)
    discard = Signal(object)

    def __init__(self, parent: QWidget, language: LanguageSwitch, *, private: bool) -> None:
        super().__init__(parent, language, _SIZE)
        self._language = language
        self._private = private
        self._found: tuple[Recovery, ...] = ()
        what = Label()
        self.words.bind(
            what.setText,
            lambda: self.tr(
                "The program ended, or the file could not be written, before these reached their file. They"
                " are whole on this computer."
            ),
        )
        self.entitle(lambda: self.tr("Changes that were kept"), what=what)

    def show_recoveries(self, found: tuple[Recovery, ...]) -> None:
        self._found = found
        self.part.rebuild(self._make)

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        if not self._found:
            none = Hint()
            words.bind(none.setText, lambda: self.tr("None are left."))
            layout.addWidget(none)
        for recovery in self._found:
            layout.addWidget(rule())
            self._add(recovery, layout, words)

    def _add(self, recovery: Recovery, layout: QVBoxLayout, words: Words) -> None:
        situation = recovery.situation()
        name, when, where, how = Heading(3), Label(), Hint(), Label()
        title = recovery.snapshot.project.title or recovery.path.stem
        name.setText(title)
        words.bind(
            when.setText,
            lambda: self.tr("{count}, the last at {time}").format(
                count=self.tr("%n change(s)", "", recovery.saves),
                time=f"{recovery.last.astimezone():%Y-%m-%d %H:%M}",
            ),
        )
        where.setText(str(recovery.path))
        words.bind(how.setText, lambda: self._how(situation))
        for label in (name, when, where, how):
            layout.addWidget(label)
        fits, new, bin_ = Button(), Button(), Link()
        words.button(fits, lambda: self.tr("Open it with these changes"))
        words.button(new, lambda: self.tr("Open as a new file"))
        words.button(bin_, lambda: self.tr("Move these changes to the bin"))
        fits.setVisible(situation is Situation.FITS)
        fits.clicked.connect(lambda: self.open_file.emit(recovery))
        new.clicked.connect(lambda: self.open_as_new.emit(recovery))
        for button in (fits, new):
            button.clicked.connect(self.accept)
        bin_.clicked.connect(lambda: self.discard.emit(recovery))
        for button in (fits, new, bin_):
            words.bind(button.setAccessibleDescription, lambda: title)
        layout.addLayout(beside(fits, new, bin_))
        layout.addWidget(
            Disclosure(
                words,
                lambda: self.tr("Compare with the file"),
                lambda: self._compared(recovery, words),
                lambda: self.tr("Compare with the file: {title}").format(title=title),
            )
        )

    def _how(self, situation: Situation) -> str:
        match situation:
            case Situation.FITS | Situation.PUBLISHED:
                return self.tr("The file is as it was; opening it brings these changes back.")
            case Situation.FILE_MISSING:
                return self.tr("The file is not there, or its drive is not connected.")
            case Situation.FILE_CHANGED:
                return self.tr("The file was changed elsewhere since. Neither version has been overwritten.")
            case Situation.FILE_UNREADABLE:
                return self.tr("The file cannot be read just now, or it is damaged.")

    def _compared(self, recovery: Recovery, words: Words) -> QWidget:
        before: Parts | None = None
        with suppress(B24Error):
            document = read_document(recovery.path, unlock=recovery.ring)
            before = taken_apart(Snapshot(document.project, document.rulebook))
        if before is None or recovery.snapshot.rulebook is None:
            none = Hint()
            words.bind(none.setText, lambda: self.tr("There is no file to compare with."))
            return none
        changes = part_changes(before, taken_apart(recovery.snapshot))
        parts = PartWords(recovery.snapshot.rulebook.rulebook, self._language, private=self._private)
        return PartChanges(changes, parts, words)
