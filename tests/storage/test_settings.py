"""What a person chose for this computer."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from b24desk.domain.text import Language
from b24desk.storage.paths import Folders
from b24desk.storage.settings import Appearance, Settings, load_settings, save_settings
from tests.storage.disks import read_only

CHOSEN = Settings(
    language=Language.ZH,
    appearance=Appearance.DARK,
    text_size=120,
    last_folder="D:\\资料",
    backup_minutes=60,
    backup_months=24,
    projects_folder="D:\\申请",
    papers_folder="D:\\文书",
)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders.under(tmp_path / "home")


def test_settings_are_the_usual_ones_until_something_is_chosen(folders: Folders) -> None:
    assert load_settings(folders) == Settings()


def test_what_was_chosen_is_there_at_the_next_start(folders: Folders) -> None:
    save_settings(folders, CHOSEN)
    assert load_settings(folders) == CHOSEN


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\0" * 64,
        b"{",
        b"[]",
        b'{"text_size": 5000}',
        b'{"language": "fr"}',
        b'{"backup_minutes": 0}',
        b'{"backup_months": true}',
        b'{"projects_folder": 7}',
    ],
)
def test_a_damaged_file_gives_the_usual_settings_and_is_put_aside(folders: Folders, damage: bytes) -> None:
    save_settings(folders, CHOSEN)
    folders.settings_file.write_bytes(damage)
    assert load_settings(folders) == Settings()
    assert (folders.settings / "settings.damaged.json").read_bytes() == damage
    save_settings(folders, CHOSEN)
    assert load_settings(folders) == CHOSEN


def test_settings_of_a_newer_version_are_read_as_far_as_they_are_known(folders: Folders) -> None:
    folders.settings.mkdir(parents=True)
    folders.settings_file.write_bytes(b'{"appearance": "dark", "sound": "loud"}')
    read = load_settings(folders)
    assert read == Settings(appearance=Appearance.DARK, unknown={"sound": "loud"})


def test_what_a_newer_version_chose_is_still_there_after_this_one_has_written(folders: Folders) -> None:
    folders.settings.mkdir(parents=True)
    folders.settings_file.write_bytes('{"sound": {"声音": [1, 2]}, "text_size": 110}'.encode())
    save_settings(folders, replace(load_settings(folders), text_size=125))
    written = json.loads(folders.settings_file.read_bytes())
    assert written["sound"] == {"声音": [1, 2]}
    assert written["text_size"] == 125
    assert "unknown" not in written


def test_a_folder_that_refuses_stops_nothing(folders: Folders) -> None:
    folders.settings.mkdir(parents=True)
    with read_only(folders.settings):
        save_settings(folders, CHOSEN)
    assert load_settings(folders) == Settings()
