"""What opens a protected file on the command line: from the environment or the terminal, never an argument.

Arguments stand in the list of processes and in the shell's history, where others can read them.
"""

import getpass
import os
import sys
from collections.abc import Callable, Mapping
from typing import TypeVar

from b24desk.cli.words import Words
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.sealing.key_ring import Secret
from b24desk.storage.sealing.opening import Unlock
from b24desk.storage.sealing.password import Password
from b24desk.storage.sealing.recovery_code import read_code, secret_typed

PASSWORD_VARIABLE = "B24DESK_PASSWORD"  # noqa: S105 - the name of a variable
CODE_VARIABLE = "B24DESK_RECOVERY_CODE"

_Read = TypeVar("_Read")


def unlocked(read: Callable[[Unlock], _Read], words: Words) -> _Read:
    """What `read` gives, asked for a password only where it needs one. Raises what it raises."""
    try:
        return read(None)
    except B24Error as error:
        if error.code is not ErrorCode.PASSWORD_NEEDED:
            raise
        secret = _given(os.environ) or _typed(words.label("password", path=error.facts.get("path", "")))
        if secret is None:
            raise
    return read(secret)


def _given(environment: Mapping[str, str]) -> Secret | None:
    code, password = environment.get(CODE_VARIABLE), environment.get(PASSWORD_VARIABLE)
    if code:
        return read_code(code)
    return Password(password) if password else None


def _typed(prompt: str) -> Secret | None:
    """None where nobody sits at a terminal."""
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    try:
        return secret_typed(getpass.getpass(prompt))
    except EOFError:
        return None
