"""What goes into the program as one folder, and what stops its making."""

from pathlib import Path

import pytest

import bundle


def library(name: str) -> bundle.Entry:
    return (name, f"/source/{name}", "BINARY")


@pytest.mark.parametrize(
    ("name", "is_used"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", True),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", True),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", True),
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", True),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("translations/b24desk_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6\\translations\\qtbase_zh_TW.qm", False),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", False),
        ("PySide6\\plugins\\imageformats\\qicns.dll", False),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", False),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6\\opengl32sw.dll", False),
        ("PySide6\\Qt6Network.dll", False),
        ("PySide6\\Qt6Quick.dll", False),
    ],
)
def test_only_what_the_window_needs_is_taken(name: str, is_used: bool) -> None:
    assert bundle.is_used((name, name, "BINARY")) is is_used


def test_libraries_that_only_left_out_plugins_asked_for_go_as_well() -> None:
    links = {
        "/source/PySide6/Qt/plugins/platforms/libqxcb.so": ["libxcb.so.1", "libQt6Gui.so.6", "libc.so.6"],
        "/source/PySide6/Qt/lib/libQt6Gui.so.6": ["libfreetype.so.6"],
        "/source/libpango.so.0": ["libcairo.so.2"],
    }
    entries = [
        library("PySide6/Qt/plugins/platforms/libqxcb.so"),
        library("PySide6/Qt/lib/libQt6Gui.so.6"),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        library("libxcb.so.1"),
        library("libfreetype.so.6"),
        library("libpango.so.0"),
        library("libcairo.so.2"),
        library("pillow.libs/libharfbuzz-1.so.0"),
        library("libpython3.13.so.1.0"),
    ]
    kept = [name for name, _, _ in bundle.without_orphans(entries, lambda file: links.get(file, []))]
    assert kept == [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "libQt6Gui.so.6",
        "libxcb.so.1",
        "libfreetype.so.6",
        "libpython3.13.so.1.0",
    ]


@pytest.mark.parametrize("name", ["_internal/icuuc.dll", "_internal/MSCMS.dll", "bcryptprimitives.dll"])
def test_what_stands_in_for_windows_stops_the_build(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"MZ")
    assert bundle.strangers(tmp_path) == [name]


def test_a_library_of_wines_own_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "version.dll").write_bytes(b"MZ" + b"\0" * 60 + b"Wine builtin DLL" + b"\0" * 500)
    (tmp_path / "libicuuc.so.73").write_bytes(b"\x7fELF")
    (tmp_path / "Qt6Core.dll").write_bytes(b"MZ" + b"\0" * 500)
    assert bundle.strangers(tmp_path) == ["version.dll"]


def test_a_package_that_nobody_agreed_to_stops_the_build() -> None:
    packages = {"yaml": ["PyYAML"], "pydantic": ["pydantic"], "PIL": ["pillow"], "b24desk": ["b24desk"]}
    modules = ["yaml.reader", "pydantic", "PIL.Image", "json"]
    assert bundle.unlisted(modules, packages, {"pydantic", "pillow"}) == ["pyyaml"]
