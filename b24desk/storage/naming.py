"""File names from titles, fit for every system that a project may be carried to."""

import re
import unicodedata
from pathlib import Path, PurePosixPath

from b24desk.storage.document import SUFFIX

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_LONGEST = 150
"""Bytes. Systems allow 255 a name; this leaves room for a number, a suffix and what a sync client adds."""


def file_stem(title: str) -> str:
    """The title as a file name without suffix; "B24" where nothing of it can be kept."""
    words = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", title))
    words = re.sub(r"\s+", " ", words).strip(" .")
    words = words.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore").strip(" .")
    if not words:
        return "B24"
    return f"_{words}" if _RESERVED.fullmatch(words) else words


def file_name(name: str) -> str:
    """The name of a file as it came from another computer, fit for this one; its ending stays."""
    place = PurePosixPath(name.replace("\\", "/"))
    suffix = _FORBIDDEN.sub("", place.suffix)[:20]
    return file_stem(place.stem if suffix else place.name) + suffix


def free_path(folder: Path, title: str) -> Path:
    """A path in the folder that nothing has yet: "name.b24", "name (2).b24" and so on."""
    stem = file_stem(title)
    path = folder / f"{stem}{SUFFIX}"
    number = 2
    while path.exists():
        path = folder / f"{stem} ({number}){SUFFIX}"
        number += 1
    return path
