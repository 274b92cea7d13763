"""Files as they come from outside: good scans, and such as were made to do harm."""

import io
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    RectangleObject,
    TextStringObject,
)

A4 = (827, 1169)
"""Pixels at 100 dpi."""


def page_picture(*, lines: int = 40, size: tuple[int, int] = A4) -> Image.Image:
    """A sheet with lines of something like text."""
    picture = Image.new("RGB", size, (250, 250, 248))
    draw = ImageDraw.Draw(picture)
    step = size[1] // (lines + 6)
    for line in range(lines):
        top = step * (line + 3)
        for word in range(14):
            left = size[0] // 10 + word * size[0] // 18 + line * 37 % 29 + word * line % 11
            draw.rectangle((left, top, left + size[0] // 25, top + step // 2), fill=(30, 30, 40))
    return picture


def jpeg(picture: Image.Image, **saved: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80, **saved)
    return out.getvalue()


def turned_jpeg(orientation: int = 6) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return jpeg(page_picture(), exif=exif)


def encoded(picture: Image.Image, kind: str) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


def pdf(
    *contents: bytes,
    change: Callable[[PdfWriter], object] | None = None,
    size: tuple[int, int] = (595, 842),
) -> bytes:
    """A page for each stream of drawing commands."""
    writer = PdfWriter()
    for content in contents:
        page = writer.add_blank_page(*size)
        stream = DecodedStreamObject()
        stream.set_data(content)
        page[NameObject("/Contents")] = writer._add_object(stream)
    if change is not None:
        change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def drawn_lines(*, sideways: bool = False) -> bytes:
    """Forty lines of something like text."""
    boxes = [
        f"{60 + word * 34 + line * 37 % 29 + word * line % 11} {90 + line * 17} 26 8 re"
        for line in range(40)
        for word in range(14)
    ]
    turn = "0 1 -1 0 595 60 cm 0.8 0 0 0.65 0 0 cm" if sideways else ""
    return f"q {turn} 0.1 g {' '.join(boxes)} f Q".encode()


def slow_pdf(pages: int = 100) -> bytes:
    """A good part of a second of drawing on each page."""
    content = drawn_lines() * 400
    kids = b" ".join(b"%d 0 R" % (number + 4) for number in range(pages))
    return _raw(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % pages,
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        *[b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R>>"] * pages,
    )


def scan_pdf(pages: int = 1) -> bytes:
    return pdf(*[drawn_lines()] * pages)


def with_script() -> bytes:
    def change(writer: PdfWriter) -> None:
        script = DictionaryObject(
            {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")}
        )
        writer.root_object[NameObject("/OpenAction")] = script
        writer.add_attachment("run.exe", b"MZ")
        action = DictionaryObject({NameObject("/S"): NameObject("/Launch")})
        writer.root_object[NameObject("/AA")] = DictionaryObject({NameObject("/WC"): action})
        writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): action})

    return pdf(drawn_lines(), change=change)


def with_seal() -> bytes:
    """A black square put on as an annotation, which starts a program when it is clicked."""

    def change(writer: PdfWriter) -> None:
        looks = DecodedStreamObject()
        looks.set_data(b"0 g 0 0 100 100 re f")
        looks[NameObject("/Subtype")] = NameObject("/Form")
        looks[NameObject("/BBox")] = RectangleObject((0, 0, 100, 100))
        seal = DictionaryObject(
            {
                NameObject("/Subtype"): NameObject("/Stamp"),
                NameObject("/Rect"): RectangleObject((400, 642, 500, 742)),
                NameObject("/A"): DictionaryObject({NameObject("/S"): NameObject("/Launch")}),
                NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(looks)}),
            }
        )
        writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(seal)])

    return pdf(b"", change=change)


def with_password(user: str = "secret") -> bytes:
    return pdf(drawn_lines(), change=lambda writer: writer.encrypt(user, "owner", algorithm="RC4-128"))


def owner_password_only() -> bytes:
    return with_password("")


def page_loop() -> bytes:
    """A tree of pages that is its own branch."""
    return _raw(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100000/Parent 2 0 R>>"
    )


def deflate_bomb(unfolded: int = 6 * 2**30) -> bytes:
    """A page whose content is some kilobytes, and unfolds to gigabytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    block = b"q Q " * 2**18
    folded = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    once = b"\x78\xda" + folded * (unfolded // len(block)) + b"\x03\0" + bytes(4)
    twice = zlib.compress(once, 9)
    stream = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\nendstream" % (len(twice), twice)
    return _raw(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        stream,
    )


def many_pages(count: int = 20_000) -> bytes:
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    return _raw(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % count,
        *[b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"] * count,
    )


def huge_png(side: int = 30_000) -> bytes:
    """A picture of a few kilobytes that would take gigabytes unfolded."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)

    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    row = packer.compress(bytes(1 + side * 3)) + packer.flush(zlib.Z_FULL_FLUSH)
    body = b"\x78\xda" + row * side + b"\x03\0" + bytes(4)
    head = side.to_bytes(4) * 2 + bytes((8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def _raw(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1, the first of them its root."""
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.7\n")
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


def kept(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """The files written into a folder, in their order."""
    for name, content in files.items():
        folder.joinpath(name).write_bytes(content)
    return [folder / name for name in files]


def pages_in(path: Path) -> int:
    return len(PdfReader(path).pages)
