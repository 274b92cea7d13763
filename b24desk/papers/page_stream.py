"""Writes what stands on one page in PDF's own operators: short numbers, raw strings, nothing said twice."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from b24desk.papers.fonts import Face, load
from b24desk.papers.paragraph import PlacedLine, Run, runs
from b24desk.papers.sheet import Circle, Frame, Rule, RuleStyle, Tick
from b24desk.papers.tags import Element, Mark
from b24desk.papers.theme import INK, Colour

SetLine = tuple[PlacedLine, list[Run]]

_DECORATION = "/Artifact BMC"
_END = "EMC"
_ROUND = 0.5523
"""How far the handles of a quarter circle reach, for a radius of one."""
_CODES = 254
"""Of an embedded font, but for no character and the space."""
_FULL_TURN = ((1, 0), (0, 1), (-1, 0), (0, -1))


class PageStream:
    """Collects the operators of a page on a canvas; ReportLab hands out the fonts and compresses."""

    def __init__(self, canvas: Canvas) -> None:
        self._document = vars(canvas)["_doc"]
        self._code: list[str] = vars(canvas)["_code"]
        self._fonts: dict[str, TTFont] = {}

    def begin_decoration(self) -> None:
        self._code.append(_DECORATION)

    def end_decoration(self) -> None:
        self._code.append(_END)

    def band(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        self._code.append(f"{_colour(colour)} rg {_numbers(x, y, width, height)} re f")

    def rules(self, style: RuleStyle, rules: Sequence[Rule]) -> None:
        lines = " ".join(f"{x1:g} {y1:g} m {x2:g} {y2:g} l" for x1, y1, x2, y2 in joined_up(rules))
        self._code.append(f"{_colour(style.colour)} RG {_numbers(style.thickness)} w {lines} S")

    def frame(self, frame: Frame) -> None:
        pen = f"{_colour(frame.colour)} RG {_numbers(frame.thickness)} w"
        if frame.is_dashed:
            pen = f"[3 2.4] 0 d {pen}"
        if frame.radius:
            # From a corner of its own: all boxes of a page are then written alike, but for where they are.
            shape = rounded(0, 0, frame.width, frame.height, frame.radius)
            self._code.append(f"q 1 0 0 1 {_numbers(frame.x, frame.y)} cm {pen} {shape} S Q")
        else:
            shape = f"{_numbers(frame.x, frame.y, frame.width, frame.height)} re"
            self._code.append(f"{pen} {shape} S" + (" [] 0 d" if frame.is_dashed else ""))

    def tick(self, tick: Tick) -> None:
        self._code.append(f"q 1 0 0 1 {_numbers(tick.x, tick.y)} cm {ticked(0, 0, tick.size)} Q")

    def circle(self, circle: Circle) -> None:
        around = rounded(
            circle.x - circle.radius,
            circle.y - circle.radius,
            2 * circle.radius,
            2 * circle.radius,
            circle.radius,
        )
        self._code.append(f"[4 3] 0 d {_colour(circle.colour)} RG .8 w {around} S [] 0 d")

    def text(self, lines: Sequence[SetLine], marks: Sequence[tuple[int, Element | None]], page: int) -> None:
        """All lines, each piece of them inside the element it belongs to; without marks, untagged."""
        code = self._code
        code.append("BT")
        state = _TextState()
        number = 0
        starts = [start for start, _ in marks]
        for place, (start, element) in enumerate(marks):
            piece = lines[start : starts[place + 1] if place + 1 < len(marks) else None]
            if not piece:
                continue
            if element is None:
                code.append(_DECORATION)
                self._lines(piece, state)
            else:
                code.append(f"/{element.kind} <</MCID {number}>> BDC")
                element.marks.append(Mark(page, number))
                number += 1
                for language, alike in groupby(piece, _language_of):
                    if language:
                        code.append(f"/Span <</Lang ({language})>> BDC")
                    self._lines(list(alike), state)
                    if language:
                        code.append(_END)
            code.append(_END)
        if not marks:
            self._lines(lines, state)
        code.append("ET")

    def _lines(self, lines: Sequence[SetLine], state: "_TextState") -> None:
        code, document, fonts = self._code, self._document, self._fonts
        for placed, pieces in lines:
            style = placed.style
            if style.colour is not state.colour:
                state.colour = style.colour
                code.append(f"{_colour(style.colour)} rg")
            code.append(state.move(placed.x, placed.baseline))
            for run in pieces:
                if run.spacing != state.spacing:
                    state.spacing = run.spacing
                    code.append(f"{_number(run.spacing)} Tc")
                font = fonts.get(run.face) or fonts.setdefault(run.face, load(Face(run.face)))
                for subset, shown in font.splitString(run.text, document):
                    if (run.face, subset, style.size) != state.font:
                        state.font = (run.face, subset, style.size)
                        name = font.getSubsetInternalName(subset, document)
                        code.append(f"{name} {_number(style.size)} Tf")
                    code.append(f"({_escaped(shown)}) Tj")


def _language_of(line: SetLine) -> str:
    """Empty where it is that of what stands around."""
    return line[0].style.language


def with_runs(lines: Sequence[PlacedLine]) -> list[SetLine]:
    return [(placed, runs(placed)) for placed in lines]


def share_out_codes(canvas: Canvas, pages: Sequence[Sequence[SetLine]]) -> None:
    """Gives the commonest characters of each font the first codes, before anything is written.

    An embedded font holds 256 characters: so nearly all of a text is in one, and need not change to and fro.
    Among themselves those of one font stand in the order of Unicode: neighbours share a radical, and outlines
    that are alike pack better near each other.
    """
    counted: dict[str, Counter[str]] = {}
    for lines in pages:
        for _, pieces in lines:
            for run in pieces:
                counted.setdefault(run.face, Counter()).update(run.text)
    for face, counts in counted.items():
        ordered = sorted(counts, key=lambda character: (-counts[character], character))
        for start in range(0, len(ordered), _CODES):
            together = "".join(sorted(ordered[start : start + _CODES]))
            load(Face(face)).splitString(together, vars(canvas)["_doc"])


class _TextState:
    """What the text operators before have set."""

    def __init__(self) -> None:
        self.colour: Colour | None = None
        self.font: tuple[str, int, float] | None = None
        self.spacing = 0.0
        self._x = self._y = 0

    def move(self, x: float, y: float) -> str:
        """To the start of a line, from that of the line before; in hundredths, so that nothing adds up."""
        hundredths = round(x * 100), round(y * 100)
        across, up = hundredths[0] - self._x, hundredths[1] - self._y
        self._x, self._y = hundredths
        return f"{across / 100:g} {up / 100:g} Td"


def joined_up(rules: Sequence[Rule]) -> list[Rule]:
    """The same lines, those that go on from one another written as one; level ones first."""
    level: dict[float, list[tuple[float, float]]] = {}
    upright: dict[float, list[tuple[float, float]]] = {}
    found: list[Rule] = []
    for rule in rules:
        x1, y1, x2, y2 = (round(value, 2) for value in rule)
        if y1 == y2:
            level.setdefault(y1, []).append((min(x1, x2), max(x1, x2)))
        elif x1 == x2:
            upright.setdefault(x1, []).append((min(y1, y2), max(y1, y2)))
        else:
            found.append(Rule(x1, y1, x2, y2))
    for y, spans in level.items():
        found += (Rule(start, y, end, y) for start, end in _united(spans))
    for x, spans in upright.items():
        found += (Rule(x, end, x, start) for start, end in _united(spans))
    return found


def _united(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Spans that touch or overlap become one."""
    found: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The path of a rectangle with round corners."""
    inner = (
        (x + width - radius, y + height - radius),
        (x + radius, y + height - radius),
        (x + radius, y + radius),
        (x + width - radius, y + radius),
    )
    path = [f"{_numbers(x + width, y + radius)} m"]
    for place, (middle_x, middle_y) in enumerate(inner):
        (from_x, from_y), (to_x, to_y) = _FULL_TURN[place], _FULL_TURN[(place + 1) % 4]
        start = (middle_x + radius * from_x, middle_y + radius * from_y)
        end = (middle_x + radius * to_x, middle_y + radius * to_y)
        reach = radius * _ROUND
        one = (start[0] + reach * to_x, start[1] + reach * to_y)
        other = (end[0] + reach * from_x, end[1] + reach * from_y)
        path += [f"{_numbers(*start)} l", f"{_numbers(*one, *other, *end)} c"]
    return " ".join((*path, "h"))


def ticked(x: float, y: float, size: float) -> str:
    """A check mark in a box of this size."""
    path = (
        f"{_numbers(x + size * 0.2, y + size * 0.5)} m {_numbers(x + size * 0.42, y + size * 0.26)} l "
        f"{_numbers(x + size * 0.82, y + size * 0.78)} l"
    )
    return f"{_colour(INK)} RG {_numbers(size * 0.13)} w {path} S"


def _escaped(shown: bytes) -> str:
    """A string as PDF has it between brackets, raw bytes where they may stand."""
    text = shown.decode("latin-1")
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").replace("\r", "\\r")


def _colour(colour: Colour) -> str:
    return " ".join(f"{part:.4f}".rstrip("0").rstrip(".").replace("0.", ".", 1) or "0" for part in colour)


def _numbers(*values: float) -> str:
    return " ".join(_number(value) for value in values)


def _number(value: float) -> str:
    """To a hundredth of a point, as short as it goes."""
    return f"{round(value, 2):g}"
