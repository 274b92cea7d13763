"""Checking the application: what was looked at, and what was found."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from b24desk.storage.check import Remark
from b24desk.ui.dialogs.list_dialog import ListDialog
from b24desk.ui.flaw_lines import say_remark
from b24desk.ui.jobs import Worker
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.column import rule
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Say, Words

_SIZE = (640, 460)


class CheckDialog(ListDialog):
    """Looks as soon as it is opened, off the window's thread; changes nothing."""

    def __init__(
        self, parent: QWidget, language: LanguageSwitch, check: Callable[[], tuple[Remark, ...]]
    ) -> None:
        super().__init__(parent, language, _SIZE)
        self._found: tuple[Remark, ...] | None = None
        self.entitle(lambda: self.tr("Check the application"))
        self.part.rebuild(self._make)
        self._worker = Worker(self)
        self._worker.do("check", check, self._on_checked)

    def _on_checked(self, found: tuple[Remark, ...]) -> None:
        self._found = found
        self.part.rebuild(self._make)
        announce(self, self._verdict())

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        found = self._found or ()
        verdict, looked = Label(), Hint()
        words.bind(verdict.setText, self._verdict)
        words.bind(
            looked.setText,
            lambda: self.tr(
                "Looked at: every byte of the file, its attachments and its backups; the rules of the"
                " file; what belongs to nothing. Nothing has been changed."
            ),
        )
        layout.addWidget(verdict)
        layout.addWidget(looked)
        for damage, say in (
            (True, lambda: self.tr("Lost or wrong")),
            (False, lambda: self.tr("Without a place")),
        ):
            self._add(layout, words, say, [one for one in found if one.flaw.is_damage is damage])

    def _add(self, layout: QVBoxLayout, words: Words, say: Say, remarks: list[Remark]) -> None:
        if not remarks:
            return
        head = Heading(2)
        words.bind(head.setText, say)
        layout.addSpacing(8)
        layout.addWidget(head)
        for remark in remarks:
            line = Label()
            words.bind(line.setText, partial(say_remark, remark))
            layout.addWidget(rule())
            layout.addWidget(line)

    def _verdict(self) -> str:
        if self._found is None:
            return self.tr("Checking…")
        if not self._found:
            return self.tr("Everything is whole and in its place.")
        return self.tr("%n thing(s) found", "", len(self._found))
