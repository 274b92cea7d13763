"""Finishes a PDF that ReportLab wrote: adds structure and boxes to tick, packs its small objects together.

ReportLab writes each object on its own, and has neither the structure that a screen reader follows nor the
object streams that make a file small. The same bytes in give the same bytes out.
"""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from b24desk.papers.page_stream import rounded, ticked
from b24desk.papers.sheet import Field
from b24desk.papers.tags import Element

_PACKED = 2000
"""Objects in one stream: a reader unpacks all of it for one of them."""
_ENTRY = 7
"""Bytes of the table of objects for each of them."""
_PAGE = re.compile(rb"/Type /Page\b(?!s)")
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_CATALOG_EXTRA = b"/ViewerPreferences <</DisplayDocTitle true>>"
_PRINTED = 4  # the flag of an annotation that prints


@dataclass(slots=True)
class _Parts:
    """The objects of a file by number."""

    plain: dict[int, bytes]
    streams: dict[int, bytes]
    trailer: bytes

    @property
    def last(self) -> int:
        return max((*self.plain, *self.streams))

    def new(self, body: bytes = b"") -> int:
        number = self.last + 1
        self.plain[number] = body
        return number


def finished(written: bytes, structure: Element | None, fields: Sequence[Sequence[Field]]) -> bytes:
    """The whole file again, with the boxes to tick of each page."""
    parts = _taken_apart(written)
    found = _ROOT.search(parts.trailer)
    assert found  # noqa: S101 - ReportLab always names the catalog
    root = int(found[1])
    pages = [number for number, body in sorted(parts.plain.items()) if _PAGE.search(body)]
    extra = [_CATALOG_EXTRA]
    widgets: list[int] = []
    if any(fields):
        widgets = _add_boxes(parts, pages, fields)
        extra.append(b"/AcroForm <</Fields [%s]>>" % _references(widgets))
    if structure is not None:
        tree = _add_structure(parts, pages, structure, widgets)
        extra.append(b"/MarkInfo <</Marked true>> /StructTreeRoot %d 0 R" % tree)
    _extend(parts, root, b" ".join(extra))
    return _put_together(parts)


def _taken_apart(written: bytes) -> _Parts:
    start = int(written[written.rindex(b"startxref") + 9 :].split()[0])
    offsets = [int(entry[:10]) for entry in re.findall(rb"^\d{10} \d{5} n", written[start:], re.MULTILINE)]
    ends = sorted((*offsets, start))
    plain: dict[int, bytes] = {}
    streams: dict[int, bytes] = {}
    for begin, end in pairwise(ends):
        head, _, rest = written[begin:end].partition(b" 0 obj")
        body = rest.rstrip().removesuffix(b"endobj").strip()
        (streams if body.endswith(b"endstream") else plain)[int(head)] = body
    trailer = written[written.index(b"trailer", start) : written.rindex(b"startxref")]
    return _Parts(plain, streams, trailer)


def _extend(parts: _Parts, number: int, more: bytes) -> None:
    """More entries for an object that is a dictionary."""
    parts.plain[number] = parts.plain[number].rstrip().removesuffix(b">>") + more + b">>"


def _add_boxes(parts: _Parts, pages: Sequence[int], fields: Sequence[Sequence[Field]]) -> list[int]:
    """Adds each box to its page, and tells its element which of all boxes it is."""
    size = next(field.size for of_page in fields for field in of_page)
    off, on = _appearance(parts, size, is_ticked=False), _appearance(parts, size, is_ticked=True)
    widgets: list[int] = []
    for page, of_page in zip(pages, fields, strict=True):
        first = len(widgets)
        for field in of_page:
            state = b"Yes" if field.is_ticked else b"Off"
            body = (
                b"<</Type /Annot /Subtype /Widget /FT /Btn /T %s /TU %s /Rect [%s] /F %d /P %d 0 R "
                b"/V /%s /AS /%s /AP <</N <</Yes %d 0 R /Off %d 0 R>>>> /StructParent %d>>"
            ) % (
                _string(field.name),
                _string(field.tooltip),
                b"%.2f %.2f %.2f %.2f" % (field.x, field.y, field.x + size, field.y + size),
                _PRINTED,
                page,
                state,
                state,
                on,
                off,
                len(pages) + len(widgets),
            )
            field.element.fields.append(len(widgets))
            widgets.append(parts.new(body))
        if of_page:
            _extend(parts, page, b"/Annots [%s]" % _references(widgets[first:]))
    return widgets


def _appearance(parts: _Parts, size: float, *, is_ticked: bool) -> int:
    inset = 0.4
    drawn = "0.1 0.1 0.1 RG .8 w " + rounded(inset, inset, size - 2 * inset, size - 2 * inset, 1.2) + " S"
    content = (drawn + (" " + ticked(0, 0, size) if is_ticked else "")).encode("ascii")
    number = parts.last + 1
    head = b"<</Type /XObject /Subtype /Form /BBox [0 0 %.2f %.2f] /Length %d>>" % (size, size, len(content))
    parts.streams[number] = head + b"\nstream\n" + content + b"\nendstream"
    return number


