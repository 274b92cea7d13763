"""What the start page is given to show; light enough to be there before any model is loaded."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from b24desk.domain.language import Language

if TYPE_CHECKING:  # read after the first paint
    from b24desk.storage.recent import RecentProject


class HomeEntry(NamedTuple):
    """A project that can be opened from here; a missing one cannot. `day` is when it was last open.

    Items decided and items that apply, both 0 while not known; `filing` is the planned day, if any.
    """

    path: Path
    title: str
    day: str
    missing: bool
    decided: int = 0
    applicable: int = 0
    filing: str = ""


class Example(NamedTuple):
    """A sample project, with its title in each language."""

    path: Path
    titles: dict[Language, str]


def home_entry(project: "RecentProject") -> HomeEntry:
    """An entry of the recent list; asks the disk whether the file is there."""
    summary = project.summary
    return HomeEntry(
        path=project.path,
        title=project.title,
        day=f"{project.opened.astimezone():%Y-%m-%d}",
        missing=project.missing,
        decided=summary.decided if summary else 0,
        applicable=summary.applicable if summary else 0,
        filing=summary.filing.isoformat() if summary and summary.filing else "",
    )
