"""Records what a program does to a folder with `strace`, SQLite's own calls included. Linux only."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.storage.harness.crash_states import Disk
from tests.storage.harness.recording import (
    Cut,
    Event,
    Flushed,
    FolderFlushed,
    FolderMade,
    FolderRemoved,
    Linked,
    Made,
    Recording,
    Removed,
    Renamed,
    Said,
    Wrote,
    folder_of,
)

_PATHS = {
    "open": [(0, 0)],
    "creat": [(0, 0)],
    "openat": [(0, 1)],
    "rename": [(0, 0), (0, 1)],
    "renameat": [(0, 1), (2, 3)],
    "renameat2": [(0, 1), (2, 3)],
    "link": [(0, 0), (0, 1)],
    "linkat": [(0, 1), (2, 3)],
    "unlink": [(0, 0)],
    "unlinkat": [(0, 1)],
    "rmdir": [(0, 0)],
    "mkdir": [(0, 0)],
    "mkdirat": [(0, 1)],
}
"""Calls by path: for each path the argument that says where it begins, and the one that is it."""
_OPENING = {"open", "creat", "openat"}
_WRITING = "write writev pwrite64 pwritev pwritev2 ftruncate truncate fallocate sendfile copy_file_range"
_REST = "close lseek fsync fdatasync dup dup2 dup3"
_CALLS = ",".join([*_PATHS, *_WRITING.split(), *_REST.split()])
_LINE = re.compile(r"\d+ +(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+|0x[0-9a-f]+|\?)")
_UNFINISHED = " <unfinished ...>"
_RESUMED = re.compile(r"(\d+) +<\.\.\. \w+ resumed>(.*)")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_OUTPUT = "1"


@cache
def strace_works() -> bool:
    """Whether it is here and the system lets it watch a child."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return False
    tried = ["strace", "-f", "--seccomp-bpf", "-e", "trace=openat", "-o", os.devnull, "true"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


def record(command: Sequence[str], folder: Path, variables: Mapping[str, str]) -> Recording:
    """Run the command to its end and say what it did to the folder."""
    recording = Recording.of(folder)
    with tempfile.TemporaryDirectory() as place:
        log = Path(place, "calls")
        watch = ["strace", "-f", "--seccomp-bpf", "-qq", "-xx", "-s", "99999999", "-o", str(log)]
        told = [*watch, "-e", f"trace={_CALLS}", "-e", "signal=none", *command]
        subprocess.run(told, env=dict(variables), stdout=subprocess.DEVNULL, check=True)
        with log.open(encoding="ascii") as lines:
            reader = _Reader(folder, recording)
            for line in _whole(lines):
                reader.read(line)
    return recording


def _whole(lines: Iterator[str]) -> Iterator[str]:
    """Calls in the order in which they came back, each on one line."""
    begun: dict[str, str] = {}
    for raw in lines:
        line = raw.rstrip("\n")
        resumed = _RESUMED.match(line)
        if line.endswith(_UNFINISHED):
            begun[line.split()[0]] = line.removesuffix(_UNFINISHED)
        elif resumed:
            yield begun.pop(resumed[1]) + resumed[2]
        else:
            yield line


@dataclass
class _Open:
    """What a descriptor stands for: a file of the recording with a position, or a folder."""

    file: int | None
    folder: str
    position: int = 0
    appends: bool = False


class UnknownCallError(Exception):
    """The program did something to the folder that the recording does not understand."""


class _Reader:
    """Turns calls into events; a call on anything outside the folder is none."""

    def __init__(self, folder: Path, recording: Recording) -> None:
        self._folder = f"{folder}/"
        self._recording = recording
        self._names = recording.start.copy()
        self._disk = Disk.before(recording)
        self._files = len(recording.contents)
        self._open: dict[int, _Open] = {}

    def read(self, line: str) -> None:
        match = _LINE.match(line)
        if match is None or match["result"].startswith(("-", "?")):
            return  # it failed, or it is no call
        arguments = match["arguments"].split(", ")
        result = int(match["result"], 0)
        if match["name"] in _PATHS:
            paths = [self._path(arguments[path], arguments[at]) for at, path in _PATHS[match["name"]]]
            self._on_paths(match["name"], paths, match["arguments"], result)
        elif match["name"] in {"write", "writev"} and arguments[0] == _OUTPUT:
            for said in _STRING.findall(match["arguments"]):
                self._take(Said(_bytes(said).decode()))
        elif match["name"] == "close":
            self._open.pop(int(arguments[0]), None)
        else:
            self._on_descriptor(match["name"], arguments, result)

    def _on_paths(self, name: str, paths: list[str | None], arguments: str, result: int) -> None:
        if paths == [None] * len(paths):
            if name in _OPENING:
                self._open.pop(result, None)
            return
        if None in paths:
            raise UnknownCallError(f"{name} into the folder or out of it")
        inside = [path for path in paths if path is not None]
        match name:
            case "openat" | "open":
                self._opened(inside[0], arguments, result)
            case "creat":
                self._opened(inside[0], "O_TRUNC", result)
            case "rename" | "renameat" | "renameat2":
                self._take(Renamed(*inside))
            case "link" | "linkat":
                self._take(Linked(*inside))
            case "unlink" | "unlinkat":
                self._take((FolderRemoved if "AT_REMOVEDIR" in arguments else Removed)(inside[0]))
            case "rmdir":
                self._take(FolderRemoved(inside[0]))
            case _:
                self._take(FolderMade(inside[0]))

    def _on_descriptor(self, name: str, arguments: list[str], result: int) -> None:
        opened = self._open.get(int(arguments[0])) if arguments[0].isdecimal() else None
        if opened is None:
            return
        match name, opened.file:
            case "fsync" | "fdatasync", None:
                self._take(FolderFlushed(opened.folder))
            case "fsync" | "fdatasync", int(file):
                self._take(Flushed(file))
            case "lseek", _:
                opened.position = result
            case "write", int(file):
                if opened.appends:
                    opened.position = len(self._disk.content(file))
                self._take(Wrote(file, opened.position, _bytes(arguments[1])))
                opened.position += result
            case "pwrite64", int(file):
                self._take(Wrote(file, int(arguments[3]), _bytes(arguments[1])))
            case "ftruncate", int(file):
                self._take(Cut(file, int(arguments[1])))
            case "sendfile", int(file) if arguments[2] == "NULL":
                source = self._open[int(arguments[1])]
                if source.file is None:
                    raise UnknownCallError(name)
                content = self._disk.content(source.file)[source.position :][:result]
                self._take(Wrote(file, opened.position, content))
                opened.position += result
                source.position += result
            case _:
                raise UnknownCallError(name)

    def _opened(self, path: str, flags: str, descriptor: int) -> None:
        if path in self._names.folders:
            self._open[descriptor] = _Open(None, path)
            return
        if path not in self._names.files:
            self._files += 1
            self._take(Made(path, self._files))
        file = self._names.files[path]
        if "O_TRUNC" in flags and self._disk.content(file):
            self._take(Cut(file, 0))
        self._open[descriptor] = _Open(file, folder_of(path), appends="O_APPEND" in flags)

    def _take(self, event: Event) -> None:
        self._recording.events.append(event)
        self._disk.take(event)
        if isinstance(event, Made | Renamed | Linked | Removed | FolderMade | FolderRemoved):
            self._names.take(event)

    def _path(self, argument: str, at: str) -> str | None:
        """Relative to the recorded folder; None outside it. `at` may be a descriptor."""
        path = os.fsdecode(_bytes(argument))
        if at.isdecimal() and int(at) in self._open and not path.startswith("/"):
            return f"{self._open[int(at)].folder}/{path}".removeprefix("/")
        if f"{path}/" == self._folder:
            return ""
        return path.removeprefix(self._folder) if path.startswith(self._folder) else None


def _bytes(argument: str) -> bytes:
    return bytes.fromhex(argument.strip('"').replace("\\x", ""))