def _add_structure(parts: _Parts, pages: Sequence[int], root: Element, widgets: Sequence[int]) -> int:
    """The tree, and for each page the elements of its pieces; gives the number of the tree."""
    tree = parts.new()
    first = tree + 1
    listed, parents = [root], [tree]
    for place, element in enumerate(listed):  # grows while it is read
        listed += element.children
        parents += [first + place] * len(element.children)
    numbers = {element: first + place for place, element in enumerate(listed)}
    by_page: list[dict[int, int]] = [{} for _ in pages]
    by_widget: dict[int, int] = {}
    for element, parent in zip(listed, parents, strict=True):
        home = element.marks[0].page if element.marks else None
        kids = [
            b"%d" % mark.number
            if mark.page == home
            else b"<</Type /MCR /Pg %d 0 R /MCID %d>>" % (pages[mark.page], mark.number)
            for mark in element.marks
        ]
        for mark in element.marks:
            by_page[mark.page][mark.number] = numbers[element]
        for place in element.fields:
            by_widget[place] = numbers[element]
            kids.append(b"<</Type /OBJR /Obj %d 0 R>>" % widgets[place])
        kids += [b"%d 0 R" % numbers[child] for child in element.children]
        body = b"<</S /%s /P %d 0 R" % (element.kind.encode(), parent)
        if home is not None:
            body += b" /Pg %d 0 R" % pages[home]
        if kids:
            body += b" /K [%s]" % b" ".join(kids)
        if element.language:
            body += b" /Lang (%s)" % element.language.encode()
        if element.attributes:
            body += b" /A <</O /Table %s>>" % element.attributes.encode()
        parts.plain[numbers[element]] = body + b">>"
    entries = []
    for place, (page, found) in enumerate(zip(pages, by_page, strict=True)):
        entries.append(b"%d [%s]" % (place, _references([found[number] for number in sorted(found)])))
        _extend(parts, page, b"/StructParents %d /Tabs /S" % place)
    entries += [b"%d %d 0 R" % (len(pages) + place, number) for place, number in sorted(by_widget.items())]
    parts.plain[tree] = (
        b"<</Type /StructTreeRoot /K [%d 0 R] /ParentTree <</Nums [%s]>> /ParentTreeNextKey %d>>"
        % (
            first,
            b" ".join(entries),
            len(pages) + len(widgets),
        )
    )
    return tree


def _put_together(parts: _Parts) -> bytes:
    """Streams one by one, everything else in packed streams, and the table of where each is."""
    file = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    where: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
    for number, body in sorted(parts.streams.items()):
        where[number] = (1, len(file), 0)
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    following = parts.last + 1
    plain = sorted(parts.plain.items())
    for begin in range(0, len(plain), _PACKED):
        packed = plain[begin : begin + _PACKED]
        heads, bodies, length = [], [], 0
        for place, (number, body) in enumerate(packed):
            where[number] = (2, following, place)
            heads.append(b"%d %d" % (number, length))
            bodies.append(body)
            length += len(body) + 1
        head = b" ".join(heads) + b"\n"
        where[following] = (1, len(file), 0)
        entries = b"/Type /ObjStm /N %d /First %d" % (len(packed), len(head))
        file += _stream(following, entries, head + b"\n".join(bodies))
        following += 1
    start = len(file)
    where[following] = (1, start, 0)
    rows = [
        bytes((kind, *place.to_bytes(4, "big"), *last.to_bytes(2, "big")))
        for _, (kind, place, last) in sorted(where.items())
    ]
    # Each row as what it adds to the one before, byte by byte: nearly all of them are then the same.
    table = b"".join(
        b"\x02" + bytes((here - there) % 256 for here, there in zip(row, before, strict=True))
        for before, row in pairwise((bytes(_ENTRY), *rows))
    )
    kept = re.search(rb"<<(.*)>>", parts.trailer, re.DOTALL)
    assert kept  # noqa: S101 - a trailer is a dictionary
    trailer = re.sub(rb"/Size \d+|%[^\n]*", b"", kept[1]).strip()
    shape = b"/Type /XRef /W [1 4 2] /DecodeParms <</Predictor 12 /Columns %d>> /Size %d" % (
        _ENTRY,
        following + 1,
    )
    file += _stream(following, b"%s %s" % (shape, trailer), table)
    return bytes(file + b"startxref\n%d\n%%%%EOF\n" % start)


def _stream(number: int, entries: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    head = b"%d 0 obj\n<<%s /Filter /FlateDecode /Length %d>>" % (number, entries, len(packed))
    return head + b"\nstream\n" + packed + b"\nendstream\nendobj\n"


def _references(numbers: Sequence[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _string(text: str) -> bytes:
    return b"<FEFF%s>" % text.encode("utf-16-be").hex().upper().encode()
