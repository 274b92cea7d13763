"""Pages of a PDF made of pictures: a JPEG goes in as it is, anything else unpacked and packed without loss.

Runs in the bounded process only.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from b24desk.storage.inspection.pictures import MOST_PIXELS, opened

_A4 = (595.28, 841.89)
_LEAST_DPI, _MOST_DPI, _LONGEST = 90.0, 1_300.0, 1_250.0
_SPACES = {"L": "/DeviceGray", "RGB": "/DeviceRGB", "CMYK": "/DeviceCMYK"}
_ORIENTATION = 0x0112
_MOST_FRAMES = 300
_TURNS = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}
"""The unit square as each mark of a camera or scanner wants it turned."""
_LYING = frozenset({5, 6, 7, 8})


def add_pictures(writer: PdfWriter, path: Path) -> int:
    """A page for each picture in the file, turned upright by its mark; how many there are."""
    count = 0
    with opened(path) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise ValueError("too many pixels")
        turn = picture.getexif().get(_ORIENTATION, 1)
        for image in _images(picture, path):
            count += 1
            _add_page(writer, image, _size_of(picture, is_lying=turn in _LYING), _TURNS.get(turn, _TURNS[1]))
    return count


def _images(picture: Image.Image, path: Path) -> Iterator[StreamObject]:
    if picture.format == "JPEG" and picture.mode in _SPACES:
        yield _described(picture, path.read_bytes(), "/DCTDecode")
        return
    for frame in range(min(getattr(picture, "n_frames", 1), _MOST_FRAMES)):
        picture.seek(frame)
        plain = _on_paper(picture)
        yield _described(plain, zlib.compress(plain.tobytes(), 6), "/FlateDecode")


def _described(picture: Image.Image, packed: bytes, how: str) -> StreamObject:
    image = StreamObject()
    image.set_data(packed)
    image.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Width"): NumberObject(picture.width),
            NameObject("/Height"): NumberObject(picture.height),
            NameObject("/ColorSpace"): NameObject(_SPACES[picture.mode]),
            NameObject("/BitsPerComponent"): NumberObject(8),
            NameObject("/Filter"): NameObject(how),
        }
    )
    if picture.mode == "CMYK":  # Adobe writes them inverted, and says so in a place that readers skip
        image[NameObject("/Decode")] = ArrayObject(map(NumberObject, (1, 0) * 4))
    return image


def _on_paper(picture: Image.Image) -> Image.Image:
    """In grey or colour, what is transparent in it white."""
    if picture.mode in ("L", "RGB"):
        return picture
    if picture.mode in ("1", "I", "I;16"):
        return picture.convert("L")
    seen = picture.convert("RGBA")
    paper = Image.new("RGB", seen.size, "white")
    paper.paste(seen, mask=seen.getchannel("A"))
    return paper


def _size_of(picture: Image.Image, *, is_lying: bool) -> tuple[float, float]:
    """Points: true to scale where the picture says so believably, as large as A4 takes it otherwise."""
    width, height = picture.width, picture.height
    across, down = picture.info.get("dpi", (0.0, 0.0))
    if _LEAST_DPI <= across <= _MOST_DPI and _LEAST_DPI <= down <= _MOST_DPI:
        size = (width * 72.0 / across, height * 72.0 / down)
        if max(size) <= _LONGEST:
            return size[::-1] if is_lying else size
    if is_lying:
        width, height = height, width
    short, long = _A4
    room = (long, short) if width > height else (short, long)
    scale = min(room[0] / width, room[1] / height)
    return width * scale, height * scale


def _add_page(
    writer: PdfWriter, image: StreamObject, size: tuple[float, float], turn: tuple[float, ...]
) -> None:
    width, height = size
    page = writer.add_blank_page(width, height)
    a, b, c, d, e, f = turn
    matrix = (a * width, b * height, c * width, d * height, e * width, f * height)
    content = DecodedStreamObject()
    content.set_data(b"q %s cm /P Do Q" % b" ".join(b"%.3f" % number for number in matrix))
    page[NameObject("/Contents")] = writer._add_object(content)  # noqa: SLF001 - pypdf has no public way
    page[NameObject("/Resources")] = DictionaryObject(
        {
            NameObject("/XObject"): DictionaryObject(
                {NameObject("/P"): writer._add_object(image)}  # noqa: SLF001 - as above
            )
        }
    )
    page[NameObject("/MediaBox")] = ArrayObject(map(FloatObject, (0, 0, round(width, 2), round(height, 2))))
