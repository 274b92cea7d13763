"""Papers get names that every system takes."""

import pytest

from b24desk.papers.file_names import file_name


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("CON", "_CON.pdf"),
        ("nul", "_nul.pdf"),
        ("COM1", "_COM1.pdf"),
        ("LPT²", "_LPT².pdf"),
        ("aux.2026", "_aux.2026.pdf"),
        ("CONTROL", "CONTROL.pdf"),
        ("COM10", "COM10.pdf"),
        ("武汉云呼. ", "武汉云呼.pdf"),
        ("a<b>:c?", "a b c.pdf"),
    ],
)
def test_a_name_is_one_that_windows_takes(part: str, expected: str) -> None:
    assert file_name(part, extension=".pdf") == expected


def test_a_device_name_within_a_longer_one_may_stay() -> None:
    assert file_name("B24", "CON", extension=".pdf") == "B24-CON.pdf"
