"""CSV, TSV and what is pasted: encodings, separators, and text that is no table."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.sheet import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Refusal, Sheet
from b24desk.storage.spreadsheet.delimited import decoded, read_delimited, read_text

CHINESE = "姓名,岗位\r\n李娜,坐席\r\n"
CELLS = st.text(
    st.characters(codec="gb18030", exclude_categories=("Cc", "Cs"), exclude_characters='"\u2028\u2029\x85'),
    max_size=8,
)


def sheet_of(text: str) -> Sheet:
    sheet = read_text(text, "people")
    assert isinstance(sheet, Sheet)
    return sheet


@pytest.mark.parametrize(
    "raw",
    [
        CHINESE.encode(),
        CHINESE.encode("utf-8-sig"),
        CHINESE.encode("utf-16"),
        codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"),
        CHINESE.encode("gb18030"),
        CHINESE.encode("gbk"),
    ],
    ids=["utf-8", "utf-8 marked", "utf-16", "utf-16 big", "gb18030", "gbk"],
)
def test_every_encoding_of_a_spreadsheet_reads_the_same(raw: bytes) -> None:
    sheet = read_delimited(raw, "people")
    assert isinstance(sheet, Sheet)
    assert sheet.rows == (("姓名", "岗位"), ("李娜", "坐席"))


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6))
def test_the_encoding_changes_nothing(rows: list[tuple[str, str, str]]) -> None:
    text = "姓名,证件号码,电话\n" + "".join(f'"{a}","{b}","{c}"\n' for a, b, c in rows)
    marked = read_delimited(text.encode("utf-8-sig"), "people")
    assert (
        marked == read_delimited(text.encode("utf-16"), "people") == read_delimited(text.encode(), "people")
    )
    # GB 18030 can by chance be UTF-8 as well, which is tried first; with this first line it never is.
    assert marked == read_delimited(text.encode("gb18030"), "people")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found_though_others_stand_in_the_cells(separator: str) -> None:
    rows = [("姓名", "备注"), ("李娜", "上午；下午"), ("王强", '"甲, 乙"')]
    sheet = sheet_of("\n".join(separator.join(row) for row in rows))
    assert [len(row) for row in sheet.rows] == [2, 2, 2]


def test_the_separator_that_excel_is_told_is_obeyed_and_its_line_is_not_data() -> None:
    sheet = sheet_of("sep=|\n姓名|电话\n李娜|1\n")
    assert sheet.rows == ((), ("姓名", "电话"), ("李娜", "1"))


def test_row_numbers_are_those_of_the_spreadsheet() -> None:
    sheet = sheet_of('姓名,备注\n\n李娜,"两\n行"\n王强,一\n\n\n')
    assert sheet.rows == (("姓名", "备注"), (), ("李娜", "两\n行"), ("王强", "一"))


def test_a_quote_that_is_never_closed_does_not_swallow_the_rest() -> None:
    sheet = sheet_of('姓名,备注\n李娜,"没有结尾\n王强,好\n')
    assert sheet.rows[2] == ("王强", "好")


@pytest.mark.parametrize(
    ("raw", "refusal"),
    [
        (b"", Refusal.EMPTY),
        (b"\r\n , ,\r\n", Refusal.EMPTY),
        (b"\x00\x01\x02 no text", Refusal.OTHER_FORMAT),
        (b"\xff\xff\xff", Refusal.OTHER_FORMAT),
        (codecs.BOM_UTF8 + b"\xff", Refusal.OTHER_FORMAT),
        (b"<html><table><tr><td>a</td></tr></table>", Refusal.OTHER_FORMAT),
    ],
)
def test_what_is_no_table_is_refused(raw: bytes, refusal: Refusal) -> None:
    assert read_delimited(raw, "people") is refusal


def test_a_table_beyond_bounds_is_cut_and_says_so() -> None:
    long = sheet_of("a\n" * (MOST_ROWS + 5))
    wide = sheet_of("a" + "," * (MOST_COLUMNS + 5) + "a\n")
    huge = sheet_of("a,b\n" + "x" * (LONGEST_CELL + 5) + ",b\n")
    assert (len(long.rows), long.cut) == (MOST_ROWS, True)
    assert (wide.width, wide.cut) == (MOST_COLUMNS, True)
    assert len(str(huge.rows[1][0])) == LONGEST_CELL


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reading(raw: bytes) -> None:
    result = read_delimited(raw, "people")
    assert isinstance(result, Sheet | Refusal)
    assert decoded(raw) is not None or result is Refusal.OTHER_FORMAT
