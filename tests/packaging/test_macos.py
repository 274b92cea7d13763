"""What macOS is told about the program, as far as another system can see."""

import plistlib
from pathlib import Path

from b24desk.storage.document import SUFFIX
from macos import release
from macos.property_list import FILE_TYPE, OLDEST_SYSTEM, names, property_list
from tests.house.sources import ROOT

ENTITLEMENTS = ROOT / "packaging" / "macos" / "entitlements.plist"
IDENTITY, PROFILE = "Developer ID Application: Somebody", "kept"


def test_the_property_list_is_one_that_can_be_written() -> None:
    again = plistlib.loads(plistlib.dumps(property_list("1.2.3")))
    assert again == property_list("1.2.3")
    assert again["CFBundleShortVersionString"] == "1.2.3"
    assert again["LSMinimumSystemVersion"] == OLDEST_SYSTEM


def test_a_double_click_on_a_project_finds_the_program() -> None:
    told = property_list("1.2.3")
    (document,) = told["CFBundleDocumentTypes"]
    (exported,) = told["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [FILE_TYPE] == [exported["UTTypeIdentifier"]]
    assert exported["UTTypeTagSpecification"]["public.filename-extension"] == [SUFFIX.removeprefix(".")]
    assert document["LSHandlerRank"] == "Owner"


def test_finder_has_names_in_both_languages(tmp_path: Path) -> None:
    told = property_list("1.2.3")
    written = {place: Path(file).read_text("utf-8") for file, place in names(tmp_path)}
    assert {f"{language}.lproj" for language in told["CFBundleLocalizations"]} == set(written)
    (document,) = told["CFBundleDocumentTypes"]
    assert f'"{document["CFBundleTypeName"]}" = "B24 许可申请";' in written["zh-Hans.lproj"]


def test_the_entitlements_open_no_more_than_python_and_qts_licence_need() -> None:
    assert plistlib.loads(ENTITLEMENTS.read_bytes()) == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }


def lines(identity: str = "", profile: str = "") -> list[str]:
    image, folder = Path("dist/b24desk-1.2.3.dmg"), Path("build/dmg")
    found = release.commands(image, folder, identity, profile)
    return [" ".join(map(str, command)) for command in found]


def place_of(word: str, said: list[str]) -> int:
    return next(number for number, line in enumerate(said) if word in line)


def test_the_program_is_notarised_before_the_image_is_made_and_the_image_after_that() -> None:
    said = lines(IDENTITY, PROFILE)
    assert "--strict" in said[0]
    assert not any("--deep" in line for line in said)
    submitted = [number for number, line in enumerate(said) if "notarytool submit" in line]
    stapled = [number for number, line in enumerate(said) if "stapler staple" in line]
    made = place_of("hdiutil create", said)
    assert submitted[0] < stapled[0] < made < place_of("codesign --sign", said) < submitted[1] < stapled[1]
    assert said[-1].startswith("spctl --assess")


def test_without_an_identity_the_image_is_made_unsigned() -> None:
    said = lines()
    assert len(said) == 2
    assert "hdiutil create" in said[1]


def test_the_image_shows_the_program_and_where_to_drag_it(tmp_path: Path) -> None:
    application = tmp_path / "dist" / "b24desk.app"
    (application / "Contents" / "MacOS").mkdir(parents=True)
    (application / "Contents" / "Frameworks").symlink_to("MacOS")
    for name in ("NOTICES.txt", "parts.cdx.json"):
        (tmp_path / "dist" / name).write_text(name, "utf-8")
    release.lay_out(tmp_path / "dmg", tmp_path / "dist")
    shown = {path.name for path in (tmp_path / "dmg").iterdir()}
    assert shown == {"b24desk.app", "Applications", "LICENSE.txt", "NOTICES.txt", "parts.cdx.json"}
    assert (tmp_path / "dmg" / "b24desk.app" / "Contents" / "Frameworks").is_symlink()
