"""A finished bundle tried out where a user would have it: far from its source, without a network.

The folder's name has spaces, brackets and Chinese in it, and so has the user's.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from environment import ROOT

FOLDER = "B24 资料（新）[1]"
USER = "张三"
_SAMPLE = ROOT / "resources" / "samples" / "cross-provincial.json"


def passes(bundle: Path, *, offscreen: bool) -> bool:
    """Whether the program in this folder stands its own test and carries out commands."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        place = Path(name) / FOLDER / bundle.name
        shutil.copytree(bundle, place, symlinks=True)
        variables = _variables(Path(name) / USER, offscreen=offscreen)
        project = str(place.parent / "许可 申请.b24")
        return all(
            _runs([*_without_network(), str(_program(place)), *words], variables)
            for words in (
                ("--selftest",),
                ("new", project, "--from", str(_SAMPLE)),
                ("verify", project),
                ("export", project, "--out", str(place.parent / "papers"), "--language", "both"),
            )
        )


def _program(bundle: Path) -> Path:
    """What a shell starts: on Windows the one of the two that prints."""
    if bundle.suffix == ".app":
        return bundle / "Contents" / "MacOS" / "b24desk"
    return bundle / ("b24desk.com" if sys.platform == "win32" else "b24desk")


def _variables(home: Path, *, offscreen: bool) -> dict[str, str]:
    home.mkdir()
    taken = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "B24DESK"))}
    own = {name: str(home) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        taken.pop(name, None)
    return taken | own | ({"QT_QPA_PLATFORM": "offscreen"} if offscreen else {})


def _without_network() -> list[str]:
    """Linux can take it from a process; elsewhere the tests watch for what would be asked of it."""
    command = ["unshare", "--map-root-user", "--net"]
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return []
    tried = subprocess.run([*command, "true"], check=False, capture_output=True)
    return [] if tried.returncode else command


def _runs(command: list[str], variables: dict[str, str]) -> bool:
    print("$", *command, flush=True)
    return subprocess.run(command, env=variables, check=False).returncode == 0
