"""Programs run on Windows itself, and its registry, in the form in which installation.py asks for them."""

import os
import subprocess
from pathlib import Path

from windows.installation import Ended

_CACHES = "\\Software\\Classes\\Local Settings"


class NativeWindows:
    """The computer that this runs on, as the person who runs it."""

    def __init__(self) -> None:
        self.profile = Path.home()

    def run(self, program: Path | str, *arguments: str, screen: bool = False) -> Ended:
        offscreen = {} if screen else {"QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [str(program), *arguments],
            env=os.environ | offscreen,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=600,
        )
        said = done.stdout.decode("utf-8", "backslashreplace")
        return Ended(done.returncode, said.replace("\r\n", "\n"))

    def registry(self, key: str) -> str:
        """What a key holds, with everything below it that a program writes; nothing when it is not there."""
        done = self.run("reg", "query", key, "/s")
        return "" if done.code else without_caches(done.said)

    def set(self, key: str, name: str, value: str) -> None:
        done = self.run("reg", "add", key, "/v", name, "/t", "REG_SZ", "/d", value, "/f")
        if done.code:
            raise OSError(f"{key}: {done.said}")

    def windows_path(self, path: Path) -> str:
        return str(path)


def without_caches(said: str) -> str:
    """Leave out what Explorer notes of every program that is started, whoever installed it."""
    keys = said.split("\n\n")
    return "\n\n".join(key for key in keys if _CACHES not in key.strip().partition("\n")[0])
