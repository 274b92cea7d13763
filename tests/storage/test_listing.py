"""The list of a folder's projects: true to the files, whatever its index says or has become."""

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from b24desk.domain.project import Project
from b24desk.storage.document import read_manifest
from b24desk.storage.listing import Listed, projects_in
from b24desk.storage.workspace import create
from tests.storage.disks import read_only


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "资料"
    folder.mkdir()
    for title in ("甲", "乙"):
        create(folder / f"{title}.b24", Project(title=title))
    return folder


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "index.db"


def titles(found: tuple[Listed, ...]) -> dict[str, str]:
    return {listed.name: listed.title for listed in found}


def test_each_project_is_listed_as_its_file_says(folder: Path, index: Path) -> None:
    found = {listed.name: listed for listed in projects_in(folder, index)}
    assert titles(tuple(found.values())) == {"甲.b24": "甲", "乙.b24": "乙"}
    manifest = read_manifest(folder / "甲.b24")
    assert found["甲.b24"].document == str(manifest.document)
    assert found["甲.b24"].size == (folder / "甲.b24").stat().st_size


def test_a_second_look_opens_no_file_that_has_not_changed(folder: Path, index: Path) -> None:
    first = projects_in(folder, index)
    for path in folder.iterdir():  # in place, and as old as before: only who reads it would notice
        times = path.stat()
        path.write_bytes(bytes(times.st_size))
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert sorted(projects_in(folder, index)) == sorted(first)


def test_a_file_that_was_saved_again_is_read_again(folder: Path, index: Path) -> None:
    projects_in(folder, index)
    times = (folder / "甲.b24").stat()
    create(folder / "new.b24", Project(title="丙"))
    (folder / "new.b24").replace(folder / "甲.b24")
    os.utime(folder / "甲.b24", ns=(times.st_atime_ns, times.st_mtime_ns))
    assert titles(projects_in(folder, index)) == {"甲.b24": "丙", "乙.b24": "乙"}


def test_what_went_away_is_forgotten(folder: Path, index: Path) -> None:
    projects_in(folder, index)
    (folder / "甲.b24").unlink()
    assert titles(projects_in(folder, index)) == {"乙.b24": "乙"}
    with sqlite3.connect(index) as connection:
        assert connection.execute("SELECT name FROM project").fetchall() == [("乙.b24",)]
    connection.close()


def test_what_is_no_project_is_not_listed_and_not_opened_twice(folder: Path, index: Path) -> None:
    (folder / "broken.b24").write_bytes(b"broken")
    (folder / "notes.txt").write_bytes(b"notes")
    assert len(projects_in(folder, index)) == len(projects_in(folder, index)) == 2


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path, index: Path) -> None:
    assert projects_in(tmp_path / "nowhere", index) == ()


def test_folders_do_not_mix(folder: Path, index: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    create(other / "甲.b24", Project(title="other"))
    assert titles(projects_in(other, index)) == {"甲.b24": "other"}
    assert titles(projects_in(folder, index)) == {"甲.b24": "甲", "乙.b24": "乙"}
    assert titles(projects_in(other, index)) == {"甲.b24": "other"}


@pytest.mark.parametrize("damage", [b"", b"\0" * 5_000, b"SQLite format 3\0", b"no database"])
def test_a_damaged_index_is_made_anew(folder: Path, index: Path, damage: bytes) -> None:
    projects_in(folder, index)
    index.write_bytes(damage)
    for _ in range(2):
        assert titles(projects_in(folder, index)) == {"甲.b24": "甲", "乙.b24": "乙"}
    with sqlite3.connect(index) as connection:
        assert connection.execute("SELECT count(*) FROM project").fetchone() == (2,)
    connection.close()


def test_an_index_of_another_version_is_made_anew(folder: Path, index: Path) -> None:
    index.parent.mkdir()
    with sqlite3.connect(index) as connection:
        connection.execute("CREATE TABLE project (name TEXT)")
    connection.close()
    projects_in(folder, index)
    with sqlite3.connect(index) as connection:
        assert connection.execute("SELECT count(*) FROM project").fetchone() == (2,)
    connection.close()


def test_an_index_that_another_window_is_writing_is_left_to_it(folder: Path, index: Path) -> None:
    projects_in(folder, index)
    with sqlite3.connect(index, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        create(folder / "丙.b24", Project(title="丙"))
        assert len(projects_in(folder, index)) == 3
        other.execute("COMMIT")
    other.close()
    assert len(projects_in(folder, index)) == 3


def test_an_index_that_cannot_be_written_disturbs_nobody(folder: Path, index: Path) -> None:
    index.parent.mkdir()
    with read_only(index.parent):
        assert titles(projects_in(folder, index)) == {"甲.b24": "甲", "乙.b24": "乙"}
    assert list(index.parent.iterdir()) == []


def test_many_windows_may_list_at_once(folder: Path, index: Path) -> None:
    found: list[int] = []
    windows = [
        threading.Thread(target=lambda: found.append(len(projects_in(folder, index)))) for _ in range(8)
    ]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    assert found == [2] * 8
