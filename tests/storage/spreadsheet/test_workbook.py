"""Workbooks of Excel: what stands in them, and what somebody may have put there to do harm."""

from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from b24desk.domain.sheet import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Refusal, Sheet
from b24desk.storage.spreadsheet.bounds import MOST_CELLS_OF_ROW
from b24desk.storage.spreadsheet.workbook import read_workbook
from tests.storage.spreadsheet.workbooks import saved, sheet_xml, with_part, with_shared, with_sheet, workbook


def only_sheet(raw: bytes) -> Sheet:
    sheets = read_workbook(raw)
    assert not isinstance(sheets, Refusal)
    (sheet,) = sheets
    return sheet


def test_cells_keep_their_kind_and_rows_their_number() -> None:
    raw = workbook([["人员名单"], [], ["姓名", "日期", "月数", "参保"], ["李娜", date(2026, 1, 2), 6, True]])
    assert only_sheet(raw).rows == (
        ("人员名单",),
        (),
        ("姓名", "日期", "月数", "参保"),
        ("李娜", date(2026, 1, 2), 6, True),
    )


def test_a_merged_title_row_is_one_cell() -> None:
    raw = workbook([["人员名单"], ["姓名", "电话"]], lambda sheet: sheet.merge_cells("A1:B1"))
    assert only_sheet(raw).rows == (("人员名单",), ("姓名", "电话"))


def test_a_number_of_eighteen_digits_comes_out_as_excel_stored_it() -> None:
    raw = with_sheet(sheet_xml('<row r="1"><c r="A1"><v>1.10105199003078E+17</v></c></row>'))
    assert only_sheet(raw).rows == ((1.10105199003078e17,),)


def test_the_moment_of_a_date_is_left_out_and_the_calendar_of_1904_is_told() -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0]["A1"] = datetime.combine(date(2026, 1, 2), time(13, 5))
    sheet = only_sheet(saved(book))
    assert (sheet.rows, sheet.since_1904) == (((date(2026, 1, 2),),), True)


def test_hidden_and_empty_sheets_are_left_out() -> None:
    book = Workbook()
    for name, state in (("一", "visible"), ("二", "hidden"), ("三", "veryHidden")):
        sheet = book.create_sheet(name)
        sheet["A1"] = name
        sheet.sheet_state = state
    sheets = read_workbook(saved(book))
    assert not isinstance(sheets, Refusal)
    assert [sheet.name for sheet in sheets] == ["一"]


def test_formulas_without_a_stored_result_are_counted() -> None:
    assert only_sheet(workbook([["姓名"], ["=A1"], ["=B1"]])).uncalculated == 2
    assert only_sheet(workbook([["姓名"], ["李娜"]])).uncalculated == 0


def test_more_than_is_read_is_cut_and_said() -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, MOST_ROWS + 4))
    long = only_sheet(with_sheet(sheet_xml(rows)))
    assert (len(long.rows), long.cut) == (MOST_ROWS, True)
    wide = only_sheet(workbook([["a"] * (MOST_COLUMNS + 3)]))
    assert (wide.width, wide.cut) == (MOST_COLUMNS, True)
    (cell,) = only_sheet(with_shared("x" * 99_999)).rows[0]
    assert cell == "x" * LONGEST_CELL


def test_a_row_far_below_costs_nothing() -> None:
    sheet = only_sheet(
        with_sheet(sheet_xml('<row r="1"><c><v>1</v></c></row><row r="999999999"><c><v>2</v></c></row>'))
    )
    assert (sheet.rows, sheet.cut) == (((1,),), True)


BOMB = '<!DOCTYPE a [<!ENTITY b "{}">]>'.format("x" * 1000)
HOSTILE = {
    "an entity": (BOMB + sheet_xml("<row><c><v>&b;&b;&b;</v></c></row>"), Refusal.TOO_LARGE),
    "a row of millions": (sheet_xml(f"<row>{'<c/>' * (MOST_CELLS_OF_ROW + 1)}</row>"), Refusal.TOO_LARGE),
    "a deep nest": (sheet_xml("<a>" * 90 + "</a>" * 90), Refusal.TOO_LARGE),
    "cut off": (sheet_xml("<row><c>")[:-30], Refusal.DAMAGED),
    "a text that is not there": (sheet_xml('<row><c t="s"><v>77</v></c></row>'), Refusal.DAMAGED),
    "no number": (sheet_xml("<row><c><v>1e999999z</v></c></row>"), Refusal.DAMAGED),
    "a cell of nowhere": (sheet_xml('<row><c r="!!"><v>1</v></c></row>'), Refusal.DAMAGED),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_sheet_is_refused(name: str) -> None:
    xml, refusal = HOSTILE[name]
    assert read_workbook(with_sheet(xml)) is refusal


def test_a_part_that_unfolds_into_gigabytes_is_not_unfolded() -> None:
    raw = with_part(workbook([["a"]]), "xl/worksheets/sheet1.xml", b"<a>" + b" " * (120 * 1024 * 1024))
    assert len(raw) < 200_000
    assert read_workbook(raw) is Refusal.TOO_LARGE


def test_too_many_elements_are_too_many_though_each_row_is_short() -> None:
    raw = with_part(workbook([["a"]]), "xl/sharedStrings.xml", b"<sst>" + b"<si/>" * 3_000_001 + b"</sst>")
    assert read_workbook(raw) is Refusal.TOO_LARGE


def test_other_archives_are_no_workbooks() -> None:
    raw = BytesIO()
    with ZipFile(raw, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert read_workbook(raw.getvalue()) is Refusal.OTHER_FORMAT
    with ZipFile(raw, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    assert read_workbook(raw.getvalue()) is Refusal.DAMAGED


GOOD = workbook([["姓名", "电话"], ["李娜", "13800138000"]])


@settings(max_examples=60)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=4))
def test_no_garbling_breaks_the_reading(place: int, noise: bytes) -> None:
    result = read_workbook(GOOD[:place] + noise + GOOD[place + len(noise) :])
    assert isinstance(result, Refusal) or all(isinstance(sheet, Sheet) for sheet in result)


@settings(max_examples=60)
@given(st.sampled_from(ZipFile(BytesIO(GOOD)).namelist()), st.integers(0, 5000), st.binary(max_size=6))
def test_no_garbled_part_breaks_the_reading(name: str, place: int, noise: bytes) -> None:
    with ZipFile(BytesIO(GOOD)) as archive:
        part = archive.read(name)
    at = place % max(1, len(part))
    result = read_workbook(with_part(GOOD, name, part[:at] + noise + part[at + 3 :]))
    assert isinstance(result, Refusal) or all(isinstance(sheet, Sheet) for sheet in result)
