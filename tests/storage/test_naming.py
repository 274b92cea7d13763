"""File names from titles."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.storage.naming import another_name, file_name, file_stem, free_path


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("云鹭呼叫中心", "云鹭呼叫中心"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"),
        ("  two   words.  ", "two words"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("console", "console"),
        ("...", "B24"),
        ("", "B24"),
        ("e\u0301", "é"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, stem: str) -> None:
    assert file_stem(title) == stem


@given(st.text(max_size=300))
def test_any_title_becomes_a_name_of_bounded_length(title: str) -> None:
    stem = file_stem(title)
    assert stem
    assert len(stem.encode()) <= 151
    assert not set(stem) & set('<>:"/\\|?*\0\n')
    assert stem == stem.strip(" .")


def test_a_long_chinese_title_is_cut_between_characters() -> None:
    assert file_stem("申" * 200) == "申" * 50


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "a.b24").touch()
    (tmp_path / "a (2).b24").touch()
    assert free_path(tmp_path, "b").name == "b.b24"
    assert free_path(tmp_path, "a").name == "a (3).b24"
    assert another_name(tmp_path / "清单.v1.pdf").name == "清单.v1 (2).pdf"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("营业执照（副本）.pdf", "营业执照（副本）.pdf"),
        ("../../evil.pdf", "evil.pdf"),
        ("C:\\Users\\x\\scan.PDF", "scan.PDF"),
        ("con.pdf", "_con.pdf"),
        ('a<b>:"c"?.jpg', "a b c.jpg"),
        (".htaccess", "htaccess"),
        ("", "B24"),
        ("/", "B24"),
        ("名" * 300 + ".docx", "名" * 50 + ".docx"),
        ("a.b.c", "a.b.c"),
        ("scan.p?d<f", "scan.p d f"),
        ("scan. ", "scan"),
        ("scan." + "x" * 30, "scan." + "x" * 20),
    ],
)
def test_the_name_of_an_attachment_is_a_plain_name_here(given: str, expected: str) -> None:
    assert file_name(given) == expected
