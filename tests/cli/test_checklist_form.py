"""`b24desk export --by-person --fillable`: the checklist as it is wanted."""

from pathlib import Path

import pypdf

from tests.cli.typed import Typist


def checklist(typed: Typist, facts: Path, out: Path, *choices: str) -> pypdf.PdfReader:
    seen = typed("export", facts, "--out", out, "--only", "checklist", "--language", "zh", *choices)
    assert (seen.code, seen.errors) == (0, "")
    [written] = seen.output.splitlines()
    return pypdf.PdfReader(written)


def test_boxes_can_be_ticked_when_asked(typed: Typist, facts: Path, tmp_path: Path) -> None:
    assert not checklist(typed, facts, tmp_path / "plain").get_fields()
    fields = checklist(typed, facts, tmp_path / "fillable", "--fillable").get_fields()
    assert fields
    assert "commitment-letter" in fields


def test_documents_are_grouped_by_person_when_asked(typed: Typist, facts: Path, tmp_path: Path) -> None:
    plain = checklist(typed, facts, tmp_path / "plain")
    grouped = checklist(typed, facts, tmp_path / "grouped", "--by-person")
    assert "经办人未指定" not in "".join(page.extract_text() for page in plain.pages)
    assert "经办人未指定" in "".join(page.extract_text() for page in grouped.pages)
