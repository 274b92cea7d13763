"""The rulebooks of this computer as the window sees them: which one serves, which are damaged, a new one."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from b24desk.errors import B24Error, ErrorCode
from b24desk.resources import resource
from b24desk.rules.rulebook import Rulebook
from b24desk.storage.paths import Folders
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.rulebooks import CurrentRulebook, Inspection, Rulebooks
from b24desk.storage.workspace import Workspace


class RulebookShelf(QObject):
    """`changed` comes when another rulebook serves new applications."""

    changed = Signal()

    def __init__(self, folders: Folders, parent: QObject) -> None:
        super().__init__(parent)
        self._rulebooks = Rulebooks(folders, resource("rulebook"))
        self._current: CurrentRulebook | None = None

    @property
    def current(self) -> CurrentRulebook:
        """What new applications are made with; found when first needed. Raises B24Error."""
        if self._current is None:
            self._current = self._rulebooks.current()
        return self._current

    def inspect(self, path: Path) -> Inspection:
        """What a file holds; nothing is done with it. Raises B24Error."""
        return self._rulebooks.inspect(path)

    def take_in(self, inspection: Inspection) -> None:
        """Have new applications made with it. Raises B24Error; open ones keep their own."""
        self._rulebooks.take_in(inspection)
        self._current = None
        self.changed.emit()


def rulebook_of(workspace: Workspace, serving: CurrentRulebook) -> tuple[RulebookText | None, Rulebook]:
    """What a project is made with, and what reads it.

    A file that holds no rulebook is read by the one of today; it is made with that only if it says so.
    Raises B24Error: a rulebook that cannot be read is damage of the file.
    """
    held = workspace.rulebook
    if held is None:
        is_todays = workspace.project.rulebook_version == serving.version
        return serving.text if is_todays else None, serving.text.rulebook
    if held == serving.text:
        return held, serving.text.rulebook  # which has been read already, or is from now on
    try:
        return held, held.rulebook
    except B24Error as error:
        raise B24Error(ErrorCode.FILE_DAMAGED, path=workspace.path, reason=str(error)) from error
