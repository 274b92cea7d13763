"""Paths for projects and attachments: names from titles, and places that are free."""

from itertools import count
from pathlib import Path, PurePosixPath

from b24desk.domain.file_names import fitting, plain
from b24desk.storage.document import SUFFIX

_LONGEST = 150
"""Bytes. Systems allow 255 a name; this leaves room for a number, a suffix and what a sync client adds."""
_LONGEST_ENDING = 20


def file_stem(title: str) -> str:
    """The title as a file name without suffix; "B24" where nothing of it can be kept."""
    return fitting(plain(title), _LONGEST) or "B24"


def file_name(name: str) -> str:
    """The name of a file as it came from another computer, fit for this one; its ending stays."""
    place = PurePosixPath(name.replace("\\", "/"))
    ending = fitting(plain(place.suffix), _LONGEST_ENDING)
    return f"{file_stem(place.stem)}.{ending}" if ending else file_stem(place.name)


def free_path(folder: Path, title: str) -> Path:
    """A path in the folder that nothing has yet: "name.b24", "name (2).b24" and so on."""
    path = folder / f"{file_stem(title)}{SUFFIX}"
    return another_name(path) if path.exists() else path


def another_name(path: Path) -> Path:
    """Beside the path, a name that is free: "checklist (2).pdf"."""
    for number in count(2):
        other = path.with_name(f"{path.stem} ({number}){path.suffix}")
        if not other.exists():
            return other
    raise AssertionError("there is always a next number")
