"""Puts a folder into each state that a crash may leave, and lets the program find its way from there."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.storage.harness.crash_states import CrashState, Disk, crash_states
from tests.storage.harness.killing import TYPIST, environment
from tests.storage.harness.promises import Promises, judge
from tests.storage.harness.recording import (
    Cut,
    Event,
    Flushed,
    FolderFlushed,
    Made,
    Recording,
    Removed,
    Renamed,
    Said,
    Settled,
    Wrote,
)
from tests.storage.harness.setting import DOCUMENT, lay_down
from tests.storage.harness.system_calls import record


@dataclass
class Crashes:
    """What a series of crashes showed; `problems` must stay empty, but not those of a negative control."""

    states: int = 0
    recovered: int = 0
    problems: list[str] = field(default_factory=list)


def record_typist(folder: Path, edits: int, seed: int, *, protected: bool = False) -> Recording:
    """What the storage layer does to a new folder while somebody types."""
    folder.mkdir()
    lay_down(folder / DOCUMENT, protected=protected)
    typing = [*TYPIST, str(folder / DOCUMENT), str(folder / "home")]
    habits = ["--edits", str(edits), "--seed", str(seed), "--saving", "0.8"]
    return record([*typing, *habits], folder, environment())


def crash(recording: Recording, folder: Path, *, seed: int, draws: int, most: int | None = None) -> Crashes:
    """Judge every state, or an even choice of `most` of them.

    The folder is the one that was recorded: what it holds is replaced, again and again.
    """
    found = Crashes()
    states = list(crash_states(recording, seed, draws))
    step = max(1, len(states) // most) if most else 1
    for state in states[seed % step :: step]:
        lay_out(state, folder)
        promises = _promises(recording.events[: state.moment])
        promises.tried = max(promises.tried, _promises(recording.events).tried)
        verdict = judge(folder / DOCUMENT, folder / "home", promises)
        name = f"before event {state.moment}, {state.luck.value}"
        found.problems += [f"{name}: {problem}" for problem in verdict.problems]
        found.recovered += verdict.recovered
        found.states += 1
    return found


def without_file_flushes(recording: Recording) -> Recording:
    """As if the program never flushed a file."""
    return recording.changed(event for event in recording.events if not isinstance(event, Flushed))


def without_folder_flushes(recording: Recording) -> Recording:
    """As if the program never flushed a folder."""
    return recording.changed(event for event in recording.events if not isinstance(event, FolderFlushed))


def without_journal(recording: Recording) -> Recording:
    """As if SQLite kept its journal in memory."""
    journals = {
        event.file
        for event in recording.events
        if isinstance(event, Made) and event.path.endswith("-journal")
    }
    return recording.changed(event for event in recording.events if _file_of(event) not in journals)


def in_place(recording: Recording) -> Recording:
    """As if the program wrote over the old content instead of moving a new file there."""
    return recording.changed(_in_place(recording))


CARELESS: dict[str, Callable[[Recording], Recording]] = {
    "no file flushed": without_file_flushes,
    "no folder flushed": without_folder_flushes,
    "written in place": in_place,
}
"""The mistakes that a harness must see; with SQLite's journal left out where it is used."""


def _in_place(recording: Recording) -> Iterator[Event]:
    disk = Disk.before(recording)
    for event in recording.events:
        names = disk.names()
        for change in _over_the_old(event, names.files, disk):
            yield change
            disk.take(change)


def _over_the_old(event: Event, files: dict[str, int], disk: Disk) -> Iterable[Event]:
    if not isinstance(event, Renamed) or event.target not in files or event.source not in files:
        return [event]
    old = files[event.target]
    content = disk.content(files[event.source])
    return [Cut(old, 0), Wrote(old, 0, content), Flushed(old), Removed(event.source)]


def _file_of(event: Event) -> int | None:
    match event:
        case Made(_, file) | Wrote(file) | Cut(file) | Flushed(file) | Settled(file):
            return file
        case _:
            return None


def _promises(events: list[Event]) -> Promises:
    promises = Promises()
    for event in events:
        if isinstance(event, Said):
            promises.hear(event.line)
    return promises


def lay_out(state: CrashState, folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()
    for name in sorted(state.folders):
        folder.joinpath(name).mkdir(mode=0o700)
    for name, content in state.files.items():
        folder.joinpath(name).write_bytes(content)
