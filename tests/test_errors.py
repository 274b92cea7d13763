"""The exception that the outside world causes."""

from pathlib import Path

from b24desk.errors import B24Error, ErrorCode


def test_an_error_keeps_its_code_and_its_facts() -> None:
    error = B24Error(ErrorCode.FILE_NEWER, path=Path("a.b24"), version=9)
    assert error.code is ErrorCode.FILE_NEWER
    assert error.facts == {"path": Path("a.b24"), "version": 9}


def test_the_log_line_of_an_error_names_the_code_and_every_fact() -> None:
    assert (
        str(B24Error(ErrorCode.DISK_FULL, path=Path("a.b24"), needed=12)) == "disk-full path=a.b24 needed=12"
    )


def test_every_code_is_written_in_its_own_words() -> None:
    assert all(code.value == code.name.lower().replace("_", "-") for code in ErrorCode)
