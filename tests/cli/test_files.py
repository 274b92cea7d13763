"""`b24desk new`, `dump` and `verify`, and what happens to files that are not what they should be."""

import hashlib
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import pytest

from b24desk.domain.project import Attachment, Project
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.document import Content, read_document, write_document
from tests.cli.typed import Typist
from tests.storage.hostile import PROJECT, manifest, whole


def test_a_new_project_is_empty_and_called_after_its_file(typed: Typist, tmp_path: Path) -> None:
    seen = typed("new", tmp_path / "云鹭.b24")
    assert (seen.code, seen.output) == (0, f"{tmp_path / '云鹭.b24'}\n")
    project = read_document(tmp_path / "云鹭.b24").project
    assert (project.title, project.answers) == ("云鹭", {})
    assert project.created is not None
    assert project.rulebook_version


def test_what_is_dumped_makes_an_equal_project(typed: Typist, project: Path, tmp_path: Path) -> None:
    dumped = tmp_path / "dumped.json"
    dumped.write_text(typed("dump", project).output, "utf-8")
    assert typed("new", tmp_path / "again.b24", "--from", dumped).code == 0
    assert read_document(tmp_path / "again.b24").project == read_document(project).project
    assert typed("dump", tmp_path / "again.b24").output == dumped.read_text("utf-8")


def test_a_project_is_never_replaced(typed: Typist, project: Path) -> None:
    before = project.read_bytes()
    seen = typed("new", project, "--language", "en")
    assert seen.code == 2
    assert seen.error == f'"{project}" already exists and was not replaced. Choose another name'
    assert project.read_bytes() == before


def test_a_whole_project_is_verified_in_either_language(typed: Typist, project: Path) -> None:
    assert typed("verify", project, "--language", "en").output.startswith(f'"{project}" is whole: format 1')
    assert typed("verify", project, "--language", "zh").output.startswith(f"“{project}”完好")


def with_scans(path: Path, *scans: bytes) -> tuple[AttachmentFolder, Project]:
    """A project file with these as evidence, called scan-0.pdf and so on."""
    folder, found = AttachmentFolder(path.parent / "work"), []
    for number, scan in enumerate(scans):
        source = path.parent / f"scan-{number}.pdf"
        source.write_bytes(scan)
        taken = folder.take_in(source)
        found.append(Attachment(id=f"a{number}", name=source.name, sha256=taken.sha256, size=taken.size))
    project = Project(title="云鹭", attachments=tuple(found))
    write_document(path, Content(project, None, folder), uuid4())
    return folder, project


def test_attachments_are_verified_and_dumped_by_name(typed: Typist, tmp_path: Path) -> None:
    path = tmp_path / "a.b24"
    with_scans(path, b"one", b"two")
    assert typed("verify", path, "--language", "en").output.splitlines()[1:] == ["2 attachments, all whole"]
    assert typed("verify", path, "--language", "zh").output.splitlines()[1:] == ["附件 2 个，全部完好"]
    assert '"name": "scan-1.pdf"' in typed("dump", path).output


def test_missing_attachments_are_named(typed: Typist, tmp_path: Path) -> None:
    path = tmp_path / "a.b24"
    folder, project = with_scans(path, b"one", b"two", b"three")
    path.unlink()
    for attachment in project.attachments[:2]:
        folder.path_of(attachment.sha256).unlink()
    write_document(path, Content(project, None, folder), uuid4())
    seen = typed("verify", path, "--language", "en")
    assert (seen.code, seen.output) == (3, "")
    assert "these attachments are missing: scan-0.pdf, scan-1.pdf. Add them again" in seen.error
    assert "缺少附件：scan-0.pdf、scan-1.pdf" in typed("verify", path, "--language", "zh").error
    assert typed("dump", path).code == 0


