"""Erased is erased: after it, no byte of the person stands in any folder of the program, nor in the file."""

from pathlib import Path

import pytest

from b24desk.domain.project import Project
from b24desk.errors import B24Error
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.record import Reason
from b24desk.storage.document import read_document
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.personal.erasing import (
    Erasure,
    copies_in_bin,
    erase_from_backups,
    erase_from_kept,
    erase_from_workspace,
    eraser_for,
)
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.workspace import Workspace, open_workspace
from tests.storage.authors import AUTHOR, NEVER, NOON, unheard
from tests.storage.disks import read_only
from tests.storage.everywhere import found_under
from tests.storage.personal.evidence import EARLIER, OLD_PHONE, SHOWN, with_a_scan
from tests.storage.personal.people import IDENTITY, NAME, PHONE, PROJECT, SECRETS
from tests.storage.sealing.sealed import RING

HALF_TYPED = "139123456"
SAID = (*SECRETS, OLD_PHONE, HALF_TYPED, SHOWN)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(Folders.under(tmp_path / "home"), AUTHOR)


def lived_in(library: Library, folder: Path, ring: KeyRing | None = None) -> Workspace:
    """A project with a past: earlier numbers, half-typed ones, a milestone, evidence, two backups."""
    path = folder / "project.b24"
    workspace, scan = with_a_scan(library, path, ring)
    workspace.record(EARLIER.with_attachments((scan,)))
    workspace.flush()
    backups = Backups(library.folders)
    assert backups.make(path, PROJECT.id, Reason.SESSION, NOON) is not None
    answer = PROJECT.answers["contact.phone"]
    for typed in (HALF_TYPED, "139 1234 5678"):
        half = answer.model_copy(update={"value": typed, "typed": typed})
        workspace.record(PROJECT.with_attachments((scan,)).with_answer("contact.phone", half), about="phone")
        workspace.keep()
    workspace.name(f"交给{NAME}")
    workspace.flush()
    return workspace


def erased(library: Library, workspace: Workspace) -> None:
    """All of it, as the window does it."""
    digest = workspace.project.attachments[0].sha256
    eraser = eraser_for(workspace, Erasure("p1", (digest,)))
    erase_from_workspace(workspace, eraser)
    erase_from_backups(Backups(library.folders), PROJECT.id, eraser)
    workspace.close()


def test_before_it_all_of_it_is_there(library: Library, tmp_path: Path) -> None:
    workspace = lived_in(library, tmp_path)
    workspace.close()
    assert found_under(SAID, tmp_path) == list(SAID)


def test_after_it_no_byte_is_left_in_any_folder(library: Library, tmp_path: Path) -> None:
    erased(library, lived_in(library, tmp_path))
    assert found_under(SAID, tmp_path) == []


def test_the_rest_of_the_project_and_its_history_stay(library: Library, tmp_path: Path) -> None:
    erased(library, lived_in(library, tmp_path))
    path = tmp_path / "project.b24"
    project = read_document(path).project
    assert [person.id for person in project.people] == ["p2"]
    assert project.answers["technical.seats"].value == 24
    again = library.open(path, unheard, NOON)
    backups = Backups(library.folders)
    answers = [backups.read(backup).project.answers for backup in backups.of(PROJECT.id)]
    # The copy from before the first edit has no answers yet.
    assert {held["technical.seats"].value for held in answers if held} == {24}
    (milestone,) = again.history.milestones.all()
    assert again.history.milestones.snapshot(milestone.id).project.people[0].id == "p2"
    again.close()


def test_no_undo_brings_the_person_back(library: Library, tmp_path: Path) -> None:
    erased(library, lived_in(library, tmp_path))
    again = library.open(tmp_path / "project.b24", unheard, NOON)
    steps = 0
    while again.can_undo and steps < 50:
        again.undo()
        steps += 1
        spelt = again.project.model_dump_json()
        assert [said for said in SAID if said in spelt] == []
    again.close()
    assert found_under(SAID, tmp_path) == []


def test_it_works_in_a_protected_project_whose_backups_are_deleted(library: Library, tmp_path: Path) -> None:
    workspace = lived_in(library, tmp_path, RING)
    erased(library, workspace)
    backups = Backups(library.folders)
    # What is left is from before the password, and from before there was anybody in it.
    assert [backups.read(backup).project for backup in backups.of(PROJECT.id)] == [Project(id=PROJECT.id)]
    document = read_document(tmp_path / "project.b24", unlock=RING)
    assert [said for said in SAID if said in document.project.model_dump_json()] == []
    assert document.lacking == ()


def test_edits_that_were_set_aside_and_copies_in_the_bin_lose_the_person_too(
    library: Library, tmp_path: Path
) -> None:
    workspace = lived_in(library, tmp_path)
    path = workspace.path
    library.write_copy(workspace.newest, tmp_path / "old.b24", workspace.attachments)
    library.delete(tmp_path / "old.b24", NOON)
    workspace.close()
    kept = open_workspace(path, library.folders, unheard, AUTHOR, NEVER)
    kept.record(kept.project.model_copy(update={"notes": f"只在本机：{NAME} {IDENTITY}"}))
    with read_only(tmp_path):
        kept.close()
    elsewhere = Library(Folders.under(tmp_path / "elsewhere"), AUTHOR)
    theirs = elsewhere.open(path, unheard, NOON)
    theirs.record(theirs.project.model_copy(update={"notes": "对方"}))
    theirs.close()
    mine = library.open(path, unheard, NOON)
    assert mine.joining.set_aside() is not None
    digest = mine.project.attachments[0].sha256
    eraser = eraser_for(mine, Erasure("p1", (digest,)))
    erase_from_workspace(mine, eraser)
    erase_from_kept(library.folders, eraser, PROJECT.id, None, AUTHOR)
    (entry,) = copies_in_bin(library.folders, PROJECT.id, None)
    library.remove_for_good(entry)
    erase_from_backups(Backups(library.folders), PROJECT.id, eraser)
    rival = mine.joining.set_aside()
    assert rival is not None
    assert rival.snapshot.project.notes.startswith("只在本机")
    mine.close()
    library.open(path, unheard, NOON).close()  # as the window does, which notes the title anew
    assert found_under(SAID, path.parent / "home") == []
    assert [said for said in SAID if said in read_document(path).project.model_dump_json()] == []


def test_what_cannot_be_written_is_said_and_can_be_done_again(library: Library, tmp_path: Path) -> None:
    workspace = lived_in(library, tmp_path)
    eraser = eraser_for(workspace, Erasure("p1", (workspace.project.attachments[0].sha256,)))
    with read_only(tmp_path), pytest.raises(B24Error):
        erase_from_workspace(workspace, eraser)
    erase_from_workspace(workspace, eraser)
    erase_from_backups(Backups(library.folders), PROJECT.id, eraser)
    workspace.close()
    assert found_under(SAID, tmp_path) == []


def test_an_unknown_person_cannot_be_erased(library: Library, tmp_path: Path) -> None:
    workspace = lived_in(library, tmp_path)
    with pytest.raises(KeyError):
        eraser_for(workspace, Erasure("nobody"))
    workspace.close()
    assert {IDENTITY, PHONE} <= {*SECRETS}
