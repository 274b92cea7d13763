"""A drawing as pictures, for files that hold no PDF: its sheets cut to the ink, sharp in print."""

import struct
import zlib
from collections.abc import Sequence
from typing import NamedTuple

from b24desk.papers import pdf
from b24desk.papers.dossier import Dossier
from b24desk.papers.page_flow import PageFlow, PageFrame
from b24desk.papers.raster import PageImage, open_pages
from b24desk.papers.sheet import Sheet
from b24desk.papers.theme import A4_HEIGHT, A4_WIDTH, MM

_DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
_DOTS_PER_METRE = round(_DOTS_PER_INCH / 0.0254)
_MARGIN = 3.0
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOUR = 2  # the code of PNG for red, green, blue


class Picture(NamedTuple):
    """A PNG file, and the size in points at which it has 300 dots to an inch."""

    png: bytes
    width: float
    height: float


def picture_flow(width: float, height: float) -> PageFlow:
    """A flow to draw in, for pictures no wider and higher than this many points."""
    left = (A4_WIDTH - width) / 2
    top = A4_HEIGHT - 10 * MM
    return PageFlow(PageFrame(left, top - height, left + width, top))


def pictures(sheets: Sequence[Sheet], frame: PageFrame, dossier: Dossier) -> tuple[Picture, ...]:
    """One for each sheet with anything on it, all as wide as the frame."""
    as_of = dossier.assessment.as_of
    printed = pdf.draw(sheets, pdf.Properties("", "", "", "zh-CN", as_of))
    found = []
    with open_pages(printed) as pages:
        for index, sheet in enumerate(sheets):
            top, bottom = _inked(sheet)
            if top <= bottom:
                continue
            cut = (
                max(frame.left - _MARGIN, 0),
                max(bottom - _MARGIN, 0),
                max(sheet.width - frame.right - _MARGIN, 0),
                max(sheet.height - top - _MARGIN, 0),
            )
            image = pages.image(index, _DOTS_PER_INCH / _POINTS_PER_INCH, cut)
            width, height = sheet.width - cut[0] - cut[2], sheet.height - cut[1] - cut[3]
            found.append(Picture(png(image), width, height))
    return tuple(found)


def _inked(sheet: Sheet) -> tuple[float, float]:
    """The highest and the lowest point that anything on the sheet reaches."""
    tops = [line.baseline + line.style.size for line in sheet.lines]
    bottoms = [line.baseline - line.style.size * 0.3 for line in sheet.lines]
    boxes = [(box.y, box.height) for box in sheet.bands] + [(box.y, box.height) for box in sheet.frames]
    for y, height in boxes:
        tops.append(y + height)
        bottoms.append(y)
    for rules in sheet.rules.values():
        for rule in rules:
            tops.append(max(rule.y1, rule.y2))
            bottoms.append(min(rule.y1, rule.y2))
    return max(tops, default=0.0), min(bottoms, default=0.0)


def png(image: PageImage) -> bytes:
    """The pixels as a PNG file that says how large they print."""
    rows = bytearray()
    for row in range(image.height):
        pixels = image.pixels[row * image.stride : row * image.stride + image.width * 4]
        mixed = bytearray(image.width * 3)
        mixed[0::3], mixed[1::3], mixed[2::3] = pixels[2::4], pixels[1::4], pixels[0::4]
        rows += b"\0" + mixed  # each row says how it is filtered: not at all
    head = struct.pack(">IIBBBBB", image.width, image.height, 8, _COLOUR, 0, 0, 0)
    size = struct.pack(">IIB", _DOTS_PER_METRE, _DOTS_PER_METRE, 1)
    parts = ((b"IHDR", head), (b"pHYs", size), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(name, content) for name, content in parts)


def _chunk(name: bytes, content: bytes) -> bytes:
    checked = name + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))
