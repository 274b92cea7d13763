"""A foreign PDF: counted, looked at page by page, drawn. Runs in the bounded process only."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from b24desk.storage.inspection.looking import SIZE, is_blank, is_sideways

_ACTIVE = (b"/JavaScript", b"/Launch", b"/EmbeddedFile")
_PASSWORD_ASKED = 4
_FILLS = 0.9
"""Of a page's width and height, what a scan takes up at least."""
_PAGES_READ, _LONGEST_TEXT = 2, 4_000


def examine(path: Path, on_page: Callable[[int], None], most: int) -> dict[str, Any]:
    """What there is to say of it, of `most` pages by their looks; what cannot be read raises PdfiumError."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ASKED:
            return {"trouble": "encrypted"}
        raise
    if pdfium.FPDF_GetSecurityHandlerRevision(document.raw) >= 0:
        return {"trouble": "encrypted"}
    count = len(document)
    if not count:
        return {"trouble": "damaged"}
    blank, sideways = [], []
    for index in range(min(count, most)):
        grey = _scanned(document, index) or _drawn(document, index, SIZE, grey=True)
        if is_blank(grey):
            blank.append(index + 1)
        elif is_sideways(grey):
            sideways.append(index + 1)
        on_page(index + 1)
    return {
        "pages": count,
        "blank": blank,
        "sideways": sideways,
        "looked_at": min(count, most),
        "text": _text(document),
        "is_active": _is_active(document, path),
    }


def draw(path: Path, page: int, size: int) -> tuple[Image.Image, int]:
    """A page, from 1, in colour, and how many there are; `size` is the pixels of the longer side."""
    document = pypdfium2.PdfDocument(path)
    return _drawn(document, page - 1, size, grey=False), len(document)


def _scanned(document: Any, index: int) -> Image.Image | None:
    """A page that is nothing but an upright JPEG, decoded small: several times as fast as drawing it."""
    page = document[index]
    objects = list(page.get_objects(max_depth=1))
    picture = None
    if len(objects) == 1 and objects[0].type == pdfium.FPDF_PAGEOBJ_IMAGE and not page.get_rotation():
        (scan,) = objects
        a, b, c, d, _, _ = scan.get_matrix().get()
        width, height = page.get_size()
        fills = a > _FILLS * width and d > _FILLS * height and abs(b) + abs(c) < 1
        if fills and scan.get_filters() == ["DCTDecode"]:
            jpeg = Image.open(BytesIO(bytes(scan.get_data())))
            jpeg.draft("L", (SIZE, SIZE))
            picture = jpeg.convert("L")
            picture.thumbnail((SIZE, SIZE), Image.Resampling.BOX)
    page.close()
    return picture


def _drawn(document: Any, index: int, size: int, *, grey: bool) -> Image.Image:
    page = document[index]
    width, height = page.get_size()
    scale = size / max(width, height, 1.0)
    picture = page.render(scale=scale, grayscale=grey).to_pil()
    page.close()
    drawn: Image.Image = picture.convert("L" if grey else "RGB")
    return drawn


def _text(document: Any) -> str:
    """The text of the first pages, where they have any: a scan has none."""
    found = []
    for index in range(min(len(document), _PAGES_READ)):
        page = document[index]
        words = page.get_textpage()
        found.append(words.get_text_bounded()[:_LONGEST_TEXT])
        words.close()
        page.close()
    return "\n".join(found).strip().encode("utf-8", "ignore").decode("utf-8")


def _is_active(document: Any, path: Path) -> bool:
    """Whether it carries scripts or other files; what is packed away in object streams is counted only."""
    if pdfium.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0:
        return True
    if pdfium.FPDFDoc_GetAttachmentCount(document.raw) > 0:
        return True
    content = path.read_bytes()
    return any(mark in content for mark in _ACTIVE)
