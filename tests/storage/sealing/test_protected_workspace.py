"""An open project under a password: not one byte of it in clear anywhere, and nothing lost on the way."""

from pathlib import Path

import pytest

from b24desk.domain.project import Attachment, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.autosave import SaveKind
from b24desk.storage.backups.backups import Backups
from b24desk.storage.document import read_document
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.recovery import Situation
from b24desk.storage.sealing.key_ring import new_ring
from b24desk.storage.sealing.password import Password
from b24desk.storage.workspace import Workspace, open_workspace
from tests.storage.authors import AUTHOR, NEVER, NOON, unheard
from tests.storage.disks import read_only
from tests.storage.everywhere import bytes_under, found_under
from tests.storage.personal.people import PROJECT, SECRETS
from tests.storage.sealing.sealed import CHEAP, CODE, PASSWORD, RING

SCAN = "身份证扫描件 scan of an identity card".encode() * 3_000
SAID = (*SECRETS, "云鹭", "company.legal", "scan of an identity", "北京市")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(Folders.under(tmp_path / "home"), AUTHOR)


@pytest.fixture
def path(library: Library, tmp_path: Path) -> Path:
    """A protected project with evidence, closed. It never was anything but protected."""
    path = tmp_path / "user" / "p.b24"
    path.parent.mkdir()
    library.protect(library.new(path, Project(id=PROJECT.id), unheard, NOON), RING, unheard, NOON).close()
    workspace = library.open(path, unheard, NOON, RING)
    fill(workspace, tmp_path)
    workspace.close()
    return path


def fill(workspace: Workspace, folder: Path) -> None:
    source = folder / "scan.pdf"
    source.write_bytes(SCAN)
    taken = workspace.attachments.take_in(source)
    source.unlink()
    item = Attachment(id="a3", name="scan.pdf", sha256=taken.sha256, size=taken.size)
    workspace.record(PROJECT.with_attachments((item,)))


def test_nothing_is_in_clear_anywhere_while_it_is_open(library: Library, path: Path, tmp_path: Path) -> None:
    workspace = library.open(path, unheard, NOON, PASSWORD)
    retitled = workspace.project.model_copy(update={"title": "云鹭二号"})
    workspace.record(retitled, about="title")
    workspace.keep()
    workspace.name("递交前 云鹭")
    assert workspace.history.steps(10)
    assert found_under(SAID, tmp_path) == []
    workspace.close()


def test_nothing_is_in_clear_anywhere_after_it_is_closed(
    library: Library, path: Path, tmp_path: Path
) -> None:
    assert found_under(SAID, tmp_path) == []
    assert list(library.folders.working.iterdir()) == []
    (entry,) = library.recent()
    assert (entry.path, entry.title) == (path, "")


def test_nothing_is_in_clear_in_the_bin_or_in_a_copy(library: Library, path: Path, tmp_path: Path) -> None:
    workspace = library.open(path, unheard, NOON, CODE)
    library.write_copy(workspace.newest, tmp_path / "copy.b24", workspace.attachments, ring=workspace.ring)
    library.duplicate(workspace.newest, tmp_path / "new.b24", "云鹭三号", NOON, workspace, clear_dates=True)
    moved = library.save_as(workspace, tmp_path / "moved.b24", unheard, NOON)
    moved.close()
    entry = library.delete(path, NOON)
    assert entry.title == ""
    assert found_under(SAID, tmp_path) == []
    for name in ("copy", "new", "moved"):
        assert read_document(tmp_path / f"{name}.b24", unlock=PASSWORD).lacking == ()


def test_nothing_is_in_clear_after_a_kill(library: Library, path: Path, tmp_path: Path) -> None:
    """What a process leaves that ended in the middle of an edit: its folder as it stands, without a close."""
    workspace = open_workspace(path, library.folders, unheard, AUTHOR, NEVER, unlock=RING)
    workspace.record(workspace.project.model_copy(update={"notes": "云鹭 未保存"}))
    workspace.keep()
    left = bytes_under(library.folders.working)
    assert "云鹭".encode() not in left
    assert left
    workspace.close()
    assert found_under(SAID, tmp_path) == []


def test_edits_that_missed_the_file_come_back_with_the_password(library: Library, path: Path) -> None:
    workspace = open_workspace(path, library.folders, unheard, AUTHOR, NEVER, unlock=RING)
    workspace.record(workspace.project.model_copy(update={"notes": "后来的改动"}))
    with read_only(path.parent):
        assert workspace.close().kind is not SaveKind.SAVED
    assert found_under(("后来的改动",), library.folders.working) == []
    again = library.open(path, unheard, NOON, PASSWORD)
    assert again.restored == 1
    assert again.project.notes == "后来的改动"
    again.close()
    assert read_document(path, unlock=RING).project.notes == "后来的改动"


def test_without_the_password_nothing_is_touched(library: Library, path: Path) -> None:
    before = path.read_bytes()
    for unlock, code in ((None, ErrorCode.PASSWORD_NEEDED), (Password("x" * 9), ErrorCode.WRONG_PASSWORD)):
        with pytest.raises(B24Error) as caught:
            library.open(path, unheard, NOON, unlock)
        assert (caught.value.code, caught.value.facts["path"]) == (code, path)
    assert path.read_bytes() == before
    assert list(library.folders.working.iterdir()) == []


