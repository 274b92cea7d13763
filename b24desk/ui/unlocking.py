"""A password asked for: until something opens what it is for, or until it is given up."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from b24desk.errors import B24Error
from b24desk.storage.sealing.key_ring import Secret
from b24desk.storage.sealing.recovery_code import secret_typed
from b24desk.ui.dialogs.unlock_form import UnlockForm
from b24desk.ui.jobs import Worker
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.main_window import MainWindow


class Unlocking(QObject):
    """Trying takes a second, on another thread."""

    def __init__(self, window: MainWindow, language: LanguageSwitch) -> None:
        super().__init__(window)
        self._window = window
        self._language = language
        self._worker = Worker(self)

    def ask(
        self,
        path: Path,
        attempt: Callable[[Secret], Any],
        then: Callable[[Any], object],
        given_up: Callable[[], object] | None = None,
    ) -> None:
        """`attempt` may raise B24Error, which is said in the dialog; `then` gets what it gives."""
        form = UnlockForm(self._window, self._language, path)
        form.tried.connect(lambda typed: self._try(form, lambda: attempt(secret_typed(typed)), then))
        form.finished.connect(lambda: self._worker.drop("unlock"))
        if given_up is not None:
            form.rejected.connect(given_up)
        form.open()

    def _try(self, form: UnlockForm, attempt: Callable[[], Any], then: Callable[[Any], object]) -> None:
        self._worker.do("unlock", lambda: _tried(attempt), lambda found: self._tell(form, found, then))

    def _tell(self, form: UnlockForm, found: Any, then: Callable[[Any], object]) -> None:
        if isinstance(found, B24Error):
            form.fail(found)
        else:
            form.opened()
            then(found)


def _tried(attempt: Callable[[], Any]) -> Any:
    """What it gives, or why it gives nothing; a wrong password is no mistake of the program."""
    try:
        return attempt()
    except B24Error as error:
        return error
