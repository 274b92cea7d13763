"""What macOS is told about the program: its names, the files that it opens, the oldest system it runs on."""

from pathlib import Path
from typing import Any

IDENTIFIER = "org.b24desk.b24desk"
FILE_TYPE = f"{IDENTIFIER}.application"
OLDEST_SYSTEM = "13.0"
"""PySide6's own, and that of every other wheel in the lock file."""
_COPYRIGHT = "b24desk contributors, Apache-2.0"
_FILE_NAMES = {"en": "B24 licence application", "zh-Hans": "B24 许可申请"}


def property_list(version: str) -> dict[str, Any]:
    """What goes into Info.plist beside what PyInstaller puts there."""
    return {
        "CFBundleName": "b24desk",
        "CFBundleDisplayName": "b24desk",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": sorted(_FILE_NAMES),
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": _FILE_NAMES["en"],
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "b24desk.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [FILE_TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": FILE_TYPE,
                "UTTypeDescription": _FILE_NAMES["en"],
                "UTTypeConformsTo": ["public.data"],
                "UTTypeIconFile": "b24desk.icns",
                "UTTypeTagSpecification": {"public.filename-extension": ["b24"]},
            }
        ],
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": _COPYRIGHT,
        # Dark and light follow the system, and the second graphics chip may sleep.
        "NSRequiresAquaSystemAppearance": False,
        "NSSupportsAutomaticGraphicsSwitching": True,
    }


def names(folder: Path) -> list[tuple[str, str]]:
    """The names in Finder's own language, as files, each with the place in the program that it is for."""
    written = []
    for language, file_name in _FILE_NAMES.items():
        place = f"{language}.lproj"
        file = folder / place / "InfoPlist.strings"
        file.parent.mkdir(parents=True, exist_ok=True)
        # Finder looks up here what Info.plist says in English.
        lines = [f'"{_FILE_NAMES["en"]}" = "{file_name}";', f'"NSHumanReadableCopyright" = "{_COPYRIGHT}";']
        file.write_text("\n".join(lines) + "\n", "utf-8")
        written.append((str(file), place))
    return written
