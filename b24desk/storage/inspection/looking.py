"""What can be told of a page by looking at it from afar: whether it is blank, or lies on its side."""

from itertools import pairwise

from PIL import Image, ImageOps

SIZE = 420
"""Pixels of the longer side: lines of text can still be told apart, dust cannot."""
_MARGIN = 0.05
_DEVIATES = 36
_BLANK_SHARE = 0.0004
_LEAST_INK, _MOST_INK = 0.004, 0.45
_SIDEWAYS = 1.7
"""How much more the columns must differ from each other than the rows do. Text in upright lines gives far
less than 1, a photograph about 1: what is not clear is not called sideways."""


def is_blank(grey: Image.Image) -> bool:
    """Whether nothing stands on the page but paper: shade and dust, no line of text."""
    inner = _inner(grey)
    return _ink(inner) < _BLANK_SHARE


def is_sideways(grey: Image.Image) -> bool:
    """Whether the lines of text run from top to bottom."""
    inner = _inner(grey)
    if not _LEAST_INK < _ink(inner) < _MOST_INK:
        return False
    ink = ImageOps.invert(inner)
    rows = _roughness(ink.resize((1, ink.height), Image.Resampling.BOX))
    columns = _roughness(ink.resize((ink.width, 1), Image.Resampling.BOX))
    return columns > _SIDEWAYS * max(rows, 0.05)


def _inner(grey: Image.Image) -> Image.Image:
    """Without the edges, where scanners leave shadows."""
    across, down = int(grey.width * _MARGIN), int(grey.height * _MARGIN)
    return grey.crop((across, down, grey.width - across, grey.height - down))


def _ink(grey: Image.Image) -> float:
    """The share of pixels that differ from the paper, by the commonest shade."""
    counts = grey.histogram()
    paper = max(range(256), key=counts.__getitem__)
    different = sum(count for shade, count in enumerate(counts) if abs(shade - paper) > _DEVIATES)
    return different / max(1, grey.width * grey.height)


def _roughness(profile: Image.Image) -> float:
    """The mean step from one line of pixels to the next: lines of text make a comb of it."""
    values = profile.tobytes()
    steps = (abs(after - before) for before, after in pairwise(values))
    return sum(steps) / max(1, len(values) - 1)
