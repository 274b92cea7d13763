"""Makes what a Windows user downloads from a finished bundle: the installer and the portable archive."""

import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
# What sets up: NSIS for Windows makes 32-bit installers only, and Wine here runs 64-bit programs only.
TARGET = "x86-unicode" if sys.platform == "win32" else "amd64-unicode"
ICON = HERE.parents[1] / "build" / "icons" / "b24desk.ico"


def make_installer(bundle: Path, version: str, folder: Path, *, quick: bool = False) -> Path:
    """Write b24desk-VERSION-setup.exe; `quick` packs faster and worse, for a trial."""
    setup = folder / f"b24desk-{version}-setup.exe"
    facts = {"TARGET": TARGET, "FILES": bundle / "*", "VERSION": version, "ICON": ICON, "OUT": setup}
    defined = [*(f"-D{name}={value}" for name, value in facts.items()), *(["-DQUICK"] if quick else [])]
    subprocess.run(["makensis", "-V2", "-INPUTCHARSET", "UTF8", *defined, HERE / "b24desk.nsi"], check=True)
    return setup


def make_portable(bundle: Path, version: str, folder: Path) -> Path:
    """Write b24desk-VERSION-portable.zip, which unpacks into one folder."""
    archive = folder / f"b24desk-{version}-portable.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(bundle.rglob("*")):
            if path.is_file():
                packed.write(path, Path("b24desk") / path.relative_to(bundle))
    return archive
