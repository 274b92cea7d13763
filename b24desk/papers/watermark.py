"""The draft mark behind the text.

An outline drawn as decoration, never text: copying, searching and reading aloud all pass it over.
"""

import json
from math import cos, radians, sin
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from b24desk.papers.theme import A4_HEIGHT, A4_WIDTH, WATERMARK_GREY
from b24desk.resources import resource

_NAME = "watermark"
_SIZE = 66.0
_ANGLE = 52.0
_NON_ZERO = 1  # ReportLab's number for the fill rule


def define(canvas: Canvas) -> None:
    """Puts the mark into the document once; `draw` then costs a reference a page."""
    drawn = json.loads(resource("fonts", "watermark.json").read_text(encoding="utf-8"))
    scale = _SIZE / drawn["em"]
    canvas.beginForm(_NAME, 0, 0, A4_WIDTH, A4_HEIGHT)
    canvas.setFillColorRGB(*WATERMARK_GREY)
    across, up = cos(radians(_ANGLE)), sin(radians(_ANGLE))
    width, height = drawn["width"] * scale, 0.76 * _SIZE
    x = A4_WIDTH / 2 - (width * across - height * up) / 2
    y = A4_HEIGHT / 2 - (width * up + height * across) / 2
    canvas.transform(across * scale, up * scale, -up * scale, across * scale, x, y)
    # The outlines of one character overlap; the even-odd rule would punch holes where they do.
    canvas.drawPath(_path(canvas, drawn["operators"]), stroke=0, fill=1, fillMode=_NON_ZERO)
    canvas.endForm()


def draw(canvas: Canvas) -> None:
    code: list[str] = vars(canvas)["_code"]  # ReportLab has no public way to mark content as decoration
    code.append("/Artifact <</Type /Pagination /Subtype /Watermark>> BDC")
    canvas.doForm(_NAME)
    code.append("EMC")


def _path(canvas: Canvas, operators: list[list[Any]]) -> Any:
    path = canvas.beginPath()
    for operator, *points in operators:
        match operator:
            case "m":
                path.moveTo(*points)
            case "l":
                path.lineTo(*points)
            case "c":
                path.curveTo(*points)
            case _:
                path.close()
    return path
