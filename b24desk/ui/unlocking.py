"""Opening a protected application: asks until something opens it, or until it is given up."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from b24desk.errors import B24Error
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.sealing.opening import ring_of
from b24desk.storage.sealing.recovery_code import secret_typed
from b24desk.ui.dialogs.unlock_form import UnlockForm
from b24desk.ui.jobs import Worker
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.main_window import MainWindow


class Unlocking(QObject):
    """`then` gets the path and the ring that opens it. Trying takes a second, on another thread."""

    def __init__(
        self, window: MainWindow, language: LanguageSwitch, then: Callable[[Path, KeyRing], object]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._language = language
        self._then = then
        self._worker = Worker(self)

    def ask(self, path: Path) -> None:
        form = UnlockForm(self._window, self._language, path)
        form.tried.connect(lambda typed: self._try(form, path, typed))
        form.finished.connect(lambda: self._worker.drop("unlock"))
        form.open()

    def _try(self, form: UnlockForm, path: Path, typed: str) -> None:
        self._worker.do("unlock", lambda: _tried(path, typed), lambda found: self._tell(form, path, found))

    def _tell(self, form: UnlockForm, path: Path, found: KeyRing | B24Error) -> None:
        if isinstance(found, B24Error):
            form.fail(found)
        else:
            form.opened()
            self._then(path, found)


def _tried(path: Path, typed: str) -> KeyRing | B24Error:
    """What opens the file, or why nothing does; a wrong password is no mistake of the program."""
    try:
        ring = ring_of(path, secret_typed(typed))
    except B24Error as error:
        return error
    # Freed by another computer while the password was being typed: any ring reads a plain file.
    return ring if ring is not None else KeyRing(b"", ())
