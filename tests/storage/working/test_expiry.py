"""History of projects that nobody opens any more."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from b24desk.domain.project import Project
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.working.place import WorkingPlace
from b24desk.storage.working.store import FILE_NAME
from b24desk.storage.workspace import Workspace
from tests.storage.authors import AUTHOR, NOON, unheard

LATER = NOON + timedelta(days=91)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(Folders.under(tmp_path / "home"), AUTHOR)


def edited(library: Library) -> Workspace:
    workspace = library.new(library.suggest_path("a"), Project(title="a"), unheard, NOON)
    workspace.record(workspace.project.model_copy(update={"title": "b"}))
    return workspace


def places(library: Library) -> list[WorkingPlace]:
    return list(WorkingPlace.all(library.folders.working))


def grow_old(library: Library, since: datetime = NOON) -> None:
    for place in places(library):
        os.utime(place.folder / FILE_NAME, (since.timestamp(), since.timestamp()))


def test_history_goes_when_its_project_was_closed_for_long(library: Library) -> None:
    workspace = edited(library)
    workspace.close()
    grow_old(library)
    library.let_go_of_old_history(NOON + timedelta(days=89))
    assert len(places(library)) == 1
    library.let_go_of_old_history(LATER)
    assert places(library) == []
    again = library.open(workspace.path, unheard, NOON)
    assert (again.project.title, again.can_undo) == ("b", False)
    again.close()


def test_a_version_with_a_name_stays(library: Library) -> None:
    workspace = edited(library)
    workspace.name("filed")
    workspace.close()
    grow_old(library)
    library.let_go_of_old_history(LATER)
    again = library.open(workspace.path, unheard, NOON)
    assert not again.can_undo
    (named,) = again.history.milestones.all()
    assert again.history.milestones.snapshot(named.id).project.title == "b"
    again.record(again.project.model_copy(update={"title": "c"}))
    assert again.undo()
    assert again.project.title == "b"
    again.close()


def test_nothing_goes_that_the_file_may_lack(library: Library) -> None:
    workspace = edited(library)
    path = workspace.path
    workspace.close()
    path.unlink()
    grow_old(library)
    library.let_go_of_old_history(LATER)
    assert len(places(library)) == 1
    place = places(library)[0]
    place.take_up()
    path.write_bytes(b"")
    library.let_go_of_old_history(LATER)
    assert len(places(library)) == 1


def test_an_open_project_keeps_its_history(library: Library) -> None:
    workspace = edited(library)
    workspace.keep()
    grow_old(library)
    library.let_go_of_old_history(LATER)
    assert workspace.undo()
    workspace.close()
