"""The licences that the program shows."""

from b24desk.flow.licences import licences


def test_the_program_and_qt_come_first_and_each_part_has_its_text() -> None:
    shown = licences()
    assert [one.name for one in shown[:2]] == ["b24desk", "Qt, PySide6, Shiboken"]
    assert len({one.name for one in shown}) == len(shown)
    assert [one.name for one in shown if not one.licence or len(one.text) < 400] == []
