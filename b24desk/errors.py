"""The one exception that the outside world causes, and the closed list of its causes.

Holds no sentences: only the window and the command line turn a code and its facts into words.
"""

from enum import StrEnum
from pathlib import Path
from typing import TypeAlias


class ErrorCode(StrEnum):
    FILE_DAMAGED = "file-damaged"
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
