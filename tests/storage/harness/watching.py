"""Records what this very process does to a folder, and lets its calls fail, with nothing but Python.

For systems without `strace`. What goes through `os` is seen; what SQLite does is not, so its files count as
safe whenever they are looked at. Nothing else may be working in the folder meanwhile.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

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
    Settled,
    Wrote,
    folder_of,
)

Call = Callable[..., Any]
_CHANGING = ("fsync", "replace", "rename", "link", "unlink", "remove", "mkdir", "rmdir")
_SQLITE = (".db", ".db-journal")


class Watch:
    """Looks at the folder around every call, and writes down what has changed since."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.recording = Recording.of(folder)
        self._names = self.recording.start.copy()
        self._disk = Disk.before(self.recording)
        self._files = {
            (folder / name).stat().st_ino: file for name, file in self.recording.start.files.items()
        }

    def say(self, line: str) -> None:
        self._notice()
        self._take(Said(line))

    def called(self, name: str, call: Call) -> Call:
        def watched(*arguments: Any, **options: Any) -> Any:
            self._notice()
            flushed = os.fstat(arguments[0]) if name == "fsync" else None
            result = call(*arguments, **options)
            if flushed is not None:
                self._flushed(flushed.st_ino)
            else:
                self._named(name, [self._path(argument) for argument in arguments[:2]])
            return result

        return watched

    def _named(self, name: str, paths: list[str | None]) -> None:
        match name, paths:
            case "replace" | "rename", [str(source), str(target)]:
                self._take(Renamed(source, target))
            case "link", [str(source), str(target)]:
                self._take(Linked(source, target))
            case "unlink" | "remove", [str(path), *_] if path in self._names.files:
                self._take(Removed(path))
            case "mkdir", [str(path), *_]:
                self._take(FolderMade(path))
            case "rmdir", [str(path), *_]:
                self._take(FolderRemoved(path))
            case _:
                pass  # elsewhere

    def _flushed(self, inode: int) -> None:
        if inode in self._files:
            self._take(Flushed(self._files[inode]))
        for folder in self._names.folders:
            if (self._folder / folder).stat().st_ino == inode:
                self._take(FolderFlushed(folder))

    def _notice(self) -> None:
        """What happened to files without a call of ours: they were made, written to, or SQLite's own went."""
        there = {path.relative_to(self._folder).as_posix(): path for path in self._folder.rglob("*.*")}
        for name, path in there.items():
            if path.is_file():
                self._notice_file(name, path)
        for name in [name for name in self._names.files if name.endswith(_SQLITE) and name not in there]:
            self._take(Removed(name))

    def _notice_file(self, name: str, path: Path) -> None:
        if name not in self._names.files:
            file = 1 + max([0, *self._files.values(), *self.recording.contents])
            self._files[path.stat().st_ino] = file
            self._take(Made(name, file))
        file = self._names.files[name]
        content, before = path.read_bytes(), self._disk.content(file)
        if content == before:
            return
        if name.endswith(_SQLITE):
            self._take(Settled(file, content))
            self._take(FolderFlushed(folder_of(name)))
            return
        if len(content) < len(before):
            self._take(Cut(file, len(content)))
        self._take(Wrote(file, 0, content))

    def _take(self, event: Event) -> None:
        self.recording.events.append(event)
        self._disk.take(event)
        if isinstance(event, Made | Renamed | Linked | Removed | FolderMade | FolderRemoved):
            self._names.take(event)

    def _path(self, argument: object) -> str | None:
        if not isinstance(argument, str | os.PathLike):
            return None
        path = Path(os.fsdecode(argument))
        return path.relative_to(self._folder).as_posix() if path.is_relative_to(self._folder) else None


@contextmanager
def watched(folder: Path) -> Iterator[Watch]:
    """Record everything that this process does to the folder."""
    watch = Watch(folder)
    with ExitStack() as stack:
        for name in _CHANGING:
            stack.enter_context(mock.patch.object(os, name, watch.called(name, getattr(os, name))))
        yield watch


class Refusal:
    """Fails the k-th call of all that change something; `happened` once it was made."""

    def __init__(self, k: int, error: int) -> None:
        self._left = k
        self._error = error
        self.happened = False

    def called(self, call: Call, is_meant: Callable[..., bool]) -> Call:
        def refused(*arguments: Any, **options: Any) -> Any:
            if is_meant(*arguments):
                self._left -= 1
                if self._left == 0:
                    self.happened = True
                    raise OSError(self._error, os.strerror(self._error))
            return call(*arguments, **options)

        return refused


@contextmanager
def refused(k: int, error: int) -> Iterator[Refusal]:
    """Let the k-th call fail that makes, flushes, moves or removes anything."""
    refusal = Refusal(k, error)
    with ExitStack() as stack:
        for name in _CHANGING:
            failing = refusal.called(getattr(os, name), lambda *_: True)
            stack.enter_context(mock.patch.object(os, name, failing))
        opening = refusal.called(os.open, lambda _path, flags, *_: bool(flags & os.O_CREAT))
        stack.enter_context(mock.patch.object(os, "open", opening))
        yield refusal
