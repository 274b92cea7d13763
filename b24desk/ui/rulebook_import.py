"""A rulebook from a file: chosen, looked at and shown, and taken in only when the user says so."""

from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from b24desk.errors import B24Error
from b24desk.storage.rulebook_text import SUFFIX
from b24desk.storage.rulebooks import Inspection, Refusal
from b24desk.ui.dialogs.message import Message, show_failure
from b24desk.ui.dialogs.rulebook_form import RulebookForm
from b24desk.ui.file_dialogs import ask_for_existing
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.rulebook_shelf import RulebookShelf

_MOST_PROBLEMS = 5


class RulebookImport(QObject):
    """What is refused is said in a sentence each; the rulebook in use stays as it is."""

    def __init__(
        self, window: QWidget, language: LanguageSwitch, shelf: RulebookShelf, folder: Callable[[], str]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._language = language
        self._shelf = shelf
        self._folder = folder

    def ask(self) -> None:
        """Have the file chosen."""
        files = self.tr("Rule packs (*{suffix})").format(suffix=SUFFIX)
        title = self.tr("Import rule pack")
        ask_for_existing(self._window, title, self.look_at, files=files, start=self._folder())

    def look_at(self, path: Path) -> None:
        """Show what the file holds, or why it is refused."""
        try:
            inspection = self._shelf.inspect(path)
        except B24Error as error:
            show_failure(self._window, self._language, self._say_failed, error)
            return
        if inspection.refusal is not None:
            self._refuse(inspection, inspection.refusal)
            return
        form = RulebookForm(self._window, self._language, inspection)
        form.accepted.connect(lambda: self._take_in(inspection))
        form.open()

    def _take_in(self, inspection: Inspection) -> None:
        try:
            self._shelf.take_in(inspection)
        except B24Error as error:
            show_failure(self._window, self._language, self._say_failed, error)
            return
        Message(
            self._window,
            self._language,
            lambda: self.tr("New applications use rule pack {version}").format(version=inspection.version),
            lambda: self.tr(
                "Applications made before keep their own. Each one's overview shows what the newer rule"
                " pack would change."
            ),
        ).open()

    def _say_failed(self) -> str:
        return self.tr("The rule pack was not imported")

    def _refuse(self, inspection: Inspection, refusal: Refusal) -> None:
        Message(
            self._window,
            self._language,
            lambda: self.tr("“{name}” was not imported: {reason}").format(
                name=inspection.path.name, reason=self._reason(inspection, refusal)
            ),
            lambda: self._remedy(inspection, refusal),
        ).open()

    def _reason(self, inspection: Inspection, refusal: Refusal) -> str:
        match refusal:
            case Refusal.NOT_A_RULEBOOK:
                return self.tr("it is no rule pack, or it is damaged")
            case Refusal.TOO_LARGE:
                return self.tr("it is too large for a rule pack")
            case Refusal.FAULTY:
                return self.tr("its content has faults")
            case Refusal.OTHER:
                return self.tr("it is a rule pack for another purpose")
            case Refusal.OLDER:
                return self.tr("its version {version} is not newer than {current}").format(
                    version=inspection.version, current=self._shelf.current.version
                )
            case Refusal.SAME:
                return self.tr("it is the rule pack in use, {version}").format(version=inspection.version)
            case _:
                assert_never(refusal)

    def _remedy(self, inspection: Inspection, refusal: Refusal) -> str:
        kept = self.tr("Rule pack {version} stays in use.").format(version=self._shelf.current.version)
        if refusal in (Refusal.OLDER, Refusal.SAME):
            return kept
        again = self.tr("Get the file again from where it came from.")
        faults = "\n".join(inspection.problems[:_MOST_PROBLEMS]) if refusal is Refusal.FAULTY else ""
        return "\n\n".join(part for part in (f"{kept} {again}", faults) if part)
