"""Lets the window that is open come to the front when a second start asks it to. Loads nothing by itself."""

import sys


def let_another_come_forward() -> None:
    """Windows allows it only to the program that the user has just started, and to whom that one names."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - hardly any start is a second one

        any_program = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_program)
