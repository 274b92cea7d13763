"""What a file is written for: who may read a new one, and how long a place that is busy is waited for."""

from typing import NamedTuple


class Purpose(NamedTuple):
    """Of modes, the system takes away what the user's mask forbids. An old file keeps its own."""

    file_mode: int
    folder_mode: int
    patience: float
    """Seconds for which another program may hold the file that is to be replaced."""


OURS = Purpose(0o600, 0o700, patience=10.0)
"""For this user's eyes. Nobody waits at the screen: what is not in the file yet is safe in another place."""
TO_HAND_ON = Purpose(0o666, 0o777, patience=1.5)
"""For others to read, as any program's files. Whoever waits for it can be asked to close the old one."""
