"""Draws sheets to PDF bytes. The only module that puts marks on ReportLab's canvas, the watermark's apart."""

from collections.abc import Sequence
from datetime import date
from threading import Lock
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from b24desk.papers import watermark
from b24desk.papers.fonts import Face, load
from b24desk.papers.paragraph import runs
from b24desk.papers.reportlab_fixes import set_date
from b24desk.papers.sheet import Circle, Frame, Sheet, Tick
from b24desk.papers.theme import BLACK, INK, Colour

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


def draw(sheets: Sequence[Sheet], properties: Properties) -> bytes:
    """The same sheets and properties give the same bytes, on any day and in any process."""
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
        for number, sheet in enumerate(sheets, 1):
            _draw_sheet(canvas, sheet, number)
            canvas.showPage()
        return bytes(canvas.getpdfdata())  # type: ignore[no-untyped-call] # untyped in the stub


def _draw_sheet(canvas: Canvas, sheet: Sheet, number: int) -> None:
    canvas.setPageSize((sheet.width, sheet.height))
    if sheet.is_watermarked:
        watermark.draw(canvas)
    for band in sheet.bands:
        canvas.setFillColorRGB(*band.colour)
        canvas.rect(band.x, band.y, band.width, band.height, stroke=0, fill=1)
    for style, rules in sheet.rules.items():
        canvas.setStrokeColorRGB(*style.colour)
        canvas.setLineWidth(style.thickness)
        canvas.lines(rules)
    for frame in sheet.frames:
        _draw_frame(canvas, frame)
    for tick in sheet.ticks:
        _draw_tick(canvas, tick)
    for circle in sheet.circles:
        _draw_circle(canvas, circle)
    for index, bookmark in enumerate(sheet.bookmarks):
        key = f"p{number}.{index}"
        canvas.bookmarkHorizontal(key, 0, bookmark.y)
        canvas.addOutlineEntry(bookmark.title, key, bookmark.level)
    _draw_text(canvas, sheet)


def _draw_frame(canvas: Canvas, frame: Frame) -> None:
    canvas.setStrokeColorRGB(*frame.colour)
    canvas.setLineWidth(frame.thickness)
    if frame.radius:
        canvas.roundRect(frame.x, frame.y, frame.width, frame.height, frame.radius)
    else:
        if frame.is_dashed:
            canvas.setDash(3, 2.4)
        canvas.rect(frame.x, frame.y, frame.width, frame.height)
        if frame.is_dashed:
            canvas.setDash()


def _draw_tick(canvas: Canvas, tick: Tick) -> None:
    canvas.setStrokeColorRGB(*INK)
    canvas.setLineWidth(tick.size * 0.13)
    path = canvas.beginPath()
    path.moveTo(tick.x + tick.size * 0.2, tick.y + tick.size * 0.5)
    path.lineTo(tick.x + tick.size * 0.42, tick.y + tick.size * 0.26)
    path.lineTo(tick.x + tick.size * 0.82, tick.y + tick.size * 0.78)
    canvas.drawPath(path, stroke=1, fill=0)


def _draw_circle(canvas: Canvas, circle: Circle) -> None:
    canvas.saveState()
    canvas.setStrokeColorRGB(*circle.colour)
    canvas.setLineWidth(0.8)
    canvas.setDash(4, 3)
    canvas.circle(circle.x, circle.y, circle.radius)
    canvas.restoreState()


def _draw_text(canvas: Canvas, sheet: Sheet) -> None:
    """One text object a page: opening one for each line would cost more than the text."""
    text = canvas.beginText()
    font: tuple[str, float] | None = None
    colour: Colour | None = None
    spacing = 0.0
    for placed in sheet.lines:
        style = placed.style
        if style.colour is not colour:
            colour = style.colour
            text.setFillColorRGB(*colour)
        text.setTextOrigin(placed.x, placed.baseline)
        for run in runs(placed):
            if font != (run.face, style.size):
                font = (run.face, style.size)
                text.setFont(run.face, style.size)
            if run.spacing != spacing:
                spacing = run.spacing
                text.setCharSpace(spacing)
            text.textOut(run.text)
    canvas.setFillColorRGB(*BLACK)
    canvas.drawText(text)
