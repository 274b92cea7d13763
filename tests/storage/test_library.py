"""Projects of a person: made, opened, copied, deleted, put back, found again."""

from datetime import timedelta
from pathlib import Path

import pytest

from b24desk.domain.project import Attachment, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.autosave import SaveKind
from b24desk.storage.document import read_document
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.recovery import Situation
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.workspace import Workspace
from tests.storage.authors import AUTHOR, NOON, unheard
from tests.storage.disks import read_only


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(Folders.under(tmp_path / "home"), AUTHOR)


def made(library: Library, title: str = "云鹭") -> Workspace:
    return library.new(library.suggest_path(title), Project(title=title), unheard, NOON)


def retitled(workspace: Workspace, title: str) -> None:
    workspace.record(workspace.project.model_copy(update={"title": title}))


def test_a_new_project_is_a_file_in_the_projects_folder(library: Library) -> None:
    workspace = made(library)
    assert workspace.path == library.folders.projects / "云鹭.b24"
    assert read_document(workspace.path).project == workspace.project
    workspace.close()


def test_a_new_project_never_replaces_a_file(library: Library) -> None:
    workspace = made(library)
    workspace.close()
    before = workspace.path.read_bytes()
    with pytest.raises(B24Error) as caught:
        library.new(workspace.path, Project(), unheard, NOON)
    assert caught.value.code is ErrorCode.ALREADY_EXISTS
    assert workspace.path.read_bytes() == before
    assert library.suggest_path("云鹭").name == "云鹭 (2).b24"


def test_a_project_is_listed_as_recent_newest_first(library: Library) -> None:
    for title in ("a", "b", "a"):
        path = library.folders.projects / f"{title}.b24"
        workspace = library.open(path, unheard, NOON) if path.exists() else made(library, title)
        workspace.close()
    assert [entry.title for entry in library.recent()] == ["a", "b"]


def test_saving_as_goes_on_in_the_other_file(library: Library, tmp_path: Path) -> None:
    workspace = made(library)
    retitled(workspace, "second")
    other = library.save_as(workspace, tmp_path / "other.b24", unheard, NOON)
    retitled(other, "third")
    other.close()
    assert read_document(workspace.path).project.title == "second"
    assert read_document(other.path).project.title == "third"


def test_saving_as_takes_the_history_along(library: Library, tmp_path: Path) -> None:
    workspace = made(library)
    retitled(workspace, "second")
    other = library.save_as(workspace, tmp_path / "other.b24", unheard, NOON)
    assert other.undo()
    assert other.project.title == "云鹭"
    other.close()
    again = library.open(workspace.path, unheard, NOON)
    assert not again.can_undo
    again.close()


def test_attachments_go_into_every_copy(library: Library, tmp_path: Path) -> None:
    workspace = with_a_scan(library, tmp_path)
    library.write_copy(workspace.newest, tmp_path / "copy.b24", workspace.attachments)
    title = "b"
    library.duplicate(workspace.newest, tmp_path / "b.b24", title, NOON, workspace, clear_dates=True)
    other = library.save_as(workspace, tmp_path / "other.b24", unheard, NOON)
    other.close()
    for name in ("copy", "b", "other"):
        document = read_document(tmp_path / f"{name}.b24")
        assert len(document.project.attachments) == 1
        assert document.lacking == ()


def with_a_scan(library: Library, folder: Path) -> Workspace:
    workspace = made(library)
    scan = folder / "scan.pdf"
    scan.write_bytes(b"%PDF scan")
    taken = workspace.attachments.take_in(scan)
    attachment = Attachment(id="a", name="scan.pdf", sha256=taken.sha256, size=taken.size)
    workspace.record(workspace.project.with_attachments((attachment,)))
    return workspace


def test_removing_for_good_takes_the_history_too(library: Library) -> None:
    workspace = made(library)
    retitled(workspace, "second")
    workspace.close()
    assert len(list(library.folders.working.iterdir())) == 1
    library.remove_for_good(library.delete(workspace.path, NOON))
    assert list(library.folders.working.iterdir()) == []


