"""The icon in the forms that Windows and macOS ask for."""

import struct
from pathlib import Path

import pytest
from PIL import Image

import make_icons


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return make_icons.write(tmp_path_factory.mktemp("icons"))


def test_the_one_for_windows_holds_each_size(icons: tuple[Path, Path]) -> None:
    with Image.open(icons[0]) as icon:
        assert icon.info["sizes"] == {(size, size) for size in make_icons.WINDOWS_SIZES}


def test_the_one_for_macos_holds_each_size_whole(icons: tuple[Path, Path]) -> None:
    content = icons[1].read_bytes()
    assert content[:4] == b"icns"
    assert struct.unpack(">I", content[4:8])[0] == len(content)
    kinds = set()
    place = 8
    while place < len(content):
        kind, length = content[place : place + 4], struct.unpack(">I", content[place + 4 : place + 8])[0]
        kinds.add(kind.decode())
        place += length
    assert {"ic07", "ic08", "ic09", "ic10", "ic11", "ic12", "ic13", "ic14"} <= kinds


def test_both_show_the_drawing(icons: tuple[Path, Path]) -> None:
    blue = (11, 92, 173, 255)
    with Image.open(icons[0]) as icon:
        assert icon.convert("RGBA").getpixel((20, 128)) == blue
    with Image.open(icons[1]) as icon:
        assert icon.convert("RGBA").getpixel((200, 512)) == blue
        corner = icon.convert("RGBA").getpixel((10, 10))
        assert corner == (0, 0, 0, 0)
