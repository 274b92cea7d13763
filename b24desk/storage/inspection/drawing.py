"""A page of a foreign file as bare pixels, for a preview."""

import threading
from dataclasses import dataclass
from pathlib import Path

from b24desk.storage.inspection.process import Bounds, answers, workspace

_LARGEST_SIDE = 4_000
_BYTES = 3


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows from the top, three bytes a pixel: red, green, blue; nothing between the rows.

    `pages` is how many the file has, as it says itself.
    """

    width: int
    height: int
    pixels: bytes
    pages: int = 1


def draw(
    path: Path, page: int, size: int, *, bounds: Bounds | None = None, stop: threading.Event | None = None
) -> Picture | None:
    """A page, from 1, whose longer side has `size` pixels; None for what cannot be drawn.

    Raises StoppedError, and B24Error where no process can be started.
    """
    with workspace() as folder:
        into = folder / "pixels"
        request = {
            "do": "draw",
            "path": str(path),
            "page": page,
            "size": min(size, _LARGEST_SIDE),
            "into": str(into),
        }
        heard = answers(request, folder, bounds or Bounds(), stop)
        last = heard.said[-1] if heard.said else {}
        width, height, pages = (last.get(name) for name in ("width", "height", "pages"))
        if not heard.is_done or not isinstance(width, int) or not isinstance(height, int):
            return None
        if not 0 < width <= _LARGEST_SIDE + 1 or not 0 < height <= _LARGEST_SIDE + 1:
            return None
        with into.open("rb") as file:
            pixels = file.read(width * height * _BYTES + 1)
        if len(pixels) != width * height * _BYTES:
            return None
        return Picture(width, height, pixels, pages if isinstance(pages, int) and pages > 0 else 1)
