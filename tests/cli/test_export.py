"""`b24desk export`: the papers of a project or of an exchange JSON."""

from pathlib import Path

import pypdf

from tests.cli.typed import Typist


def test_the_papers_are_written_and_their_paths_printed(typed: Typist, project: Path, tmp_path: Path) -> None:
    seen = typed("export", project, "--out", tmp_path / "文书", "--language", "both", "--as-of", "2026-11-22")
    assert (seen.code, seen.errors) == (0, "")
    paths = [Path(line) for line in seen.output.splitlines()]
    assert len(paths) == 3
    assert all(path.parent == tmp_path / "文书" for path in paths)
    texts = ["".join(page.extract_text() for page in pypdf.PdfReader(path).pages) for path in paths]
    assert "承诺书" in "".join(texts)


def test_without_a_language_the_project_s_own_is_taken(typed: Typist, facts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    typed("export", facts, "--out", out, "--only", "letter")
    written = typed("export", facts, "--out", out, "--only", "letter", "--language", "both")
    assert len(written.output.splitlines()) == len(list(out.iterdir())) == 1


def test_a_paper_that_does_not_exist_is_refused_before_anything_is_written(
    typed: Typist, facts: Path, tmp_path: Path
) -> None:
    seen = typed("export", facts, "--out", tmp_path / "out", "--only", "letter,poem")
    assert seen.code == 2
    assert "checklist,letter" in seen.error
    assert not (tmp_path / "out").exists()


def test_a_character_that_no_font_holds_is_named(typed: Typist, tmp_path: Path) -> None:
    facts = tmp_path / "facts.json"
    facts.write_text('{"answers": {"company.name": "\\u12000 公司 \U00012000"}}', "utf-8")
    seen = typed("export", facts, "--out", tmp_path / "out", "--only", "letter", "--language", "zh")
    assert seen.code == 0
    assert "\U00012000" in seen.errors


def test_a_folder_that_cannot_be_made_gives_4(typed: Typist, facts: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file")
    seen = typed("export", facts, "--out", tmp_path / "out", "--only", "letter")
    assert seen.code == 4
    assert str(tmp_path / "out") in seen.error


def test_letters_are_written_for_word_too_when_asked(typed: Typist, facts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    seen = typed("export", facts, "--out", out, "--only", "checklist,letter", "--language", "zh", "--word")
    assert seen.code == 0
    assert sorted(Path(line).suffix for line in seen.output.splitlines()) == [".docx", ".pdf", ".pdf"]
    assert all(Path(line).is_file() for line in seen.output.splitlines())


def test_the_calendar_and_the_workbook_are_written_when_named(
    typed: Typist, facts: Path, tmp_path: Path
) -> None:
    seen = typed(
        "export", facts, "--out", tmp_path / "out", "--only", "calendar,workbook", "--language", "en"
    )
    assert seen.code == 0
    assert [Path(line).suffix for line in seen.output.splitlines()] == [".ics", ".xlsx"]
