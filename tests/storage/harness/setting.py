"""Where and how the harnesses' project is opened, protected or not: the same for who types and who judges."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from uuid import uuid4

from b24desk.storage.document import Content, write_document
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.sealing.envelope import is_sealed
from b24desk.storage.sealing.key_ring import Cost, KeyRing, new_ring
from b24desk.storage.sealing.password import Password
from tests.storage.authors import AUTHOR
from tests.storage.harness.drafts import WORDS, draft

DOCUMENT = "云鹭.b24"
AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PASSWORD = Password("云鹭 2026 long enough")
CHEAP = Cost(passes=1, memory=64)
"""A thousand openings must not cost a thousand seconds."""


def library(home: Path) -> Library:
    return Library(Folders.under(home), AUTHOR)


def lay_down(path: Path, number: int = 0, people: int = 4, *, protected: bool = False) -> None:
    """Write the file that the typing begins with."""
    content = Content(draft(number, people), ring=_ring() if protected else None)
    write_document(path, content, uuid4(), may_replace=False)


def in_clear(path: Path, home: Path) -> Iterator[str]:
    """The files of a protected project that give away what was typed into it."""
    with path.open("rb") as file:
        if not is_sealed(file.read(64)):
            return
    for place in (path, *home.joinpath("data").rglob("*"), *home.joinpath("cache").rglob("*")):
        if place.is_file() and any(word.encode() in place.read_bytes() for word in WORDS):
            yield place.name


@cache
def _ring() -> KeyRing:
    return new_ring(PASSWORD, None, CHEAP)
