"""What ReportLab must be told before it writes a page: fixed settings, and one repair.

ReportLab takes its settings from the environment and from a file in the user's home, so the ones that
decide our bytes or what it may open are set here, outright. The repair: its ToUnicode table writes
characters beyond the Basic Multilingual Plane as five digits, which every reader misreads; 196 of the
standard Chinese characters are such, most of them used in names. And one change: streams may hold raw
bytes, which ReportLab's own writer would take for text to be encoded.
"""

import zlib
from collections.abc import Sequence
from datetime import date
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab.pdfgen.canvas import Canvas

_NOT_FOR_PAPERS = ("name", "OS/2")
"""Tables that tell an installed font apart, which inside a PDF the descriptor does."""


def to_unicode_map(font_name: str, subset: Sequence[int]) -> str:
    """The CMap from the codes of a font subset to text, in UTF-16 as the PDF standard asks."""
    first = 0 if subset[0] else 1  # the empty box stands for nothing
    written = " ".join(f"<{chr(character).encode('utf-16-be').hex()}>" for character in subset[first:])
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        f"<< /Registry ({font_name}) /Ordering ({font_name}) /Supplement 0 >> def",
        f"/CMapName /{font_name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
        "1 beginbfrange",
        f"<{first:02X}> <{len(subset) - 1:02X}> [{written}]",
        "endbfrange",
        "endcmap",
        "CMapName currentdict /CMap defineresource pop",
        "end",
        "end",
    ]
    return "\n".join(lines)


def leave_out_what_papers_do_not_need(font: ttfonts.TTFont) -> None:
    """Two tables that ReportLab copies into every paper; it has read them by now."""
    for tag in _NOT_FOR_PAPERS:
        font.face.table.pop(tag, None)


def compressed(content: str | bytes) -> bytes:
    """A stream's content, packed; text stands for the bytes of its code points.

    The hardest packing takes half as long again and saves a four-hundredth.
    """
    return zlib.compress(content if isinstance(content, bytes) else content.encode("latin-1"))


def prepare() -> None:
    """Puts ReportLab into the one state that our papers are written in; repeating it changes nothing."""
    rl_config.useA85 = 0
    rl_config.pageCompression = 1
    rl_config.ttfAsciiReadable = 0
    rl_config.pdfComments = 0
    rl_config.trustedHosts = None
    rl_config.trustedSchemes = []
    pdfdoc.PDFZCompress.encode = compressed  # type: ignore[assignment] # on the one instance that there is
    ttfonts.makeToUnicodeCMap = to_unicode_map  # type: ignore[assignment] # same call, named parameters


def set_date(canvas: Canvas, day: date) -> None:
    """Dates the document's metadata: ReportLab itself offers only "now" or the year 2000."""
    document: Any = vars(canvas)["_doc"]
    vars(document)["_timeStamp"].YMDhms = (day.year, day.month, day.day, 0, 0, 0)
