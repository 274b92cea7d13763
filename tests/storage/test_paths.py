"""Where things are kept."""

from pathlib import Path, PureWindowsPath

import pytest

from b24desk.storage.paths import Folders, extended, user_folders


def test_one_variable_moves_everything_under_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("B24DESK_HOME", str(tmp_path / "家"))
    assert user_folders() == Folders.under(tmp_path / "家")


def test_without_it_the_system_s_own_folders_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("B24DESK_HOME")
    folders = user_folders()
    places = (folders.settings, folders.data, folders.cache, folders.projects)
    assert all(place.is_absolute() and "b24desk" in place.parts for place in places)


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ("C:\\a.b24", "C:\\a.b24"),
        ("C:\\" + "x" * 250, "\\\\?\\C:\\" + "x" * 250),
        ("\\\\server\\share\\" + "x" * 250, "\\\\?\\UNC\\server\\share\\" + "x" * 250),
        ("\\\\?\\C:\\" + "x" * 250, "\\\\?\\C:\\" + "x" * 250),
    ],
    ids=["short", "long", "share", "already"],
)
def test_a_long_windows_path_gets_the_prefix_that_lets_it_through(plain: str, expected: str) -> None:
    assert extended(PureWindowsPath(plain)) == expected