def test_saving_as_its_own_file_is_saving(library: Library) -> None:
    workspace = made(library)
    retitled(workspace, "second")
    same = library.save_as(workspace, workspace.path, unheard, NOON)
    assert same is workspace
    assert read_document(workspace.path).project.title == "second"
    workspace.close()


def test_saving_as_asks_before_it_replaces_and_leaves_all_open(library: Library, tmp_path: Path) -> None:
    (tmp_path / "other.b24").write_bytes(b"something else")
    workspace = made(library)
    with pytest.raises(B24Error) as caught:
        library.save_as(workspace, tmp_path / "other.b24", unheard, NOON)
    assert caught.value.code is ErrorCode.ALREADY_EXISTS
    retitled(workspace, "second")
    assert workspace.flush().kind is SaveKind.SAVED
    other = library.save_as(workspace, tmp_path / "other.b24", unheard, NOON, may_replace=True)
    assert other.project.title == "second"
    other.close()


def test_saving_as_rescues_what_an_unwritable_folder_refused(library: Library, tmp_path: Path) -> None:
    workspace = made(library)
    with read_only(workspace.path.parent):
        retitled(workspace, "second")
        assert workspace.flush().kind is SaveKind.NOT_SAVED
        other = library.save_as(workspace, tmp_path / "other.b24", unheard, NOON)
    other.close()
    assert read_document(other.path).project.title == "second"
    assert library.recoveries() == ()


def test_another_window_s_project_is_not_replaced(library: Library) -> None:
    one, two = made(library, "one"), made(library, "two")
    with pytest.raises(B24Error) as caught:
        library.save_as(one, two.path, unheard, NOON, may_replace=True)
    assert caught.value.code is ErrorCode.FILE_IN_USE
    with pytest.raises(B24Error):
        library.write_copy(one.newest, two.path, may_replace=True)
    one.close()
    two.close()


def test_a_copy_is_written_while_the_project_stays_where_it_is(library: Library, tmp_path: Path) -> None:
    workspace = made(library)
    library.write_copy(workspace.newest, tmp_path / "copy.b24")
    assert read_document(tmp_path / "copy.b24").project == workspace.project
    workspace.close()


def test_a_duplicate_is_a_project_of_its_own(library: Library, tmp_path: Path) -> None:
    original = Project(title="a", notes="kept")
    copy = library.duplicate(Snapshot(original, None), tmp_path / "b.b24", "b", NOON, clear_dates=False)
    assert read_document(tmp_path / "b.b24").project == copy
    assert (copy.title, copy.notes, copy.created) == ("b", "kept", NOON.date())
    assert copy.id != original.id


