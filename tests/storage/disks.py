"""Places that refuse: a folder that cannot be written, a disk that is full. Real ones."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder refuses every new file. The superuser is refused by a read-only mount only."""
    if sys.platform == "win32":
        pytest.skip("a folder's read-only attribute refuses nothing there")
    if os.geteuid() == 0:
        with _mounted(folder, "--bind", str(folder)):
            _run("mount", "-o", "remount,bind,ro", str(folder))
            yield
        return
    mode = folder.stat().st_mode
    folder.chmod(0o500)
    try:
        yield
    finally:
        folder.chmod(mode)


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[None]:
    """The folder is a disk of this size."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a disk of its own needs the superuser on Linux")
    with _mounted(folder, "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs"):
        yield


@contextmanager
def memory_disk(otherwise: Path) -> Iterator[Path]:
    """A folder in memory, where flushes cost nothing; where there is none, one inside the folder given.

    For what outlives a process but not the machine, thousands of times over.
    """
    memory = Path("/dev/shm")  # noqa: S108 - a folder of a random name is made in it
    where = memory if os.access(memory, os.W_OK) else otherwise
    with tempfile.TemporaryDirectory(dir=where) as folder:
        yield Path(folder)


@contextmanager
def _mounted(folder: Path, *what: str) -> Iterator[None]:
    try:
        _run("mount", *what, str(folder))
    except (subprocess.CalledProcessError, FileNotFoundError):
        pytest.skip("mounting is not allowed here")
    try:
        yield
    finally:
        _run("umount", str(folder))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
