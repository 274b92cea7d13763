"""The virtual environment in ``.venv``, and commands run inside it.

It is made from the lock file, and made anew when that or Python changes.
"""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"
_STAMP = VENV / "b24desk.stamp"
_PROGRAMS = VENV / ("Scripts" if sys.platform == "win32" else "bin")


def tool(name: str) -> str:
    """A program of the environment: Python itself, or one that a package brought."""
    return str(_PROGRAMS / (f"{name}.exe" if sys.platform == "win32" else name))


def version() -> str:
    """The program's own, read and not imported: this runs before its libraries are there."""
    match = re.search(r'__version__ = "([^"]+)"', (ROOT / "b24desk" / "__init__.py").read_text("utf-8"))
    return match[1] if match else sys.exit("b24desk/__init__.py names no version")


def provide() -> None:
    """Make ``.venv`` unless the one that is there came from this lock file and this Python."""
    wanted = f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()} {sys.version.split()[0]} {sys.platform}\n"
    if _STAMP.is_file() and _STAMP.read_text("utf-8") == wanted:
        return
    if Path(sys.prefix).resolve() == VENV:
        sys.exit("Start dev.py with the system's Python: .venv is out of date and has to be made anew.")
    print(f"Making {VENV} from {LOCK.name}: about 500 MB, a minute or two ...", flush=True)
    must(sys.executable, "-m", "venv", "--clear", VENV)
    # Wheels only: a source package would need a compiler, and runs its own code while being installed.
    safely = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
    _pip_install(*safely, "--requirement", str(LOCK))
    _STAMP.write_text(wanted, "utf-8")


def write_lock() -> int:
    """Resolve pyproject.toml for every system and Python at once, with hashes and no index address."""
    _pip_install("uv")
    resolve = ["pip", "compile", "pyproject.toml", "--group", "dev", "--upgrade"]
    everywhere = ["--universal", "--python-version", "3.11", "--only-binary", ":all:", "--generate-hashes"]
    plainly = ["--no-emit-index-url", "--no-annotate", "--no-header", "--quiet"]
    return finish(tool("uv"), *resolve, *everywhere, *plainly, "--output-file", LOCK)


def must(*command: str | Path) -> None:
    """Run a command that everything after it depends on.

    Raises subprocess.CalledProcessError when it fails.
    """
    subprocess.run(command, cwd=ROOT, check=True)


def finish(*command: str | Path, offscreen: bool = False) -> int:
    """Run a command of the project to its end, straight from the checkout; its exit code."""
    variables = dict(os.environ, PYTHONPATH=str(ROOT), PYTHONUTF8="1")
    if offscreen:
        variables["QT_QPA_PLATFORM"] = "offscreen"
    sys.stdout.flush()
    return subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode


def _pip_install(*what: str) -> None:
    pip = [tool("python"), "-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet"]
    must(*pip, "install", *what)
