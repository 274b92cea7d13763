"""A printing system of the tests' own: CUPS behind a local socket, with one printer that prints into a file.

Its filters are the real ones; nothing outside its folder is written.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

PRINTER = "paper"
_DRIVER = "lsb/usr/cupsfilters/Generic-PDF_Printer-PDF.ppd"
_DRIVER_FILE = Path("/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd")
_LONGEST_SECONDS = 30
_RULES = """
LogLevel warn
Listen {folder}/socket
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
_PLACES = """
User lp
Group lp
SystemGroup root
FileDevice Yes
Sandboxing relaxed
Printcap
ServerRoot {folder}/root
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
ErrorLog {folder}/log
AccessLog {folder}/access
PageLog {folder}/pages
"""


def lacks() -> str:
    """Why there can be none here; empty when there can."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return "only root may start a printing system of its own"
    missing = [name for name in ("cupsd", "lpadmin", "lp", "lpstat") if _program(name) is None]
    if not _DRIVER_FILE.is_file():
        missing.append("cups-filters")
    return f"not installed: {', '.join(missing)}" if missing else ""


class PrintServer(NamedTuple):
    folder: Path

    @property
    def printed(self) -> Path:
        """What the printer has printed last."""
        return self.folder / "printed.pdf"

    @property
    def surroundings(self) -> Mapping[str, str]:
        """The environment of a process that prints here."""
        return {**os.environ, "CUPS_SERVER": str(self.folder / "socket"), "QT_QPA_PLATFORM": "offscreen"}

    def wait_for_the_paper(self) -> bytes:
        """The PDF that came out of the last job, when no job is left."""
        for _ in _until_late():
            waiting = self.run("lpstat", "-W", "not-completed", "-o")
            if waiting.returncode == 0 and not waiting.stdout and self.printed.is_file():
                return self.printed.read_bytes()
        raise AssertionError(self.folder.joinpath("log").read_text("utf-8", "replace"))

    def run(self, name: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
        command = [_program(name) or name, *arguments]
        return subprocess.run(command, env=self.surroundings, capture_output=True, check=False)


@contextmanager
def print_server() -> Iterator[PrintServer]:
    """A running server with its printer."""
    # A short path of its own: that of a socket has a limit, and the filters run as another user.
    with tempfile.TemporaryDirectory(prefix="print") as name:
        folder = Path(name)
        folder.chmod(0o711)
        for part in ("root", "cache", "state", "spool/tmp"):
            folder.joinpath(part).mkdir(parents=True)
        rules, places = folder / "cupsd.conf", folder / "cups-files.conf"
        rules.write_text(_RULES.format(folder=folder), "utf-8")
        places.write_text(_PLACES.format(folder=folder), "utf-8")
        process = subprocess.Popen([_program("cupsd") or "cupsd", "-f", "-c", rules, "-s", places])
        try:
            server = PrintServer(folder)
            _add_printer(server)
            yield server
        finally:
            process.terminate()
            process.wait(_LONGEST_SECONDS)


def _add_printer(server: PrintServer) -> None:
    """As soon as the server answers."""
    added = None
    for _ in _until_late():
        added = server.run("lpadmin", "-p", PRINTER, "-E", "-v", server.printed.as_uri(), "-m", _DRIVER)
        if added.returncode == 0:
            return
    raise AssertionError(added)


def _until_late() -> Iterator[None]:
    end = time.monotonic() + _LONGEST_SECONDS
    while time.monotonic() < end:
        yield


def _program(name: str) -> str | None:
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
