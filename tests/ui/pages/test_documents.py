"""The documents page: files as evidence, dropped or chosen, copied in while the window goes on."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from b24desk.domain.language import Language
from b24desk.domain.project import Attachment
from b24desk.storage.document import read_document
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.attachment_form import AttachmentForm
from b24desk.ui.evidence.part import EvidencePart
from b24desk.ui.evidence.row import EvidenceRow
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.documents import DocumentsPage
from tests.ui.looking import open_sample, session_of, settle, texts, work_of
from tests.ui.viewer import Viewer

LEASE = "premises-proof"
PLAN = "equipment-list"


@pytest.fixture
def page(desk: Desk) -> DocumentsPage:
    open_sample(desk, "provincial-domestic")
    return at_document(desk, LEASE)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "场地租赁合同 & 附件.pdf"
    path.write_bytes(b"%PDF-1.7 lease" * 5_000)
    return path


def at_document(desk: Desk, document: str) -> DocumentsPage:
    work_of(desk).go(Place("documents", document))
    settle()
    shown = work_of(desk).page
    assert isinstance(shown, DocumentsPage)
    return shown


def part_of(page: DocumentsPage) -> EvidencePart:
    part = page.panel.evidence_part
    assert part is not None
    return part


def rows(page: DocumentsPage) -> list[EvidenceRow]:
    return [row for row in part_of(page).findChildren(EvidenceRow) if row.isVisible()]


def attachments(desk: Desk) -> tuple[Attachment, ...]:
    return session_of(desk).project.attachments


def add(page: DocumentsPage, *paths: Path) -> None:
    part_of(page).take_in(paths)
    settle()


def do(row: EvidenceRow, what: str) -> None:
    action = next(action for action in row.more.menu().actions() if action.text() == what)
    assert action.isEnabled()
    action.trigger()
    settle()


def dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(page: DocumentsPage, where: QPointF, *paths: Path) -> bool:
    """Drag files over a place of the page and let them go; whether they were taken."""
    data, copy = dragged(*paths), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, data, left, none)
    QApplication.sendEvent(page, enter)
    move = QDragMoveEvent(where.toPoint(), copy, data, left, none)
    QApplication.sendEvent(page, move)
    if not (enter.isAccepted() and move.isAccepted()):
        return False
    QApplication.sendEvent(page, QDropEvent(where, copy, data, left, none))
    settle()
    return True


def place_of(page: DocumentsPage, document: str) -> QPointF:
    """The middle of a document's row, as a place on the page."""
    page.tree.choose(document)
    settle()
    item = page.tree.currentItem()
    assert item is not None
    middle = page.tree.visualItemRect(item).center()
    return QPointF(page.tree.viewport().mapTo(page, middle))


def test_a_file_is_copied_into_the_application_as_evidence(
    desk: Desk, page: DocumentsPage, scan: Path
) -> None:
    add(page, scan)
    (item,) = attachments(desk)
    assert (item.name, item.size, item.documents) == (scan.name, scan.stat().st_size, (LEASE,))
    assert item.added == desk.today()
    (row,) = rows(page)
    assert row.name.accessibleName() == scan.name
    scan.unlink()
    path = session_of(desk).workspace.path
    assert desk.close_project()
    assert read_document(path).lacking == ()


def test_files_are_chosen_with_the_keyboard(desk: Desk, page: DocumentsPage, scan: Path) -> None:
    part_of(page).add_button.setFocus()
    part_of(page).add_button.click()
    dialog = page.window().findChild(QFileDialog)
    assert dialog is not None
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(scan)])
    dialog.close()
    settle()
    assert [item.name for item in attachments(desk)] == [scan.name]


def test_files_dropped_on_a_row_go_to_its_document(desk: Desk, page: DocumentsPage, scan: Path) -> None:
    other = scan.with_name("平面图.png")
    other.write_bytes(b"plan")
    assert drop(page, place_of(page, PLAN), scan, other)
    assert {item.name: item.documents for item in attachments(desk)} == {
        scan.name: (PLAN,),
        other.name: (PLAN,),
    }
    assert page.tree.chosen == PLAN
    assert len(rows(page)) == 2


