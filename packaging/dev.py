r"""The one menu for everything done with this repository.

    python3 packaging/dev.py run          on Windows:  py packaging\dev.py run

Needs Python 3.11 or newer and nothing else: the first command makes ``.venv`` from
``requirements.lock``, every later one reuses it.
"""

import sys

if not (3, 11) <= sys.version_info < (3, 15):
    sys.exit("b24desk needs Python 3.11, 3.12, 3.13 or 3.14; this is " + sys.version.split()[0] + ".")

import argparse
import subprocess
from collections.abc import Callable
from typing import NamedTuple

import checks
import environment
import screen
import sizes
import system
import translation
import trial
from environment import ROOT, finish, tool
from windows import under_wine

WITHOUT_TESTS = "--without-tests"
WITH_SIZES = "--sizes"


def run(arguments: list[str]) -> int:
    """Open the window; without a screen, write the sample projects' papers."""
    if screen.present():
        make_ready(system.SCREEN)
        return finish(tool("python"), "-m", "b24desk", *arguments)
    make_ready(system.HEADLESS)
    print("There is no screen here, so no window opens. Instead, the papers of the sample projects:")
    for sample in sorted(ROOT.joinpath("resources", "samples").glob("*.json")):
        for language in ("zh", "en"):
            folder = ROOT / "out" / sample.stem / language
            where = ["--out", str(folder), "--language", language]
            failed = finish(tool("python"), "-m", "b24desk", "export", sample, *where)
            if failed:
                return failed
    return 0


def test(arguments: list[str]) -> int:
    """Run every test, without a screen, then the laws on other days; arguments go to one pytest."""
    make_ready(system.TESTS)
    if arguments:
        return finish(tool("python"), "-m", "pytest", *arguments, offscreen=True)
    failed = finish(*checks.whole_suite(), offscreen=True)
    for day in checks.OTHER_DAYS:
        failed = finish(*checks.laws_on(day), offscreen=True) or failed
    return failed


def check(arguments: list[str]) -> int:
    """Check style, types, layers, translations, and the tests that a change could turn (--all: all)."""
    if set(arguments) - {WITHOUT_TESTS, checks.EVERYTHING}:
        print(f"check takes {WITHOUT_TESTS} or {checks.EVERYTHING} and nothing else", file=sys.stderr)
        return 2
    make_ready(system.TESTS)
    return checks.run_all(tests=WITHOUT_TESTS not in arguments, everything=checks.EVERYTHING in arguments)


def translate(_arguments: list[str]) -> int:
    """Collect the interface's words into translations/*.ts and compile them."""
    make_ready(system.HEADLESS)
    translation.collect()
    return translation.compile_all()


def build(arguments: list[str]) -> int:
    """Make the program for this system under dist/ and try it out (with --sizes, say how large it is)."""
    if set(arguments) - {WITH_SIZES}:
        print(f"build takes {WITH_SIZES} and nothing else", file=sys.stderr)
        return 2
    make_ready(system.BUILD)
    spec = ROOT / "packaging" / "b24desk.spec"
    folders = ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build")]
    failed = finish(tool("python"), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *folders, spec)
    if failed:
        return failed
    built = ROOT / "dist" / ("b24desk.app" if sys.platform == "darwin" else "b24desk")
    beside = built.parent if built.suffix == ".app" else built  # a signed application takes nothing more in
    failed = finish(tool("python"), ROOT / "packaging" / "licences.py", beside)
    if failed:
        return failed
    print(f"Built {built}; now tried out:")
    if not trial.passes(built, offscreen=not screen.present()):
        return 1
    return sizes.main(built) if WITH_SIZES in arguments else 0


def wine(arguments: list[str]) -> int:
    """Try out on Linux what is for Windows: tests, bundle, installer, removal; skipped without Wine."""
    if set(arguments) - {under_wine.WITHOUT_TESTS, under_wine.THOROUGHLY}:
        print(
            f"wine takes {under_wine.WITHOUT_TESTS} or {under_wine.THOROUGHLY} and nothing else",
            file=sys.stderr,
        )
        return 2
    if sys.platform != "linux":
        print("Skipped: Wine is for Linux. Here, dev.py test and dev.py build do the same.")
        return 0
    make_ready(system.HEADLESS)
    return under_wine.run_all(arguments)


def bench(arguments: list[str]) -> int:
    """Measure the program against floors taken in the same run."""
    make_ready(system.TESTS)
    return finish(tool("python"), ROOT / "packaging" / "bench.py", *arguments, offscreen=True)


def mutate(_arguments: list[str]) -> int:
    """Walk every way through the rulebook, and show that no small mistake in it goes unnoticed."""
    make_ready(system.TESTS)
    return finish(tool("python"), ROOT / "packaging" / "mutate_rules.py")


def soak(arguments: list[str]) -> int:
    """Kill, crash, fail and garble the saving of projects for long, and count what is lost."""
    make_ready(system.SOAK)
    return finish(tool("python"), ROOT / "packaging" / "soak.py", *arguments, offscreen=True)


def certify(_arguments: list[str]) -> int:
    """Walk and mutate as above and, when all holds, write what was proved into resources/certificate.json."""
    make_ready(system.TESTS)
    return finish(tool("python"), ROOT / "packaging" / "certify.py")


def manual(arguments: list[str]) -> int:
    """Take the pictures of the help anew from the examples, and print the help as out/manual/*.pdf."""
    make_ready(system.HEADLESS)
    return finish(tool("python"), ROOT / "packaging" / "manual.py", *arguments, offscreen=True)


def licences(arguments: list[str]) -> int:
    """Say whose work goes out with the program and on what terms; refuse what nobody has agreed to."""
    make_ready(system.PYTHON)
    return finish(tool("python"), ROOT / "packaging" / "licences.py", *arguments)


def lock(_arguments: list[str]) -> int:
    """Choose the newest versions that pyproject.toml allows and write requirements.lock."""
    make_ready(system.PYTHON)
    return environment.write_lock()


class Command(NamedTuple):
    does: Callable[[list[str]], int]
    takes_arguments: bool = False


MENU = {
    "run": Command(run, takes_arguments=True),
    "test": Command(test, takes_arguments=True),
    "check": Command(check, takes_arguments=True),
    "translate": Command(translate),
    "build": Command(build, takes_arguments=True),
    "wine": Command(wine, takes_arguments=True),
    "bench": Command(bench, takes_arguments=True),
    "mutate": Command(mutate),
    "certify": Command(certify),
    "soak": Command(soak, takes_arguments=True),
    "manual": Command(manual, takes_arguments=True),
    "licences": Command(licences, takes_arguments=True),
    "lock": Command(lock),
}


def make_ready(needs: system.Needs) -> None:
    """Provide what a command stands on: system libraries, ``.venv``, compiled translations."""
    system.provide(needs)
    environment.provide()
    if needs is not system.PYTHON:
        translation.compile_stale()


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py", description="The one menu of this repository.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in MENU.items():
        summary = command.does.__doc__
        commands.add_parser(name, help=summary, description=summary, add_help=not command.takes_arguments)
    chosen, rest = parser.parse_known_args()
    command = MENU[chosen.command]
    if rest and not command.takes_arguments:
        parser.error(f"{chosen.command} takes no arguments: {' '.join(rest)}")
    try:
        return command.does(rest)
    except subprocess.CalledProcessError as failure:
        line = " ".join(map(str, failure.cmd))
        print(f"This command failed with {failure.returncode}: {line}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
