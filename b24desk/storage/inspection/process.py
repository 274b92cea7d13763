"""Starts the process that opens foreign files, watches it, and believes nothing that it says unchecked."""

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import b24desk
from b24desk.storage.failures import writing_failed
from b24desk.storage.paths import reachable

_LARGEST_REPLY = 16 * 1024 * 1024
_GLANCE = 0.04
"""Seconds between two looks at how far the process is."""
_NOT_SEEN, _BELOW_NORMAL = 0x08000000, 0x00004000
"""Windows: without a console, and after what the user is doing."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a process may use: bytes, seconds of the processor in all, seconds without a word from it."""

    memory: int = 1_200 * 1024 * 1024
    seconds: int = 120
    silence: float = 45.0


class StoppedError(Exception):
    """The user asked for an end."""


@dataclass(slots=True)
class Answers:
    """What a process said, and whether it came to its end by itself."""

    said: list[dict[str, Any]] = field(default_factory=list)
    is_done: bool = False


@contextmanager
def workspace(folder: Path | None = None) -> Iterator[Path]:
    """A folder for this user's eyes that is gone afterwards. Raises B24Error."""
    place = Path(tempfile.gettempdir()) if folder is None else folder
    try:
        made = tempfile.TemporaryDirectory(prefix="b24-", dir=reachable(place), ignore_cleanup_errors=True)
    except OSError as error:
        raise writing_failed(error, place) from error
    with made as name:
        yield Path(name)


def answers(
    request: Mapping[str, Any],
    folder: Path,
    bounds: Bounds,
    stop: threading.Event | None = None,
    on_word: Callable[[dict[str, Any]], None] | None = None,
) -> Answers:
    """Have a request carried out; `on_word` is told each answer as it comes.

    Raises StoppedError, and B24Error where no process can be started or the folder not be written.
    """
    asked, reply = folder / "request.json", folder / "reply.jsonl"
    limits = {"memory": bounds.memory, "seconds": bounds.seconds}
    try:
        asked.write_text(json.dumps({**request, **limits}), encoding="utf-8")
        reply.write_bytes(b"")
        process = _started(asked, reply)
    except OSError as error:
        raise writing_failed(error, folder) from error
    found = Answers()
    try:
        _listen(process, reply, found, bounds, stop, on_word)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
    found.is_done = process.returncode == 0
    return found


def _listen(
    process: "subprocess.Popen[bytes]",
    reply: Path,
    found: Answers,
    bounds: Bounds,
    stop: threading.Event | None,
    on_word: Callable[[dict[str, Any]], None] | None,
) -> None:
    waited, taken, rest = 0.0, 0, b""
    with reply.open("rb") as file:
        while True:
            ended = _has_ended(process)
            file.seek(taken)  # Wine remembers that this was the end, however the file has grown since
            chunk = file.read(_LARGEST_REPLY - taken)
            taken += len(chunk)
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                found.said.append(_spoken(line))
                if on_word is not None:
                    on_word(found.said[-1])
            if ended and not chunk:
                return
            waited = 0.0 if chunk else waited + _GLANCE
            if stop is not None and stop.is_set():
                raise StoppedError
            if waited > bounds.silence or taken >= _LARGEST_REPLY:
                return


def _has_ended(process: "subprocess.Popen[bytes]") -> bool:
    with suppress(subprocess.TimeoutExpired):
        process.wait(_GLANCE)
        return True
    return False


def _spoken(line: bytes) -> dict[str, Any]:
    """An answer; empty where it is none."""
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _started(asked: Path, reply: Path) -> "subprocess.Popen[bytes]":
    """This program again: the same file where it is frozen, the same package where it is not."""
    frozen = bool(getattr(sys, "frozen", False))
    program = [sys.executable] if frozen else [sys.executable, "-m", "b24desk"]
    where = {} if frozen else {"PYTHONPATH": _search_path()}
    return subprocess.Popen(  # noqa: S603 - our own program, with two paths of our own
        [*program, b24desk.FOREIGN_FILES, str(asked), str(reply)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **where, "OMP_NUM_THREADS": "1"},
        creationflags=_NOT_SEEN | _BELOW_NORMAL if os.name == "nt" else 0,
    )


def _search_path() -> str:
    ours = str(Path(b24desk.__file__).parent.parent)
    return os.pathsep.join(filter(None, (ours, os.environ.get("PYTHONPATH", ""))))
