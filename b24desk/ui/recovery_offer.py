"""Edits that a crash or a drive kept from their file: a quiet bar at the start, and what to do with them."""

from PySide6.QtCore import QObject

from b24desk.errors import B24Error
from b24desk.storage.recovery import Recovery
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.recovery import RecoveryDialog


class RecoveryOffer(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def tell(self) -> None:
        """Say so, if there are any; nothing is done by itself."""
        count = len(self._desk.library.recoveries())
        if count:
            self._desk.window.notices.tell(
                lambda: self.tr("%n application(s) with changes that had not reached the file", "", count),
                lambda: self.tr("See what was kept"),
                self.show,
            )

    def show(self) -> None:
        desk = self._desk
        private = desk.preferences.settings.show_identity_numbers
        dialog = RecoveryDialog(desk.window, desk.language, private=private)
        dialog.show_recoveries(desk.library.recoveries())
        dialog.open_file.connect(lambda recovery: desk.open(recovery.path))
        dialog.open_as_new.connect(self._open_as_new)
        dialog.discard.connect(lambda recovery: self._discard(recovery, dialog))
        dialog.open()

    def _open_as_new(self, recovery: Recovery) -> None:
        title = recovery.snapshot.project.title or recovery.path.stem
        self._desk.open_recovery(recovery, self._desk.library.suggest_path(title))

    def _discard(self, recovery: Recovery, dialog: RecoveryDialog) -> None:
        try:
            self._desk.library.discard(recovery, self._desk.now())
        except B24Error as error:
            self._desk.fail(lambda: self.tr("The changes were not moved to the bin"), error)
        dialog.show_recoveries(self._desk.library.recoveries())