def test_a_change_of_password_republishes_and_shuts_the_old_one_out(library: Library, path: Path) -> None:
    old = path.read_bytes()
    workspace = library.open(path, unheard, NOON, PASSWORD)
    project = workspace.project
    sequence = read_document(path, unlock=RING).manifest.sequence
    new = Password("another password")
    changed = library.protect(workspace, new_ring(new, None, CHEAP), unheard, NOON)
    assert changed.project == project
    assert changed.attachments.missing(project.attachments) == ()
    changed.close()
    for unlock in (PASSWORD, RING):
        with pytest.raises(B24Error):
            read_document(path, unlock=unlock)
    document = read_document(path, unlock=new)
    assert (document.project, document.manifest.sequence) == (project, sequence + 1)
    path.write_bytes(old)
    assert read_document(path, unlock=PASSWORD).project == project


def test_a_password_is_removed(library: Library, path: Path) -> None:
    freed = library.protect(library.open(path, unheard, NOON, PASSWORD), None, unheard, NOON)
    assert freed.ring is None
    freed.close()
    document = read_document(path)
    assert (document.project.title, document.lacking) == (PROJECT.title, ())
    assert library.recent()[0].title == PROJECT.title


def test_protecting_takes_the_title_and_the_working_folder_away(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "q.b24"
    workspace = library.new(path, Project(id=PROJECT.id), unheard, NOON)
    fill(workspace, tmp_path)
    workspace.flush()
    workspace.close()
    workspace = library.open(path, unheard, NOON)
    assert set(found_under(SAID, tmp_path)) >= {"云鹭", *SECRETS}
    library.protect(workspace, RING, unheard, NOON).close()
    backups = Backups(library.folders)
    assert found_under(SAID, path, library.folders.working, library.folders.cache) == []
    assert set(found_under(SAID, library.folders.backups)) >= {"云鹭"}  # what was copied before is as it was
    backups.delete_all(PROJECT.id)
    assert found_under(SAID, tmp_path) == []


def test_a_password_that_cannot_be_written_changes_nothing(library: Library, path: Path) -> None:
    workspace = library.open(path, unheard, NOON, PASSWORD)
    with read_only(path.parent), pytest.raises(B24Error):
        library.protect(workspace, None, unheard, NOON)
    workspace.record(workspace.project.model_copy(update={"notes": "still open"}))
    assert workspace.close().kind is SaveKind.SAVED
    assert read_document(path, unlock=PASSWORD).project.notes == "still open"


def test_a_file_that_got_another_password_elsewhere_is_not_overwritten(library: Library, path: Path) -> None:
    workspace = library.open(path, unheard, NOON, PASSWORD)
    elsewhere = Library(Folders.under(path.parent / "elsewhere"), AUTHOR)
    other = new_ring(Password("their password"), None, CHEAP)
    elsewhere.protect(elsewhere.open(path, unheard, NOON, PASSWORD), other, unheard, NOON).close()
    theirs = path.read_bytes()
    workspace.record(workspace.project.model_copy(update={"notes": "mine"}))
    state = workspace.flush()
    assert state.error is not None
    assert state.error.code is ErrorCode.CHANGED_ELSEWHERE
    assert path.read_bytes() == theirs
    workspace.close()


def test_a_list_made_from_the_folder_names_the_file_and_no_title(library: Library) -> None:
    path = library.suggest_path("p")
    library.protect(library.new(path, PROJECT, unheard, NOON), RING, unheard, NOON).close()
    library.folders.recent_file.unlink()
    (entry,) = library.recent()
    assert (entry.path, entry.title) == (path, "")
    assert found_under(("云鹭",), library.folders.cache) == []


def test_edits_whose_file_is_gone_are_offered_and_recovered_with_the_password(
    library: Library, path: Path, tmp_path: Path
) -> None:
    workspace = open_workspace(path, library.folders, unheard, AUTHOR, NEVER, unlock=RING)
    workspace.record(workspace.project.model_copy(update={"notes": "后来的改动"}))
    with read_only(path.parent):
        workspace.close()
    path.unlink()
    assert library.recoveries() == ()
    (locked,) = library.locked_recoveries()
    assert locked.path == path
    with pytest.raises(B24Error) as caught:
        locked.unlock(Password("wrong horse"))
    assert (caught.value.code, caught.value.facts["path"]) == (ErrorCode.WRONG_PASSWORD, path)
    found = locked.unlock(PASSWORD)
    assert found is not None
    assert (found.saves, found.situation()) == (1, Situation.FILE_MISSING)
    saved = library.recover_as(found, tmp_path / "recovered.b24", unheard, NOON)
    assert saved.project.notes == "后来的改动"
    assert saved.attachments.missing(saved.project.attachments) == ()
    saved.close()
    assert found_under((*SAID, "后来的改动"), tmp_path) == []
    assert read_document(tmp_path / "recovered.b24", unlock=CODE).lacking == ()
    assert library.locked_recoveries() == ()


def test_edits_to_a_file_that_changed_elsewhere_are_kept_sealed_and_offered(
    library: Library, path: Path, tmp_path: Path
) -> None:
    before = path.read_bytes()
    workspace = open_workspace(path, library.folders, unheard, AUTHOR, NEVER, unlock=RING)
    workspace.record(workspace.project.model_copy(update={"notes": "我的改动"}))
    with read_only(path.parent):
        workspace.close()
    elsewhere = Library(Folders.under(tmp_path / "elsewhere"), AUTHOR)
    theirs = elsewhere.open(path, unheard, NOON, PASSWORD)
    theirs.record(theirs.project.model_copy(update={"notes": "对方的改动"}))
    theirs.close()
    assert path.read_bytes() != before
    mine = library.open(path, unheard, NOON, PASSWORD)
    assert mine.project.notes == "对方的改动"
    rival = mine.joining.set_aside()
    assert rival is not None
    assert rival.snapshot.project.notes == "我的改动"
    mine.close()
    assert found_under((*SAID, "我的改动", "对方的改动"), tmp_path) == []
