"""One PDF of many files of evidence, made in the bounded process; what cannot be bound is left out."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from b24desk.storage.inspection.process import Answers, Bounds, answers, workspace

BINDING = Bounds(memory=2_000 * 1024 * 1024, seconds=600, silence=90.0)
"""More than for looking: the pages of a volume are held together."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file to bind: a PDF or a picture. Files of one title follow each other.

    `stamp` is the place of its first page's stamp among the stamps.
    """

    path: Path
    title: str
    is_picture: bool
    stamp: int = 0


@dataclass(frozen=True, slots=True)
class Bound:
    """`pages` for each file that is in the volume, by its place; `left_out` are the places of the others."""

    pages: dict[int, int]
    left_out: tuple[int, ...]


OnSheet = Callable[[int], None]
"""Told how many files are bound."""


def bind(
    sheets: Sequence[Sheet],
    into: Path,
    *,
    stamps: bytes = b"",
    bounds: Bounds = BINDING,
    stop: threading.Event | None = None,
    on_sheet: OnSheet | None = None,
) -> Bound:
    """Write the volume; nothing is written where no file can be bound.

    `stamps` is a PDF of our own with a stamp a page. Raises StoppedError, and B24Error where no process can
    be started.
    """
    left_out: list[int] = []
    while True:
        places = [place for place in range(len(sheets)) if place not in left_out]
        if not places:
            return Bound({}, tuple(left_out))
        with workspace(into.parent) as folder:
            request = {
                "do": "bind",
                "sheets": [_spelt(sheets[place]) for place in places],
                "stamps": _kept(folder, stamps) if stamps else "",
                "into": str(into),
            }
            heard = answers(request, folder, bounds, stop, _reporter(on_sheet))
        if heard.is_done:
            return Bound(_pages(heard, places), tuple(sorted(left_out)))
        begun, ended = (sum(word in said for said in heard.said) for word in ("begins", "ends"))
        if begun == ended:  # all of them were read, and together they are too much
            return Bound({}, tuple(range(len(sheets))))
        left_out.append(places[begun - 1])


def _spelt(sheet: Sheet) -> dict[str, object]:
    return {
        "path": str(sheet.path),
        "title": sheet.title,
        "is_picture": sheet.is_picture,
        "stamp": sheet.stamp,
    }


def _kept(folder: Path, stamps: bytes) -> str:
    path = folder / "stamps.pdf"
    path.write_bytes(stamps)
    return str(path)


def _reporter(on_sheet: OnSheet | None) -> Callable[[dict[str, object]], None]:
    def report(said: dict[str, object]) -> None:
        number = said.get("ends")
        if on_sheet is not None and isinstance(number, int):
            on_sheet(number + 1)

    return report


def _pages(heard: Answers, places: list[int]) -> dict[int, int]:
    found = {}
    for said in heard.said:
        number, pages = said.get("ends"), said.get("pages")
        if isinstance(number, int) and isinstance(pages, int) and 0 <= number < len(places):
            found[places[number]] = pages
    return found
