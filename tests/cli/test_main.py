"""Help, mistakes and exit codes."""

import pytest

import b24desk
from b24desk.cli.main import exit_code
from b24desk.errors import ErrorCode
from tests.cli.typed import Typist


@pytest.mark.parametrize("code", ErrorCode)
def test_every_error_has_one_of_three_exit_codes(code: ErrorCode) -> None:
    assert exit_code(code) in (2, 3, 4)


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["assess", "-h", "x"], ["rules", "--help"]], ids=str)
def test_help_is_one_page_in_the_language_asked_for(typed: Typist, words: list[str]) -> None:
    assert "Usage:" in typed(*words, "--language", "en").output
    assert "用法：" in typed(*words, "--language", "zh").output


def test_the_version_is_that_of_the_program(typed: Typist) -> None:
    assert typed("--version").output == f"b24desk {b24desk.__version__}\n"


@pytest.mark.parametrize(
    "words", [["asses"], ["--frobnicate"], ["assess"], ["export", "x"], ["-"], ["--json"]], ids=str
)
def test_a_mistyped_command_gives_2_and_says_where_help_is(typed: Typist, words: list[str]) -> None:
    seen = typed(*words, "--language", "en")
    assert (seen.code, seen.output) == (2, "")
    assert "b24desk --help" in seen.error
    assert typed(*words, "--language", "zh").error == "命令写法有误。写法见 b24desk --help"