def test_files_dropped_beside_the_list_go_to_the_document_that_is_shown(
    desk: Desk, page: DocumentsPage, scan: Path
) -> None:
    assert drop(page, QPointF(page.width() - 40, 60), scan)
    assert [item.documents for item in attachments(desk)] == [(LEASE,)]


def test_nothing_but_files_can_be_dropped(page: DocumentsPage) -> None:
    data = QMimeData()
    data.setText("text")
    data.setUrls([QUrl("https://example.invalid/a.pdf")])
    event = QDragEnterEvent(
        page.rect().center(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(page, event)
    assert not event.isAccepted()


def test_one_file_may_cover_several_documents(desk: Desk, page: DocumentsPage, scan: Path) -> None:
    add(page, scan)
    at_document(desk, PLAN)
    (action,) = part_of(page).use_button.menu().actions()
    assert action.text() == scan.name.replace("&", "&&")
    action.trigger()
    settle()
    (item,) = attachments(desk)
    assert item.documents == (LEASE, PLAN)
    (row,) = rows(page)
    title = desk.language.say(desk.rulebook.documents[LEASE].title)
    assert any(title in words for words in texts(row))
    do(row, "Take off this document")
    assert attachments(desk)[0].documents == (LEASE,)
    assert rows(page) == []


def test_the_same_file_added_again_is_kept_once(desk: Desk, page: DocumentsPage, scan: Path) -> None:
    add(page, scan, scan)
    at_document(desk, PLAN)
    add(page, scan)
    (item,) = attachments(desk)
    assert item.documents == (LEASE, PLAN)
    folder = session_of(desk).workspace.attachments.folder
    assert len([path for path in folder.iterdir() if path.name.startswith("att-")]) == 1


def test_removing_is_undone_bytes_and_all(desk: Desk, page: DocumentsPage, scan: Path) -> None:
    add(page, scan)
    before = attachments(desk)
    do(rows(page)[0], "Remove")
    assert attachments(desk) == ()
    bar = work_of(desk).undo_bar
    assert bar.isVisible()
    bar.button.click()
    settle()
    assert attachments(desk) == before
    folder = session_of(desk).workspace.attachments
    assert folder.missing(before) == folder.changed(before) == ()


def test_dates_mark_what_ends_before_filing(desk: Desk, page: DocumentsPage, scan: Path) -> None:
    add(page, scan)
    do(rows(page)[0], "Dates and documents…")
    form = QApplication.activeModalWidget()
    assert isinstance(form, AttachmentForm)
    ended = desk.today() - timedelta(1)
    form.issued.line.setText("2025.3.1")
    form.until.line.setText(ended.isoformat())
    form.documents[PLAN].setChecked(True)
    form.accept()
    settle()
    (item,) = attachments(desk)
    assert (item.issued_on, item.valid_until) == (item.issued_on, ended)
    assert item.issued_on is not None
    assert item.documents == (LEASE, PLAN)
    shown = list(texts(rows(page)[0]))
    assert f"Expired {ended.isoformat()}" in shown
    assert any("issued 2025-03-01" in words for words in shown)


def test_a_date_that_cannot_be_read_goes_into_the_note(desk: Desk, page: DocumentsPage, scan: Path) -> None:
    add(page, scan)
    do(rows(page)[0], "Dates and documents…")
    form = QApplication.activeModalWidget()
    assert isinstance(form, AttachmentForm)
    form.until.line.setText("next spring")
    form.accept()
    assert form.isVisible()
    form.accept()
    settle()
    (item,) = attachments(desk)
    assert (item.valid_until, item.note) == (None, "Valid until: next spring")


def test_a_lost_file_is_named_and_another_takes_its_place(
    desk: Desk, page: DocumentsPage, scan: Path
) -> None:
    add(page, scan)
    path, folder = session_of(desk).workspace.path, session_of(desk).workspace.attachments
    (item,) = attachments(desk)
    folder.path_of(item.sha256).write_bytes(b"something else")
    other = scan.with_name("again.pdf")
    other.write_bytes(b"%PDF again")
    session_of(desk).rename("looked at again")
    session_of(desk).set_attachments((item.model_copy(update={"note": "x"}),))
    settle()
    (row,) = rows(page)
    assert "The file is missing or was changed" in texts(row)
    shown = page.tree.currentItem()
    assert shown is not None
    assert (shown.text(2), shown.toolTip(2)) == ("1 !", "1, 1 missing")
    assert not next(a for a in row.more.menu().actions() if a.text() == "Open").isEnabled()
    work_of(desk).page.needs.intake.exchange(other, item.id)
    settle()
    (new,) = attachments(desk)
    assert (new.id, new.name, new.documents) == (item.id, "again.pdf", (LEASE,))
    assert "The file is missing or was changed" not in texts(rows(page)[0])
    assert path.exists()


def test_a_refused_file_is_named_and_the_others_are_taken(
    desk: Desk, page: DocumentsPage, scan: Path, tmp_path: Path
) -> None:
    add(page, tmp_path, scan)
    assert [item.name for item in attachments(desk)] == [scan.name]
    message = next(box for box in desk.window.findChildren(QMessageBox) if box.isVisible())
    assert message.text() == f"The file was not added: “{tmp_path.name}” is not a file"
    message.close()


def test_stopping_leaves_nothing_half_copied(desk: Desk, page: DocumentsPage, tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    intake = work_of(desk).page.needs.intake
    part_of(page).take_in([large, large])
    progress = intake.progress
    assert progress is not None
    assert (progress.name, progress.waiting) == ("large.pdf", 1)
    assert part_of(page).stop_button.isVisible()
    part_of(page).stop_button.click()
    settle()
    assert intake.progress is None
    assert attachments(desk) == ()
    folder = session_of(desk).workspace.attachments.folder
    assert [path.name for path in folder.iterdir() if path.name.startswith(("att-", ".~"))] == []


def test_an_edit_made_while_a_file_is_copied_is_kept(desk: Desk, page: DocumentsPage, tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    part_of(page).take_in([large])
    session_of(desk).rename("typed meanwhile")
    settle()
    assert session_of(desk).project.title == "typed meanwhile"
    assert [item.name for item in attachments(desk)] == ["large.pdf"]


def test_leaving_the_page_stops_no_copying(desk: Desk, page: DocumentsPage, scan: Path) -> None:
    part_of(page).take_in([scan])
    for other in ("hub", "people", "review", "result", "use", "firm"):
        work_of(desk).go(Place(other))
    settle()
    assert [item.name for item in attachments(desk)] == [scan.name]


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "show")  # type: ignore[arg-type]  # bytes by its stub alone
    yield viewer
    QDesktopServices.unsetUrlHandler("file")


def test_a_file_is_opened_as_a_copy_under_its_own_name_that_goes_in_the_end(
    desk: Desk, page: DocumentsPage, scan: Path, viewer: Viewer
) -> None:
    add(page, scan)
    do(rows(page)[0], "Open")
    (shown,) = viewer.shown
    assert shown.name == scan.name
    assert shown.read_bytes() == scan.read_bytes()
    assert shown.stat().st_mode & 0o222 == 0
    desk.close_project()
    assert not shown.exists()


@pytest.mark.parametrize("name", ["setup.exe", "scan.pdf.lnk", "run.bat", "macro.docm", "noending"])
def test_what_might_be_started_can_only_be_saved(
    page: DocumentsPage, tmp_path: Path, viewer: Viewer, name: str
) -> None:
    (tmp_path / name).write_bytes(b"MZ")
    add(page, tmp_path / name)
    (row,) = rows(page)
    assert not next(a for a in row.more.menu().actions() if a.text() == "Open").isEnabled()
    do(row, "Save a copy…")
    dialog = next(box for box in page.window().findChildren(QFileDialog) if box.isVisible())
    dialog.fileSelected.emit(str(tmp_path / "copy"))
    dialog.close()
    settle()
    assert (tmp_path / "copy").read_bytes() == b"MZ"
    assert viewer.shown == []


def test_the_part_follows_the_language(desk: Desk, page: DocumentsPage, scan: Path) -> None:
    add(page, scan)
    desk.language.use(Language.ZH)
    settle()
    shown = " ".join(texts(part_of(page)))
    assert "附件" in shown
    assert "Add" not in shown
