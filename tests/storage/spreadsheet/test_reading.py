"""Files are told apart by what they hold."""

from pathlib import Path

import pytest

from b24desk.domain.sheet import Refusal, Sheet
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.spreadsheet.reading import LARGEST, LARGEST_TEXT, read_spreadsheet
from tests.storage.spreadsheet.workbooks import workbook

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
ROWS = (("姓名", "电话"), ("李娜", "1380"))


@pytest.mark.parametrize("name", ["名单.xlsx", "名单.xls", "名单.csv", "名单"])
@pytest.mark.parametrize("raw", [workbook(ROWS), "姓名,电话\n李娜,1380\n".encode("gbk")], ids=["zip", "text"])
def test_the_name_of_a_file_decides_nothing(tmp_path: Path, name: str, raw: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    sheets = read_spreadsheet(path)
    assert not isinstance(sheets, Refusal)
    assert [type(sheet) for sheet in sheets] == [Sheet]
    assert sheets[0].rows == ROWS


@pytest.mark.parametrize(
    ("raw", "refusal"),
    [
        (OLD, Refusal.OTHER_FORMAT),
        (OLD + "EncryptedPackage".encode("utf-16-le"), Refusal.PROTECTED),
        (b"PK\x03\x04" + bytes(100), Refusal.DAMAGED),
        (bytes(LARGEST + 1), Refusal.TOO_LARGE),
        (b"a" * (LARGEST_TEXT + 1), Refusal.TOO_LARGE),
    ],
    ids=["old", "sealed", "cut off", "large", "much text"],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, raw: bytes, refusal: Refusal) -> None:
    path = tmp_path / "people.xlsx"
    path.write_bytes(raw)
    assert read_spreadsheet(path) is refusal


def test_a_folder_and_a_missing_file_are_failures_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(B24Error) as folder:
        read_spreadsheet(tmp_path)
    with pytest.raises(B24Error) as missing:
        read_spreadsheet(tmp_path / "none.xlsx")
    assert (folder.value.code, missing.value.code) == (ErrorCode.NOT_A_FILE, ErrorCode.FILE_NOT_FOUND)
