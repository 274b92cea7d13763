"""Second versions of a project beside it: told by what they are, not by what they are called."""

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID, uuid4

import pytest

from b24desk.domain.project import Project
from b24desk.storage.conflicts import (
    Relation,
    conflict_path,
    looks_like_a_conflict,
    other_versions,
    relation,
    versions_of_one,
)
from b24desk.storage.document import Lineage, encode, read_manifest
from b24desk.storage.publish import publish

PROJECT = Project(title="云鹭")
FIRST, OURS, THEIRS = uuid4(), uuid4(), uuid4()


def written(path: Path, revision: UUID, parent: UUID | None, project: Project = PROJECT) -> Path:
    lineage = None if parent is None else Lineage(parent, 1)
    publish(path, encode(project, revision, lineage)[1])
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "云鹭.b24", OURS, FIRST)


class Case(NamedTuple):
    revision: UUID
    parent: UUID | None
    stands: Relation


@pytest.mark.parametrize(
    "case",
    [
        Case(OURS, FIRST, Relation.SAME),
        Case(FIRST, None, Relation.OLDER),
        Case(THEIRS, OURS, Relation.NEWER),
        Case(THEIRS, FIRST, Relation.DIVERGED),
        Case(THEIRS, uuid4(), Relation.UNCLEAR),
        Case(THEIRS, None, Relation.UNCLEAR),
    ],
)
def test_the_lineage_says_how_another_file_stands_to_ours(path: Path, tmp_path: Path, case: Case) -> None:
    other = written(tmp_path / "other.b24", case.revision, case.parent)
    assert relation(read_manifest(path), read_manifest(other), frozenset()) is case.stands


def test_what_we_remember_of_our_past_tells_old_from_diverged(path: Path, tmp_path: Path) -> None:
    older, past = uuid4(), frozenset({FIRST, UUID(int=7)})
    old = written(tmp_path / "old.b24", UUID(int=7), older)
    grown = written(tmp_path / "grown.b24", THEIRS, UUID(int=7))
    ours = read_manifest(path)
    assert relation(ours, read_manifest(old), past) is Relation.OLDER
    assert relation(ours, read_manifest(grown), past) is Relation.DIVERGED


CALLED = [
    "云鹭 (OFFICE-PC's conflicted copy 2026-11-22).b24",
    "云鹭 (王芳 的冲突副本 2026-11-22).b24",
    "云鹭-DESKTOP-7KQ2.b24",
    "云鹭-conflict-20261122.b24",
    "云鹭-NSConflict-王芳.b24",
    "云鹭(冲突文件 2026-11-22 09-30-00).b24",
    "云鹭_冲突副本_20261122.b24",
    "云鹭.sync-conflict-20261122-093000-ABCDEFG.b24",
    "云鹭-副本.b24",
    "云鹭 (1).b24",
    "云鹭(2).b24",
]


@pytest.mark.parametrize("name", CALLED)
def test_the_names_that_sync_clients_give_are_known(path: Path, name: str) -> None:
    assert looks_like_a_conflict(path, path.with_name(name))


@pytest.mark.parametrize("name", ["云鹭.b24", "云鹭 2026.b24", "云鹭广州.b24", "冲突.b24", "别家 (1).b24"])
def test_other_names_are_no_hint(path: Path, name: str) -> None:
    assert not looks_like_a_conflict(path, path.with_name(name))


@pytest.mark.parametrize("name", [*CALLED, "another name altogether.b24"])
def test_a_version_that_grew_apart_is_found_whatever_it_is_called(path: Path, name: str) -> None:
    written(path.with_name(name), THEIRS, FIRST)
    (found,) = other_versions(path, read_manifest(path))
    assert (found.path.name, found.relation) == (name, Relation.DIVERGED)


def test_a_copy_of_unclear_origin_is_offered_only_where_its_name_says_conflict(path: Path) -> None:
    written(path.with_name("云鹭 for the lawyer.b24"), uuid4(), None)
    assert other_versions(path, read_manifest(path)) == ()
    written(path.with_name("云鹭-副本.b24"), uuid4(), None)
    (found,) = other_versions(path, read_manifest(path))
    assert found.relation is Relation.UNCLEAR


def test_another_application_with_the_name_of_a_conflict_is_left_alone(path: Path) -> None:
    written(path.with_name("云鹭 (1).b24"), uuid4(), None, Project(title="云鹭"))
    assert other_versions(path, read_manifest(path)) == ()


def test_copies_older_versions_and_broken_files_are_no_conflict(path: Path) -> None:
    written(path.with_name("云鹭 (1).b24"), OURS, FIRST)
    written(path.with_name("云鹭 (2).b24"), FIRST, None)
    path.with_name("云鹭 (3).b24").write_bytes(path.read_bytes()[:100])
    path.with_name("云鹭 (4).b24").mkdir()
    assert other_versions(path, read_manifest(path)) == ()


def test_a_folder_that_is_gone_has_no_other_versions(path: Path) -> None:
    ours = read_manifest(path)
    assert other_versions(path.parent / "gone" / path.name, ours) == ()


def test_looking_changes_no_file(path: Path) -> None:
    other = written(path.with_name("云鹭 (1).b24"), THEIRS, FIRST)
    before = [(file, file.read_bytes(), file.stat().st_mtime_ns) for file in (path, other)]
    other_versions(path, read_manifest(path))
    assert [(file, file.read_bytes(), file.stat().st_mtime_ns) for file in (path, other)] == before


def test_a_list_of_projects_shows_which_are_versions_of_one(path: Path, tmp_path: Path) -> None:
    grown = written(tmp_path / "云鹭 (1).b24", THEIRS, FIRST)
    copy = written(tmp_path / "copy.b24", OURS, FIRST)
    single = written(tmp_path / "single.b24", uuid4(), None, Project())
    paths = [path, grown, copy, single, tmp_path / "gone.b24"]
    assert versions_of_one(paths) == {PROJECT.id: (path, grown)}


def test_keeping_both_files_takes_a_free_name_that_tells_where_and_when(path: Path) -> None:
    at = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    first = conflict_path(path, "OFFICE/PC", at)
    assert first.name == "云鹭 (conflict, OFFICE PC, 2026-11-22 09.30).b24"
    written(first, THEIRS, FIRST)
    second = conflict_path(path, "OFFICE/PC", at)
    assert second.name == "云鹭 (conflict, OFFICE PC, 2026-11-22 09.30) (2).b24"
    assert looks_like_a_conflict(path, first)


def test_however_long_a_name_is_it_still_says_conflict(path: Path) -> None:
    long = path.with_name("云" * 80 + ".b24")
    found = conflict_path(long, "主机" * 40, datetime(2026, 11, 22, 9, 30, tzinfo=UTC))
    assert found.stem.endswith(", 2026-11-22 09.30)")
    assert len(found.name.encode()) <= 200
