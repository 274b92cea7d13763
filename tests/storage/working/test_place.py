"""The working folder: finished or not, clean or not, and out of the way when it must be."""

from pathlib import Path
from uuid import UUID

import pytest

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.working.place import WorkingPlace

DOCUMENT = UUID(int=7)


@pytest.fixture
def place(tmp_path: Path) -> WorkingPlace:
    place = WorkingPlace.of(tmp_path / "work", DOCUMENT, tmp_path / "a.b24")
    place.begin()
    return place


def names(place: WorkingPlace) -> set[str]:
    return {found.name for found in place.folder.iterdir()}


def test_two_copies_of_a_project_have_a_folder_each(tmp_path: Path) -> None:
    paths = [tmp_path / "a.b24", tmp_path / "b.b24"]
    folders = {WorkingPlace.of(tmp_path, DOCUMENT, path).folder for path in paths}
    assert len(folders) == 2


def test_a_folder_that_is_not_finished_is_thrown_away(place: WorkingPlace) -> None:
    (place.folder / "work.db").write_bytes(b"half")
    finished = [place.is_ready]
    assert list(WorkingPlace.all(place.folder.parent)) == []
    place.begin()
    assert names(place) == set()
    place.make_ready()
    finished += [place.is_ready]
    assert finished == [False, True]
    assert [found.folder for found in WorkingPlace.all(place.folder.parent)] == [place.folder]


def test_a_folder_is_clean_only_between_two_openings(place: WorkingPlace) -> None:
    place.make_ready()
    (place.folder / "work-v1.db").write_bytes(b"older")
    place.lay_down()
    assert names(place) == {"ready", "clean"}
    clean = [place.is_clean]
    place.take_up()
    assert [*clean, place.is_clean] == [True, False]


def test_what_is_set_aside_is_still_found_and_the_place_is_free(place: WorkingPlace) -> None:
    place.make_ready()
    place.set_aside()
    assert not place.folder.exists()
    (aside,) = WorkingPlace.all(place.folder.parent)
    assert aside.is_ready
    assert aside.folder != place.folder


def test_a_folder_is_not_moved_over_another(place: WorkingPlace) -> None:
    other = WorkingPlace(place.folder.with_name("other"))
    other.begin()
    with pytest.raises(B24Error) as caught:
        place.move(other.folder)
    assert caught.value.code is ErrorCode.ALREADY_EXISTS


def test_without_a_working_folder_there_is_nothing_to_find(tmp_path: Path) -> None:
    assert list(WorkingPlace.all(tmp_path / "none")) == []
