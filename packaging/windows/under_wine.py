"""Everything for Windows that can be tried on Linux: tests, bundle, installer, installed program, removal.

`dev.py wine` runs it. What Wine shows is a Windows of its own making: fonts, screens of high density, virus
scanners, printers and permissions are not among it, so a look on a real one stays necessary.
"""

import re
from typing import NamedTuple

import sizes
import system
from environment import ROOT, version
from windows.installation import Ended, Installation, Step, last_line, portable
from windows.setup import make_installer, make_portable
from windows.wine import OUT_OF_TIME, Wine

WITHOUT_TESTS, THOROUGHLY = "--without-tests", "--thorough"
_FOLDER = ROOT / "build" / "wine"
_BUNDLE = ROOT / "dist" / "windows" / "b24desk"
_BROKEN_OFF = re.compile(r"^worker '\w+' crashed while running '(.+)'$", re.MULTILINE)
_FAILED = re.compile(r"^(\d+) failed, (?!.* errors? in )")


class Place(NamedTuple):
    """Tests that go into one run, so that one which comes to no end costs no other place its own."""

    path: str
    minutes: int
    """After which it is ended: several times what it takes where nothing else is done."""


_TESTS = (
    Place("tests/domain", 5),
    Place("tests/storage", 30),
    Place("tests/cli", 10),
    Place("tests/papers", 20),
    Place("tests/ui/test_arrivals.py", 5),
)
_MORE_TESTS = (Place("tests/flow", 10), Place("tests/rules", 30), Place("tests/ui", 40))


def run_all(arguments: list[str]) -> int:
    """0 when all passed, or when there is no Wine and none can be installed."""
    lacking = system.lacking(system.WINE)
    if lacking and not system.can_install():
        print(f"Skipped: nothing for Windows can be tried here without {', '.join(lacking)}.")
        return 0
    system.provide(system.WINE)
    with Wine(_FOLDER) as wine:
        wine.prepare()
        steps = []
        if WITHOUT_TESTS not in arguments:
            places = _TESTS + (_MORE_TESTS if THOROUGHLY in arguments else ())
            steps += [_tests(wine, place) for place in places]
        steps += _bundle(wine)
        if steps[-1].passed:
            setup = make_installer(_BUNDLE, version(), _BUNDLE.parent, quick=True)
            steps += Installation(wine, setup, version()).steps()
            steps.append(portable(wine, make_portable(_BUNDLE, version(), _BUNDLE.parent)))
    print()
    for step in steps:
        print(f"{'passed' if step.passed else 'FAILED'}  {step.name}{step.said and ': ' + step.said}")
    return 0 if all(step.passed for step in steps) else 1


def _tests(wine: Wine, place: Place) -> Step:
    """Run a place's tests, and once more those that were broken off.

    Once in some hundred times a process that a test starts under Wine 8 never gets going, or leaves its pipe
    open when it was killed as it began; whoever waits for it waits until the test's time is up.
    """
    print(f"\n== {place.path}", flush=True)
    done = _tested(wine, place, place.path)
    tests = broken_off(done.said)
    if not tests:
        return Step(place.path, done.code == 0, _outcome(done, place))
    print(f"\n== once more: {len(tests)} broken off", flush=True)
    again = _tested(wine, place, *tests)
    said = f"{_outcome(done, place)}; broken off and tried once more: {_outcome(again, place)}"
    return Step(place.path, again.code == 0, said)


def _tested(wine: Wine, place: Place, *what: str) -> Ended:
    # A worker that one of its tests has brought to an end is replaced, and the others go on.
    how = ["-q", "-p", "no:cacheprovider", "-p", "no:randomly", "--tb=short", "--numprocesses=2"]
    return wine.run(wine.python, "-m", "pytest", *how, *what, seconds=place.minutes * 60, shown=True)


def broken_off(said: str) -> list[str]:
    """The tests that ended with their worker, by a time-out or a crash; none where any other failed."""
    tests = sorted(set(_BROKEN_OFF.findall(said)))
    failures = _FAILED.search(last_line(Ended(1, said)))
    is_all = failures is not None and int(failures[1]) == len(tests)
    return tests if is_all else []


def _outcome(done: Ended, place: Place) -> str:
    return f"not at its end after {place.minutes} minutes" if done.code == OUT_OF_TIME else last_line(done)


def _bundle(wine: Wine) -> list[Step]:
    folders = ["--distpath", "dist/windows", "--workpath", "build/windows"]
    making = ["-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *folders, "packaging/b24desk.spec"]
    done = wine.run(wine.python, *making, seconds=1800)
    if done.code or not (_BUNDLE / "b24desk.exe").is_file():
        print(done.said)
        return [Step("bundle", passed=False)]
    licences = wine.run(wine.python, "packaging/licences.py", _BUNDLE.relative_to(ROOT).as_posix())
    found = sizes.measured(_BUNDLE)
    for size, name in found.largest:
        print(f"{size / 1e6:8.1f} MB  {name}")
    said = f"{found.files} files, {found.unpacked / 1e6:.1f} MB, zip {found.zipped / 1e6:.1f} MB"
    return [
        Step("bundle", passed=True, said=f"{said}, tar.xz {found.packed / 1e6:.1f} MB"),
        Step("licences", licences.code == 0, last_line(licences)),
    ]
