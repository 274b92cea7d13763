"""Any text becomes a name that every system takes."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from b24desk.domain.file_names import fitting, is_device, plain

WHATEVER = st.text(st.characters(), max_size=80)


@given(WHATEVER)
@example("e\u0301:名称\u0000. ")
def test_plain_text_holds_nothing_that_a_system_refuses(text: str) -> None:
    made = plain(text)
    assert not set(made) & set('<>:"/\\|?*\0\n\t\x7f')
    assert made == made.strip(" .") == " ".join(made.split())
    assert unicodedata.is_normalized("NFC", made)
    assert plain(made) == made


@given(WHATEVER, st.integers(4, 200))
@example("con\ud800", 4)
def test_a_name_is_cut_between_characters_and_no_device(text: str, longest: int) -> None:
    made = fitting(plain(text), longest)
    assert len(made.encode()) <= longest + 1
    assert made.removeprefix("_") in "_" + plain(text).encode("utf-8", "ignore").decode()
    assert fitting(made, 201) == made


@pytest.mark.parametrize("device", ["CON", "nul", "COM1", "LPT²", "aux.2026"])
def test_a_device_is_marked(device: str) -> None:
    assert is_device(device)
    assert fitting(device, 200) == f"_{device}"


@pytest.mark.parametrize("name", ["CONTROL", "COM10", "con-", "B24-CON"])
def test_what_only_begins_like_a_device_stays(name: str) -> None:
    assert not is_device(name)
    assert fitting(name, 200) == name
