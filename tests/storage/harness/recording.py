"""What a program did to a folder, call by call: the events that a crash may keep, tear, reorder or drop."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Made:
    """A new, empty file; `file` names it whatever it is called later."""

    path: str
    file: int


@dataclass(frozen=True, slots=True)
class Wrote:
    file: int
    offset: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """The file has this size now."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Flushed:
    file: int


@dataclass(frozen=True, slots=True)
class Settled:
    """The file has this content, durably and at once: what somebody else saw to."""

    file: int
    content: bytes


@dataclass(frozen=True, slots=True)
class FolderFlushed:
    path: str


@dataclass(frozen=True, slots=True)
class Renamed:
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Linked:
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Removed:
    path: str


@dataclass(frozen=True, slots=True)
class FolderMade:
    path: str


@dataclass(frozen=True, slots=True)
class FolderRemoved:
    path: str


@dataclass(frozen=True, slots=True)
class Said:
    """A line that the program said; what it promised from then on."""

    line: str


Naming: TypeAlias = Made | Renamed | Linked | Removed | FolderMade | FolderRemoved
"""Events that change which names there are; they last once each folder concerned is flushed."""
Event: TypeAlias = Naming | Wrote | Cut | Flushed | Settled | FolderFlushed | Said


@dataclass
class Names:
    """Which file stands under which path, and which folders there are. Paths are relative, with slashes."""

    files: dict[str, int] = field(default_factory=dict)
    folders: set[str] = field(default_factory=lambda: {""})

    def copy(self) -> "Names":
        return Names(dict(self.files), set(self.folders))

    def take(self, event: Naming) -> None:
        """What a crash kept may lack what this builds on; then it builds nothing."""
        match event:
            case Made(path, file):
                self.files[path] = file
            case Removed(path):
                self.files.pop(path, None)
            case Linked(source, target):
                if source in self.files:
                    self.files[target] = self.files[source]
            case FolderMade(path):
                self.folders.add(path)
            case FolderRemoved(path):
                self.folders.discard(path)
            case Renamed(source, target):
                self._rename(source, target)

    def reachable(self) -> "Names":
        """Without what stands in a folder that is not there."""
        return Names(
            {path: file for path, file in self.files.items() if self._stands(path)},
            {path for path in self.folders if self._stands(path)},
        )

    def _stands(self, path: str) -> bool:
        return all(folder in self.folders for folder in above(path))

    def _rename(self, source: str, target: str) -> None:
        if source in self.files:
            self.files[target] = self.files.pop(source)
        elif source in self.folders:
            inside = f"{source}/"
            self.folders = {_moved(path, source, target) for path in self.folders}
            self.files = {
                _moved(path, source, target) if path.startswith(inside) else path: file
                for path, file in self.files.items()
            }


@dataclass
class Recording:
    """A folder as it was, and the events since. Built by whatever watches the program."""

    contents: dict[int, bytes]
    """Of the files that were there at the start."""
    start: Names
    events: list[Event] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path) -> "Recording":
        """The start of a recording: all that is in the folder now is safe on the disk."""
        recording = cls({}, Names())
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_dir():
                recording.start.folders.add(name)
            else:
                number = len(recording.contents) + 1
                recording.start.files[name] = number
                recording.contents[number] = path.read_bytes()
        return recording

    def changed(self, events: Iterable[Event]) -> "Recording":
        return replace(self, events=list(events))


def above(path: str) -> Iterator[str]:
    """The folders that a path stands in, up to the recorded one, which is the empty path."""
    while path:
        path = path.rpartition("/")[0]
        yield path


def folder_of(path: str) -> str:
    return path.rpartition("/")[0]


def _moved(path: str, source: str, target: str) -> str:
    if path == source or path.startswith(f"{source}/"):
        return target + path.removeprefix(source)
    return path
