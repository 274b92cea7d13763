"""What a user of this system downloads, made from what `dev.py build` left in dist/, and tried out.

downloads.py make         writes it into dist/downloads; signed programs go in as they are
downloads.py try          takes it as a user would: unpacks or installs it, runs it, removes it
downloads.py notes TAG    what CHANGELOG.md says of this version, which the tag has to name
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import screen
import trial
from environment import ROOT, version
from macos import release
from windows.installation import Installation, portable
from windows.native import NativeWindows
from windows.setup import make_installer, make_portable

DIST = ROOT / "dist"
FOLDER = DIST / "downloads"
_PARTS = "parts.cdx.json"


def make() -> int:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    bundle = DIST / "b24desk"
    if sys.platform == "win32":
        make_installer(bundle, version(), FOLDER)
        make_portable(bundle, version(), FOLDER)
    elif sys.platform == "darwin":
        failed = release.main([])
        if failed:
            return failed
        (DIST / f"b24desk-{version()}.dmg").replace(_download("dmg"))
    else:
        pack(bundle, _download("tar.xz"))
    # A signed application takes nothing more in, so its parts list lies beside it.
    shutil.copy((DIST if sys.platform == "darwin" else bundle) / _PARTS, _download("cdx.json"))
    for path in sorted(FOLDER.iterdir()):
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path.name}")
    return 0


def pack(bundle: Path, archive: Path) -> None:
    """Pack a folder without the name of whoever made it."""

    def nameless(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        return entry

    with tarfile.open(archive, "w:xz") as packed:
        packed.add(bundle, "b24desk", filter=nameless)


def try_out() -> int:
    if sys.platform == "win32":
        return _install_and_remove()
    else:  # noqa: RET505 - what one system reaches, the types of another call unreachable
        with tempfile.TemporaryDirectory() as name:
            return _mount(Path(name)) if sys.platform == "darwin" else _unpack(Path(name))


def notes(tag: str, changes: str) -> str:
    """What the list of changes says of this version; exits where that or the tag is another."""
    if tag != f"v{version()}":
        sys.exit(f"The tag is {tag}, but b24desk/__init__.py says {version()}.")
    heading = rf"^## \[{re.escape(version())}\].*?\n"
    section = re.search(heading + r"(.*?)(?=^## \[|\Z)", changes, re.DOTALL | re.MULTILINE)
    said = section[1].strip() if section else ""
    return said or sys.exit(f"CHANGELOG.md says nothing of {version()}.")


def _download(suffix: str) -> Path:
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    return FOLDER / f"b24desk-{version()}-{system}-{platform.machine().lower()}.{suffix}"


def _unpack(place: Path) -> int:
    with tarfile.open(_download("tar.xz")) as packed:
        packed.extractall(place, filter="data")
    bundle = place / "b24desk"
    return _verdict(bundle) or (0 if _comes_into_the_menu_and_goes(bundle, place / "home") else 1)


def _comes_into_the_menu_and_goes(bundle: Path, home: Path) -> bool:
    entry = home / ".local" / "share" / "applications" / "b24desk.desktop"
    variables = {"PATH": os.environ["PATH"], "HOME": str(home)}
    subprocess.run([bundle / "install.sh"], env=variables, check=True)
    came = entry.is_file()
    subprocess.run([bundle / "install.sh", "--remove"], env=variables, check=True)
    return came and not entry.exists()


def _mount(place: Path) -> int:
    attach = ["hdiutil", "attach", "-nobrowse", "-readonly", "-mountpoint"]
    subprocess.run([*attach, place, _download("dmg")], check=True)
    try:
        return _verdict(place / "b24desk.app")
    finally:
        subprocess.run(["hdiutil", "detach", place], check=True)


def _verdict(bundle: Path) -> int:
    return 0 if trial.passes(bundle, offscreen=not screen.present()) else 1


def _install_and_remove() -> int:
    windows = NativeWindows()
    local = windows.profile / "AppData" / "Local"
    if any(place.exists() for place in (local / "b24desk", local / "Programs" / "b24desk")):
        print("b24desk is in use here, and this trial would remove its settings: use another account.")
        return 2
    setup = FOLDER / f"b24desk-{version()}-setup.exe"
    steps = Installation(windows, setup, version()).steps()
    steps.append(portable(windows, FOLDER / f"b24desk-{version()}-portable.zip"))
    for step in steps:
        print(f"{'passed' if step.passed else 'FAILED'}  {step.name}{step.said and ': ' + step.said}")
    return 0 if all(step.passed for step in steps) else 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("make")
    commands.add_parser("try")
    commands.add_parser("notes").add_argument("tag")
    chosen = parser.parse_args()
    if chosen.command == "notes":
        print(notes(chosen.tag, (ROOT / "CHANGELOG.md").read_text("utf-8")))
        return 0
    return make() if chosen.command == "make" else try_out()


if __name__ == "__main__":
    sys.exit(main())
