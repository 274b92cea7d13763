"""The papers page: preview, print, save, export."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer
from b24desk.domain.text import PaperLanguage
from b24desk.papers.paper import FOR_READING, FileKind, PaperKind
from b24desk.papers.raster import open_pages
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.papers import PapersPage
from b24desk.ui.printing import a4_printer
from tests.ui.looking import session_of, texts, work_of
from tests.ui.papers_page import open_papers, wait

NO_FONT_HAS = "\U0001f680"


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PapersPage:
    return open_papers(desk, qtbot)


def choose(page: PapersPage, kind: PaperKind, qtbot: QtBot) -> None:
    page.open_at(kind.value)
    wait(page, qtbot)


def ink(image: QImage) -> int:
    """How many pixels of a coarse sample are not white."""
    small = image.scaled(120, 170)
    return sum(
        small.pixelColor(x, y).lightness() < 200 for x in range(small.width()) for y in range(small.height())
    )


def test_the_preview_is_the_paper_page_by_page(page: PapersPage) -> None:
    assert page.paper is not None
    view = page.preview.view
    assert view.page_count == page.paper.page_count
    assert f"Page 1 of {page.paper.page_count}" in list(texts(page))
    assert ink(view.sheets.images[0]) > 200
    picture = page.preview.view.grab().toImage()
    assert ink(picture) > 200


def test_the_preview_is_as_sharp_as_the_screen(page: PapersPage) -> None:
    sheets = page.preview.view.sheets
    ratio = page.devicePixelRatioF()
    assert abs(sheets.images[0].width() - sheets.places[0].width() * ratio) <= 2


def test_pages_are_turned_by_keyboard(page: PapersPage, qtbot: QtBot) -> None:
    view = page.preview.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 2
    assert "Page 2 of" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == view.page_count
    wait(page, qtbot)
    assert ink(view.sheets.images[view.page_count - 1]) > 20
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page == view.page_count - 1
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 1
    page.preview.later.click()
    assert view.page == 2


def test_pages_far_from_sight_are_let_go(page: PapersPage, qtbot: QtBot) -> None:
    view = page.preview.view
    for number in range(1, view.page_count + 1):
        view.go_to(number)
        wait(page, qtbot)
    assert 0 not in view.sheets.images


def test_zoom_makes_pages_larger_and_fits_them_again(page: PapersPage, qtbot: QtBot) -> None:
    view, sheets = page.preview.view, page.preview.view.sheets
    fitting = sheets.places[0].width()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    wait(page, qtbot)
    assert sheets.places[0].width() > fitting
    assert abs(sheets.images[0].width() - sheets.places[0].width() * page.devicePixelRatioF()) <= 2
    QTest.keyClick(view, Qt.Key.Key_0)
    assert sheets.places[0].width() == fitting


def test_the_language_of_the_papers_is_the_application_s_own(
    program: Program, desk: Desk, page: PapersPage, qtbot: QtBot
) -> None:
    page.paper_language.choose(PaperLanguage.ZH.value)
    page.paper_language.activated.emit(page.paper_language.currentIndex())
    wait(page, qtbot)
    assert session_of(desk).project.paper_language is PaperLanguage.ZH
    assert page.paper is not None
    assert page.paper.language is PaperLanguage.ZH
    program.language.use(Language.ZH)
    wait(page, qtbot)
    assert session_of(desk).project.paper_language is PaperLanguage.ZH
    assert page.paper_language.currentText() == "中文"


def test_a_letter_in_english_alone_is_called_a_reference(desk: Desk, page: PapersPage, qtbot: QtBot) -> None:
    session_of(desk).set_paper_language(PaperLanguage.EN)
    choose(page, PaperKind.LETTER, qtbot)
    assert page.reference.isVisible()
    session_of(desk).set_paper_language(PaperLanguage.BOTH)
    wait(page, qtbot)
    assert not page.reference.isVisible()


def test_a_character_that_cannot_be_printed_is_named_before_printing(
    desk: Desk, page: PapersPage, qtbot: QtBot
) -> None:
    assert not page.missing.isVisible()
    session_of(desk).answer("company.name", Answer(value=f"Rocket {NO_FONT_HAS} Ltd"))
    wait(page, qtbot)
    assert page.missing.isVisible()
    assert f"{NO_FONT_HAS} U+1F680" in page.missing.text()


def test_a_change_of_answers_makes_the_paper_anew(desk: Desk, page: PapersPage, qtbot: QtBot) -> None:
    before = page.paper
    session_of(desk).answer("company.name", Answer(value="另一家公司"))
    wait(page, qtbot)
    assert before is not None
    assert page.paper is not None
    assert page.paper.pdf != before.pdf


def test_printing_sends_every_page_and_says_so(page: PapersPage, qtbot: QtBot, tmp_path: Path) -> None:
    assert page.paper is not None
    printer, target = a4_printer(), tmp_path / "printed.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(100)
    page.print_on(printer, page.paper.pdf)
    assert not page.print_button.isEnabled()
    wait(page, qtbot)
    assert page.print_button.isEnabled()
    count = page.paper.page_count
    assert f"{count} pages sent to the printer" in list(texts(page))
    with open_pages(target.read_bytes()) as pages:
        assert len(pages) == count
        assert pages.size(0) == pytest.approx((595.276, 841.89), abs=0.8)


def test_saving_writes_the_very_paper_and_says_where(page: PapersPage, qtbot: QtBot, tmp_path: Path) -> None:
    assert page.paper is not None
    path = tmp_path / "清单.pdf"
    page.saving.save_in(page.paper, path)
    wait(page, qtbot)
    assert path.read_bytes() == page.paper.pdf
    assert str(path) in page.outcome.label.text().replace("\u200b", "")
    assert page.outcome.open_folder.isVisible()


def test_what_was_said_goes_when_the_page_is_left(
    desk: Desk, page: PapersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    assert page.paper is not None
    page.saving.save_in(page.paper, tmp_path / "清单.pdf")
    wait(page, qtbot)
    work_of(desk).go(Place("hub"))
    work_of(desk).go(Place("papers"))
    assert not page.outcome.isVisible()


def test_all_papers_are_written_into_a_folder(page: PapersPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.saving.export_to(tmp_path / "papers")
    wait(page, qtbot)
    written = sorted((tmp_path / "papers").glob("*.pdf"))
    offered = {page.kind.itemData(place) for place in range(page.kind.count())} - {None}
    assert len(written) == len(offered - set(FOR_READING)) >= 4
    assert all(path.read_bytes().startswith(b"%PDF") for path in written)
    said = page.outcome.label.text().replace("\u200b", "")
    assert all(str(path) in said for path in written)


def test_a_letter_is_saved_for_word(page: PapersPage, qtbot: QtBot, tmp_path: Path) -> None:
    assert not page.word_button.isVisible()
    choose(page, PaperKind.NO_HARASSING_CALLS, qtbot)
    assert page.word_button.isVisible()
    path = tmp_path / "禁呼承诺书.docx"
    page.saving.save_word_in(path)
    wait(page, qtbot)
    assert "骚扰电话禁呼承诺书" in {paragraph.text for paragraph in Document(str(path)).paragraphs}
    assert str(path) in page.outcome.label.text().replace("\u200b", "")


@pytest.mark.parametrize("kind", FileKind)
def test_the_calendar_and_the_workbook_are_saved(
    page: PapersPage, qtbot: QtBot, tmp_path: Path, kind: FileKind
) -> None:
    assert page.saving.suggested_file(kind).suffix == kind.suffix
    path = tmp_path / f"文件{kind.suffix}"
    page.saving.save_file_in(kind, path)
    wait(page, qtbot)
    assert path.stat().st_size > 1_000
    assert str(path) in page.outcome.label.text().replace("\u200b", "")


def test_only_the_letters_that_the_checklist_asks_for_are_offered(page: PapersPage, qtbot: QtBot) -> None:
    def offered() -> set[str]:
        return {page.kind.itemData(place) for place in range(page.kind.count())}

    assert PaperKind.GOOD_FAITH not in offered()
    session = page.needs.session
    session.answer("record.penalty_within_three_years", Answer(value=True))
    wait(page, qtbot)
    assert PaperKind.GOOD_FAITH in offered()
    choose(page, PaperKind.GOOD_FAITH, qtbot)
    session.answer("record.penalty_within_three_years", Answer(value=False))
    wait(page, qtbot)
    assert PaperKind.GOOD_FAITH not in offered()
    assert page.choices.chosen_kind is PaperKind.CHECKLIST


def test_a_folder_that_cannot_be_written_to_is_explained(
    program: Program, page: PapersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("not a folder", encoding="utf-8")
    page.saving.export_to(blocked / "papers")
    wait(page, qtbot)
    assert not page.outcome.isVisible()
    box = program.window.findChild(QMessageBox)
    assert box is not None
    assert "Not everything was saved" in box.text()
    box.close()


def test_a_checklist_is_made_as_wanted_and_other_papers_do_not_ask(page: PapersPage, qtbot: QtBot) -> None:
    assert page.paper is not None
    assert not PdfReader(BytesIO(page.paper.pdf)).get_fields()
    plain = page.paper.pdf
    for box in (page.checklist.by_person, page.checklist.fillable):
        QTest.keyClick(box, Qt.Key.Key_Space)
        wait(page, qtbot)
    with open_pages(page.paper.pdf) as pages:
        assert len(pages) == page.paper.page_count
    fields = PdfReader(BytesIO(page.paper.pdf)).get_fields()
    assert fields
    assert page.paper.pdf != plain
    choose(page, PaperKind.LETTER, qtbot)
    assert not page.checklist.isVisible()


def test_the_codes_of_signed_cards_mark_what_has_changed(page: PapersPage, qtbot: QtBot) -> None:
    choose(page, PaperKind.DECISION_CARDS, qtbot)
    assert page.signed.isVisible()
    assert page.paper is not None
    assert "Superseded" not in printed_text(page)
    QTest.keyClicks(page.signed.typed, "1-0000000000, 2-0000000000")
    QTest.keyClick(page.signed.typed, Qt.Key.Key_Return)
    wait(page, qtbot)
    assert printed_text(page).count("Superseded:") == 2
    choose(page, PaperKind.CHECKLIST, qtbot)
    assert not page.signed.isVisible()


def printed_text(page: PapersPage) -> str:
    assert page.paper is not None
    return "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.paper.pdf)).pages)
