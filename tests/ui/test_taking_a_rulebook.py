"""Going over to another rulebook in the window: one step, and the way back is to the same bytes."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from b24desk.domain.project import Answer, Project
from b24desk.flow.update import update_of
from b24desk.storage.document import CONTENT, RULEBOOK, read_document
from b24desk.storage.workspace import create
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import Place
from tests.storage.disks import read_only
from tests.storage.test_rulebooks import NEWER, SHIPPED
from tests.ui.looking import SAMPLES, open_sample, session_of, settle, work_of


def _parts(path: Path) -> tuple[bytes, bytes | None]:
    """The project and the rulebook as they stand in the file."""
    with zipfile.ZipFile(path) as archive:
        rulebook = archive.read(RULEBOOK) if RULEBOOK in archive.namelist() else None
        return archive.read(CONTENT), rulebook


def _take_newer(desk: Desk) -> None:
    session = session_of(desk)
    update = update_of(session.project, session.rulebook, NEWER.rulebook, desk.today())
    session.take_rulebook(update.project, NEWER)
    settle()


@pytest.mark.parametrize("sample", SAMPLES)
def test_one_undo_leads_back_to_the_same_bytes_of_project_and_rulebook(desk: Desk, sample: str) -> None:
    open_sample(desk, sample)
    session, path = session_of(desk), session_of(desk).workspace.path
    session.answer("contact.name", Answer(value="联系人"))
    session.flush()
    project, before = session.project.model_dump_json(), _parts(path)
    assert before == (project.encode(), SHIPPED.packed)
    _take_newer(desk)
    session.flush()
    assert session.rulebook.edition.version == session.project.rulebook_version == "2027.06.01"
    assert _parts(path) == (session.project.model_dump_json().encode(), NEWER.packed)
    session.undo()
    session.flush()
    assert session.project.model_dump_json() == project
    assert session.rulebook_text == SHIPPED
    assert _parts(path) == before
    session.redo()
    session.flush()
    assert read_document(path).rulebook == NEWER
    assert session.rulebook.digest == NEWER.digest


def test_a_file_without_its_rulebook_has_none_again_after_the_undo(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "old.b24"
    create(path, Project(title="Old", rulebook_version="2025.01.01"))
    assert desk.open(path)
    session = session_of(desk)
    session.answer("contact.name", Answer(value="联系人"))
    session.flush()
    before = _parts(path)
    assert before[1] is None
    _take_newer(desk)
    session.flush()
    assert _parts(path)[1] == NEWER.packed
    session.undo()
    session.flush()
    assert _parts(path) == before


def test_the_way_back_is_open_after_closing(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    session, path = session_of(desk), session_of(desk).workspace.path
    session.answer("contact.name", Answer(value="联系人"))
    session.flush()
    before = _parts(path)
    _take_newer(desk)
    assert desk.close_project()
    assert _parts(path)[1] == NEWER.packed
    assert desk.open(path)
    assert session_of(desk).rulebook.digest == NEWER.digest
    session_of(desk).undo()
    settle()
    assert session_of(desk).rulebook.digest == SHIPPED.digest
    session_of(desk).flush()
    assert _parts(path) == before


def test_a_way_back_that_did_not_reach_the_file_comes_back_as_the_pair(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "shared" / "old.b24"
    path.parent.mkdir()
    create(path, Project(title="Old", rulebook_version="2025.01.01"))
    assert desk.open(path)
    before = _parts(path)
    _take_newer(desk)
    session_of(desk).flush()
    with read_only(path.parent):
        session_of(desk).undo()
        assert not desk.close_project()
    message = desk.window.findChild(QMessageBox)
    assert message is not None
    message.close()
    assert _parts(path)[1] == NEWER.packed
    assert desk.open(path)
    assert session_of(desk).project.rulebook_version == "2025.01.01"
    assert session_of(desk).rulebook_text is None
    session_of(desk).flush()
    assert _parts(path) == before


def test_a_file_without_a_rulebook_that_names_todays_is_given_it(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "old.b24"
    create(path, Project(rulebook_version=SHIPPED.rulebook.edition.version))
    assert desk.open(path)
    session_of(desk).answer("contact.name", Answer(value="联系人"))
    session_of(desk).flush()
    assert _parts(path)[1] == SHIPPED.packed


@pytest.mark.parametrize("page", ["hub", "firm", "result"])
def test_the_page_that_is_open_is_drawn_from_the_rulebook_in_force(desk: Desk, page: str) -> None:
    open_sample(desk, "provincial-domestic")
    work = work_of(desk)
    work.go(Place("firm"))
    work.go(Place(page))
    drawn = work.page
    _take_newer(desk)
    assert work.page.page == page
    assert work.page is not drawn
    work.go_to_last()
    session_of(desk).undo()
    settle()
    assert work.page.isVisible()
    assert work.page.needs.rulebook.edition.version == SHIPPED.rulebook.edition.version


def test_the_menu_says_what_can_be_undone(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    actions = desk.window.actions_
    assert not actions.undo.isEnabled()
    _take_newer(desk)
    assert actions.undo.isEnabled()
    actions.undo.trigger()
    assert not actions.undo.isEnabled()
    assert actions.redo.isEnabled()
