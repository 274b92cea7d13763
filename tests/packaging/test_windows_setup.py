"""What a Windows user downloads, as far as another system can see; the rest is tried under Wine."""

import re
import shutil
import zipfile
from pathlib import Path

import pytest

import make_icons
from tests.house.sources import ROOT
from windows import setup, under_wine

SCRIPT = (ROOT / "packaging" / "windows" / "b24desk.nsi").read_text("utf-8")
BOTH = {"SimpChinese", "English"}


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "资料 [1]" / "b24desk"
    (folder / "_internal").mkdir(parents=True)
    for name in ("b24desk.exe", "b24desk.com", "b24desk.pkg", "_internal/Qt6Core.dll"):
        (folder / name).write_bytes(name.encode() * 100)
    return folder


def test_the_installer_asks_for_no_administrator_and_writes_for_one_user_only() -> None:
    assert "RequestExecutionLevel user" in SCRIPT
    assert set(re.findall(r"\bHK\w+", SCRIPT)) == {"HKCU"}
    assert 'InstallDir "$LOCALAPPDATA' in SCRIPT
    assert setup.TARGET.endswith("-unicode")


def test_every_word_that_is_shown_stands_in_both_languages() -> None:
    said: dict[str, set[str]] = {}
    for name, language in re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", SCRIPT, re.MULTILINE):
        said.setdefault(name, set()).add(language)
    assert len(said) >= 5
    assert {frozenset(languages) for languages in said.values()} == {frozenset({"SIMPCHINESE", "ENGLISH"})}
    assert set(re.findall(r"MUI_LANGUAGE \"(\w+)\"", SCRIPT)) == BOTH


def test_what_is_removed_lies_where_the_program_was_installed_or_is_its_own() -> None:
    removed = re.findall(r"^\s*(?:RMDir|Delete)(?: /r)? \"([^\"]+)\"", SCRIPT, re.MULTILINE)
    places = ("$INSTDIR", "$SMPROGRAMS\\${NAME}.lnk", "$LOCALAPPDATA\\${NAME}")
    assert [place for place in removed if not place.startswith(places)] == []
    assert "/r $INSTDIR" not in SCRIPT
    assert '/r "$INSTDIR"' not in SCRIPT


def test_settings_are_kept_unless_that_is_ticked() -> None:
    assert 'Section /o "un.$(ERASE)" erase' in SCRIPT


@pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis makes installers")
def test_an_installer_is_made_from_a_folder_with_chinese_in_its_name(bundle: Path, tmp_path: Path) -> None:
    make_icons.write(setup.ICON.parent)
    made = setup.make_installer(bundle, "1.2.3", tmp_path, quick=True)
    assert made.name == "b24desk-1.2.3-setup.exe"
    assert made.read_bytes()[:2] == b"MZ"


def test_the_portable_archive_unpacks_into_one_folder(bundle: Path, tmp_path: Path) -> None:
    made = setup.make_portable(bundle, "1.2.3", tmp_path)
    with zipfile.ZipFile(made) as archive:
        names = set(archive.namelist())
    assert "b24desk/b24desk.exe" in names
    assert {name.partition("/")[0] for name in names} == {"b24desk"}


def test_where_there_is_no_wine_and_none_can_be_installed_the_trial_says_so_and_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert under_wine.run_all([]) == 0
    assert capsys.readouterr().out.startswith("Skipped: nothing for Windows can be tried here without Wine")


@pytest.mark.parametrize(
    ("ended", "tried_again"),
    [
        ("2 failed, 66 passed in 444.44s (0:07:24)", ["tests/a.py::test_it[don't]", "tests/b.py::test_that"]),
        ("3 failed, 65 passed in 444.44s (0:07:24)", []),
        ("2 failed, 66 passed, 1 error in 444.44s (0:07:24)", []),
    ],
)
def test_only_where_nothing_else_failed_are_tests_that_were_broken_off_tried_again(
    ended: str, tried_again: list[str]
) -> None:
    crashes = "".join(
        f"worker 'gw{number}' crashed while running '{test}'\n"
        for number, test in enumerate(["tests/b.py::test_that", "tests/a.py::test_it[don't]"])
    )
    assert under_wine.broken_off(f"..F.F\n{crashes}{ended}\n") == tried_again
