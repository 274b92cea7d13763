"""What belongs into the program as one folder, and what must never be in it.

PyInstaller collects everything that might be needed; this says what is not, for the recipe b24desk.spec.
"""

import re
import subprocess
from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]
"""PyInstaller's own: the name in the bundle, the file that it comes from, and its sort."""

UNUSED_MODULES = (
    # Left out, each imports the rest of itself no more. setuptools alone would cost half the start time:
    # PyInstaller imports it first when it is there.
    "PIL._avif",
    "PIL._imagingcms",
    "PIL._imagingft",
    "PIL._imagingtk",
    "PIL._webp",
    # Python would ask Windows' management service for the system's name, which takes a tenth of a second
    # at each start, and for ever where that service is damaged.
    "_wmi",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "distutils",
    "doctest",
    "lib2to3",
    "lxml.isoschematron",
    "lxml.objectify",
    "pdb",
    "pydoc",
    "pydoc_data",
    "readline",
    "setuptools",
    "ssl",
    "tkinter",
    "unittest",
    "xmlrpc",
    # Our own tools, which some library mentions.
    "hypothesis",
    "markdown_it",
    "mdurl",
    "mypy",
    "pydantic.mypy",
    "pygments",
    "pytest",
    "rich",
)
_UNUSED_FILES = (
    # Plugins that no supported desktop asks for, and what only they need. The software renderer
    # opengl32sw.dll alone is 20 MB.
    "*/plugins/egldeviceintegrations/*",
    "*/plugins/generic/*",
    "*/plugins/imageformats/*q[itw][cgi][nfab]*",
    "*/plugins/imageformats/*qwbmp*",
    "*/plugins/imageformats/*qwebp*",
    "*/plugins/imageformats/*qgif*",
    "*/plugins/networkinformation/*",
    "*/plugins/platforminputcontexts/*virtualkeyboard*",
    "*/plugins/platforms/*eglfs*",
    "*/plugins/platforms/*linuxfb*",
    "*/plugins/platforms/*minimal*",
    "*/plugins/platforms/*qdirect2d*",
    "*/plugins/platforms/*vkkhrdisplay*",
    "*/plugins/platforms/*vnc*",
    "*/plugins/platforms/*wayland*",  # every such desktop opens windows of the older kind as well
    "*/plugins/platformthemes/*gtk3*",
    "*/plugins/tls/*",
    "*/plugins/wayland-*",
    "*Qt6EglFS*",
    "*Qt6EglFs*",
    "*Qt6Network*",
    "*Qt6Pdf*",
    "*Qt6Qml*",
    "*Qt6Quick*",
    "*Qt6VirtualKeyboard*",
    "*Qt6Wayland*",
    "*Qt6Wl*",
    "*opengl32sw.dll",
    "*d3dcompiler_*.dll",  # only the software renderer's forerunner used it
    # Printing comes with whatever spooler a Linux desktop has; its library brings twenty more.
    "/libcups.so*",
)
# Of Qt's own translations only those of our two languages.
_KEPT_TRANSLATIONS = ("qtbase_en.qm", "qtbase_zh_CN.qm")
_STAND_INS = ("icuuc*", "mscms.dll", "bcryptprimitives.dll", "sitecustomize.py*")
"""What stands in for Windows in tests under Wine."""
_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)
_WINE = b"Wine builtin DLL"
_WINE_LIES_WITHIN = 4096


def is_used(entry: Entry) -> bool:
    name = "/" + entry[0].replace("\\", "/")
    if "/translations/qt" in name:
        return name.endswith(_KEPT_TRANSLATIONS)
    return not any(fnmatch(name, pattern) for pattern in _UNUSED_FILES)


def without_orphans(entries: Iterable[Entry], asks_for: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Leave out shared libraries that nothing asks for any more. For Linux, where plugins bring many.

    `asks_for` names the libraries that a file is linked to.
    """
    everything = list(entries)
    libraries = {PurePosixPath(entry[0]).name for entry in everything if _is_plain_library(entry)}
    waiting = [entry for entry in everything if not _is_plain_library(entry)]
    kept: set[str] = set()
    while waiting:
        for name in map(_file_name, asks_for(waiting.pop()[1])):
            if name in libraries and name not in kept:
                kept.add(name)
                waiting += [entry for entry in everything if _file_name(entry[0]) == name and _is_file(entry)]
    return [entry for entry in everything if not _is_plain_library(entry) or _file_name(entry[0]) in kept]


def linked_to(file: str) -> list[str]:
    """The libraries that a file of Linux itself is linked to, and not those that they need in turn."""
    shown = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=False).stdout
    return _NEEDED.findall(shown)


def _is_plain_library(entry: Entry) -> bool:
    """One that is there for others only: at the top, in Qt's folder or in a package's own."""
    path = PurePosixPath(entry[0])
    if path.name.startswith("libpython"):
        return False
    in_place = str(path.parent) in (".", "PySide6/Qt/lib") or path.parent.name.endswith(".libs")
    return in_place and ".so" in path.name and entry[2] in ("BINARY", "SYMLINK")


def _is_file(entry: Entry) -> bool:
    return entry[2] != "SYMLINK"


def _file_name(path: str) -> str:
    return PurePosixPath(path).name


def strangers(bundle: Path) -> list[str]:
    """Files in a finished bundle that came from Wine or from what stands in for Windows there."""
    files = (path for path in sorted(bundle.rglob("*")) if path.is_file())
    return [path.relative_to(bundle).as_posix() for path in files if _is_strange(path)]


def _is_strange(path: Path) -> bool:
    if any(fnmatch(path.name.lower(), pattern) for pattern in _STAND_INS):
        return True
    with path.open("rb") as file:
        return _WINE in file.read(_WINE_LIES_WITHIN)


def unlisted(modules: Iterable[str], packages: dict[str, list[str]], listed: Iterable[str]) -> list[str]:
    """Distributions that modules in the bundle come from and that nobody listed as ours to ship."""
    names = {module.partition(".")[0] for module in modules}
    came = {_plain(name) for top in names for name in packages.get(top, ())}
    return sorted(came - set(listed))


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")
