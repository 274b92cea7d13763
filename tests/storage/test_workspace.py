"""An open project: what reaches the file, what is kept when it cannot, and who else has it open."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from b24desk.domain.project import Answer, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.autosave import SaveKind, SaveState
from b24desk.storage.document import read_document, read_manifest
from b24desk.storage.kept import Situation, all_kept
from b24desk.storage.paths import Folders
from b24desk.storage.publish import publish
from b24desk.storage.workspace import Workspace, create, open_workspace
from tests.storage.disks import read_only


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders.under(tmp_path / "home")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "资料"
    folder.mkdir()
    path = folder / "云鹭.b24"
    create(path, Project(title="first"))
    return path


def unheard(_state: SaveState) -> None:
    """For tests that look at the workspace's own state."""


def opened(path: Path, folders: Folders) -> Workspace:
    return open_workspace(path, folders, unheard)


def retitled(workspace: Workspace, title: str) -> None:
    workspace.record(workspace.project.model_copy(update={"title": title}))


def test_an_edit_reaches_the_file_as_the_next_revision(path: Path, folders: Folders) -> None:
    before = read_manifest(path)
    workspace = opened(path, folders)
    retitled(workspace, "second")
    assert workspace.close().kind is SaveKind.SAVED
    document = read_document(path)
    assert document.project.title == "second"
    assert (document.manifest.parent, document.manifest.sequence) == (before.revision, 2)


def test_reading_alone_never_touches_the_file(path: Path, folders: Folders) -> None:
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    workspace = opened(path, folders)
    workspace.record(workspace.project)
    workspace.close()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_closed_project_leaves_nothing_behind_on_this_computer(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    retitled(workspace, "second")
    workspace.close()
    assert list(folders.working.iterdir()) == []
    assert [item.name for item in path.parent.iterdir()] == [path.name]


def test_a_second_window_is_refused_until_the_first_is_closed(path: Path, folders: Folders) -> None:
    first = opened(path, folders)
    with pytest.raises(B24Error) as caught:
        opened(path, folders)
    assert (caught.value.code, caught.value.facts["path"]) == (ErrorCode.FILE_IN_USE, path)
    first.close()
    opened(path, folders).close()


def test_another_process_is_refused_too_and_a_killed_one_holds_nothing(path: Path, folders: Folders) -> None:
    program = (
        "import sys; from pathlib import Path; from b24desk.storage.paths import user_folders\n"
        "from b24desk.storage.workspace import open_workspace\n"
        "open_workspace(Path(sys.argv[1]), user_folders(), print)\n"
        "print('open', flush=True); sys.stdin.read()"
    )
    environment = {"B24DESK_HOME": str(folders.settings.parent)}
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, **environment},
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"open"
        with pytest.raises(B24Error) as caught:
            opened(path, folders)
        assert caught.value.code is ErrorCode.FILE_IN_USE
        other.kill()
    opened(path, folders).close()


def test_a_refused_file_lets_go_of_its_lock(path: Path, folders: Folders) -> None:
    path.write_bytes(b"hello")
    for _ in range(2):
        with pytest.raises(B24Error) as caught:
            opened(path, folders)
        assert caught.value.code is ErrorCode.NOT_A_PROJECT


