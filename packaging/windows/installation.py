"""The installer as it is run, the program as it was installed, and what is left when it is gone."""

import shutil
import time
import zipfile
from pathlib import Path
from typing import NamedTuple, Protocol

import trial
from environment import ROOT

_UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\b24desk"
_CLASSES = r"HKCU\Software\Classes"
_SHORTCUT = Path("AppData/Roaming/Microsoft/Windows/Start Menu/Programs/b24desk.lnk")
_SAMPLE = ROOT / "resources" / "samples" / "cross-provincial.json"
_GLANCES = 60


class Ended(NamedTuple):
    code: int
    said: str


class Windows(Protocol):
    """What an installation is tried on: Wine, or Windows itself."""

    @property
    def profile(self) -> Path:
        """The user's own folder."""

    def run(self, program: Path | str, *arguments: str, screen: bool = False) -> Ended:
        """Run a program to its end."""

    def registry(self, key: str) -> str:
        """What a key holds, with everything below it; nothing when it is not there."""

    def set(self, key: str, name: str, value: str) -> None: ...

    def windows_path(self, path: Path) -> str: ...


class Step(NamedTuple):
    name: str
    passed: bool
    said: str = ""


class Installation:
    """Goes into a folder whose name has spaces, brackets and Chinese in it, and later into the usual one."""

    def __init__(self, windows: Windows, setup: Path, version: str) -> None:
        self._windows = windows
        self._setup = setup
        self._version = version
        local = windows.profile / "AppData" / "Local"
        self._usual_place = local / "Programs" / "b24desk"
        self._place = windows.profile / trial.FOLDER / "b24desk"
        self._home = local / "b24desk"
        self._kept = self._home / "settings" / "kept.txt"
        self._project = windows.profile / "Documents" / "许可 申请.b24"
        self._before: set[str] = set()

    def steps(self) -> list[Step]:
        for place in (self._place, self._usual_place):
            if (place / "uninstall.exe").is_file():  # a trial that was broken off left its registry, too
                self._remove(place)
        for folder in (self._place.parent, self._home, self._usual_place):
            shutil.rmtree(folder, ignore_errors=True)
        self._project.unlink(missing_ok=True)
        self._kept.parent.mkdir(parents=True)
        self._kept.touch()
        self._project.parent.mkdir(exist_ok=True)
        self._before = self._state()
        return [*self._installed(), *self._used(), *self._gone(), *self._gone_with_settings()]

    def _installed(self) -> list[Step]:
        # As if it had been there before: Wine puts quotation marks round /D=, which the installer refuses.
        self._windows.set(_UNINSTALL, "InstallLocation", self._windows.windows_path(self._place))
        done = self._windows.run(self._setup, "/S")
        listed, opens = self._windows.registry(_UNINSTALL), self._windows.registry(_CLASSES)
        put_there = done.code == 0 and (self._place / "b24desk.exe").is_file()
        size = f"{self._setup.stat().st_size / 1e6:.1f} MB"
        return [
            Step("silent installation", put_there, size),
            Step("shortcut", (self._windows.profile / _SHORTCUT).is_file()),
            Step("list of programs", f"DisplayVersion    REG_SZ    {self._version}" in listed),
            Step("double click on .b24", 'b24desk.exe" "%1"' in opens and "b24desk.application" in opens),
        ]

    def _used(self) -> list[Step]:
        shell = self._place / "b24desk.com"
        steps = [
            self_test(self._windows, self._place / "b24desk.exe", screen=screen) for screen in (False, True)
        ]
        steps.append(self_test(self._windows, shell, screen=False))
        project = self._windows.windows_path(self._project)
        papers = self._windows.windows_path(self._project.parent / "papers")
        for words in (
            ("new", project, "--from", str(_SAMPLE)),
            ("verify", project),
            ("export", project, "--out", papers, "--language", "both"),
        ):
            done = self._windows.run(shell, *words)
            steps.append(Step(f"installed b24desk {words[0]}", done.code == 0, last_line(done)))
        again = self._windows.run(self._setup, "/S")
        steps.append(Step("installation over itself", again.code == 0))
        return steps

    def _gone(self) -> list[Step]:
        left = self._remove(self._place)
        differences = sorted(self._before ^ self._state())
        return [
            Step("silent removal", not left, f"{len(left)} files left {left[:5]}"),
            Step("registry and menu", not differences, f"{len(differences)} differences {differences[:5]}"),
            Step("project and settings kept", self._project.is_file() and self._kept.is_file()),
        ]

    def _gone_with_settings(self) -> list[Step]:
        self._windows.run(self._setup, "/S")
        put_there = (self._usual_place / "b24desk.exe").is_file()
        left = self._remove(self._usual_place, "/ERASE")
        nothing = not left and not self._home.exists() and self._project.is_file()
        return [
            Step("installation in the usual place", put_there),
            Step("removal with settings", nothing and self._state() == self._before),
        ]

    def _remove(self, place: Path, *words: str) -> list[str]:
        """Run the uninstaller, which goes on as a copy of itself, and say what is left in its place."""
        self._windows.run(place / "uninstall.exe", "/S", *words)
        for _ in range(_GLANCES):
            if not place.exists():
                return []
            time.sleep(1)
        return sorted(path.name for path in place.rglob("*"))

    def _state(self) -> set[str]:
        """What an installation changes outside its own folder."""
        menu = (self._windows.profile / _SHORTCUT).parent
        registry = self._windows.registry(_CLASSES) + self._windows.registry(_UNINSTALL)
        return {*filter(None, registry.splitlines()), *(str(path) for path in menu.rglob("*"))}


def portable(windows: Windows, archive: Path) -> Step:
    place = windows.profile / trial.FOLDER / "portable"
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(place)
    step = self_test(windows, place / "b24desk" / "b24desk.exe", screen=False)
    shutil.rmtree(place.parent)
    return Step("portable self-test", step.passed, f"{archive.stat().st_size / 1e6:.1f} MB")


def self_test(windows: Windows, program: Path, *, screen: bool) -> Step:
    done = windows.run(program, "--selftest", screen=screen)
    where = "on a screen" if screen else "without a screen"
    # What Wine says when its screen goes comes after that.
    passed = done.code == 0 and "passed" in done.said.splitlines()
    return Step(f"{program.name} --selftest {where}", passed, "" if passed else done.said)


def last_line(done: Ended) -> str:
    return (done.said.strip().splitlines() or [""])[-1]
