"""The least that a PDF of these glyphs takes: every mark already placed, put on a bare canvas.

Started as a script it does so from nothing: ``python -m probes.canvas_floor MARKS OUT``.
"""

import pickle
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

Colour = tuple[float, float, float]


class Words(NamedTuple):
    """One line of text, in pieces of one face and spacing each."""

    x: float
    y: float
    size: float
    colour: Colour
    pieces: Sequence[tuple[str, float, str]]


class Page(NamedTuple):
    width: float
    height: float
    bands: Sequence[tuple[Colour, tuple[float, float, float, float]]]
    lines: Sequence[tuple[Colour, float, Sequence[tuple[float, float, float, float]]]]
    boxes: Sequence[tuple[Colour, float, tuple[float, float, float, float]]]
    words: Sequence[Words]


class Marks(NamedTuple):
    """Everything on a paper; the first face is the one that every page names."""

    faces: Sequence[tuple[str, str]]
    pages: Sequence[Page]


def replay(marks: Marks) -> bytes:
    """The PDF; its faces must be registered."""
    first = marks.pages[0]
    canvas = Canvas("", pagesize=(first.width, first.height), initialFontName=marks.faces[0][0])  # type: ignore[arg-type] # the stub says float
    for page in marks.pages:
        canvas.setPageSize((page.width, page.height))
        for colour, band in page.bands:
            canvas.setFillColorRGB(*colour)
            canvas.rect(*band, stroke=0, fill=1)
        for colour, thickness, lines in page.lines:
            canvas.setStrokeColorRGB(*colour)
            canvas.setLineWidth(thickness)
            canvas.lines(lines)
        for colour, thickness, box in page.boxes:
            canvas.setStrokeColorRGB(*colour)
            canvas.setLineWidth(thickness)
            canvas.rect(*box)
        _write(canvas, page.words)
        canvas.showPage()
    return bytes(canvas.getpdfdata())  # type: ignore[no-untyped-call] # untyped in the stub


def _write(canvas: Canvas, words: Sequence[Words]) -> None:
    text = canvas.beginText()
    font, colour, spacing = ("", 0.0), (-1.0, 0.0, 0.0), 0.0
    for line in words:
        if line.colour != colour:
            colour = line.colour
            text.setFillColorRGB(*colour)
        text.setTextOrigin(line.x, line.y)
        for face, own_spacing, characters in line.pieces:
            if (face, line.size) != font:
                font = (face, line.size)
                text.setFont(*font)
            if own_spacing != spacing:
                spacing = own_spacing
                text.setCharSpace(spacing)
            text.textOut(characters)
    canvas.drawText(text)


def main() -> None:
    marks_file, out = map(Path, sys.argv[1:])
    marks: Marks = pickle.loads(marks_file.read_bytes())  # noqa: S301 - written by the bench a moment ago
    for name, path in marks.faces:
        pdfmetrics.registerFont(TTFont(name, path))
    out.write_bytes(replay(marks))

    from probes.usage import report  # noqa: PLC0415 - loading it is not part of the floor

    print(report(), flush=True)


if __name__ == "__main__":
    main()
