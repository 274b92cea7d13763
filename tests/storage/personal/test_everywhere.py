"""Erased everywhere: no byte in any folder that was reached, and what was not reached is not forgotten."""

from pathlib import Path

import pytest

from b24desk.errors import B24Error
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.guard import Care, Rhythm
from b24desk.storage.document import read_document
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.personal.erasing import Erasure
from b24desk.storage.personal.everywhere import Part, Watch, begin_erasing, erase_everywhere
from b24desk.storage.sealing.key_ring import KeyRing, new_ring
from b24desk.storage.sealing.password import Password
from b24desk.storage.unfinished import unfinished
from b24desk.storage.workspace import Workspace
from tests.storage.authors import AUTHOR, NOON, Clock, unheard
from tests.storage.disks import read_only
from tests.storage.everywhere import found_under
from tests.storage.personal.evidence import EARLIER, OLD_PHONE, SHOWN, with_a_scan
from tests.storage.personal.people import PROJECT, SECRETS
from tests.storage.sealing.sealed import CHEAP, RING

SAID = (*SECRETS, OLD_PHONE, SHOWN)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def library(tmp_path: Path, stick: Path, clock: Clock) -> Library:
    folders = Folders.under(tmp_path / "home")
    care = Care(Backups(folders), lambda: stick, rhythm=Rhythm)
    return Library(folders, clock.author, care)


def lived_in(library: Library, clock: Clock, folder: Path, ring: KeyRing | None = None) -> Workspace:
    """A project with three copies in the second folder: one without the person, two with them."""
    workspace, scan = with_a_scan(library, folder / "project.b24", ring)
    project = PROJECT.with_attachments((scan,))
    for state in (EARLIER.with_attachments((scan,)), project, project):
        clock.pass_by(minutes=40)
        workspace.record(state.model_copy(update={"notes": f"{state.notes} {clock.at}"}))
        workspace.flush()
    return workspace


def erasure(workspace: Workspace) -> Erasure:
    return Erasure("p1", (workspace.project.attachments[0].sha256,))


def copies(stick: Path) -> list[Path]:
    return sorted(stick.rglob("*.b24"))


def left_of(library: Library) -> list[tuple[bool, tuple[str, ...]]]:
    return [(one.task.here, one.task.places) for one in unfinished(library.folders, PROJECT.id)]


def test_before_it_the_second_folder_holds_the_person(
    library: Library, clock: Clock, tmp_path: Path, stick: Path
) -> None:
    lived_in(library, clock, tmp_path).close()
    assert found_under(SAID, stick) == list(SAID)


def test_after_it_no_byte_is_left_in_any_folder(
    library: Library, clock: Clock, tmp_path: Path, stick: Path
) -> None:
    workspace = lived_in(library, clock, tmp_path)
    before = copies(stick)
    noted = begin_erasing(workspace, erasure(workspace), library.folders, stick, backups=True)
    parts: list[Part] = []
    reached = erase_everywhere(noted, workspace, library.folders, AUTHOR, Watch(parts.append))
    workspace.close()
    assert (reached.deleted, reached.left) == (0, ())
    assert parts == [Part.FILE, Part.BACKUPS, Part.SECOND, Part.HISTORY]
    assert found_under(SAID, tmp_path) == []
    assert left_of(library) == []
    assert set(copies(stick)) >= set(before)
    held = [read_document(path).project for path in copies(stick)]
    assert [row.id for project in held[1:] for row in project.people] == ["p2"] * (len(held) - 1)
    assert all(project.answers["technical.seats"].value == 24 for project in held[1:])


def test_copies_under_the_password_are_rewritten_and_others_deleted(
    library: Library, clock: Clock, tmp_path: Path, stick: Path
) -> None:
    workspace = lived_in(library, clock, tmp_path, RING)
    ours = [path for path in copies(stick) if path.read_bytes().startswith(b"B24E")]
    another = new_ring(Password("another password"), None, CHEAP)
    library.write_copy(workspace.newest, ours[0], workspace.attachments, may_replace=True, ring=another)
    noted = begin_erasing(workspace, erasure(workspace), library.folders, stick, backups=True)
    reached = erase_everywhere(noted, workspace, library.folders, AUTHOR)
    workspace.close()
    assert reached.left == ()
    assert reached.deleted > 0
    assert not ours[0].exists()
    for path in ours[1:]:
        document = read_document(path, unlock=RING)
        assert [said for said in SAID if said in document.project.model_dump_json()] == []
        assert document.lacking == ()
    assert found_under(SAID, tmp_path) == []


