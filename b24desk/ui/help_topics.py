"""Which page of the help belongs to a page of the window, and to a dialog."""

from typing import assert_never

from PySide6.QtWidgets import QWidget

from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.pages import PageKind
from b24desk.ui.dialogs.about import AboutDialog
from b24desk.ui.dialogs.backups import BackupsDialog
from b24desk.ui.dialogs.bin import BinDialog
from b24desk.ui.dialogs.check import CheckDialog
from b24desk.ui.dialogs.erase_form import EraseForm
from b24desk.ui.dialogs.history import HistoryDialog
from b24desk.ui.dialogs.password_form import PasswordForm
from b24desk.ui.dialogs.preferences import PreferencesDialog
from b24desk.ui.dialogs.recovery import RecoveryDialog
from b24desk.ui.dialogs.recovery_code import RecoveryCodeDialog
from b24desk.ui.dialogs.rulebook_form import RulebookForm
from b24desk.ui.dialogs.shortcuts import ShortcutsDialog
from b24desk.ui.dialogs.unlock_form import UnlockForm
from b24desk.ui.law.jumps import BACKUPS, FILING, IMPORT, MERGE, ROUTES, UPDATE

FIRST = "first-steps"
_OF_THE_PROGRAM = {
    UPDATE.page: "rules",
    MERGE.page: "files",
    IMPORT.page: "staff",
    FILING.page: "papers",
    BACKUPS.page: "files",
    ROUTES.page: "result",
    IMPORT.page: "staff",
}
_OF_DIALOGS: tuple[tuple[type[QWidget], str], ...] = (
    (AboutDialog, "licences"),
    (BackupsDialog, "files"),
    (BinDialog, "files"),
    (CheckDialog, "files"),
    (EraseForm, "password"),
    (HistoryDialog, "files"),
    (PasswordForm, "password"),
    (PreferencesDialog, "preferences"),
    (RecoveryDialog, "files"),
    (RecoveryCodeDialog, "password"),
    (RulebookForm, "rules"),
    (ShortcutsDialog, "keyboard"),
    (UnlockForm, "password"),
)


def topic_of_page(rulebook: Rulebook, page: str) -> str:
    """The id of the help page for a page that is open."""
    shown = rulebook.pages.get(page)
    if shown is None:
        return _OF_THE_PROGRAM.get(page, FIRST)
    match shown.kind:
        case PageKind.QUESTIONS | PageKind.SHAREHOLDERS | PageKind.REVIEW:
            return "questions"
        case PageKind.RESULT:
            return "result"
        case PageKind.PEOPLE:
            return "staff"
        case PageKind.DOCUMENTS:
            return "documents"
        case PageKind.PAPERS:
            return "papers"
        case _:
            assert_never(shown.kind)


def topic_of_dialog(dialog: QWidget) -> str | None:
    """That of a dialog; None for one that belongs to the page beneath it."""
    return next((topic for kind, topic in _OF_DIALOGS if isinstance(dialog, kind)), None)
