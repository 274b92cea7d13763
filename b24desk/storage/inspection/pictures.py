"""A foreign picture: counted, looked at, drawn. Runs in the bounded process only."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from b24desk.storage.inspection.looking import SIZE, is_blank, is_sideways

MOST_PIXELS = 120_000_000
"""An A3 sheet at 600 dpi has 70 million."""
_MOST_FRAMES = 300
_ORIENTATION, _UPRIGHT = 0x0112, 1


def examine(path: Path, on_page: Callable[[int], None]) -> dict[str, Any]:
    """What there is to say of it; one that cannot be read raises what Pillow raises."""
    with opened(path) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            return {"trouble": "too_many_pixels", "pages": 1}
        frames = min(getattr(picture, "n_frames", 1), _MOST_FRAMES)
        is_turned = picture.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT
        grey = _reduced(picture, SIZE).convert("L")
        on_page(1)
    blank = is_blank(grey)
    lies = is_turned or (not blank and is_sideways(grey))
    return {
        "pages": frames,
        "blank": [1] if blank else [],
        "sideways": [1] if lies else [],
        "looked_at": 1,
        "is_turned_by_mark": is_turned,
    }


def draw(path: Path, size: int) -> Image.Image:
    """The picture as a viewer shows it, turned by its mark; `size` is the pixels of the longer side."""
    with opened(path) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise ValueError("too many pixels")
        return ImageOps.exif_transpose(_reduced(picture, size)).convert("RGB")


def opened(path: Path) -> Image.Image:
    """Bounded here, rather than by Pillow's own warning."""
    Image.MAX_IMAGE_PIXELS = None
    return Image.open(path)


def _reduced(picture: Image.Image, size: int) -> Image.Image:
    """Decoded to the end, so that a cut-off file is found out; a JPEG is made smaller on the way."""
    picture.draft("L" if picture.mode == "L" else "RGB", (size, size))
    picture.load()
    small = picture if picture.mode in ("L", "RGB", "CMYK") else picture.convert("RGBA")
    small = small.copy()
    small.thumbnail((size, size), Image.Resampling.BOX, reducing_gap=2.0)
    if small.mode == "RGBA":
        paper = Image.new("RGB", small.size, "white")
        paper.paste(small, mask=small.getchannel("A"))
        paper.info = small.info  # where the mark stands that says which way is up
        small = paper
    return small
