"""Binds foreign PDFs and pictures into one PDF of bare pages. Runs in the bounded process only.

Nothing but pages and what can be seen on them is taken over: no scripts, no actions, no files, no links.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    RectangleObject,
    StreamObject,
)

from b24desk.storage.inspection.picture_pages import add_pictures

_SEEN = frozenset(
    {"/Stamp", "/Widget", "/Ink", "/FreeText", "/Square", "/Circle", "/Line", "/Highlight", "/Polygon"}
)
"""Annotations that are part of the sheet as its reader sees it."""
_DROPPED = ("/A", "/AA", "/FS", "/Parent", "/P", "/Popup", "/IRT", "/StructParent", "/Dest", "/PA")
_OFF_PAGE = ("/AA", "/Annots", "/StructParents", "/Tabs", "/B", "/Metadata", "/PieceInfo", "/Thumb", "/Trans")
_EDGE = 6.0

Tell = Callable[[dict[str, Any]], None]


def bind(sheets: list[dict[str, Any]], stamps: str, into: Path, tell: Tell) -> None:
    """The files one behind the other, each under its title in the outline; `stamps` is a PDF of stamps."""
    writer = PdfWriter()
    # Where the file holds its producer, and nothing that changes from run to run.
    writer.metadata = {"/Producer": "b24desk"}
    stamper = _Stamper(writer, stamps) if stamps else None
    titled = ""
    for number, sheet in enumerate(sheets):
        tell({"begins": number})
        first = len(writer.pages)
        path = Path(sheet["path"])
        count = add_pictures(writer, path) if sheet["is_picture"] else _add_pages(writer, path)
        if stamper is not None:
            for index in range(count):
                stamper.stamp(writer.pages[first + index], sheet["stamp"] + index)
        if sheet["title"] != titled:
            titled = sheet["title"]
            writer.add_outline_item(title=titled, page_number=first)
        tell({"ends": number, "pages": count})
    with into.open("wb") as file:
        writer.write(file)
    tell({"written": len(writer.pages)})


def _add_pages(writer: PdfWriter, path: Path) -> int:
    reader = PdfReader(path)
    for page in reader.pages:
        kept = [_plain(annotation) for annotation in _annotations(page)]
        for key in _OFF_PAGE:
            page.pop(key, None)
        added = writer.add_page(page)
        if kept:
            added[NameObject("/Annots")] = ArrayObject(
                writer._add_object(annotation.clone(writer))  # noqa: SLF001 - pypdf has no public way
                for annotation in kept
            )
    return len(reader.pages)


def _annotations(page: PageObject) -> list[DictionaryObject]:
    listed = page.get("/Annots")
    found = listed.get_object() if listed is not None else None
    if not isinstance(found, ArrayObject):
        return []
    each = (entry.get_object() for entry in found)
    return [one for one in each if isinstance(one, DictionaryObject) and one.get("/Subtype") in _SEEN]


def _plain(annotation: DictionaryObject) -> DictionaryObject:
    """Its looks alone."""
    kept = {key: value for key, value in annotation.items() if key not in _DROPPED}
    return DictionaryObject(kept)


class _Stamper:
    """Puts the pages of a small PDF of our own into the lower right corner of others."""

    def __init__(self, writer: PdfWriter, stamps: str) -> None:
        self._writer = writer
        self._pages = PdfReader(stamps).pages

    def stamp(self, page: PageObject, index: int) -> None:
        if index >= len(self._pages):
            return
        stamp = self._pages[index]
        name = NameObject("/B24Stamp")
        resources = DictionaryObject(_dictionary(page, "/Resources"))
        drawn = DictionaryObject(_dictionary(resources, "/XObject"))
        drawn[name] = self._writer._add_object(self._form(stamp))  # noqa: SLF001 - pypdf has no public way
        resources[NameObject("/XObject")] = drawn
        page[NameObject("/Resources")] = resources
        matrix = _corner(page, float(stamp.mediabox.width))
        placed = b" ".join(b"%.3f" % number for number in matrix)
        before, after = self._content(b"q\n"), self._content(b"\nQ q %s cm %s Do Q" % (placed, b"/B24Stamp"))
        page[NameObject("/Contents")] = ArrayObject([before, *_contents(page), after])

    def _form(self, stamp: PageObject) -> StreamObject:
        content = stamp.get_contents()
        form = DecodedStreamObject()
        form.set_data(content.get_data() if content is not None else b"")
        form[NameObject("/Type")] = NameObject("/XObject")
        form[NameObject("/Subtype")] = NameObject("/Form")
        form[NameObject("/BBox")] = RectangleObject(stamp.mediabox)
        form[NameObject("/Resources")] = _dictionary(stamp, "/Resources").clone(self._writer)
        return form

    def _content(self, commands: bytes) -> Any:
        stream = DecodedStreamObject()
        stream.set_data(commands)
        return self._writer._add_object(stream)  # noqa: SLF001 - pypdf has no public way


def _dictionary(holder: DictionaryObject, key: str) -> DictionaryObject:
    found = holder.get(key)
    inside = found.get_object() if found is not None else None
    return inside if isinstance(inside, DictionaryObject) else DictionaryObject()


def _contents(page: PageObject) -> list[Any]:
    raw = page.raw_get("/Contents") if "/Contents" in page else None
    inside = raw.get_object() if raw is not None else None
    if isinstance(inside, ArrayObject):
        return list(inside)
    return [] if raw is None else [raw]


def _corner(page: PageObject, width: float) -> tuple[float, ...]:
    """Where the lower right corner is as the page is seen, and which way is up there."""
    box = page.cropbox
    left, bottom, right, top = (float(edge) for edge in box)
    match page.rotation % 360:
        case 90:
            return (0, 1, -1, 0, right - _EDGE, top - width - _EDGE)
        case 180:
            return (-1, 0, 0, -1, left + width + _EDGE, top - _EDGE)
        case 270:
            return (0, -1, 1, 0, left + _EDGE, bottom + width + _EDGE)
        case _:
            return (1, 0, 0, 1, right - width - _EDGE, bottom + _EDGE)
