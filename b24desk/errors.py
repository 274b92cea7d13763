"""The one exception that the outside world causes, and the closed list of its causes.

Holds no sentences: only the window and the command line turn a code and its facts into words.
"""

from enum import StrEnum
from pathlib import Path
from typing import TypeAlias


class ErrorCode(StrEnum):
    FILE_DAMAGED = "file-damaged"
    FILE_CUT_OFF = "file-cut-off"
    FILE_REARRANGED = "file-rearranged"
    FILE_ALTERED = "file-altered"
    FILE_NEWER = "file-newer"
    FILE_NOT_FOUND = "file-not-found"
    FILE_IN_USE = "file-in-use"
    FOLDER_READ_ONLY = "folder-read-only"
    DISK_FULL = "disk-full"
    PERMISSION_DENIED = "permission-denied"
    NOT_A_PROJECT = "not-a-project"
    BAD_EXCHANGE = "bad-exchange"
    BAD_RULEBOOK = "bad-rulebook"
    RULES_REFUSED = "rules-refused"
    BAD_DATE = "bad-date"
    USAGE = "usage"
    WRITE_FAILED = "write-failed"
    READ_FAILED = "read-failed"
    CHANGED_ELSEWHERE = "changed-elsewhere"
    ALREADY_EXISTS = "already-exists"
    ATTACHMENT_TOO_LARGE = "attachment-too-large"
    NOT_A_FILE = "not-a-file"
    ATTACHMENTS_MISSING = "attachments-missing"
    PASSWORD_NEEDED = "password-needed"  # noqa: S105 - the name of a failure
    WRONG_PASSWORD = "wrong-password"  # noqa: S105 - the name of a failure
    WRONG_RECOVERY_CODE = "wrong-recovery-code"
    RECOVERY_CODE_MISTYPED = "recovery-code-mistyped"
    NOT_ENOUGH_MEMORY = "not-enough-memory"


DAMAGE = frozenset(
    {ErrorCode.FILE_DAMAGED, ErrorCode.FILE_CUT_OFF, ErrorCode.FILE_REARRANGED, ErrorCode.FILE_ALTERED}
)
"""A file that was ours and is no longer whole. The last three can be told apart in protected files only."""


Fact: TypeAlias = str | int | Path | tuple[str, ...]
"""What a sentence about the failure may need: a path, a version, a size, a list of problems."""


class B24Error(Exception):
    """The world failed: a disk, a file, an argument. A mistake in this program is never one of these."""

    def __init__(self, code: ErrorCode, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        """The line for a log; the user reads the sentence that ui or cli makes of it."""
        return " ".join([self.code, *(f"{name}={value!s}" for name, value in self.facts.items())])
