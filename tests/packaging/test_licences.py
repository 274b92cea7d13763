"""What goes out with the program is listed, on terms that somebody has read."""

import json
import sys
from pathlib import Path

import pytest

import licences
from tests.house.sources import ROOT

PARTS = licences.parts()


def test_every_part_of_the_program_is_listed_with_its_terms() -> None:
    names = {part.name for part in PARTS}
    assert {"pyside6-essentials", "shiboken6", "pydantic", "reportlab", "pynacl", "lxml"} <= names
    assert not names & {"pytest", "mypy", "pyinstaller", "hypothesis"}


def test_nothing_inside_is_under_a_licence_that_would_bind_the_program() -> None:
    for part in PARTS:
        assert "GPL" not in part.licence.replace("LGPL", ""), part
        assert "LGPL" not in part.licence or part.name in ("pyside6-essentials", "shiboken6")
        assert "AGPL" not in part.licence


def test_the_table_lists_nothing_that_is_not_shipped_any_more() -> None:
    listed = set(licences.known())
    shipped = {part.name for part in PARTS}
    assert listed - shipped <= {"tzdata"}


def test_the_notices_hold_every_licence_text_and_the_way_to_replace_qt() -> None:
    written = licences.notices(PARTS)
    for part in PARTS:
        assert f"{part.name} {part.version}" in written
        assert all(text in written for text in part.texts)
        assert part.texts or part.name in ("pyside6-essentials", "shiboken6", "pypdfium2")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in written
    assert "GNU GENERAL PUBLIC LICENSE" in written
    assert "Replacing Qt" in written


def test_the_parts_list_names_each_part_once_and_is_the_same_each_time() -> None:
    listed = json.loads(licences.parts_list(PARTS))
    assert listed["bomFormat"] == "CycloneDX"
    assert [one["name"] for one in listed["components"]] == [part.name for part in PARTS]
    assert all(one["licenses"][0]["expression"] for one in listed["components"])
    assert licences.parts_list(PARTS) == licences.parts_list(licences.parts())


@pytest.mark.parametrize(
    ("name", "is_refused"),
    [
        ("_internal/PySide6/Qt/lib/libQt6Core.so.6", False),
        ("_internal/PySide6/Qt6Widgets.dll", False),
        ("_internal/PySide6/QtPrintSupport.abi3.so", False),
        ("_internal/PySide6/Qt/lib/libQt6VirtualKeyboard.so.6", True),
        ("_internal/PySide6/Qt6Charts.dll", True),
        ("_internal/PySide6/Qt/lib/libQt6Pdf.so.6", True),
        ("_internal/libpng16.so", False),
    ],
)
def test_a_library_of_qt_that_nobody_listed_stops_the_build(
    tmp_path: Path, name: str, is_refused: bool
) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"")
    assert licences.refused_in(tmp_path) == ([name] if is_refused else [])


def test_the_program_shows_the_parts_that_are_shipped() -> None:
    """Texts differ a little between systems and are compared where the list was made."""
    fresh = {entry["name"]: entry for entry in json.loads(licences.shown(PARTS))}
    kept = {entry["name"]: entry for entry in json.loads((ROOT / licences.SHOWN).read_text("utf-8"))}
    assert set(fresh) - set(kept) == set()
    assert set(kept) - set(fresh) <= {"tzdata"}
    for name, entry in fresh.items():
        assert {**entry, "text": ""} == {**kept[name], "text": ""}
        assert sys.platform != "linux" or entry["text"] == kept[name]["text"], "Type: dev.py licences --shown"


def test_a_bundle_gets_the_texts_of_its_own_system(tmp_path: Path) -> None:
    inside = tmp_path / "_internal" / licences.SHOWN
    inside.parent.mkdir(parents=True)
    inside.write_text("[]", "utf-8")
    assert licences.main([str(tmp_path)]) == 0
    assert json.loads(inside.read_text("utf-8"))[0]["name"] == "b24desk"
