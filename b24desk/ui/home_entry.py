"""What the start page is given to show; light enough to be there before any model is loaded."""

from pathlib import Path
from typing import NamedTuple

from b24desk.domain.language import Language


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
