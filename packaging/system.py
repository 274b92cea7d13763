"""What pip cannot bring: Qt's system libraries and a few tools, on Linux.

Each need is tried out rather than looked up in a package list, because the packages are named
differently from one Debian to the next. Windows and macOS bring everything.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

_BINDINGS = "*/girepository-1.0/Atspi-2.0.typelib"
_PDF_PRINTER = "/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd"


def _library(name: str) -> Callable[[], bool]:
    def loads() -> bool:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True

    return loads


def _tool(name: str) -> Callable[[], bool]:
    return lambda: shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin") is not None


def _file(path: str) -> Callable[[], bool]:
    return lambda: Path(path).is_file()


def _module(name: str) -> Callable[[], bool]:
    def is_found() -> bool:
        importlib.invalidate_caches()
        return importlib.util.find_spec(name) is not None

    return is_found


def _below(folder: str, pattern: str) -> Callable[[], bool]:
    return lambda: any(Path(folder).glob(pattern))


class Need(NamedTuple):
    name: str
    is_met: Callable[[], bool]
    debian_package: str
    optional: bool = False
    """Installed where that goes without asking, and never asked for."""


Needs = tuple[Need, ...]

PYTHON: Needs = (
    # Debian splits both out of Python; `venv` imports without `ensurepip` and then fails half-way.
    Need("Python's ensurepip", _module("ensurepip"), f"python3.{sys.version_info.minor}-venv"),
)
# Without these not even QtCore can be imported.
HEADLESS: Needs = (
    *PYTHON,
    Need("libEGL", _library("libEGL.so.1"), "libegl1"),
    Need("libGL", _library("libGL.so.1"), "libgl1"),
    Need("GLib", _library("libgthread-2.0.so.0"), "libglib2.0-0"),
    Need("xkbcommon", _library("libxkbcommon.so.0"), "libxkbcommon0"),
    Need("D-Bus", _library("libdbus-1.so.3"), "libdbus-1-3"),
    Need("fontconfig", _library("libfontconfig.so.1"), "libfontconfig1"),
)
SCREEN: Needs = (
    *HEADLESS,
    Need("xcb-cursor", _library("libxcb-cursor.so.0"), "libxcb-cursor0"),
    Need("xcb-icccm", _library("libxcb-icccm.so.4"), "libxcb-icccm4"),
    Need("xcb-keysyms", _library("libxcb-keysyms.so.1"), "libxcb-keysyms1"),
    Need("xcb-shape", _library("libxcb-shape.so.0"), "libxcb-shape0"),
    Need("xkbcommon-x11", _library("libxkbcommon-x11.so.0"), "libxkbcommon-x11-0"),
    Need("CUPS", _library("libcups.so.2"), "libcups2"),  # else the print dialog lists no printer
)
TESTS: Needs = (
    *HEADLESS,
    Need("pdffonts", _tool("pdffonts"), "poppler-utils"),
    # Sees what SQLite asks of the disk, and makes it fail; tests that need it are left out without it.
    Need("strace", _tool("strace"), "strace", optional=True),
    # What a screen reader is told, over the real bus.
    Need("Xvfb", _tool("Xvfb"), "xvfb", optional=True),
    Need("D-Bus sessions", _tool("dbus-run-session"), "dbus-daemon", optional=True),
    Need("the accessibility bus", _file("/usr/libexec/at-spi-bus-launcher"), "at-spi2-core", optional=True),
    Need(
        "its bindings",
        _below("/usr/lib", "*/girepository-1.0/Atspi-2.0.typelib"),
        "gir1.2-atspi-2.0",
        optional=True,
    ),
    Need("PyGObject", _file("/usr/lib/python3/dist-packages/gi/__init__.py"), "python3-gi", optional=True),
    # A printing system of the tests' own.
    Need("cupsd", _tool("cupsd"), "cups-daemon", optional=True),
    Need("lpadmin", _tool("lpadmin"), "cups-client", optional=True),
    Need(
        "a PDF printer",
        _file("/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd"),
        "cups-filters",
        optional=True,
    ),
)
SOAK: Needs = (*TESTS, Need("strace", _tool("strace"), "strace"))
BUILD: Needs = (*HEADLESS, Need("objdump", _tool("objdump"), "binutils"))
WINE: Needs = (
    Need("Wine", _tool("wine"), "wine"),
    Need("Wine for 64 bits", lambda: Path("/usr/lib/wine/wine64").exists(), "wine64"),
    Need("Wine's fonts", lambda: Path("/usr/share/wine/fonts").is_dir(), "fonts-wine"),
    Need("xvfb-run", _tool("xvfb-run"), "xvfb"),
    Need("xauth", _tool("xauth"), "xauth"),
    Need("makensis", _tool("makensis"), "nsis"),
    Need("a compiler for Windows", _tool("x86_64-w64-mingw32-gcc"), "gcc-mingw-w64-x86-64"),
    Need("the sources of locales", lambda: Path("/usr/share/i18n/locales/zh_CN").is_file(), "locales"),
    *PYTHON,
)


def lacking(needs: Needs) -> list[str]:
    return [need.name for need in needs if not need.is_met()]


def can_install() -> bool:
    """Whether `provide` may install what is missing."""
    return sys.platform == "linux" and shutil.which("apt-get") is not None and os.geteuid() == 0


def provide(needs: Needs) -> None:
    """Install what is missing where that is possible, otherwise name the one command and stop."""
    if sys.platform != "linux":
        return
    installs = shutil.which("apt-get") is not None and os.geteuid() == 0
    missing = [need for need in needs if not need.is_met() and (installs or not need.optional)]
    if not missing:
        return
    names = ", ".join(need.name for need in missing)
    if shutil.which("apt-get") is None:
        sys.exit(f"Missing on this system: {names}. Install them with its package manager and try again.")
    packages = [need.debian_package for need in missing]
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        line = " ".join(["sudo", *install])
        sys.exit(f"Missing on this system: {names}. Type this, then try again:\n\n  {line}\n")
    print(f"Installing what this system lacks: {names} ...", flush=True)
    quietly = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    subprocess.run(["apt-get", "update", "-qq"], env=quietly, check=True)
    subprocess.run([*install, "-qq"], env=quietly, check=True, stdout=subprocess.DEVNULL)
    still_missing = [need.name for need in missing if not need.is_met() and not need.optional]
    if still_missing:
        sys.exit(f"Still missing after the installation: {', '.join(still_missing)}.")
