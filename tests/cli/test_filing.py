"""`b24desk preflight` and `b24desk bundle`: the check of an application with its evidence, and the bundle."""

import json
import zipfile
from pathlib import Path
from uuid import uuid4

import pytest

from b24desk.storage.document import Content, write_document
from tests.cli.typed import Typist
from tests.storage.bundle.filled import filled
from tests.storage.inspection import foreign

DAY = ("--as-of", "2026-11-22")


@pytest.fixture(scope="module")
def complete(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("complete"))


def written(folder: Path, **instead: tuple[str, bytes]) -> Path:
    """A project file with all its evidence."""
    application = filled(folder, instead={name.replace("_", "-"): file for name, file in instead.items()})
    path = folder / "申请.b24"
    write_document(path, Content(application.project, None, application.folder), uuid4())
    return path


def test_a_complete_application_has_nothing_to_correct(typed: Typist, complete: Path) -> None:
    seen = typed("preflight", complete, *DAY, "--language", "zh")
    assert (seen.code, seen.errors) == (0, "")
    assert "没有发现须补正之处" in seen.output
    assert "模拟" in seen.output


def test_a_hostile_file_is_named_with_basis_and_remedy(typed: Typist, tmp_path: Path) -> None:
    path = written(tmp_path, business_licence=("licence.pdf", foreign.deflate_bomb()))
    seen = typed("preflight", path, *DAY, "--language", "en")
    assert seen.code == 0
    assert "[licence.pdf]" in seen.output
    assert "damaged or hostile" in seen.output
    assert "Basis: [" in seen.output
    assert "  1. " in seen.output
    assert "  2. " not in seen.output


def test_the_json_says_the_same_in_both_languages(typed: Typist, tmp_path: Path) -> None:
    path = written(
        tmp_path, commitment_letter=("letter.pdf", foreign.pdf(foreign.drawn_lines(sideways=True)))
    )
    found = json.loads(typed("preflight", path, *DAY, "--json").output)
    (line,) = found["lines"]
    assert (line["kind"], line["weight"], line["document"]) == ("sideways", "advice", "commitment-letter")
    assert line["defect"]["zh"] != line["defect"]["en"]
    assert {file["name"]: file["sideways"] for file in found["files"]}["letter.pdf"] == [1]
    assert all("text" not in file for file in found["files"])


def test_facts_alone_lack_every_file(typed: Typist, facts: Path) -> None:
    found = json.loads(typed("preflight", facts, *DAY, "--json").output)
    assert {line["kind"] for line in found["lines"]} >= {"missing", "rule_not_met"}


def test_a_bundle_goes_into_a_folder_under_a_name_of_its_own(
    typed: Typist, complete: Path, tmp_path: Path
) -> None:
    seen = typed("bundle", complete, "--out", tmp_path / "out", *DAY, "--language", "zh")
    assert (seen.code, seen.errors) == (0, "")
    path = Path(seen.output.strip())
    assert list((tmp_path / "out").iterdir()) == [path]
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert json.loads(archive.read("manifest.json"))["as_of"] == "2026-11-22"


def test_a_redacted_bundle_holds_no_evidence(typed: Typist, complete: Path, tmp_path: Path) -> None:
    out = tmp_path / "redacted.zip"
    assert typed("bundle", complete, "--out", out, *DAY, "--redacted", "--language", "en").code == 0
    with zipfile.ZipFile(out) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        kinds = {file["kind"] for file in manifest["files"]}
    assert manifest["redacted"] is True
    assert kinds == {"readme", "index", "checklist", "correction-notice", "draft"}


def test_a_file_in_the_place_of_the_folder_is_not_touched(
    typed: Typist, complete: Path, tmp_path: Path
) -> None:
    (tmp_path / "out").write_bytes(b"a file")
    seen = typed("bundle", complete, "--out", tmp_path / "out", *DAY, "--language", "zh")
    assert seen.code == 2
    assert str(tmp_path / "out") in seen.error
    assert (tmp_path / "out").read_bytes() == b"a file"


def test_a_bundle_without_a_place_is_refused(typed: Typist, complete: Path) -> None:
    assert typed("bundle", complete).code == 2
