"""Which rulebook an application that was just opened is read by."""

from b24desk.errors import B24Error, ErrorCode
from b24desk.rules.rulebook import Rulebook
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.workspace import Workspace


def pinned(workspace: Workspace, current: RulebookText) -> RulebookText | None:
    """The rulebook that a project is made with; a file without it may name the one that serves today."""
    if workspace.rulebook is not None:
        return workspace.rulebook
    is_current = workspace.project.rulebook_version == current.rulebook.edition.version
    return current if is_current else None


def read_pinned(text: RulebookText, workspace: Workspace) -> Rulebook:
    """The rulebook of a project; one that cannot be read is damage of its file, which is let go of."""
    try:
        return text.rulebook
    except B24Error as error:
        workspace.close()
        raise B24Error(ErrorCode.FILE_DAMAGED, path=workspace.path, reason=str(error)) from error
