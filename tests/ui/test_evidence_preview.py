"""Looking at a file of evidence in the window: paging, sizes, and files that were made to do harm."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.ui.desk import Desk
from b24desk.ui.evidence.preview import EvidencePreview
from b24desk.ui.evidence.row import EvidenceRow
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.documents import DocumentsPage
from tests.storage.inspection import foreign
from tests.ui.looking import open_sample, press, settle, texts, visible, work_of


def preview_of(program: Program, desk: Desk, path: Path) -> EvidencePreview:
    """Take a file in as evidence and press its name."""
    if desk.work is None:
        open_sample(desk, "provincial-domestic")
    work_of(desk).go(Place("documents", "premises-proof"))
    settle()
    page = work_of(desk).page
    assert isinstance(page, DocumentsPage)
    part = page.panel.evidence_part
    assert part is not None
    part.take_in([path])
    settle()
    row = [one for one in visible(page) if isinstance(one, EvidenceRow)][-1]
    row.name.click()
    shown = next(one for one in program.window.findChildren(EvidencePreview) if one.isVisible())
    settle()
    assert shown.is_shown
    return shown


def kept(tmp_path: Path, name: str, content: bytes) -> Path:
    (path,) = foreign.kept(tmp_path, {name: content})
    return path


def test_a_file_is_looked_at_page_by_page(program: Program, desk: Desk, tmp_path: Path) -> None:
    shown = preview_of(program, desk, kept(tmp_path, "租赁合同.pdf", foreign.pdf(b"", foreign.drawn_lines())))
    assert "Page 1 of 2" in texts(shown)
    assert not shown.earlier.isEnabled()
    blank = shown.view.picture.copy()
    press(shown.view, Qt.Key.Key_PageDown)
    settle()
    assert "Page 2 of 2" in texts(shown)
    assert not shown.later.isEnabled()
    assert shown.view.picture != blank
    press(shown.view, Qt.Key.Key_PageDown)
    settle()
    assert shown.page == 2
    press(shown.view, Qt.Key.Key_PageUp)
    settle()
    assert shown.view.picture == blank
    shown.close()


def test_a_larger_page_is_drawn_sharper_and_can_be_scrolled(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    shown = preview_of(program, desk, kept(tmp_path, "scan.pdf", foreign.scan_pdf()))
    before, bar = shown.view.picture.width(), shown.view.horizontalScrollBar()
    assert bar.maximum() == 0
    press(shown.view, Qt.Key.Key_Plus)
    settle()
    assert shown.view.picture.width() > before
    assert bar.maximum() > 0
    for _ in range(9):
        press(shown.view, Qt.Key.Key_Plus)
        settle()
    assert shown.view.picture.width() <= 4_000
    assert not shown.larger.isEnabled()
    shown.close()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page-loop.pdf", foreign.page_loop()),
        ("huge.png", foreign.huge_png()),
        ("password.pdf", foreign.with_password()),
        ("bomb.pdf", foreign.deflate_bomb()),
        ("cut.jpg", b"\xff\xd8\xff\xe0" + bytes(40)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_made_to_do_harm_leaves_the_window_alone(
    program: Program, desk: Desk, tmp_path: Path, name: str, content: bytes
) -> None:
    shown = preview_of(program, desk, kept(tmp_path, name, content))
    assert shown.view.picture == QImage()
    assert any(words.startswith("This cannot be shown here") for words in texts(shown))
    shown.close()
    settle()
    again = preview_of(program, desk, kept(tmp_path, "good.pdf", foreign.scan_pdf()))
    assert not again.view.is_empty
    again.close()


def test_the_preview_follows_the_language_and_keeps_its_page(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    shown = preview_of(program, desk, kept(tmp_path, "scan.pdf", foreign.scan_pdf(3)))
    shown.go_to(2)
    settle()
    program.language.use(Language.ZH)
    assert "第 2 页，共 3 页" in texts(shown)
    assert shown.page == 2
    assert not any("Page" in words for words in texts(shown))
    shown.close()


def test_closing_the_application_closes_the_preview(program: Program, desk: Desk, tmp_path: Path) -> None:
    preview_of(program, desk, kept(tmp_path, "scan.pdf", foreign.scan_pdf()))
    desk.close_project()
    settle()
    assert not [one for one in program.window.findChildren(EvidencePreview) if one.isVisible()]
