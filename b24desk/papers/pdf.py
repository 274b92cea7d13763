"""Draws sheets to PDF bytes: ReportLab brings fonts and outline, our own writers the pages."""

from collections.abc import Sequence
from datetime import date
from threading import Lock
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from b24desk.papers import watermark
from b24desk.papers.compact import finished
from b24desk.papers.fonts import Face, load
from b24desk.papers.page_stream import PageStream, SetLine, share_out_codes, with_runs
from b24desk.papers.reportlab_fixes import set_date
from b24desk.papers.sheet import Sheet
from b24desk.papers.tags import Element

# ReportLab keeps every font's state in one process-wide registry: two papers at once would mix their subsets.
_ONE_PAPER_AT_A_TIME = Lock()


class Properties(NamedTuple):
    """What a viewer shows in the document's properties."""

    title: str
    subject: str
    author: str
    language: str
    """A BCP 47 tag."""
    as_of: date


def draw(sheets: Sequence[Sheet], properties: Properties, structure: Element | None = None) -> bytes:
    """The same sheets and properties give the same bytes, on any day and in any process.

    With a structure, which the sheets' lines name the elements of, a screen reader follows it.
    """
    with _ONE_PAPER_AT_A_TIME:
        load(Face.SANS)
        canvas = Canvas(
            "",
            pagesize=(sheets[0].width, sheets[0].height),
            pageCompression=1,
            invariant=1,
            # Otherwise every page names Helvetica, which is not embedded.
            initialFontName=Face.SANS.value,  # type: ignore[arg-type] # the stub says float
            lang=properties.language,
        )
        set_date(canvas, properties.as_of)
        canvas.setTitle(properties.title)
        canvas.setSubject(properties.subject)
        canvas.setAuthor(properties.author)
        canvas.setCreator("b24desk")
        if any(sheet.is_watermarked for sheet in sheets):
            watermark.define(canvas)
        pages = [with_runs(sheet.lines) for sheet in sheets]
        share_out_codes(canvas, pages)
        for number, (sheet, lines) in enumerate(zip(sheets, pages, strict=True), 1):
            _draw_sheet(canvas, sheet, lines, number)
            canvas.showPage()
        written = bytes(canvas.getpdfdata())  # type: ignore[no-untyped-call] # untyped in the stub
        return finished(written, structure, [sheet.fields for sheet in sheets])


def _draw_sheet(canvas: Canvas, sheet: Sheet, lines: Sequence[SetLine], number: int) -> None:
    canvas.setPageSize((sheet.width, sheet.height))
    if sheet.is_watermarked:
        watermark.draw(canvas)
    stream = PageStream(canvas)
    stream.begin_decoration()
    for band in sheet.bands:
        stream.band(*band)
    for style, rules in sheet.rules.items():
        stream.rules(style, rules)
    for frame in sheet.frames:
        stream.frame(frame)
    for tick in sheet.ticks:
        stream.tick(tick)
    for circle in sheet.circles:
        stream.circle(circle)
    stream.end_decoration()
    for index, bookmark in enumerate(sheet.bookmarks):
        key = f"p{number}.{index}"
        canvas.bookmarkHorizontal(key, 0, bookmark.y)
        canvas.addOutlineEntry(bookmark.title, key, bookmark.level)
    stream.text(lines, sheet.marks, number - 1)
