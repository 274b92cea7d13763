"""The list of recent projects: a convenience that can be lost at any time without losing anything.

It is never allowed to fail: a damaged list is made anew from the projects folder, one that cannot be
written is not written.
"""

from contextlib import suppress
from datetime import date, datetime
from heapq import nlargest
from pathlib import Path
from typing import Annotated
from uuid import UUID

from pydantic import Field, ValidationError

from b24desk.domain.frozen import Frozen
from b24desk.domain.project import Line
from b24desk.errors import B24Error
from b24desk.storage.listing import projects_in
from b24desk.storage.paths import Folders, reachable
from b24desk.storage.publish import make_folder, publish
from b24desk.storage.reading import read_bytes

_MOST = 50
_LARGEST = 1_000_000
_Count = Annotated[int, Field(ge=0, le=1_000_000)]


class Summary(Frozen):
    """How a project stood when it was last closed, so that the list need not open it to say so.

    `page` and `item` are where its user was; never more than ids of the rulebook.
    """

    document: UUID
    decided: _Count
    applicable: _Count
    filing: date | None = None
    page: Line = ""
    item: Line = ""


class RecentProject(Frozen):
    """A project as it was when last open. Lists from before there were summaries have none."""

    path: Path
    title: Line
    opened: datetime
    summary: Summary | None = None

    @property
    def missing(self) -> bool:
        """Whether the file is gone, or its drive is not there. Asks the disk."""
        return not reachable(self.path).is_file()


class _Listed(Frozen):
    projects: tuple[RecentProject, ...] = ()


def recent_projects(folders: Folders) -> tuple[RecentProject, ...]:
    """The projects opened last, newest first."""
    try:
        return _Listed.model_validate_json(read_bytes(folders.recent_file, _LARGEST)).projects
    except (B24Error, ValidationError):
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
    news = {"title": title, "summary": summary}
    listed = recent_projects(folders)
    noted = tuple(entry.model_copy(update=news) if entry.path == path else entry for entry in listed)
    if noted != listed:
        _write(folders, noted)


def moved(folders: Folders, old: Path, new: Path) -> None:
    """A project on the list has been found elsewhere; an entry that was there already makes way."""
    old, new = old.absolute(), new.absolute()
    others = [entry for entry in recent_projects(folders) if entry.path not in (new, old)]
    found = [entry for entry in recent_projects(folders) if entry.path == old]
    _write(folders, (*(entry.model_copy(update={"path": new}) for entry in found), *others))


def forget(folders: Folders, path: Path) -> None:
    """Take a project off the list; the file is left alone."""
    path = path.absolute()
    _write(folders, tuple(entry for entry in recent_projects(folders) if entry.path != path))


def _write(folders: Folders, projects: tuple[RecentProject, ...]) -> None:
    listed = _Listed(projects=projects[:_MOST])
    with suppress(B24Error):
        make_folder(folders.cache)
        publish(folders.recent_file, listed.model_dump_json(indent=2).encode())


def _found_in(folders: Folders) -> tuple[RecentProject, ...]:
    """The projects in the projects folder, by when they were last written."""
    listed = projects_in(folders.projects, folders.index_file)
    newest = nlargest(_MOST, listed, key=lambda project: project.changed)
    return tuple(
        RecentProject(path=folders.projects / project.name, title=project.title, opened=project.written)
        for project in newest
    )
