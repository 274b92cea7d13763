"""What is found of files from outside; whatever they hold, this process lives on."""

import sys
import threading
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from b24desk.domain.examined import Examined, FileKind, Trouble
from b24desk.domain.text import PaperLanguage
from b24desk.papers.export import render
from b24desk.papers.paper import PaperKind
from b24desk.storage.inspection.examining import examine
from b24desk.storage.inspection.process import Bounds, StoppedError
from tests.papers.dossiers import DOSSIERS
from tests.storage.inspection import foreign
from tests.wine import IS_WINE


class Case(NamedTuple):
    name: str
    content: bytes
    expected: Examined


def page(kind: FileKind, **more: object) -> Examined:
    return Examined.model_validate({"kind": kind, "pages": 1, "looked_at": 1, **more})


def trouble(kind: FileKind, what: Trouble) -> Examined:
    return Examined(kind=kind, trouble=what)


@cache
def cases() -> dict[str, Case]:
    sheet = foreign.page_picture()
    jpeg, scan = foreign.jpeg(sheet), foreign.scan_pdf(3)
    blank = foreign.jpeg(Image.new("RGB", foreign.A4, (240, 240, 236)))
    lines, lying = foreign.drawn_lines(), foreign.drawn_lines(sideways=True)
    found = [
        Case("scan.jpg", jpeg, page(FileKind.JPEG)),
        Case("scan.png", foreign.encoded(sheet, "PNG"), page(FileKind.PNG)),
        Case("scan.gif", foreign.encoded(sheet, "GIF"), page(FileKind.GIF)),
        Case("scan.tif", foreign.encoded(sheet, "TIFF"), page(FileKind.TIFF)),
        Case("scan.pdf", scan, Examined(kind=FileKind.PDF, pages=3, looked_at=3)),
        Case("really-a-picture.pdf", jpeg, page(FileKind.JPEG)),
        Case("text.pdf", b"hello", Examined()),
        Case("scan.webp", b"RIFF\x24\0\0\0WEBPVP8 ", Examined(kind=FileKind.WEBP)),
        Case(
            "turned-by-mark.jpg",
            foreign.turned_jpeg(),
            page(FileKind.JPEG, sideways=(1,), is_turned_by_mark=True),
        ),
        Case("lying.jpg", foreign.jpeg(sheet.rotate(90, expand=True)), page(FileKind.JPEG, sideways=(1,))),
        Case("lying.pdf", foreign.pdf(lying), page(FileKind.PDF, sideways=(1,))),
        Case("blank.jpg", blank, page(FileKind.JPEG, blank=(1,))),
        Case(
            "blank-inside.pdf",
            foreign.pdf(lines, b"", lines),
            Examined(kind=FileKind.PDF, pages=3, looked_at=3, blank=(2,)),
        ),
        Case("script.pdf", foreign.with_script(), page(FileKind.PDF, is_active=True)),
        Case("empty.pdf", b"", trouble(FileKind.OTHER, Trouble.EMPTY)),
        Case("password.pdf", foreign.with_password(), trouble(FileKind.PDF, Trouble.ENCRYPTED)),
        Case("owner-only.pdf", foreign.owner_password_only(), trouble(FileKind.PDF, Trouble.ENCRYPTED)),
        Case("page-loop.pdf", foreign.page_loop(), trouble(FileKind.PDF, Trouble.DAMAGED)),
        Case("cut-off.pdf", scan[:400], trouble(FileKind.PDF, Trouble.DAMAGED)),
        Case("cut-off.jpg", jpeg[:9000], trouble(FileKind.JPEG, Trouble.DAMAGED)),
        Case("deflate-bomb.pdf", foreign.deflate_bomb(), trouble(FileKind.PDF, Trouble.DAMAGED)),
        Case(
            "huge.png",
            foreign.huge_png(),
            Examined(kind=FileKind.PNG, trouble=Trouble.TOO_MANY_PIXELS, pages=1),
        ),
        Case("after-all-this.jpg", jpeg, page(FileKind.JPEG)),
    ]
    return {case.name: case for case in found}


@pytest.mark.parametrize("name", cases())
def test_a_file_is_told_for_what_it_is(name: str, tmp_path: Path) -> None:
    case = cases()[name]
    (path,) = foreign.kept(tmp_path, {case.name: case.content})
    assert examine([path]) == (case.expected,)


def test_a_file_that_ends_the_process_takes_no_other_with_it(tmp_path: Path) -> None:
    paths = foreign.kept(tmp_path, {case.name: case.content for case in cases().values()})
    assert examine(paths) == tuple(case.expected for case in cases().values())


def test_of_a_file_with_thousands_of_pages_the_first_are_looked_at(tmp_path: Path) -> None:
    (path,) = foreign.kept(tmp_path, {"many.pdf": foreign.many_pages()})
    (found,) = examine([path])
    assert (found.pages, found.looked_at, found.trouble) == (20_000, 300, None)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    (there,) = foreign.kept(tmp_path, {"scan.pdf": foreign.scan_pdf()})
    gone = tmp_path / "gone.pdf"
    assert [one.trouble for one in examine([gone, there, gone])] == [Trouble.MISSING, None, Trouble.MISSING]


@pytest.mark.skipif(IS_WINE, reason="Wine lets a job take more of the processor than it may")
def test_time_is_bounded(tmp_path: Path) -> None:
    (path,) = foreign.kept(tmp_path, {"slow.pdf": foreign.slow_pdf()})
    (found,) = examine([path], bounds=Bounds(seconds=1))
    assert found == trouble(FileKind.PDF, Trouble.DAMAGED)


def test_a_process_without_a_word_is_ended(tmp_path: Path) -> None:
    (path,) = foreign.kept(tmp_path, {"slow.pdf": foreign.slow_pdf()})
    (found,) = examine([path], bounds=Bounds(silence=0.0))
    assert found.trouble is Trouble.DAMAGED


def test_examining_is_stopped_when_asked(tmp_path: Path) -> None:
    (path,) = foreign.kept(tmp_path, {"scan.pdf": foreign.scan_pdf(200)})
    stop = threading.Event()
    stop.set()
    with pytest.raises(StoppedError):
        examine([path], stop=stop)


def test_progress_is_told_file_by_file(tmp_path: Path) -> None:
    paths = foreign.kept(tmp_path, {"a.pdf": foreign.scan_pdf(), "b.pdf": foreign.page_loop()})
    told: list[int] = []
    examine(paths, on_file=told.append)
    assert told[-1] == 2


def test_names_in_every_script_are_no_matter(tmp_path: Path) -> None:
    quotation_mark = "" if sys.platform == "win32" else '"'  # no file can have it in its name there
    paths = foreign.kept(tmp_path, {f"营业执照 𠮷 '{quotation_mark}$(x).pdf": foreign.scan_pdf()})
    assert examine(paths)[0].pages == 1


def test_the_text_of_a_pdf_is_read_and_a_scan_has_none(tmp_path: Path) -> None:
    printed = render(PaperKind.CHECKLIST, DOSSIERS["domestic"], PaperLanguage.ZH).pdf
    paths = foreign.kept(tmp_path, {"printed.pdf": printed, "scan.jpg": foreign.jpeg(foreign.page_picture())})
    first, second = examine(paths)
    assert "陕西云语客服科技有限公司" in first.text
    assert second.text == ""
