"""A window of any program, seen from outside: ``python -m probes.window_seen MOMENT COLD PROGRAM WORD …``.

``painted`` is Qt's own word that a window's picture has gone to the screen, ``loaded`` that the program does
what a second start asks of the first one. COLD names folders, joined as in PATH, of which the system is to
forget the files first; an empty word names none. The program is stopped at that moment.
"""

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from probes.usage import of_children

_PAINTED = b"Flushing"
_LOG = {"QT_LOGGING_RULES": "qt.widgets.painting=true"}


def forget(folder: Path) -> None:
    """Of files that another process has in use, the system keeps what that one uses. Linux only."""
    if sys.platform == "linux":
        for path in folder.rglob("*"):
            with suppress(OSError):
                file = os.open(path, os.O_RDONLY)
                os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
                os.close(file)


def at_painted(command: list[str]) -> float:
    with subprocess.Popen(
        command, env=os.environ | _LOG, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as program:
        for line in program.stderr or ():
            if _PAINTED in line:
                break
        seen = time.monotonic()
        program.kill()
    return seen


def at_loaded(command: list[str]) -> float:
    requests = Path(os.environ["B24DESK_HOME"]) / "data" / "starts"
    requests.mkdir(parents=True, exist_ok=True)
    request = requests / "0.request"
    request.touch()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        while request.exists() and program.poll() is None:
            time.sleep(0.001)
        seen = time.monotonic()
        program.kill()
    return seen


moment, cold, *rest = sys.argv[1:]
for name in filter(None, cold.split(os.pathsep)):
    forget(Path(name))
began = time.monotonic()
ended = {"painted": at_painted, "loaded": at_loaded}[moment](rest)
cpu, memory = of_children()
print(json.dumps({"moment": time.monotonic(), "seconds": ended - began, "cpu": cpu, "memory": memory}))