def test_damaged_attachments_are_named(typed: Typist, tmp_path: Path) -> None:
    path = tmp_path / "a.b24"
    with_scans(path, b"one", b"two")
    path.write_bytes(path.read_bytes().replace(b"two", b"tow"))
    seen = typed("verify", path, "--language", "en")
    assert seen.code == 3
    assert seen.error.endswith("Its answers are whole; these attachments are damaged: scan-1.pdf")
    assert "损坏的附件：scan-1.pdf" in typed("verify", path, "--language", "zh").error


@pytest.mark.parametrize("command", ["dump", "verify", "assess"])
def test_a_damaged_project_gives_3_and_is_left_alone(typed: Typist, project: Path, command: str) -> None:
    project.write_bytes(project.read_bytes()[:-30])
    before = hashlib.sha256(project.read_bytes()).digest()
    seen = typed(command, project, "--language", "en")
    assert seen.code == 3
    assert seen.error == f'"{project}" is damaged. It was not changed: use a backup or another copy'
    assert hashlib.sha256(project.read_bytes()).digest() == before


@pytest.mark.parametrize("command", ["dump", "verify", "assess"])
def test_reading_leaves_a_project_and_its_folder_untouched(
    typed: Typist, project: Path, command: str
) -> None:
    before = (project.read_bytes(), project.stat().st_mtime_ns, sorted(project.parent.iterdir()))
    assert typed(command, project).code == 0
    assert (project.read_bytes(), project.stat().st_mtime_ns, sorted(project.parent.iterdir())) == before


class Case(NamedTuple):
    name: str
    content: bytes | None
    code: int
    said: str


CASES = {
    "missing": Case("none.b24", None, 2, 'There is no "'),
    "text": Case("a.b24", b"hello", 2, "is not a b24desk project"),
    "broken json": Case("a.json", b'{"title": ', 2, "1:11: not JSON"),
    "key twice": Case("a.json", b'{"title": "x", "title": "y"}', 2, "title: the same key twice"),
    "unknown field": Case("a.json", b'{"nme": 1}', 2, "nme: no such field"),
    "newer json": Case("a.json", b'{"format_version": 7}', 3, "written by a newer b24desk (format 7)"),
    "zeros": Case("a.b24", bytes(100), 3, "is damaged"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_file_that_cannot_be_used_is_named_with_the_reason(
    typed: Typist, tmp_path: Path, case: Case
) -> None:
    path = tmp_path / case.name
    if case.content is not None:
        path.write_bytes(case.content)
    seen = typed("assess", path, "--language", "en")
    assert seen.code == case.code
    assert case.said in seen.error
    assert str(path) in seen.error
    chinese = typed("assess", path, "--language", "zh")
    assert chinese.code == case.code
    assert chinese.error != seen.error


def test_exchange_json_is_told_by_its_content_not_its_name(
    typed: Typist, facts: Path, tmp_path: Path
) -> None:
    odd = tmp_path / "facts.b24"
    odd.write_bytes(b"\xef\xbb\xbf  " + facts.read_bytes())
    assert typed("assess", odd).code == 0


def test_a_newer_file_that_allows_it_is_looked_at_and_never_dumped(typed: Typist, tmp_path: Path) -> None:
    """What is dumped is written back by somebody, and would lack what this program does not know."""
    spelt = Project(id=PROJECT.id).model_dump_json().replace('"format_version":1', '"format_version":2')
    content = {"project.json": spelt.replace('"notes":""', '"notes":"","mood":"good"').encode()}
    path = tmp_path / "newer.b24"
    path.write_bytes(whole(content, manifest(content, format_version=2, min_reader_version=1)))
    before = path.read_bytes()
    seen = typed("verify", path, "--language", "en")
    assert seen.code == 0
    assert "Written by a newer b24desk (format 2): to be looked at only" in seen.output
    assert typed("assess", path).code == 0
    refused = typed("dump", path, "--language", "en")
    assert (refused.code, refused.output) == (3, "")
    assert "written by a newer b24desk (format 2)" in refused.error
    assert path.read_bytes() == before