def test_a_folder_that_is_away_is_named_and_done_when_it_is_back(
    library: Library, clock: Clock, tmp_path: Path, stick: Path
) -> None:
    workspace = lived_in(library, clock, tmp_path)
    away = stick.rename(tmp_path / "away")
    noted = begin_erasing(workspace, erasure(workspace), library.folders, stick, backups=True)
    reached = erase_everywhere(noted, workspace, library.folders, AUTHOR)
    workspace.close()
    assert reached.left == (stick,)
    assert found_under(SAID, tmp_path / "home", tmp_path / "project.b24") == []
    assert left_of(library) == [(False, (str(stick),))]
    assert found_under(SAID, away) == list(SAID)
    away.rename(stick)
    again = library.open(tmp_path / "project.b24", unheard, NOON)
    (noted,) = unfinished(library.folders, PROJECT.id)
    assert erase_everywhere(noted, again, library.folders, AUTHOR).left == ()
    again.close()
    assert found_under(SAID, tmp_path) == []
    assert left_of(library) == []


def test_a_folder_chosen_earlier_is_done_as_well(library: Library, clock: Clock, tmp_path: Path) -> None:
    workspace = lived_in(library, clock, tmp_path)
    noted = begin_erasing(workspace, erasure(workspace), library.folders, None, backups=True)
    assert erase_everywhere(noted, workspace, library.folders, AUTHOR).left == ()
    workspace.close()
    assert found_under(SAID, tmp_path) == []


def test_a_folder_that_refuses_keeps_its_place_on_the_list(
    library: Library, clock: Clock, tmp_path: Path, stick: Path
) -> None:
    workspace = lived_in(library, clock, tmp_path)
    noted = begin_erasing(workspace, erasure(workspace), library.folders, stick, backups=True)
    with read_only(stick):
        reached = erase_everywhere(noted, workspace, library.folders, AUTHOR)
    workspace.close()
    assert reached.left == (stick,)
    assert left_of(library) == [(False, (str(stick),))]


def test_it_stops_between_two_copies_and_goes_on_later(
    library: Library, clock: Clock, tmp_path: Path, stick: Path
) -> None:
    workspace = lived_in(library, clock, tmp_path)
    asked = iter([False, False, False, True])
    noted = begin_erasing(workspace, erasure(workspace), library.folders, stick, backups=True)
    watch = Watch(is_stopped=lambda: next(asked))
    assert erase_everywhere(noted, workspace, library.folders, AUTHOR, watch).left == (stick,)
    assert all(read_document(path) for path in copies(stick))
    assert found_under(SAID, stick) != []
    (noted,) = unfinished(library.folders, PROJECT.id)
    assert erase_everywhere(noted, workspace, library.folders, AUTHOR).left == ()
    workspace.close()
    assert found_under(SAID, tmp_path) == []


def test_without_the_backups_no_copy_is_touched(
    library: Library, clock: Clock, tmp_path: Path, stick: Path
) -> None:
    workspace = lived_in(library, clock, tmp_path)
    noted = begin_erasing(workspace, erasure(workspace), library.folders, stick, backups=False)
    before = {path: path.read_bytes() for path in copies(stick)}
    assert erase_everywhere(noted, workspace, library.folders, AUTHOR).left == ()
    workspace.close()
    assert {path: path.read_bytes() for path in before} == before
    assert left_of(library) == []


def test_what_was_cut_short_is_done_again_though_the_row_is_gone(
    library: Library, clock: Clock, tmp_path: Path, stick: Path
) -> None:
    workspace = lived_in(library, clock, tmp_path)
    noted = begin_erasing(workspace, erasure(workspace), library.folders, stick, backups=True)
    with read_only(tmp_path / "home" / "data" / "backups"), pytest.raises(B24Error):
        erase_everywhere(noted, workspace, library.folders, AUTHOR)
    workspace.close()
    assert left_of(library) == [(True, (str(stick),))]
    again = library.open(tmp_path / "project.b24", unheard, NOON)
    (noted,) = unfinished(library.folders, PROJECT.id)
    erase_everywhere(noted, again, library.folders, AUTHOR)
    again.close()
    library.open(tmp_path / "project.b24", unheard, NOON).close()
    assert found_under(SAID, tmp_path) == []
