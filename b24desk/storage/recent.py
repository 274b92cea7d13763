"""The list of recent projects: a convenience that can be lost at any time without losing anything.

It is never allowed to fail: a damaged list is made anew from the projects folder, one that cannot be
written is not written. The start page shows it before any model is loaded, so it is read on the standard
library alone.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime
from heapq import nlargest
from pathlib import Path
from typing import Any
from uuid import UUID

from b24desk.errors import B24Error
from b24desk.storage.paths import Folders, reachable
from b24desk.storage.reading import read_bytes

_MOST = 50
_LARGEST = 1_000_000
_LARGEST_COUNT = 1_000_000
_LONGEST_LINE = 2_000


@dataclass(frozen=True, slots=True)
class Summary:
    """How a project stood when it was last closed, so that the list need not open it to say so.

    `page` and `item` are where its user was; never more than ids of the rulebook.
    """

    document: UUID
    decided: int
    applicable: int
    filing: date | None = None
    page: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class RecentProject:
    """A project as it was when last open. Lists from before there were summaries have none."""

    path: Path
    title: str
    opened: datetime
    summary: Summary | None = None

    @property
    def missing(self) -> bool:
        """Whether the file is gone, or its drive is not there. Asks the disk."""
        return not reachable(self.path).is_file()


_PROJECT = frozenset(field.name for field in fields(RecentProject))
_SUMMARY = frozenset(field.name for field in fields(Summary))


def recent_projects(folders: Folders) -> tuple[RecentProject, ...]:
    """The projects opened last, newest first."""
    try:
        return _read(json.loads(read_bytes(folders.recent_file, _LARGEST)))
    except (B24Error, ValueError, RecursionError):
        return _found_in(folders)


def note_opened(folders: Folders, path: Path, title: str, at: datetime) -> None:
    """Put a project at the head of the list, with the summary that it had; one without a title loses it."""
    path = path.absolute()
    listed = recent_projects(folders)
    others = [entry for entry in listed if entry.path != path]
    summary = next((entry.summary for entry in listed if entry.path == path), None) if title else None
    _write(folders, (RecentProject(path=path, title=title, opened=at, summary=summary), *others))


def note_summary(folders: Folders, path: Path, title: str, summary: Summary) -> None:
    """Say of a project on the list how it stands now; its place there stays."""
    path = path.absolute()
    listed = recent_projects(folders)
    noted = tuple(
        replace(entry, title=title, summary=summary) if entry.path == path else entry for entry in listed
    )
    if noted != listed:
        _write(folders, noted)


def moved(folders: Folders, old: Path, new: Path) -> None:
    """A project on the list has been found elsewhere; an entry that was there already makes way."""
    old, new = old.absolute(), new.absolute()
    others = [entry for entry in recent_projects(folders) if entry.path not in (new, old)]
    found = [entry for entry in recent_projects(folders) if entry.path == old]
    _write(folders, (*(replace(entry, path=new) for entry in found), *others))


def forget(folders: Folders, path: Path) -> None:
    """Take a project off the list; the file is left alone."""
    path = path.absolute()
    _write(folders, tuple(entry for entry in recent_projects(folders) if entry.path != path))


def _write(folders: Folders, projects: tuple[RecentProject, ...]) -> None:
    # Imported here: showing the list, which the start page waits for, needs none of it.
    from b24desk.storage.publish import make_folder, publish  # noqa: PLC0415 - as said above

    listed = json.dumps({"projects": [asdict(entry) for entry in projects[:_MOST]]}, indent=2, default=_plain)
    with suppress(B24Error):
        make_folder(folders.cache)
        publish(folders.recent_file, listed.encode())


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _found_in(folders: Folders) -> tuple[RecentProject, ...]:
    """The projects in the projects folder, by when they were last written."""
    if not reachable(folders.projects).is_dir():
        return ()
    from b24desk.storage.listing import projects_in  # noqa: PLC0415 - brings in the models

    listed = projects_in(folders.projects, folders.index_file)
    newest = nlargest(_MOST, listed, key=lambda project: project.changed)
    return tuple(
        RecentProject(path=folders.projects / project.name, title=project.title, opened=project.written)
        for project in newest
    )


def _read(data: Any) -> tuple[RecentProject, ...]:
    """Raises ValueError for anything that `_write` would not have written."""
    listed = _table(data, frozenset({"projects"})).get("projects", [])
    if not isinstance(listed, list):
        raise ValueError("no list")  # noqa: TRY004 - one kind of failure: the file is damaged
    return tuple(_project(_table(entry, _PROJECT)) for entry in listed)


def _project(entry: Mapping[str, Any]) -> RecentProject:
    summary = entry.get("summary")
    return RecentProject(
        path=Path(_line(entry.get("path"))),
        title=_line(entry.get("title")),
        opened=datetime.fromisoformat(_line(entry.get("opened"))),
        summary=None if summary is None else _summary(_table(summary, _SUMMARY)),
    )


def _summary(entry: Mapping[str, Any]) -> Summary:
    filing = entry.get("filing")
    return Summary(
        document=UUID(_line(entry.get("document"))),
        decided=_count(entry.get("decided")),
        applicable=_count(entry.get("applicable")),
        filing=None if filing is None else date.fromisoformat(_line(filing)),
        page=_line(entry.get("page", "")),
        item=_line(entry.get("item", "")),
    )


def _table(data: object, known: frozenset[str]) -> Mapping[str, Any]:
    if isinstance(data, dict) and data.keys() <= known:
        return data
    raise ValueError("not a table of what is known")


def _line(value: object) -> str:
    if isinstance(value, str) and len(value) <= _LONGEST_LINE:
        return value
    raise ValueError("too long or no text")


def _count(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST_COUNT:
        return value
    raise ValueError("no number, or beyond all bounds")
