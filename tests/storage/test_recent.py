"""The recent list: a convenience that is never allowed to fail."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from b24desk.domain.project import Project
from b24desk.storage.paths import Folders
from b24desk.storage.recent import (
    RecentProject,
    Summary,
    forget,
    moved,
    note_opened,
    note_summary,
    recent_projects,
)
from b24desk.storage.workspace import create
from tests.storage.disks import read_only

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
STANDING = Summary(document=uuid4(), decided=58, applicable=83, filing=date(2027, 1, 18), page="firm")


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders.under(tmp_path / "home")


def test_without_a_list_and_without_projects_it_is_empty(folders: Folders) -> None:
    assert recent_projects(folders) == ()


ENTRY = {"path": "/a.b24", "title": "乙", "opened": NOON.isoformat()}
FIGURES = {"document": str(STANDING.document), "decided": 58, "applicable": 83}


def listing(*entries: object) -> bytes:
    return json.dumps({"projects": entries}).encode()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\0" * 100,
        b"{",
        b"[]",
        b"[" * 100_000,
        b'{"projects": 5}',
        b'{"projects": [], "more": 1}',
        listing("a"),
        listing({"path": 5}),
        listing(ENTRY | {"title": "x" * 2_001}),
        listing(ENTRY | {"opened": "yesterday"}),
        listing(ENTRY | {"more": 1}),
        listing(ENTRY | {"summary": "good"}),
        listing(ENTRY | {"summary": FIGURES | {"decided": -1}}),
        listing(ENTRY | {"summary": FIGURES | {"decided": True}}),
        listing(ENTRY | {"summary": FIGURES | {"decided": 1_000_001}}),
        listing(ENTRY | {"summary": FIGURES | {"document": "a"}}),
        listing(ENTRY | {"summary": FIGURES | {"filing": "soon"}}),
        listing(ENTRY | {"summary": {"document": FIGURES["document"]}}),
    ],
)
def test_a_damaged_list_is_made_anew_from_the_projects_folder(folders: Folders, damage: bytes) -> None:
    folders.projects.mkdir(parents=True)
    create(folders.projects / "a.b24", Project(title="甲"))
    (folders.projects / "broken.b24").write_bytes(b"broken")
    (folders.projects / "notes.txt").write_bytes(b"notes")
    folders.cache.mkdir(parents=True)
    folders.recent_file.write_bytes(damage)
    assert [(entry.path.name, entry.title) for entry in recent_projects(folders)] == [("a.b24", "甲")]


def test_a_file_that_went_away_stays_on_the_list_and_says_so(folders: Folders, tmp_path: Path) -> None:
    create(tmp_path / "a.b24", Project())
    note_opened(folders, tmp_path / "a.b24", "a", NOON)
    (entry,) = recent_projects(folders)
    assert not entry.missing
    entry.path.unlink()
    assert entry.missing


def test_a_project_can_be_forgotten(folders: Folders, tmp_path: Path) -> None:
    for name in "ab":
        note_opened(folders, tmp_path / name, name, NOON)
    forget(folders, tmp_path / "b")
    assert [entry.title for entry in recent_projects(folders)] == ["a"]


def test_the_list_is_bounded(folders: Folders, tmp_path: Path) -> None:
    for number in range(55):
        note_opened(folders, tmp_path / str(number), str(number), NOON)
    listed = recent_projects(folders)
    assert (len(listed), listed[0].title) == (50, "54")


def test_a_list_that_cannot_be_written_disturbs_nobody(folders: Folders, tmp_path: Path) -> None:
    folders.cache.mkdir(parents=True)
    with read_only(folders.cache):
        note_opened(folders, tmp_path / "a", "a", NOON)
        assert recent_projects(folders) == ()


def test_a_list_from_before_there_were_summaries_is_read(folders: Folders, tmp_path: Path) -> None:
    old = {"projects": [{"path": str(tmp_path / "a.b24"), "title": "甲", "opened": NOON.isoformat()}]}
    folders.cache.mkdir(parents=True)
    folders.recent_file.write_text(json.dumps(old), encoding="utf-8")
    (entry,) = recent_projects(folders)
    assert (entry.title, entry.summary) == ("甲", None)


def test_what_is_written_is_read_back_as_it_was(folders: Folders, tmp_path: Path) -> None:
    strange = tmp_path / "申请 \udce9.b24"  # a name that is no text at all, as Linux may have one
    note_opened(folders, strange, "甲", NOON)
    note_summary(folders, strange, "甲", STANDING)
    (entry,) = recent_projects(folders)
    assert entry == RecentProject(strange, "甲", NOON, STANDING)


def test_how_a_project_stands_is_kept_when_it_is_opened_again(folders: Folders, tmp_path: Path) -> None:
    for name in "ab":
        note_opened(folders, tmp_path / name, name, NOON)
    note_summary(folders, tmp_path / "a", "new title", STANDING)
    assert [(entry.title, entry.summary) for entry in recent_projects(folders)] == [
        ("b", None),
        ("new title", STANDING),
    ]
    note_opened(folders, tmp_path / "a", "new title", NOON)
    assert recent_projects(folders)[0].summary == STANDING


def test_a_project_without_a_title_to_tell_has_no_summary_either(folders: Folders, tmp_path: Path) -> None:
    note_opened(folders, tmp_path / "a", "a", NOON)
    note_summary(folders, tmp_path / "a", "a", STANDING)
    note_opened(folders, tmp_path / "a", "", NOON)
    assert recent_projects(folders)[0].summary is None


def test_a_project_that_is_not_on_the_list_is_not_put_there(folders: Folders, tmp_path: Path) -> None:
    note_summary(folders, tmp_path / "a", "a", STANDING)
    assert recent_projects(folders) == ()


def test_a_project_found_elsewhere_stands_there_once(folders: Folders, tmp_path: Path) -> None:
    for name in "abc":
        note_opened(folders, tmp_path / name, name, NOON)
    moved(folders, tmp_path / "a", tmp_path / "b")
    assert [(entry.path.name, entry.title) for entry in recent_projects(folders)] == [("b", "a"), ("c", "c")]
