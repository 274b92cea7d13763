"""Keeps Python under Wine 8 from calling what ends its process there. For tests under Wine only."""

import _winapi
import sys

# platform.platform() asks the system through it.
sys.modules["_wmi"] = None  # type: ignore[assignment]  # None is how an import is refused
# shutil.copy2() does without where Windows is too old to have it.
del _winapi.CopyFile2  # type: ignore[attr-defined]  # Windows alone has it
