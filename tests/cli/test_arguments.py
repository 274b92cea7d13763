"""What counts as a command line."""

from pathlib import Path

import pytest

from b24desk.cli.arguments import UsageError, language_typed, read_arguments, wants_window


def test_nothing_or_a_file_wants_the_window(tmp_path: Path) -> None:
    facts = tmp_path / "facts.json"
    facts.touch()
    assert wants_window([])
    assert wants_window(["云鹭.b24"])
    assert wants_window([str(facts)])


@pytest.mark.parametrize(
    "typed", [["rules"], ["--help"], ["-x"], ["asses"], ["a.b24", "b.b24"], ["new", "a.b24"]], ids=str
)
def test_a_command_even_a_mistyped_one_wants_no_window(typed: list[str]) -> None:
    assert not wants_window(typed)


@pytest.mark.parametrize(
    "typed",
    [
        ["asses", "x"],
        ["assess"],
        ["assess", "a", "b"],
        ["assess", "a", "--jso"],
        ["assess", "a", "--language", "both"],
        ["assess", "a", "--as-of"],
        ["export", "a"],
        ["export", "a", "--out"],
        ["rules", "--as-of", "2026-01-01"],
    ],
    ids=" ".join,
)
def test_a_command_line_that_makes_no_sense_is_refused(typed: list[str]) -> None:
    with pytest.raises(UsageError):
        read_arguments(typed)


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        (["assess", "--language", "zh"], "zh"),
        (["--language=en", "nonsense", "--x"], "en"),
        (["--language"], None),
        (["rules"], None),
    ],
    ids=str,
)
def test_the_language_is_found_where_the_rest_makes_no_sense(typed: list[str], language: str | None) -> None:
    assert language_typed(typed) == language
