"""Where programs that ours is measured against are installed: thrown away with the measurement."""

import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

from environment import ROOT


def peer_environment(folder: Path, packages: Sequence[str]) -> str | None:
    """A Python with these packages, or None where they cannot be installed."""
    print(f"\nInstalling {', '.join(packages)} for the measurement ...", flush=True)
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    install = ["-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet", "install", *packages]
    installed = subprocess.run([python, *install], check=False, stderr=subprocess.DEVNULL)
    return str(python) if installed.returncode == 0 else None


def run_peer(command: Sequence[str]) -> str:
    """What a probe says, run with whichever Python its command names."""
    variables = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "packaging")])}
    return subprocess.run(command, env=variables, stdout=subprocess.PIPE, check=True, text=True).stdout
