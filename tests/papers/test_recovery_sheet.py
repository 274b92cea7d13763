"""The sheet with the recovery code: one page, the code as it is typed, nothing of it in the properties."""

import io
from datetime import date

import pypdf

from b24desk.papers.recovery_sheet import recovery_sheet
from b24desk.storage.sealing.recovery_code import code_of, read_code

CODE = code_of(range(24))
PDF = recovery_sheet(CODE.printed, "云鹭 呼叫中心.b24", date(2026, 11, 22))


def text() -> str:
    (page,) = pypdf.PdfReader(io.BytesIO(PDF)).pages
    return page.extract_text()


def test_it_is_one_page_that_says_which_file_it_opens() -> None:
    assert "云鹭 呼叫中心.b24" in text()
    assert "2026-11-22" in text()


def test_the_code_is_read_from_the_page_as_it_was_made() -> None:
    lines = [line for line in text().splitlines() if line.count(" - ") == 2]
    assert len(lines) == 2
    assert read_code("".join(lines)) == CODE


def test_it_says_in_both_languages_that_nobody_can_help() -> None:
    assert "任何人都无法恢复" in text()
    assert "nobody can restore" in " ".join(text().split())


def test_its_properties_name_neither_the_file_nor_the_code() -> None:
    properties = str(pypdf.PdfReader(io.BytesIO(PDF)).metadata)
    assert "云鹭" not in properties
    assert CODE.printed[:5] not in properties
