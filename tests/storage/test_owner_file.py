"""The note that tells other computers who has a project open: it warns, it never stands in the way."""

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from b24desk.domain.project import Project
from b24desk.storage.owner_file import REFRESH, STALE, OwnerNote, owner_of, owner_path, somebody_else
from b24desk.storage.workspace import create
from tests.storage.disks import read_only

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "同步"
    folder.mkdir()
    path = folder / "云鹭.b24"
    create(path, Project(title="云鹭"))
    return path


def note(path: Path, host: str = "OFFICE-PC", window: UUID | None = None) -> OwnerNote:
    return OwnerNote(path, "王芳", host, window or uuid4())


def test_the_note_stands_beside_the_project_and_names_who_and_where(path: Path) -> None:
    assert note(path).leave(NOW) is None
    assert owner_path(path) == path.parent / "~$云鹭.b24"
    owner = owner_of(path)
    assert owner is not None
    assert (owner.user, owner.host, owner.seen) == ("王芳", "OFFICE-PC", NOW)


def test_another_window_is_told_and_leaves_the_note_alone(path: Path) -> None:
    note(path).leave(NOW)
    other = note(path, "LAPTOP").leave(NOW + REFRESH)
    assert other is not None
    assert other.host == "OFFICE-PC"
    assert owner_of(path) == other


def test_whoever_goes_on_after_the_warning_takes_the_note_over(path: Path) -> None:
    note(path).leave(NOW)
    mine = note(path, "LAPTOP")
    mine.take_over(NOW)
    assert mine.leave(NOW + REFRESH) is None


def test_a_note_is_kept_fresh_by_leaving_it_again(path: Path) -> None:
    mine = note(path)
    mine.leave(NOW)
    mine.leave(NOW + STALE)
    assert somebody_else(path, "李明", "OFFICE-PC", NOW + STALE + REFRESH) is not None


@pytest.mark.parametrize("later", [STALE, timedelta(days=300), -STALE])
def test_a_note_too_old_or_from_a_wrong_clock_warns_of_nobody(path: Path, later: timedelta) -> None:
    note(path).leave(NOW)
    assert somebody_else(path, "李明", "OFFICE-PC", NOW + later) is None
    mine = note(path, "LAPTOP")
    assert mine.leave(NOW + later) is None
    owner = owner_of(path)
    assert owner is not None
    assert owner.host == "LAPTOP"


def test_only_ones_own_note_is_taken_away(path: Path) -> None:
    mine, theirs = note(path), note(path, "LAPTOP")
    mine.leave(NOW)
    theirs.remove()
    assert owner_of(path) is not None
    mine.remove()
    assert not owner_path(path).exists()
    mine.remove()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b'{"user":"a"}',
        b'{"user":"","host":"","window":"x","seen":"y"}',
        b"x" * 9999,
    ],
)
def test_a_note_that_cannot_be_read_is_nobodys(path: Path, content: bytes) -> None:
    owner_path(path).write_bytes(content)
    assert owner_of(path) is None
    assert note(path).leave(NOW) is None
    assert owner_of(path) is not None


if sys.platform != "win32":

    def test_a_note_that_is_no_file_is_never_waited_for(path: Path) -> None:
        os.mkfifo(owner_path(path))
        assert owner_of(path) is None


def test_a_folder_that_takes_no_note_is_no_matter(path: Path) -> None:
    with read_only(path.parent):
        mine = note(path)
        assert mine.leave(NOW) is None
        mine.remove()
        assert owner_of(path) is None


def test_a_name_of_any_length_fits(path: Path) -> None:
    OwnerNote(path, "长" * 5_000, "h" * 5_000, uuid4()).leave(NOW)
    owner = owner_of(path)
    assert owner is not None
    assert len(owner.user) == len(owner.host) == 200


def test_the_note_of_a_window_that_crashed_here_warns_of_nobody(path: Path) -> None:
    note(path).leave(NOW)
    again = note(path)
    assert again.leave(NOW + REFRESH) is None
    owner = owner_of(path)
    assert owner is not None
    assert owner.window == again.window
