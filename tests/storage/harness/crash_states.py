"""Every state that a disk may legally be in after a crash, given what a program wrote and flushed.

The disk promises this and no more: what was flushed is there; of what was not, any part may be, in any
order, torn at a sector, or as zeros where only the length arrived; a new, changed or removed name lasts once
its folder was flushed, and names of one folder change in order.
"""

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from tests.storage.harness.recording import (
    Cut,
    Event,
    Flushed,
    FolderFlushed,
    FolderMade,
    FolderRemoved,
    Linked,
    Made,
    Names,
    Naming,
    Recording,
    Removed,
    Renamed,
    Said,
    Settled,
    Wrote,
    folder_of,
)

_SECTOR = 512


class Luck(Enum):
    """What a crash keeps of what was not flushed."""

    NOTHING = "nothing"
    EVERYTHING = "everything"
    NAMES_ONLY = "names only"
    CONTENT_ONLY = "content only"
    CHANCE = "chance"


_KEEPING_NAMES = {Luck.EVERYTHING, Luck.NAMES_ONLY}


@dataclass(frozen=True, slots=True)
class CrashState:
    """A folder after a crash that came just before event `moment`."""

    moment: int
    luck: Luck
    files: dict[str, bytes]
    folders: frozenset[str]

    def digest(self) -> bytes:
        spelt = hashlib.sha256(repr(sorted(self.folders)).encode())
        for path, content in sorted(self.files.items()):
            spelt.update(f"{path} {len(content)} ".encode() + content)
        return spelt.digest()


@dataclass
class Disk:
    """What has been flushed, and what has only been asked for."""

    safe: dict[int, bytes]
    safe_names: Names
    waiting: dict[int, list[Wrote | Cut]] = field(default_factory=dict)
    waiting_names: list[Naming] = field(default_factory=list)

    @classmethod
    def before(cls, recording: Recording) -> "Disk":
        return cls(dict(recording.contents), recording.start.copy())

    def take(self, event: Event) -> None:
        match event:
            case Wrote(file) | Cut(file):
                self.waiting.setdefault(file, []).append(event)
            case Flushed(file):
                self.safe[file] = self.content(file)
                self.waiting.pop(file, None)
            case Settled(file, content):
                self.safe[file] = content
                self.waiting.pop(file, None)
            case FolderFlushed(path):
                self._flush_names(path)
            case Said():
                pass
            case Made() | Renamed() | Linked() | Removed() | FolderMade() | FolderRemoved():
                self.waiting_names.append(event)

    def content(self, file: int) -> bytes:
        """As a program sees it."""
        return _written(self.safe.get(file, b""), self.waiting.get(file, []))

    def names(self) -> Names:
        """As a program sees them."""
        names = self.safe_names.copy()
        for event in self.waiting_names:
            names.take(event)
        return names

    def after_crash(self, moment: int, luck: Luck, chance: random.Random) -> CrashState:
        names = self._names_left(luck, chance).reachable()
        contents = {
            path: _written(self.safe.get(file, b""), _left(self.waiting.get(file, []), luck, chance))
            for path, file in names.files.items()
        }
        return CrashState(moment, luck, contents, frozenset(names.folders - {""}))

    def _flush_names(self, folder: str) -> None:
        """Names of this folder last from now on, with what they build on in the order of events."""
        concerned, staying, flushed = {folder}, list[Naming](), list[Naming]()
        for event in reversed(self.waiting_names):
            if concerned & _folders(event):
                concerned |= _folders(event)
                flushed.append(event)
            else:
                staying.append(event)
        for event in reversed(flushed):
            self.safe_names.take(event)
        self.waiting_names = staying[::-1]

    def _names_left(self, luck: Luck, chance: random.Random) -> Names:
        names = self.safe_names.copy()
        stopped: set[str] = set()
        for event in self.waiting_names:
            keeps = chance.random() < 0.6 if luck is Luck.CHANCE else luck in _KEEPING_NAMES
            if keeps and not stopped & _folders(event):
                names.take(event)
            else:
                stopped |= _folders(event)
        return names


def crash_states(recording: Recording, seed: int, draws: int) -> Iterator[CrashState]:
    """Each different state once: at every moment the four extremes, and as many draws by chance."""
    disk, chance, seen = Disk.before(recording), random.Random(seed), set[bytes]()
    lucks = [luck for luck in Luck if luck is not Luck.CHANCE] + [Luck.CHANCE] * draws
    for moment in range(len(recording.events) + 1):
        for luck in lucks:
            state = disk.after_crash(moment, luck, chance)
            if state.digest() not in seen:
                seen.add(state.digest())
                yield state
        if moment < len(recording.events):
            disk.take(recording.events[moment])
            if isinstance(recording.events[moment], Said):
                seen.clear()  # more was promised: what was right before may be wrong now


def _folders(event: Naming) -> set[str]:
    """The folders whose names the event changes; a folder that moves takes what is in it along."""
    match event:
        case Renamed(source, target):
            return {folder_of(source), folder_of(target), source, target}
        case Linked(_, target):
            return {folder_of(target)}
        case Made(path) | Removed(path) | FolderMade(path) | FolderRemoved(path):
            return {folder_of(path)}


def _left(waiting: list[Wrote | Cut], luck: Luck, chance: random.Random) -> list[Wrote | Cut]:
    match luck:
        case Luck.NOTHING | Luck.NAMES_ONLY:
            return []
        case Luck.EVERYTHING | Luck.CONTENT_ONLY:
            return waiting
        case Luck.CHANCE:
            return [left for change in waiting for left in _torn(change, chance)]


def _torn(change: Wrote | Cut, chance: random.Random) -> Iterator[Wrote | Cut]:
    fate = chance.random()
    if fate < 0.25:
        return
    if fate < 0.6 or isinstance(change, Cut):
        yield change
    elif fate < 0.7:
        yield replace(change, content=bytes(len(change.content)))
    else:
        for start in range(0, len(change.content), _SECTOR):
            if chance.random() < 0.5:
                yield Wrote(change.file, change.offset + start, change.content[start : start + _SECTOR])


def _written(content: bytes, changes: list[Wrote | Cut]) -> bytes:
    result = bytearray(content)
    for change in changes:
        match change:
            case Cut(_, size):
                result = result[:size].ljust(size, b"\0")
            case Wrote(_, offset, written):
                if len(result) < offset:
                    result = result.ljust(offset, b"\0")
                result[offset : offset + len(written)] = written
    return bytes(result)
