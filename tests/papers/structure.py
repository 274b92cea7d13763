"""A PDF as a screen reader goes through it: its elements in order, with their languages and their text."""

import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdf
from pypdf.generic import ContentStream

from tests.papers.embedded import meanings

_SHOWN, _FONT = b"Tj", b"Tf"
_BEGUN, _ENDED = (b"BDC", b"BMC"), b"EMC"
_DRAWN = (b"S", b"f", b"f*", b"B", b"Do")


class Said(NamedTuple):
    """One piece of an element: what it says in one language."""

    language: str
    text: str


class Node(NamedTuple):
    kind: str
    language: str
    """Of the element itself or of the nearest one that it stands in."""
    said: tuple[Said, ...]
    column_scope: str = ""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.said)


class Stray(NamedTuple):
    """Something on a page that is neither in an element nor decoration."""

    page: int
    operator: str


def nodes(pdf: bytes) -> list[Node]:
    """Every element of the structure, in the order of reading."""
    read = pypdf.PdfReader(io.BytesIO(pdf), strict=True)
    pieces = {number: dict(_pieces(page, read)) for number, page in _pages(read)}
    root: Any = read.trailer["/Root"]
    catalog_language = str(root["/Lang"])
    found: list[Node] = []
    waiting = [(child.get_object(), catalog_language) for child in reversed(root["/StructTreeRoot"]["/K"])]
    while waiting:
        node, around = waiting.pop()
        language = str(node.get("/Lang", around))
        said: list[Said] = []
        below = []
        for reference in node.get("/K", []):
            kid = reference.get_object()
            if isinstance(kid, int):
                said += pieces[node.raw_get("/Pg").idnum].pop(kid)
            elif kid.get("/Type") == "/MCR":
                said += pieces[kid.raw_get("/Pg").idnum].pop(kid["/MCID"])
            elif "/S" in kid:
                below.append((kid, language))
        waiting += reversed(below)
        spoken = tuple(piece._replace(language=piece.language or language) for piece in said)
        scope = str(node["/A"].get("/Scope", "")) if "/A" in node else ""
        found.append(Node(str(node["/S"])[1:], language, spoken, scope))
    assert not any(pieces.values()), "a piece of a page belongs to no element"
    return found


def strays(pdf: bytes) -> list[Stray]:
    """Whatever is drawn or written outside elements and decoration."""
    read = pypdf.PdfReader(io.BytesIO(pdf), strict=True)
    found = []
    for number, (_, page) in enumerate(_pages(read), 1):
        depth = 0
        for _, operator in ContentStream(page["/Contents"], read).operations:
            depth += (operator in _BEGUN) - (operator == _ENDED)
            if not depth and operator in (_SHOWN, *_DRAWN):
                found.append(Stray(number, operator.decode()))
        assert depth == 0
    return found


def _pages(read: pypdf.PdfReader) -> Iterator[tuple[int, Any]]:
    for page in read.pages:
        assert page.indirect_reference is not None
        yield page.indirect_reference.idnum, page


def _pieces(page: Any, read: pypdf.PdfReader) -> Iterator[tuple[int, list[Said]]]:
    """The marked pieces of a page by their numbers."""
    fonts = {name: dict(meanings(font.get_object())) for name, font in page["/Resources"]["/Font"].items()}
    number: int | None = None
    said: list[Said] = []
    open_marks: list[Any] = []
    language, font = "", ""
    for operands, operator in ContentStream(page["/Contents"], read).operations:
        if operator in _BEGUN:
            properties = operands[1] if len(operands) > 1 else {}
            open_marks.append(properties)
            if "/MCID" in properties:
                number, said = properties["/MCID"], []
            language = str(properties.get("/Lang", language))
        elif operator == _ENDED:
            closed = open_marks.pop()
            if "/MCID" in closed:
                assert number is not None
                yield number, said
            language = ""
        elif operator == _FONT:
            font = operands[0]
        elif operator == _SHOWN and any("/MCID" in mark for mark in open_marks):
            raw = operands[0].original_bytes
            said.append(Said(language, "".join(fonts[font][code] for code in raw)))


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)
