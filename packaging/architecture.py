"""Draws how the parts of the program lean on each other: packaging/architecture.svg, from the import graph.

The rows are the layers of the import contract; an arrow stands for imports that no longer way explains.
Started by hand (``.venv/bin/python packaging/architecture.py``); a test tells when the drawing is stale.
"""

import sys
import textwrap
import tomllib
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

import grimp

from environment import ROOT

DRAWING = ROOT / "packaging" / "architecture.svg"
_PACKAGE = "b24desk"
_WIDTH, _MARGIN, _GAP = 1040, 20, 26
_LINE, _RISE = 17, 38
_LETTERS_A_LINE = 44
_WIDEST = 400

_STYLE = """
text { font-family: sans-serif; font-size: 12px; text-anchor: middle; fill: #1a2733 }
text.name { font-weight: bold; font-size: 14px }
rect { fill: #f2f5f9; stroke: #5a6672 }
rect.paper { fill: #ffffff; stroke: none }
path.arrow { fill: none; stroke: #5a6672 }
"""
_ARROW_HEAD = """<defs>
<marker id="head" viewBox="0 0 8 8" refX="4" refY="4" markerWidth="7" markerHeight="7" orient="auto">
<path d="M0 0 L8 4 L0 8 z" fill="#5a6672"/>
</marker>
</defs>"""


class Part(NamedTuple):
    """A box: a package or module right under the program's own."""

    name: str
    purpose: str
    inside: tuple[str, ...]
    """Its sub-packages."""


class Box(NamedTuple):
    part: Part
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]


Edges = dict[str, set[str]]


def main() -> int:
    DRAWING.write_text(drawing(), "utf-8", newline="\n")
    print(DRAWING)
    return 0


def drawing() -> str:
    """The picture as SVG; the same text for the same imports."""
    # Without a cache: it would be one more folder to keep out of the repository.
    graph = grimp.build_graph(_PACKAGE, cache_dir=None)
    rows = [[_part(name, graph) for name in row] for row in _layers()]
    boxes = {box.part.name: box for box in _laid_out(rows)}
    height = max(box.y + box.height for box in boxes.values()) + _MARGIN
    body = [*_arrows(boxes, _shortest_only(_edges(graph, set(boxes)))), *_drawn(boxes)]
    return "\n".join([*_head(height), *body, "</svg>", ""])


def _layers() -> list[list[str]]:
    settings = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (layers,) = [contract["layers"] for contract in contracts if contract["type"] == "layers"]
    return [[name.strip() for name in layer.split("|")] for layer in layers]


def _part(name: str, graph: grimp.ImportGraph) -> Part:
    dotted = f"{_PACKAGE}.{name}"
    inside = sorted(
        child.removeprefix(f"{dotted}.")
        for child in graph.find_children(dotted)
        if graph.find_children(child)
    )
    return Part(name, _purpose(name), tuple(inside))


def _purpose(name: str) -> str:
    """The first sentence that a part says of itself."""
    folder = ROOT / _PACKAGE / name
    path = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    first = path.read_text("utf-8").removeprefix('"""').split('"""')[0].split("\n\n")[0]
    return first.replace("`", "").replace("\n", " ").split(". ")[0].rstrip(".")


def _edges(graph: grimp.ImportGraph, names: set[str]) -> Edges:
    edges: Edges = {name: set() for name in names}
    for module in graph.modules:
        importer = _top(module)
        for imported in graph.find_modules_directly_imported_by(module):
            if {importer, _top(imported)} <= names and importer != _top(imported):
                edges[importer].add(_top(imported))
    return edges


def _top(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def _shortest_only(edges: Edges) -> Edges:
    """Without the arrows that a longer way makes superfluous."""
    return {
        name: {to for to in found if not any(_reaches(edges, via, to) for via in found - {to})}
        for name, found in edges.items()
    }


def _reaches(edges: Edges, start: str, end: str) -> bool:
    return end in edges[start] or any(_reaches(edges, via, end) for via in edges[start])


def _laid_out(rows: list[list[Part]]) -> Iterator[Box]:
    y = float(_MARGIN)
    for row in rows:
        width = (_WIDTH - 2 * _MARGIN - _GAP * (len(row) - 1)) / len(row)
        width = min(width, _WIDEST)
        x = (_WIDTH - width * len(row) - _GAP * (len(row) - 1)) / 2
        texts = [_text(part, int(_LETTERS_A_LINE * width / 320)) for part in row]
        height = 34 + _LINE * max(len(text) for text in texts)
        for part, text in zip(row, texts, strict=True):
            yield Box(part, x, y, width, height, text)
            x += width + _GAP
        y += height + _RISE


def _text(part: Part, letters: int) -> tuple[str, ...]:
    inside = textwrap.wrap(" · ".join(part.inside), letters)
    return (*textwrap.wrap(part.purpose, letters), *inside)


def _arrows(boxes: dict[str, Box], edges: Edges) -> Iterator[str]:
    """From the foot of who imports to the head of what is imported, each at a place of its own."""
    coming = {name: sorted(above for above in edges if name in edges[above]) for name in boxes}
    for name, start in boxes.items():
        going = sorted(edges[name], key=lambda below: boxes[below].x)
        for index, below in enumerate(going, start=1):
            end = boxes[below]
            above = sorted(coming[below], key=lambda importer: boxes[importer].x)
            x1 = start.x + start.width * index / (len(going) + 1)
            x2 = end.x + end.width * (above.index(name) + 1) / (len(above) + 1)
            y1, y2 = start.y + start.height, end.y - 5
            yield f'<path class="arrow" d="M{x1:.0f} {y1:.0f} L{x2:.0f} {y2:.0f}" marker-end="url(#head)"/>'


def _drawn(boxes: dict[str, Box]) -> Iterator[str]:
    for box in boxes.values():
        place = f'x="{box.x:.0f}" y="{box.y:.0f}" width="{box.width:.0f}" height="{box.height:.0f}"'
        yield f'<rect {place} rx="5"/>'
        middle = box.x + box.width / 2
        yield f'<text class="name" x="{middle:.0f}" y="{box.y + 22:.0f}">{escape(box.part.name)}</text>'
        for number, line in enumerate(box.lines, start=1):
            y = box.y + 24 + _LINE * number
            yield f'<text x="{middle:.0f}" y="{y:.0f}">{escape(line)}</text>'


def _head(height: float) -> list[str]:
    size = f'width="{_WIDTH}" height="{height:.0f}"'
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {_WIDTH} {height:.0f}">',
        "<title>Imports point down</title>",
        f"<style>{_STYLE}</style>",
        _ARROW_HEAD,
        f'<rect class="paper" {size}/>',
    ]


if __name__ == "__main__":
    sys.exit(main())
