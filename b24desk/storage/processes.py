"""Whether a process of this computer is still running, asked without disturbing it."""

import getpass
import os
import platform
import sys


def this_computer() -> str:
    """A name for this computer, to tell its own leftovers from another one's in a shared folder."""
    return platform.node() or "unnamed"


def this_user() -> str:
    """The name that the system knows the person at this computer by."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name, as in some containers
        return ""


def is_running(pid: int) -> bool:
    """Whether a process with this number runs here; True where that cannot be told."""
    return _is_running(pid)


if sys.platform == "win32":
    import ctypes

    _SYNCHRONIZE = 0x00100000
    _INVALID_PARAMETER = 87
    _LARGEST = 0xFFFFFFFF

    def _is_running(pid: int) -> bool:
        # os.kill(pid, 0) would end the process there.
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = ctypes.c_void_p
        if pid > _LARGEST:
            return True
        handle = kernel.OpenProcess(_SYNCHRONIZE, 0, pid)
        if not handle:
            return ctypes.get_last_error() != _INVALID_PARAMETER
        running = kernel.WaitForSingleObject(ctypes.c_void_p(handle), 0) != 0
        kernel.CloseHandle(ctypes.c_void_p(handle))
        return bool(running)
else:

    def _is_running(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except (PermissionError, OverflowError):
            return True
        return True
