"""The desk with everything that answers for it: commands, copies, passwords, personal data."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from b24desk.resources import resource
from b24desk.storage.paths import Folders
from b24desk.ui.appearance import AppearanceSwitch
from b24desk.ui.commands import Commands
from b24desk.ui.copies import Copies
from b24desk.ui.desk import Desk
from b24desk.ui.erasing import Erasing
from b24desk.ui.home_commands import HomeCommands
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.main_window import MainWindow
from b24desk.ui.personal_data import PersonalData
from b24desk.ui.preferences import Preferences
from b24desk.ui.program_commands import ProgramCommands
from b24desk.ui.protection import Protection
from b24desk.ui.unfinished_offer import UnfinishedOffer


def make_desk(
    window: MainWindow,
    folders: Folders,
    preferences: Preferences,
    language: LanguageSwitch,
    appearance: AppearanceSwitch,
    now: Callable[[], datetime],
) -> Desk:
    """Behind the window; once for each."""
    QApplication.setWindowIcon(QIcon(str(resource("icons", "b24desk.svg"))))
    desk = Desk(window, folders, preferences, language, now)
    for commands in (Commands, ProgramCommands):
        commands(desk, appearance)
    for part in (Copies, PersonalData, HomeCommands):
        part(desk)
    UnfinishedOffer(desk, Erasing(desk), Protection(desk))
    return desk
