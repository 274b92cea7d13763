"""Papers through a real printing system: the pages chosen, their size, and every line at its place.

The printer prints into a file, which is read back and measured.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from b24desk.domain.text import PaperLanguage
from b24desk.papers.export import render
from b24desk.papers.paper import PaperKind
from b24desk.papers.raster import PageImage, open_pages
from b24desk.ui.print_queue import Order, hand_over, order_of
from b24desk.ui.printing import a4_printer
from tests.house.sources import ROOT
from tests.papers.dossiers import NATIONWIDE, dossier, project
from tests.ui.print_server import PRINTER, PrintServer, lacks, print_server

A4 = (595.276, 841.89)
DOTS = 200
MM = 72 / 25.4
EDGE, RULER = 5 * MM, 100 * MM
needs_server = pytest.mark.skipif(bool(lacks()), reason=lacks() or "there is one")


@pytest.fixture(scope="module")
def server() -> Iterator[PrintServer]:
    with print_server() as running:
        yield running


@pytest.fixture
def measured(tmp_path: Path) -> Path:
    """Three sheets: a hairline frame five millimetres from the edge, and a ruler of 100 millimetres."""
    path = tmp_path / "measured.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    for number in (1, 2, 3):
        canvas.setLineWidth(0.75)
        canvas.rect(EDGE, EDGE, A4[0] - 2 * EDGE, A4[1] - 2 * EDGE)
        canvas.line(20 * MM, 150 * MM, 20 * MM + RULER, 150 * MM)
        canvas.drawString(20 * MM, (100 + 10 * number) * MM, f"sheet {number}")
        canvas.showPage()
    canvas.save()
    return path


def send(server: PrintServer, how: str, pdf: Path, first: int = 0, last: int = 0) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.ui.print_child", how, str(pdf), str(first), str(last)]
    done = subprocess.run(command, env=server.surroundings, cwd=ROOT, capture_output=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def dark(page: PageImage, x: int, y: int) -> bool:
    return page.pixels[y * page.stride + x * 4] < 160


def first_dark(page: PageImage, xs: range, ys: range) -> tuple[int, int]:
    return next((x, y) for x in xs for y in ys if dark(page, x, y))


@needs_server
@pytest.mark.parametrize("how", ["whole", "pixels"])
def test_each_line_is_where_it_was_drawn(server: PrintServer, measured: Path, how: str) -> None:
    assert send(server, how, measured) == {"sent": 3, "printers": [PRINTER]}
    with open_pages(server.wait_for_the_paper()) as pages:
        assert len(pages) == 3
        for index in range(3):
            assert pages.size(index) == pytest.approx(A4, abs=0.6)
            page = pages.image(index, DOTS / 72)
            dots = DOTS / 72
            middle_x, across = range(page.width // 2, page.width // 2 + 1), range(page.width)
            middle_y, down = range(page.height // 3, page.height // 3 + 1), range(page.height)
            left, _ = first_dark(page, across, middle_y)
            right, _ = first_dark(page, across[::-1], middle_y)
            _, top = first_dark(page, middle_x, down)
            _, bottom = first_dark(page, middle_x, down[::-1])
            wanted = (EDGE, EDGE, A4[0] - EDGE, A4[1] - EDGE)
            assert (left, top, right, bottom) == pytest.approx([edge * dots for edge in wanted], abs=1.5)


@needs_server
@pytest.mark.parametrize("how", ["whole", "pixels"])
def test_a_hundred_millimetres_are_a_hundred(server: PrintServer, measured: Path, how: str) -> None:
    send(server, how, measured, 1, 1)
    with open_pages(server.wait_for_the_paper()) as pages:
        assert len(pages) == 1
        page = pages.image(0, DOTS / 72)
    y = round((A4[1] - 150 * MM) * DOTS / 72)
    inside = range(round(10 * MM * DOTS / 72), round(150 * MM * DOTS / 72))
    marks = [x for x in inside if any(dark(page, x, row) for row in range(y - 2, y + 3))]
    assert (marks[-1] - marks[0] + 1) / DOTS * 25.4 == pytest.approx(100, abs=25.4 / DOTS * 1.5)


@needs_server
@pytest.mark.parametrize("how", ["whole", "pixels"])
def test_only_the_chosen_pages_come_out(server: PrintServer, measured: Path, how: str) -> None:
    assert send(server, how, measured, 2, 3)["sent"] == 2
    with open_pages(server.wait_for_the_paper()) as pages:
        assert len(pages) == 2


@needs_server
def test_a_paper_that_is_handed_over_keeps_its_letters(server: PrintServer, tmp_path: Path) -> None:
    paper = render(PaperKind.CHECKLIST, dossier(project(NATIONWIDE)), PaperLanguage.BOTH)
    path = tmp_path / "checklist.pdf"
    path.write_bytes(paper.pdf)
    send(server, "whole", path)
    out = server.wait_for_the_paper()
    printed = PdfReader(BytesIO(out[out.index(b"%PDF") :]))  # the printer's own language comes before it
    assert len(printed.pages) == paper.page_count
    assert "材料" in printed.pages[0].extract_text()
    assert [list(page.images) for page in printed.pages] == [[]] * paper.page_count


@needs_server
def test_the_queue_learns_nothing_of_the_firm(server: PrintServer, measured: Path) -> None:
    send(server, "whole", measured)
    server.wait_for_the_paper()
    told = (
        server.run("lpstat", "-W", "completed", "-l", "-o").stdout
        + server.folder.joinpath("pages").read_bytes()
    )
    assert b"measured" not in told


@needs_server
def test_a_printer_that_is_not_there_is_noticed(
    server: PrintServer, measured: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", server.surroundings["CUPS_SERVER"])
    pdf = measured.read_bytes()
    assert not hand_over(pdf, Order("nowhere", 1, 3, 1, "", is_grey=False))
    assert hand_over(pdf, Order(PRINTER, 1, 3, 2, "two-sided-long-edge", is_grey=True))
    server.wait_for_the_paper()


@pytest.mark.usefixtures("qapp")
def test_a_file_gets_pixels(tmp_path: Path) -> None:
    printer = a4_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert order_of(printer, 3) is None
