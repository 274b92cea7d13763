"""The process that opens foreign files: a request in a file, its answers line by line in another.

Says what it does before it does it. Whatever is wrong with a file may end this process: the one who started
it knows by the last line which file that was.
"""

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from b24desk.storage.inspection.kinds import kind_of
from b24desk.storage.inspection.limits import bound_this_process

_PICTURES = ("jpeg", "png", "gif", "tiff", "bmp")
"""A WebP is told for what it is and not opened: the frozen program leaves its reader out."""


def serve(request: Path, reply: Path) -> int:
    """Carry out a request; the exit code."""
    logging.disable()
    asked = json.loads(request.read_text(encoding="utf-8"))
    bound_this_process(asked["memory"], asked["seconds"])
    with reply.open("w", encoding="utf-8") as out:
        match asked["do"]:
            case "examine":
                _examine(asked["files"], asked["most"], _teller(out))
            case "draw":
                _draw(asked, _teller(out))
            case "bind":
                from b24desk.storage.inspection.binding import bind  # noqa: PLC0415 - of no use to the others

                bind(asked["sheets"], asked["stamps"], Path(asked["into"]), _teller(out))
            case _:
                return 2
    return 0


Tell = Callable[[dict[str, Any]], None]


def _teller(out: TextIO) -> Tell:
    def tell(said: dict[str, Any]) -> None:
        out.write(json.dumps(said) + "\n")
        out.flush()

    return tell


def _examine(files: list[str], most: int, tell: Tell) -> None:
    for number, name in enumerate(files):
        path = Path(name)
        kind = kind_of(path)
        tell({"begins": number, "kind": kind})
        found = _found(kind, path, lambda page: tell({"page": page}), most)
        tell({"ends": number, "kind": kind, **found})


def _found(kind: str, path: Path, on_page: Callable[[int], None], most: int) -> dict[str, Any]:
    if not path.stat().st_size:
        return {"trouble": "empty"}
    if kind == "pdf":
        from b24desk.storage.inspection import pdf_pages  # noqa: PLC0415 - loaded for what there is

        return pdf_pages.examine(path, on_page, most)
    if kind in _PICTURES:
        from b24desk.storage.inspection import pictures  # noqa: PLC0415 - loaded for what there is

        return pictures.examine(path, on_page)
    return {}


def _draw(asked: dict[str, Any], tell: Tell) -> None:
    """Leaves bare pixels: nothing that would have to be read with trust."""
    tell({"begins": 0})
    path, size = Path(asked["path"]), asked["size"]
    kind = kind_of(path)
    if kind == "pdf":
        from b24desk.storage.inspection import pdf_pages  # noqa: PLC0415 - loaded for what there is

        picture, pages = pdf_pages.draw(path, asked["page"], size)
    elif kind in _PICTURES:
        from b24desk.storage.inspection import pictures  # noqa: PLC0415 - loaded for what there is

        picture, pages = pictures.draw(path, size), 1
    else:
        return
    Path(asked["into"]).write_bytes(picture.tobytes())
    tell({"ends": 0, "width": picture.width, "height": picture.height, "pages": pages})
