"""A paper through Qt's printer into a PDF file: the same pages, of the same size, at the same place."""

from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from b24desk.papers.raster import PageImage, open_pages
from b24desk.ui.printing import PrintRun, a4_printer, print_paper

A4 = (595.276, 841.89)
DOTS = 150
FRAME = 36.0
"""Points from the edge of the sheet to the frame of the test page."""


class Box(NamedTuple):
    """The smallest box around everything that is not white, in points from the top left."""

    left: float
    top: float
    right: float
    bottom: float


def three_framed_pages(path: Path) -> bytes:
    canvas = Canvas(str(path), pagesize=A4)
    for _ in range(3):
        canvas.setLineWidth(2)
        canvas.rect(FRAME, FRAME, A4[0] - 2 * FRAME, A4[1] - 2 * FRAME)
        canvas.showPage()
    canvas.save()
    return path.read_bytes()


def into_a_file(path: Path) -> QPrinter:
    printer = a4_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(DOTS)
    return printer


def ink(page: PageImage, pixels_per_point: float) -> Box:
    rows = [page.pixels[n * page.stride : n * page.stride + page.width * 4] for n in range(page.height)]
    dark = [[x for x in range(page.width) if row[x * 4] < 128] for row in rows]
    inked = [(y, xs[0], xs[-1]) for y, xs in enumerate(dark) if xs]
    assert inked, "a blank page"
    left, right = min(first for _, first, _ in inked), max(last for _, _, last in inked) + 1
    edges = (left, inked[0][0], right, inked[-1][0] + 1)
    return Box(*(edge / pixels_per_point for edge in edges))


@pytest.mark.usefixtures("qapp")
def test_every_page_keeps_its_size_and_its_place(tmp_path: Path) -> None:
    pdf, printed = three_framed_pages(tmp_path / "frame.pdf"), tmp_path / "printed.pdf"
    assert print_paper(pdf, into_a_file(printed)) == 3
    with open_pages(printed.read_bytes()) as pages:
        assert len(pages) == 3
        for index in range(3):
            assert pages.size(index) == pytest.approx(A4, abs=0.6)
            box = ink(pages.image(index, 2.0), 2.0)
            wanted = Box(FRAME - 1, FRAME - 1, A4[0] - FRAME + 1, A4[1] - FRAME + 1)
            assert box == pytest.approx(wanted, abs=1.0)


@pytest.mark.usefixtures("qapp")
def test_only_the_chosen_pages_are_printed(tmp_path: Path) -> None:
    pdf, printed = three_framed_pages(tmp_path / "frame.pdf"), tmp_path / "printed.pdf"
    printer = into_a_file(printed)
    printer.setFromTo(2, 3)
    assert print_paper(pdf, printer) == 2
    with open_pages(printed.read_bytes()) as pages:
        assert len(pages) == 2


@pytest.mark.usefixtures("qapp")
def test_the_whole_sheet_is_used_even_when_a_dialog_took_that_back(tmp_path: Path) -> None:
    pdf, printed = three_framed_pages(tmp_path / "frame.pdf"), tmp_path / "printed.pdf"
    printer = into_a_file(printed)
    printer.setFullPage(False)
    print_paper(pdf, printer)
    with open_pages(printed.read_bytes()) as pages:
        assert ink(pages.image(0, 2.0), 2.0).left == pytest.approx(FRAME - 1, abs=1.0)


@pytest.mark.usefixtures("qapp")
@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_be_written_to_is_noticed(tmp_path: Path) -> None:
    pdf = three_framed_pages(tmp_path / "frame.pdf")
    run = PrintRun(pdf, into_a_file(tmp_path / "no such folder" / "printed.pdf"))
    assert run.failed
    assert run.is_done
