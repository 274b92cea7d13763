"""Whether there is a screen to open a window on."""

import os
import subprocess
import sys


def present() -> bool:
    if sys.platform == "win32":
        return True
    if sys.platform == "darwin":
        # "Aqua" in a login at the machine, "Background" over a remote shell.
        session = subprocess.run(["launchctl", "managername"], capture_output=True, text=True, check=False)
        return session.stdout.strip() == "Aqua"
    return bool(os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY"))
