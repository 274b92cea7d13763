"""What the menus do about the program itself: preferences, text size, help, keys, about, diagnostics."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from b24desk.domain.language import Language
from b24desk.errors import B24Error
from b24desk.storage.settings import Settings
from b24desk.ui.appearance import AppearanceSwitch
from b24desk.ui.desk import Desk
from b24desk.ui.help_desk import HelpDesk
from b24desk.ui.preferences import TEXT_SIZES

if TYPE_CHECKING:
    from b24desk.ui.dialogs.preferences import PreferencesDialog


class ProgramCommands(QObject):
    """Also brings every change of the preferences to the window, whichever way it was made."""

    def __init__(self, desk: Desk, appearance: AppearanceSwitch) -> None:
        super().__init__(desk)
        self._desk = desk
        self._appearance = appearance
        self._preferences = desk.preferences
        self.help = HelpDesk(desk)
        self._dialog: PreferencesDialog | None = None
        actions = desk.window.actions_
        actions.help.triggered.connect(self.help.show_here)
        actions.preferences.triggered.connect(self.show_preferences)
        actions.larger.triggered.connect(lambda: self._step(1))
        actions.smaller.triggered.connect(lambda: self._step(-1))
        actions.usual_size.triggered.connect(lambda: self._preferences.change(text_size=100))
        actions.shortcuts.triggered.connect(self.show_shortcuts)
        actions.diagnostics.triggered.connect(self.show_diagnosis)
        actions.about.triggered.connect(self.show_about)
        desk.preferences.changed.connect(self._apply)
        desk.window.closing.connect(self._close)

    def show_preferences(self) -> None:
        """Beside the window, which shows every change at once."""
        from b24desk.ui.dialogs.preferences import PreferencesDialog  # noqa: PLC0415 - when it is wanted

        if self._dialog is None:
            self._dialog = PreferencesDialog(self._desk.window, self._desk.language, self._preferences)
            self._dialog.destroyed.connect(self._forget)
            self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def show_shortcuts(self) -> None:
        from b24desk.ui.dialogs.shortcuts import ShortcutsDialog  # noqa: PLC0415 - printing comes with it

        ShortcutsDialog(self._desk.window, self._desk.language).open()

    def show_about(self) -> None:
        from b24desk.ui.dialogs.about import AboutDialog  # noqa: PLC0415 - when it is wanted

        try:
            edition = self._desk.rulebook.edition
        except B24Error as error:
            self._desk.fail(lambda: self.tr("The rule pack cannot be named"), error)
            return
        dialog = AboutDialog(self._desk.window, self._desk.language, edition)
        dialog.help_wanted.connect(self._desk.help_wanted)
        dialog.open()

    def show_diagnosis(self) -> None:
        from b24desk.ui.diagnostics import diagnosis  # noqa: PLC0415 - when it is wanted
        from b24desk.ui.dialogs.diagnostics import DiagnosticsDialog  # noqa: PLC0415 - when it is wanted

        written = diagnosis(self._desk)
        DiagnosticsDialog(self._desk.window, self._desk.language, written, self._desk.now().date()).open()

    def _step(self, by: int) -> None:
        """To the next size of text that is offered."""
        size = self._preferences.settings.text_size
        wanted = [other for other in TEXT_SIZES if (other - size) * by > 0]
        if wanted:
            self._preferences.change(text_size=min(wanted, key=lambda other: abs(other - size)))

    def _apply(self, before: Settings) -> None:
        settings, actions = self._preferences.settings, self._desk.window.actions_
        if settings.language is not None and settings.language is not before.language:
            self._use(settings.language)
        if settings.appearance is not before.appearance:
            self._appearance.use(settings.appearance)
            actions.looks[settings.appearance].setChecked(True)
        if settings.text_size != before.text_size:
            self._appearance.use_text_size(settings.text_size)
        if settings.show_identity_numbers is not before.show_identity_numbers:
            actions.show_identity.setChecked(settings.show_identity_numbers)
        if settings.projects_folder != before.projects_folder:
            self._desk.library = replace(self._desk.library, folders=self._preferences.folders)
            self._desk.show_entries()

    def _use(self, language: Language) -> None:
        self._desk.language.use(language)
        self._desk.window.actions_.languages[language].setChecked(True)

    def _forget(self) -> None:
        self._dialog = None

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.close()
        self.help.close()
