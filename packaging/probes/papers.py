"""Papers again and again in one process, against the same marks on a bare canvas.

``python -m probes.papers SAMPLE ROUNDS FOLDER`` prints the comparisons, and leaves each paper's marks in the
folder for the floor that starts from nothing.
"""

import json
import pickle
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from b24desk.domain.text import PaperLanguage
from b24desk.papers import pdf
from b24desk.papers.export import render
from b24desk.papers.paper import PaperKind
from b24desk.papers.paragraph import runs
from b24desk.papers.sheet import Sheet
from b24desk.papers.tags import Element
from b24desk.resources import resource
from probes.canvas_floor import Marks, Page, Words, replay
from probes.paper_case import sample_dossier
from probes.turns import Pair, compare


def marks_of(sheets: Sequence[Sheet]) -> Marks:
    pages = [_page(sheet) for sheet in sheets]
    faces = {face for page in pages for words in page.words for face, _, _ in words.pieces}
    files = [(face, str(resource("fonts", f"{face}.ttf"))) for face in sorted(faces)]
    return Marks(files, pages)


def _page(sheet: Sheet) -> Page:
    return Page(
        sheet.width,
        sheet.height,
        [(band.colour, (band.x, band.y, band.width, band.height)) for band in sheet.bands],
        [(style.colour, style.thickness, list(rules)) for style, rules in sheet.rules.items()],
        [(box.colour, box.thickness, (box.x, box.y, box.width, box.height)) for box in sheet.frames],
        [
            Words(
                line.x,
                line.baseline,
                line.style.size,
                line.style.colour,
                [(run.face, run.spacing, run.text) for run in runs(line)],
            )
            for line in sheet.lines
        ],
    )


class Recorder:
    """Stands in for the last step and keeps the sheets that reach it."""

    def __init__(self) -> None:
        self.sheets: Sequence[Sheet] = ()
        self._draw = pdf.draw

    def __call__(
        self, sheets: Sequence[Sheet], properties: pdf.Properties, structure: Element | None = None
    ) -> bytes:
        self.sheets = sheets
        return self._draw(sheets, properties, structure)


def main() -> None:
    sample, rounds, folder = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    dossier = sample_dossier(sample)
    recorder = Recorder()
    pdf.draw = recorder
    for kind in PaperKind:
        for language in PaperLanguage:
            render(kind, dossier, language)
            marks = marks_of(recorder.sheets)
            folder.joinpath(f"{kind}-{language}.marks").write_bytes(pickle.dumps(marks))
            paper = partial(render, kind, dossier, language)
            pair = Pair(
                f"{kind}, {language}, {len(paper().pdf) / 1024:.0f} KB",
                paper,
                "bare canvas",
                partial(replay, marks),
            )
            print(json.dumps(compare(pair, rounds, time.process_time)))


if __name__ == "__main__":
    main()