def test_a_duplicate_replaces_a_file_only_when_told_so(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "b.b24"
    path.write_bytes(b"something else")
    with pytest.raises(B24Error) as caught:
        library.duplicate(Snapshot(Project(), None), path, "b", NOON, clear_dates=True)
    assert caught.value.code is ErrorCode.ALREADY_EXISTS
    copy = library.duplicate(Snapshot(Project(), None), path, "b", NOON, clear_dates=True, may_replace=True)
    assert read_document(path).project == copy


def test_a_deleted_project_can_be_put_back(library: Library) -> None:
    workspace = made(library)
    workspace.close()
    before = workspace.path.read_bytes()
    library.delete(workspace.path, NOON)
    assert not workspace.path.exists()
    assert library.recent() == ()
    (entry,) = library.bin()
    assert (entry.path, entry.title, entry.deleted) == (workspace.path, "云鹭", NOON)
    assert library.restore(entry, NOON) == workspace.path
    assert workspace.path.read_bytes() == before
    assert library.bin() == ()
    assert [item.path for item in library.recent()] == [workspace.path]


def test_a_project_put_back_does_not_replace_another(library: Library) -> None:
    made(library).close()
    path = library.folders.projects / "云鹭.b24"
    entry = library.delete(path, NOON)
    made(library).close()
    assert library.restore(entry, NOON).name == "云鹭 (2).b24"


def test_a_project_is_put_back_even_if_its_folder_is_gone(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "folder" / "a.b24"
    path.parent.mkdir()
    library.new(path, Project(title="a"), unheard, NOON).close()
    entry = library.delete(path, NOON)
    path.parent.rmdir()
    assert library.restore(entry, NOON) == path


def test_an_open_project_is_not_deleted(library: Library) -> None:
    workspace = made(library)
    with pytest.raises(B24Error) as caught:
        library.delete(workspace.path, NOON)
    assert caught.value.code is ErrorCode.FILE_IN_USE
    workspace.close()
    assert library.bin() == ()


def test_a_damaged_file_can_be_deleted_and_put_back_as_it_is(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.b24"
    path.write_bytes(b"damaged")
    entry = library.delete(path, NOON)
    assert entry.title == ""
    library.restore(entry, NOON)
    assert path.read_bytes() == b"damaged"


def test_a_file_that_cannot_be_removed_is_not_in_the_bin_either(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    library.new(folder / "a.b24", Project(), unheard, NOON).close()
    with read_only(folder), pytest.raises(B24Error):
        library.delete(folder / "a.b24", NOON)
    assert (folder / "a.b24").exists()
    assert library.bin() == ()


def test_the_bin_lists_the_newest_first_and_forgets_what_is_removed_for_good(library: Library) -> None:
    for hour, title in enumerate(("a", "b")):
        workspace = made(library, title)
        workspace.close()
        library.delete(workspace.path, NOON + timedelta(hours=hour))
    newest, oldest = library.bin()
    assert (newest.title, oldest.title) == ("b", "a")
    library.remove_for_good(newest)
    assert library.bin() == (oldest,)


def test_a_stray_folder_in_the_bin_is_passed_over(library: Library) -> None:
    (library.folders.bin / "stray").mkdir(parents=True)
    (library.folders.bin / "stray" / "origin.json").write_bytes(b"[]")
    assert library.bin() == ()


def lost(library: Library) -> Path:
    """A project with edits that never reached its file, which is gone."""
    workspace = made(library)
    workspace.path.unlink()
    retitled(workspace, "second")
    workspace.close()
    return workspace.path


def test_edits_that_reached_no_file_are_offered_and_saved(library: Library, tmp_path: Path) -> None:
    path = lost(library)
    (found,) = library.recoveries()
    assert (found.path, found.situation()) == (path, Situation.FILE_MISSING)
    workspace = library.recover_as(found, tmp_path / "saved.b24", unheard, NOON)
    assert workspace.project.title == "second"
    assert workspace.undo()
    assert workspace.project.title == "云鹭"
    workspace.close()
    assert library.recoveries() == ()


def test_edits_of_a_missing_file_can_be_saved_where_it_was(library: Library) -> None:
    path = lost(library)
    (found,) = library.recoveries()
    workspace = library.recover_as(found, path, unheard, NOON)
    assert (workspace.path, workspace.project.title) == (path, "second")
    workspace.close()
    assert library.recoveries() == ()


def test_edits_that_are_not_wanted_go_to_the_bin(library: Library) -> None:
    path = lost(library)
    (found,) = library.recoveries()
    library.discard(found, NOON)
    assert library.recoveries() == ()
    (entry,) = library.bin()
    assert library.restore(entry, NOON) == path
    assert read_document(path).project.title == "second"


def test_the_edits_of_an_open_project_are_not_offered(library: Library) -> None:
    workspace = made(library)
    workspace.path.unlink()
    retitled(workspace, "second")
    workspace.flush()
    assert library.recoveries() == ()
    workspace.close()
    assert len(library.recoveries()) == 1
