"""Whether this Windows is Wine, which promises less than Windows in a few places."""

import sys

if sys.platform == "win32":
    import ctypes

    IS_WINE = hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")
else:
    IS_WINE = False