def test_edits_in_a_folder_that_refuses_are_kept_and_come_back(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    with read_only(path.parent):
        retitled(workspace, "second")
        state = workspace.flush()
        assert (state.code, state.kept) == (ErrorCode.FOLDER_READ_ONLY, True)
        assert workspace.close().kind is SaveKind.NOT_SAVED
    assert read_document(path).project.title == "first"
    again = opened(path, folders)
    assert again.restored
    assert again.project.title == "second"
    assert again.close().kind is SaveKind.SAVED
    assert read_document(path).project.title == "second"
    assert list(all_kept(folders.working)) == []


def test_a_folder_that_accepts_again_gets_the_edits_without_a_restart(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    with read_only(path.parent):
        retitled(workspace, "second")
        assert workspace.flush().kind is SaveKind.NOT_SAVED
    assert workspace.flush().kind is SaveKind.SAVED
    workspace.close()
    assert read_document(path).project.title == "second"


def test_a_file_changed_elsewhere_is_never_overwritten(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    other = Folders.under(folders.settings.parent / "another computer")
    theirs = opened(path, other)
    retitled(theirs, "theirs")
    theirs.close()
    written = hashlib.sha256(path.read_bytes()).digest()
    retitled(workspace, "mine")
    state = workspace.close()
    assert (state.code, state.kept) == (ErrorCode.CHANGED_ELSEWHERE, True)
    assert hashlib.sha256(path.read_bytes()).digest() == written
    again = opened(path, folders)
    assert (again.restored, again.project.title) == (False, "theirs")
    retitled(again, "third")
    assert again.close().kind is SaveKind.SAVED
    (mine,) = all_kept(folders.working)
    assert (mine.document.project.title, mine.situation()) == ("mine", Situation.FILE_CHANGED)


def test_a_file_that_was_removed_is_not_made_anew_without_asking(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    path.unlink()
    retitled(workspace, "second")
    state = workspace.close()
    assert (state.code, state.kept) == (ErrorCode.FILE_NOT_FOUND, True)
    assert not path.exists()
    (kept,) = all_kept(folders.working)
    assert (kept.path, kept.situation()) == (path, Situation.FILE_MISSING)


def test_a_file_that_was_damaged_meanwhile_is_left_for_the_user_to_see(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    path.write_bytes(b"")
    retitled(workspace, "second")
    assert workspace.close().code is ErrorCode.FILE_DAMAGED
    assert path.read_bytes() == b""
    (kept,) = all_kept(folders.working)
    assert kept.situation() is Situation.FILE_UNREADABLE


def test_a_copy_that_the_file_already_has_is_not_brought_back(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    with read_only(path.parent):
        retitled(workspace, "second")
        workspace.close()
    (kept,) = all_kept(folders.working)
    publish(path, kept.snapshot.read_bytes())
    again = opened(path, folders)
    assert (again.restored, again.project.title) == (False, "second")
    again.close()
    assert list(all_kept(folders.working)) == []


@pytest.mark.parametrize("damage", [b"", b"damaged", b"PK\x03\x04"])
def test_a_copy_that_cannot_be_read_is_moved_aside_not_overwritten(
    path: Path, folders: Folders, damage: bytes
) -> None:
    workspace = opened(path, folders)
    with read_only(path.parent):
        retitled(workspace, "second")
        workspace.close()
    (kept,) = all_kept(folders.working)
    kept.snapshot.write_bytes(damage)
    again = opened(path, folders)
    assert not again.restored
    retitled(again, "third")
    assert again.close().kind is SaveKind.SAVED
    (aside,) = folders.working.iterdir()
    assert (aside / kept.snapshot.name).read_bytes() == damage


def test_a_copy_whose_file_is_not_known_is_offered_as_one_of_a_missing_file(
    path: Path, folders: Folders
) -> None:
    workspace = opened(path, folders)
    with read_only(path.parent):
        retitled(workspace, "second")
        workspace.close()
    (kept,) = all_kept(folders.working)
    (kept.folder / "origin.json").write_bytes(b"[]")
    (kept,) = all_kept(folders.working)
    assert (kept.path, kept.situation()) == (None, Situation.FILE_MISSING)
    assert kept.document.project.title == "second"


def test_two_copies_of_one_project_do_not_mix_their_edits(path: Path, folders: Folders) -> None:
    twin = path.with_name("copy.b24")
    twin.write_bytes(path.read_bytes())
    one, two = opened(path, folders), opened(twin, folders)
    with read_only(path.parent):
        retitled(one, "one")
        retitled(two, "two")
        one.close()
        two.close()
    one, two = opened(path, folders), opened(twin, folders)
    assert (one.project.title, two.project.title) == ("one", "two")
    one.close()
    two.close()


def test_a_project_with_thousands_of_people_is_saved_whole(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    answers = {f"q{number}": Answer(value="长" * 100) for number in range(2_000)}
    workspace.record(workspace.project.model_copy(update={"answers": answers}))
    assert workspace.close().kind is SaveKind.SAVED
    assert len(read_document(path).project.answers) == 2_000
