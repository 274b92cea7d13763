"""The filing page: what a counter would send back, and the bundle."""

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Attachment
from b24desk.domain.text import PaperLanguage
from b24desk.rules.preflight.defect import DefectKind
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import FILING, Place
from b24desk.ui.pages.documents import DocumentsPage
from b24desk.ui.pages.filing import FilingPage
from b24desk.ui.pages.papers import PapersPage
from b24desk.ui.session import Session
from b24desk.ui.widgets.row_button import LinkRow
from tests.storage.inspection import foreign
from tests.ui.looking import open_sample, session_of, texts, work_of


def add(session: Session, folder: Path, document: str, name: str, content: bytes) -> None:
    (path,) = foreign.kept(folder, {name: content})
    taken = session.workspace.attachments.take_in(path)
    new = Attachment(
        id=f"file-{document}", name=name, sha256=taken.sha256, size=taken.size, documents=(document,)
    )
    session.set_attachments((*session.project.attachments, new))


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, tmp_path: Path) -> FilingPage:
    open_sample(desk, "provincial-domestic")
    add(session_of(desk), tmp_path, "business-licence", "licence.pdf", foreign.deflate_bomb())
    add(session_of(desk), tmp_path, "technical-plan", "plan.pdf", foreign.scan_pdf(2))
    work_of(desk).go(FILING)
    shown = work_of(desk).page
    assert isinstance(shown, FilingPage)
    wait(shown, qtbot)
    return shown


def wait(page: FilingPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.is_at_rest and page.check.progress is None, timeout=60_000)


def said(page: FilingPage) -> str:
    return "\n".join(texts(page))


def test_a_hostile_file_is_named_and_the_window_lives(page: FilingPage) -> None:
    assert "damaged or hostile" in said(page)
    assert "licence.pdf" in said(page)
    assert "rehearsal" in said(page).lower()


def test_a_line_leads_to_its_document(page: FilingPage, desk: Desk) -> None:
    (line,) = (line for line in page.notice.lines if line.cause.kind is DefectKind.DAMAGED)
    button = page.findChild(LinkRow, f"line {line.number}")
    assert button is not None
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert isinstance(work_of(desk).page, DocumentsPage)


def test_files_that_are_known_are_not_opened_again(page: FilingPage, desk: Desk) -> None:
    work_of(desk).go(Place("papers"))
    work_of(desk).go(FILING)
    assert page.check.progress is None
    assert page.check.is_complete


def test_a_file_added_meanwhile_is_checked_too(
    page: FilingPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    add(session_of(desk), tmp_path, "premises-proof", "lease.jpg", foreign.turned_jpeg())
    wait(page, qtbot)
    assert page.check.is_complete
    kinds = {line.cause.kind for line in page.notice.lines if line.file == "lease.jpg"}
    assert DefectKind.SIDEWAYS in kinds


def test_a_bundle_is_made_read_again_and_shown(page: FilingPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "out" / "bundle.zip"
    path.parent.mkdir()
    page.make_in(path)
    assert page.outcome.stop.isVisible()
    assert not page.make_button.isEnabled()
    wait(page, qtbot)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
    assert any(name.endswith("01-02_技术方案.pdf") for name in names)
    assert str(len(names)) in page.outcome.label.text()
    assert page.open_button.isVisible()
    assert page.outcome.open_folder.isVisible()


def test_a_redacted_bundle_holds_no_evidence(page: FilingPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.make_in(tmp_path / "redacted.zip", is_redacted=True)
    wait(page, qtbot)
    with zipfile.ZipFile(tmp_path / "redacted.zip") as archive:
        manifest = json.loads(archive.read("manifest.json"))
    assert manifest["redacted"] is True
    assert "evidence" not in {file["kind"] for file in manifest["files"]}


def test_making_is_stopped_and_nothing_is_left(page: FilingPage, qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    page.make_in(out / "bundle.zip")
    page.outcome.stop.click()
    wait(page, qtbot)
    assert list(out.iterdir()) == []
    assert "Stopped" in page.outcome.label.text()


def test_a_folder_that_is_gone_is_said_in_a_message(page: FilingPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.make_in(tmp_path / "gone" / "bundle.zip")
    wait(page, qtbot)
    (message,) = page.window().findChildren(QMessageBox)
    assert "The bundle was not made" in message.text()
    message.close()


def test_the_notice_is_saved_in_the_language_of_the_papers(
    page: FilingPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    session_of(desk).set_paper_language(PaperLanguage.ZH)
    page.save_notice_in(tmp_path / "notice.pdf")
    wait(page, qtbot)
    assert (tmp_path / "notice.pdf").read_bytes().startswith(b"%PDF-")


def test_the_lines_follow_the_language(page: FilingPage, program: Program) -> None:
    program.language.use(Language.ZH)
    assert "已损坏，或者含有危险内容" in said(page)
    assert "damaged or hostile" not in said(page)


def test_the_papers_page_leads_here_and_back(page: FilingPage, desk: Desk) -> None:
    page.back.click()
    papers = work_of(desk).page
    assert isinstance(papers, PapersPage)
    papers.filing.click()
    assert work_of(desk).page is page


def test_closing_the_application_ends_the_check(desk: Desk, tmp_path: Path) -> None:
    open_sample(desk, "provincial-domestic")
    add(session_of(desk), tmp_path, "business-licence", "slow.pdf", foreign.slow_pdf())
    work_of(desk).go(FILING)
    shown = work_of(desk).page
    assert isinstance(shown, FilingPage)
    desk.close_project()
    assert desk.session is None
