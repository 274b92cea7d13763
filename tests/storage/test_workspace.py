"""An open project: what reaches the file, what is kept when it cannot, and who else has it open."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from b24desk.domain.project import Answer, Attachment, Person, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.autosave import SaveKind
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.record import Reason
from b24desk.storage.document import Lineage, Manifest, decode, read_document, read_manifest
from b24desk.storage.paths import Folders
from b24desk.storage.recovery import Recovery, Situation, recoveries
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.history import PastStep
from b24desk.storage.working.place import WorkingPlace
from b24desk.storage.working.steps import StepKind
from b24desk.storage.workspace import Workspace, create, open_workspace
from tests.house.sources import ROOT
from tests.storage.authors import AUTHOR, NEVER, NOON, Clock, unheard
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


def opened(path: Path, folders: Folders) -> Workspace:
    return open_workspace(path, folders, unheard, AUTHOR, NEVER)


def left_behind(folders: Folders) -> list[Recovery]:
    return list(recoveries(folders.working))


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


def test_a_closed_project_leaves_nothing_beside_its_file_and_nothing_to_recover(
    path: Path, folders: Folders
) -> None:
    workspace = opened(path, folders)
    retitled(workspace, "second")
    workspace.close()
    assert [item.name for item in path.parent.iterdir()] == [path.name]
    (place,) = WorkingPlace.all(folders.working)
    assert place.is_clean
    assert left_behind(folders) == []


def test_an_edit_is_on_this_computer_before_it_is_in_the_file(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    retitled(workspace, "second")
    assert workspace.keep().kind is SaveKind.HERE
    assert read_document(path).project.title == "first"
    state = workspace.flush()
    assert (state.kind, state.at) == (SaveKind.SAVED, NOON)
    assert read_document(path).project.title == "second"
    workspace.close()


def test_undo_and_redo_reach_back_over_closing(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    retitled(workspace, "second")
    retitled(workspace, "third")
    workspace.close()
    workspace = opened(path, folders)
    assert (workspace.can_undo, workspace.can_redo) == (True, False)
    assert workspace.undo()
    assert workspace.project.title == "second"
    workspace.close()
    assert read_document(path).project.title == "second"
    workspace = opened(path, folders)
    assert workspace.redo()
    assert workspace.project.title == "third"
    assert (workspace.undo(), workspace.undo(), workspace.undo()) == (True, True, False)
    assert workspace.project.title == "first"
    workspace.close()
    kinds = [past.step.kind for past in _steps(path, folders)]
    assert kinds == [StepKind.UNDO, StepKind.UNDO, StepKind.REDO, StepKind.UNDO, StepKind.EDIT, StepKind.EDIT]


def _steps(path: Path, folders: Folders) -> tuple[PastStep, ...]:
    workspace = opened(path, folders)
    steps = workspace.history.steps(99)
    workspace.close()
    return steps


def test_a_state_with_a_name_can_be_come_back_to(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    retitled(workspace, "second")
    workspace.name("filed")
    retitled(workspace, "third")
    (milestone,) = workspace.history.milestones.all()
    workspace.replace(workspace.history.milestones.snapshot(milestone.id), kind=StepKind.RESTORE)
    assert workspace.project.title == "second"
    workspace.undo()
    assert workspace.project.title == "third"
    workspace.close()


def test_a_list_brought_in_is_one_step_of_its_own_kind_behind_a_backup(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    people = tuple(Person(id=f"person-{number}", name="李娜") for number in range(300))
    before = workspace.newest
    workspace.replace(
        Snapshot(workspace.project.with_people(people), workspace.rulebook), kind=StepKind.IMPORT
    )
    assert workspace.flush().error is None
    assert [backup.reason for backup in Backups(folders).of(workspace.project.id)] == [Reason.IMPORT]
    workspace.close()
    workspace = opened(path, folders)
    assert [past.step.kind for past in workspace.history.steps(9)] == [StepKind.IMPORT]
    assert workspace.project.people == people
    assert workspace.undo()
    assert workspace.project == before.project
    workspace.close()


def test_old_steps_are_let_go_of_when_the_project_is_opened(path: Path, folders: Folders) -> None:
    clock = Clock()
    workspace = open_workspace(path, folders, unheard, clock.author, NEVER)
    retitled(workspace, "second")
    workspace.close()
    clock.pass_by(days=91)
    workspace = open_workspace(path, folders, unheard, clock.author, NEVER)
    assert not workspace.can_undo
    workspace.close()


def test_what_another_computer_wrote_is_a_step_that_can_be_undone(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    retitled(workspace, "mine")
    workspace.close()
    theirs = opened(path, Folders.under(folders.settings.parent / "another computer"))
    retitled(theirs, "theirs")
    theirs.close()
    again = opened(path, folders)
    assert (again.project.title, again.restored) == ("theirs", 0)
    assert again.history.steps(1)[0].step.kind is StepKind.FROM_FILE
    again.undo()
    assert again.project.title == "mine"
    assert again.close().kind is SaveKind.SAVED


def test_attachments_are_taken_along_and_swept_when_nothing_can_bring_them_back(
    path: Path, folders: Folders, tmp_path: Path
) -> None:
    clock = Clock()
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF scan")
    workspace = open_workspace(path, folders, unheard, clock.author, NEVER)
    taken = workspace.attachments.take_in(scan)
    attachment = Attachment(id="a", name="scan.pdf", sha256=taken.sha256, size=taken.size)
    workspace.record(workspace.project.with_attachments((attachment,)))
    workspace.close()
    workspace = opened(path, folders)
    workspace.record(workspace.project.with_attachments(()))
    workspace.close()
    workspace = opened(path, folders)
    workspace.undo()
    assert workspace.close().kind is SaveKind.SAVED
    assert read_document(path).lacking == ()
    workspace = opened(path, folders)
    workspace.record(workspace.project.with_attachments(()))
    workspace.close()
    clock.pass_by(days=91)
    workspace = open_workspace(path, folders, unheard, clock.author, NEVER)
    assert not workspace.attachments.path_of(taken.sha256).exists()
    workspace.close()


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
        "from tests.storage.authors import AUTHOR\n"
        "workspace = open_workspace(Path(sys.argv[1]), user_folders(), print, AUTHOR)\n"
        "print('open', flush=True); sys.stdin.read()"
    )
    environment = {"B24DESK_HOME": str(folders.settings.parent)}
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, **environment},
        cwd=ROOT,
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
        retitled(workspace, "third")
        state = workspace.flush()
        assert (state.code, state.kept) == (ErrorCode.FOLDER_READ_ONLY, True)
        assert workspace.close().kind is SaveKind.NOT_SAVED
    (found,) = left_behind(folders)
    assert (found.path, found.situation(), found.saves) == (path, Situation.FITS, 2)
    assert (found.snapshot.project.title, found.last) == ("third", NOON)
    assert read_document(path).project.title == "first"
    again = opened(path, folders)
    assert (again.restored, again.project.title) == (2, "third")
    assert again.close().kind is SaveKind.SAVED
    assert read_document(path).project.title == "third"
    assert left_behind(folders) == []


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
    theirs = opened(path, Folders.under(folders.settings.parent / "another computer"))
    retitled(theirs, "theirs")
    theirs.close()
    written = hashlib.sha256(path.read_bytes()).digest()
    retitled(workspace, "mine")
    state = workspace.close()
    assert (state.code, state.kept) == (ErrorCode.CHANGED_ELSEWHERE, True)
    assert hashlib.sha256(path.read_bytes()).digest() == written
    again = opened(path, folders)
    assert (again.restored, again.project.title) == (0, "theirs")
    retitled(again, "third")
    assert again.close().kind is SaveKind.SAVED
    (mine,) = left_behind(folders)
    assert (mine.snapshot.project.title, mine.situation()) == ("mine", Situation.FILE_CHANGED)


def test_an_older_state_of_our_own_file_is_not_taken_for_the_newest(path: Path, folders: Folders) -> None:
    older = path.read_bytes()
    workspace = opened(path, folders)
    retitled(workspace, "second")
    workspace.flush()
    path.write_bytes(older)
    retitled(workspace, "third")
    assert workspace.close().code is ErrorCode.CHANGED_ELSEWHERE
    assert path.read_bytes() == older


def test_a_file_that_was_removed_is_not_made_anew_without_asking(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    path.unlink()
    retitled(workspace, "second")
    state = workspace.close()
    assert (state.code, state.kept) == (ErrorCode.FILE_NOT_FOUND, True)
    assert not path.exists()
    (kept,) = left_behind(folders)
    assert (kept.path, kept.situation()) == (path, Situation.FILE_MISSING)


def test_a_file_that_was_damaged_meanwhile_is_left_for_the_user_to_see(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    path.write_bytes(b"")
    retitled(workspace, "second")
    assert workspace.close().code is ErrorCode.FILE_DAMAGED
    assert path.read_bytes() == b""
    (kept,) = left_behind(folders)
    assert kept.situation() is Situation.FILE_UNREADABLE


def test_a_move_that_happened_and_was_reported_as_failed_is_no_conflict(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    retitled(workspace, "second")
    workspace.flush()
    holding = path.read_bytes()
    retitled(workspace, "third")
    workspace.flush()
    tried = path.read_bytes()
    # As a failing disk leaves it: the newest is in the file, and only its trying was noted.
    lineages = workspace._work.store.lineages
    (done,) = lineages.accepted()
    earlier = Lineage(read_manifest_of(holding).revision, 2)
    lineages.note_done(earlier, 1, NOON)
    lineages.note_trying(done.lineage, 2, NOON)
    workspace._saver.stop()
    workspace.close()
    assert path.read_bytes() == tried
    again = opened(path, folders)
    assert (again.project.title, again.restored) == ("third", 0)
    retitled(again, "fourth")
    assert again.close().kind is SaveKind.SAVED


def read_manifest_of(raw: bytes) -> Manifest:
    return decode(raw).manifest


def test_a_file_that_has_what_the_store_could_not_keep_is_believed(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    with refusing(workspace):
        large = workspace.project.with_answer("q", Answer(note="长" * 19_000))
        workspace.record(large)
        assert workspace.flush().kind is SaveKind.SAVED
        assert workspace.state.kept is False
        workspace._saver.stop()
    workspace.close()
    assert read_document(path).project == large
    again = opened(path, folders)
    assert (again.project, again.restored) == (large, 0)
    retitled(again, "third")
    assert again.close().kind is SaveKind.SAVED


@contextmanager
def refusing(workspace: Workspace) -> Iterator[None]:
    """The working store has no room for another page."""
    database = workspace._work.store._database
    database.rows("PRAGMA max_page_count=1")
    yield
    database.rows("PRAGMA max_page_count=1000000")


@pytest.mark.parametrize("damage", [b"damaged", b"SQLite format 3"])
def test_a_store_that_cannot_be_read_is_moved_aside_not_overwritten(
    path: Path, folders: Folders, damage: bytes
) -> None:
    workspace = opened(path, folders)
    with read_only(path.parent):
        retitled(workspace, "second")
        workspace.close()
    (place,) = WorkingPlace.all(folders.working)
    (place.folder / "work.db").write_bytes(damage)
    again = opened(path, folders)
    assert not again.restored
    retitled(again, "third")
    assert again.close().kind is SaveKind.SAVED
    (aside,) = [found.folder for found in WorkingPlace.all(folders.working) if found.folder != place.folder]
    assert (aside / "work.db").read_bytes() == damage


def test_a_history_that_cannot_be_read_costs_no_edit_and_keeps_nothing_from_opening(
    path: Path, folders: Folders, tmp_path: Path
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"scan")
    workspace = opened(path, folders)
    taken = workspace.attachments.take_in(scan)
    attached = Attachment(id="scan", name="scan.pdf", sha256=taken.sha256, size=taken.size)
    with read_only(path.parent):
        workspace.record(workspace.project.with_attachments((attached,)))
        workspace.close()
    (place,) = WorkingPlace.all(folders.working)
    connection = sqlite3.connect(place.folder / "work.db", isolation_level=None)
    connection.execute("UPDATE step SET unit = 'one'")
    connection.close()
    again = opened(path, folders)
    assert (again.restored, again.project.attachments) == (1, (attached,))
    assert again.attachments.path_of(attached.sha256).read_bytes() == b"scan"
    assert again.close().kind is SaveKind.SAVED
    assert read_document(path).lacking == ()
    assert len(list(WorkingPlace.all(folders.working))) == 2


def test_a_store_that_has_lost_a_table_costs_no_edit(path: Path, folders: Folders) -> None:
    workspace = opened(path, folders)
    with read_only(path.parent):
        retitled(workspace, "second")
        workspace.close()
    (place,) = WorkingPlace.all(folders.working)
    connection = sqlite3.connect(place.folder / "work.db", isolation_level=None)
    connection.execute("DROP TABLE milestone")
    connection.close()
    again = opened(path, folders)
    assert (again.restored, again.project.title) == (1, "second")
    assert again.close().kind is SaveKind.SAVED


def test_an_import_that_was_cut_short_is_done_again(path: Path, folders: Folders) -> None:
    opened(path, folders).close()
    (place,) = WorkingPlace.all(folders.working)
    (place.folder / "ready").unlink()
    (place.folder / "work.db").write_bytes(b"half")
    workspace = opened(path, folders)
    assert workspace.project.title == "first"
    assert not workspace.can_undo
    workspace.close()


def test_a_look_that_comes_after_closing_does_not_take_hold_of_the_store_again(
    path: Path, folders: Folders
) -> None:
    """The window looks for other versions on another thread, and may do so late."""
    closed = opened(path, folders)
    closed.close()
    with pytest.raises(B24Error) as refused:
        closed.joining.others()
    assert refused.value.code is ErrorCode.FILE_IN_USE
    opened(path, folders).close()


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
