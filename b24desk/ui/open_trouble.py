"""When an application cannot be opened: what is whole of a damaged one, who has it open, and ways on."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject

from b24desk.errors import DAMAGE, B24Error, ErrorCode
from b24desk.storage.backups.backups import Backups
from b24desk.storage.merging.parts import differences
from b24desk.storage.naming import free_path
from b24desk.storage.publish import publish_copy
from b24desk.storage.salvage.salvage import Damage, examine, newest_good, save_salvage
from b24desk.storage.snapshot import Snapshot
from b24desk.ui.damaged import DamagedPage, Examination
from b24desk.ui.dialogs.choice import ChoiceDialog, Way
from b24desk.ui.dialogs.message import show_failure
from b24desk.ui.jobs import Worker
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.main_window import MainWindow
from b24desk.ui.words import Say


class OpenTrouble(QObject):
    """`open_file` tries again, or opens what was saved instead."""

    def __init__(
        self,
        window: MainWindow,
        language: LanguageSwitch,
        backups: Backups,
        open_file: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._language = language
        self._backups = backups
        self._open_file = open_file
        self._worker = Worker(self)

    def meet(self, path: Path | None, error: B24Error) -> None:
        """Show what can be done about it; without a path, it was to be a new application."""
        if path is not None and error.code in DAMAGE:
            self._worker.do("examine", lambda: self._examined(path), lambda found: self._show(path, found))
        elif path is not None and error.code is ErrorCode.FILE_IN_USE:
            self._ask_about_other_window(path)
        else:
            self._fail(lambda: self.tr("The application could not be opened"), error)

    def _examined(self, path: Path) -> Examination | B24Error | None:
        try:
            damage = examine(path)
            if damage is None:
                return None
            backup = newest_good(self._backups, damage)
        except B24Error as error:
            return error
        count = None
        if backup is not None and damage.snapshot is not None:
            with suppress(B24Error):
                held = self._backups.read(backup)
                count = differences(damage.snapshot, Snapshot(held.project, held.rulebook))
        return Examination(damage, backup, count)

    def _show(self, path: Path, found: Examination | B24Error | None) -> None:
        if found is None:  # it can be read after all
            self._open_file(path)
        elif isinstance(found, B24Error):
            self._fail(lambda: self.tr("The application could not be opened"), found)
        else:
            page = DamagedPage(self._language, found)
            page.salvage.connect(lambda: self._salvage(found))
            page.restore.connect(lambda: self._restore(found))
            page.leave.connect(self._window.show_home)
            self._window.show_beside_home(page)
            self._window.entitle(lambda: path.name)
            page.take_focus()

    def _salvage(self, found: Examination) -> None:
        target = self._target(found.damage, self.tr("salvaged"))
        instead = None
        try:
            if found.damage.project is None and found.backup is not None:
                held = self._backups.read(found.backup)
                instead = Snapshot(held.project, held.rulebook)
            save_salvage(found.damage, target, instead)
        except B24Error as error:
            self._fail(lambda: self.tr("What is whole was not saved"), error)
            return
        self._open_file(target)

    def _restore(self, found: Examination) -> None:
        if found.backup is None:
            return
        try:
            target = self._backups.restore(found.backup, self._target(found.damage, self.tr("from a backup")))
        except B24Error as error:
            self._fail(lambda: self.tr("The backup was not restored"), error)
            return
        self._open_file(target)

    def _target(self, damage: Damage, words: str) -> Path:
        return free_path(damage.path.parent, f"{damage.path.stem} ({words})")

    def _ask_about_other_window(self, path: Path) -> None:
        name = path.name
        ChoiceDialog(
            self._window,
            self._language,
            lambda: self.tr("“{name}” is open in another window").format(name=name),
            lambda: self.tr(
                "One window at a time works on an application, so that nothing is overwritten. The other one"
                " may be behind this window, or on another desktop."
            ),
            (
                Way(
                    lambda: self.tr("Leave it to the other window"),
                    lambda: self.tr("Go on working there."),
                ),
                Way(
                    lambda: self.tr("Try again"),
                    lambda: self.tr("Once it is closed in the other window."),
                    lambda: self._open_file(path),
                ),
                Way(
                    lambda: self.tr("Open a copy"),
                    lambda: self.tr(
                        "A file of its own beside it, as it was last saved; changes made in the copy stay"
                        " in the copy."
                    ),
                    lambda: self._open_a_copy(path),
                ),
            ),
        ).open()

    def _open_a_copy(self, path: Path) -> None:
        target = free_path(path.parent, f"{path.stem} ({self.tr('copy')})")
        try:
            publish_copy(path, target, may_replace=False)
        except B24Error as error:
            self._fail(lambda: self.tr("The copy was not saved"), error)
            return
        self._open_file(target)

    def _fail(self, failed: Say, error: B24Error) -> None:
        show_failure(self._window, self._language, failed, error)
