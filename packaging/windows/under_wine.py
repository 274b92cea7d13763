"""Everything for Windows that can be tried on Linux: tests, bundle, installer, installed program, removal.

`dev.py wine` runs it. What Wine shows is a Windows of its own making: fonts, screens of high density, virus
scanners, printers and permissions are not among it, so a look on a real one stays necessary.
"""

from typing import NamedTuple

import sizes
import system
from environment import ROOT, version
from windows.installation import Installation, Step, last_line, portable
from windows.setup import make_installer, make_portable
from windows.wine import OUT_OF_TIME, Wine

WITHOUT_TESTS, THOROUGHLY = "--without-tests", "--thorough"
_FOLDER = ROOT / "build" / "wine"
_BUNDLE = ROOT / "dist" / "windows" / "b24desk"


class Place(NamedTuple):
    """Tests that go into one run, so that one which comes to no end costs no other place its own."""

    path: str
    minutes: int
    """After which it is ended; about four times what it takes on two cores."""


_TESTS = (
    Place("tests/domain", 5),
    Place("tests/storage", 20),
    Place("tests/cli", 10),
    Place("tests/papers", 20),
    Place("tests/ui/test_arrivals.py", 5),
)
_MORE_TESTS = (Place("tests/flow", 10), Place("tests/rules", 10), Place("tests/ui", 40))


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
    print(f"\n== {place.path}", flush=True)
    # A worker that one of its tests has brought to an end is replaced, and the others go on.
    how = ["-q", "-p", "no:cacheprovider", "-p", "no:randomly", "--tb=short", "--numprocesses=auto"]
    done = wine.run(wine.python, "-m", "pytest", *how, place.path, seconds=place.minutes * 60, shown=True)
    said = f"not at its end after {place.minutes} minutes" if done.code == OUT_OF_TIME else last_line(done)
    return Step(place.path, done.code == 0, said)


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
