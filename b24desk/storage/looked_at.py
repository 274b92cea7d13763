"""Copies of attachments for other programs to show: read-only, beside the work, and gone when it is closed.

What a crash leaves behind goes at the next opening.
"""

import shutil
import stat
from contextlib import suppress
from pathlib import Path

from b24desk.domain.project import Attachment
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.failures import writing_failed
from b24desk.storage.naming import file_name
from b24desk.storage.paths import reachable
from b24desk.storage.publish import make_folder

_FOLDER = "looked-at"
_LONGEST_DIGEST = 12
"""Enough to keep equal names apart, and short for the paths of Windows."""


class LookedAt:
    """The copies of one open project. They are in the clear, even where the project is protected."""

    def __init__(self, attachments: AttachmentFolder) -> None:
        self._attachments = attachments
        self._folder = attachments.folder / _FOLDER

    def copy(self, attachment: Attachment) -> Path:
        """The attachment under its own name. Raises B24Error."""
        path = self._folder / attachment.sha256[:_LONGEST_DIGEST] / file_name(attachment.name)
        if reachable(path).exists():
            return path
        make_folder(path.parent)
        self._attachments.hand_out(attachment, path)
        try:
            reachable(path).chmod(stat.S_IRUSR)
        except OSError as error:
            raise writing_failed(error, path) from error
        return path

    def clear(self) -> None:
        """Remove all copies that no program holds open."""
        with suppress(OSError):
            for path in reachable(self._folder).glob("*/*"):
                path.chmod(stat.S_IRUSR | stat.S_IWUSR)  # Windows removes nothing that is read-only
        shutil.rmtree(reachable(self._folder), ignore_errors=True)
