"""Edits that a crash or a drive kept from their file: a quiet bar at the start, and what to do with them."""

from PySide6.QtCore import QObject

from b24desk.errors import B24Error
from b24desk.storage.recovery import LockedRecovery, Recovery
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.recovery import RecoveryDialog
from b24desk.ui.unlocking import Unlocking


class RecoveryOffer(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._unlocking = Unlocking(desk.window, desk.language)
        self._unlocked: tuple[Recovery, ...] = ()

    def tell(self) -> None:
        """Say so, if there are any; nothing is done by itself."""
        library = self._desk.library
        count = len(library.recoveries()) + len(library.locked_recoveries())
        if count:
            self._desk.window.notices.tell(
                lambda: self.tr("%n application(s) with changes that had not reached the file", "", count),
                lambda: self.tr("See what was kept"),
                self.show,
            )

    def show(self) -> None:
        """Protected ones first ask for their password, one after the other; any of them may be given up."""
        self._unlocked = ()
        self._ask_for(list(self._desk.library.locked_recoveries()))

    def _ask_for(self, locked: list[LockedRecovery]) -> None:
        if not locked:
            self._show()
            return
        first, *others = locked

        def go_on(found: Recovery | None) -> None:
            self._unlocked = (*self._unlocked, *([found] if found is not None else []))
            self._ask_for(others)

        self._unlocking.ask(first.path, first.unlock, go_on, lambda: self._ask_for(others))

    def _found(self) -> tuple[Recovery, ...]:
        return (*self._desk.library.recoveries(), *self._unlocked)

    def _show(self) -> None:
        desk = self._desk
        private = desk.preferences.settings.show_identity_numbers
        dialog = RecoveryDialog(desk.window, desk.language, private=private)
        dialog.show_recoveries(self._found())
        dialog.open_file.connect(lambda recovery: desk.open(recovery.path, recovery.ring))
        dialog.open_as_new.connect(self._open_as_new)
        dialog.discard.connect(lambda recovery: self._discard(recovery, dialog))
        dialog.open()

    def _open_as_new(self, recovery: Recovery) -> None:
        title = recovery.path.stem if recovery.ring else recovery.snapshot.project.title or recovery.path.stem
        self._desk.open_recovery(recovery, self._desk.library.suggest_path(title))

    def _discard(self, recovery: Recovery, dialog: RecoveryDialog) -> None:
        try:
            self._desk.library.discard(recovery, self._desk.now())
        except B24Error as error:
            self._desk.fail(lambda: self.tr("The changes were not moved to the bin"), error)
        self._unlocked = tuple(item for item in self._unlocked if item is not recovery)
        dialog.show_recoveries(self._found())
