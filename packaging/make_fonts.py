"""Builds resources/fonts: the CJK fonts that papers embed, their Latin companions, and the watermark outline.

Run by hand when the fonts change; the results are committed, so neither the program nor its tests need the
npm client. A rebuild gives the same bytes. Needs npm and fontTools, both only here.

The fonts are cut to what a Chinese business paper can hold. `standard_characters.txt` is the table
通用规范汉字表 of 2013 (8105 characters), taken from the kTGH field of Unicode 15's Unihan database: the
characters that names and papers are written with. Anything rarer comes from the one fallback file.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from fontTools import subset
from fontTools.pens.qu2cuPen import Qu2CuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen, RecordingPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "resources" / "fonts"


class Package(NamedTuple):
    name: str
    version: str
    sha256: str
    family: str


SANS = Package(
    "@expo-google-fonts/noto-sans-sc",
    "0.4.3",
    "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
    "NotoSansSC",
)
SERIF = Package(
    "@expo-google-fonts/noto-serif-sc",
    "0.4.3",
    "ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e",
    "NotoSerifSC",
)
WEIGHTS = {"Regular": "400Regular", "Bold": "700Bold"}
WATERMARK = "DRAFT / 草稿"

LATIN = {
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *map(ord, "ǎǐǒǔǚǜǘǖǹḿ"),
    *range(0x2010, 0x2028),
    *range(0x2030, 0x203C),
}
SYMBOLS = {
    *range(0x0370, 0x0460),  # Greek and Cyrillic: a diameter sign or a foreign name costs next to nothing
    *range(0x2100, 0x2190),
    *range(0x2190, 0x219A),
    *range(0x2200, 0x2300),
    *range(0x2460, 0x2610),
    *range(0x3000, 0x3040),
    *range(0x3100, 0x3130),
    *range(0x3200, 0x3400),
    *range(0xFE30, 0xFE50),
    *range(0xFF00, 0xFFF0),
}
# GB 18030-2022 names its required ideographs by these ranges, the standard characters apart.
RARE = {*range(0x3400, 0x4DB6), *range(0x4E00, 0x9FF0)}
# Full-width in Chinese, proportional in English: the companions carry the second form.
PROPORTIONAL = (0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x2030, 0xB7)
DROPPED_TABLES = ["vhea", "vmtx", "VORG", "BASE", "GSUB", "GPOS", "GDEF", "STAT", "gasp", "prep", "fpgm"]
FAMILY_NAME, FULL_NAME, POSTSCRIPT_NAME = 1, 4, 6
# A checklist holds some six hundred characters; their outlines are four fifths of its bytes. On a grid of 256
# to the em instead of 1000 they take a quarter less. No point moves by more than a 500th of the size: 6 µm in
# a text of 9 pt, where a dot of an office printer has 42 µm. Letters keep the fine grid: theirs is a serif.
SMALL_EM = 256
SMALL_NAMES = [0, 1, 2, 3, 4, 5, 6]
"""What tells a font apart; the licence text stands in LICENSE.txt, not in every paper once more."""


def standard_characters() -> set[int]:
    text = (HERE / "standard_characters.txt").read_text(encoding="utf-8")
    return {ord(character) for character in text if character != "\n"}


def gb2312_characters() -> set[int]:
    """The 6763 ideographs of GB 2312, which Python's codec knows."""
    found: set[int] = set()
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            found.update(map(ord, bytes((row, cell)).decode("gb2312", errors="ignore")))
    return found


def fetch(package: Package, into: Path) -> Path:
    """Asks the npm client for the package, checks its bytes, unpacks it; gives the unpacked folder."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is needed to fetch the font packages")
    wanted = f"{package.name}@{package.version}"
    command = [npm, "pack", wanted, "--silent"]
    told = subprocess.run(command, cwd=into, check=True, capture_output=True, text=True).stdout
    archive = into / told.strip().splitlines()[-1]
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != package.sha256:
        sys.exit(f"{wanted}: SHA-256 is {found}, expected {package.sha256}")
    folder = into / package.family
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")
    return folder / "package"


def source(folder: Path, package: Package, weight: str) -> Path:
    return folder / WEIGHTS[weight] / f"{package.family}_{WEIGHTS[weight]}.ttf"


def cut(font: TTFont, characters: Iterable[int], target: Path, *, is_small: bool = False) -> None:
    """Keeps the outlines of these characters and nothing useless in a PDF, a small one on a coarse grid."""
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    options.name_IDs = SMALL_NAMES if is_small else ["*"]
    options.drop_tables += [*DROPPED_TABLES, "cvt "]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    if is_small:
        scale_upem(font, SMALL_EM)
    font.save(target)
    print(f"{target.name}: {target.stat().st_size:,} bytes")


def rename(font: TTFont, postscript: str, family: str) -> None:
    """ReportLab tells fonts apart by PostScript name, so no two files may share one."""
    for record in font["name"].names:
        if record.nameID == POSTSCRIPT_NAME:
            record.string = postscript
        elif record.nameID in (FAMILY_NAME, FULL_NAME):
            record.string = family


def make_proportional(font: TTFont) -> None:
    """Points quotes, dashes and dots at the glyphs of the `pwid` feature."""
    substitutes: dict[str, str] = {}
    layout = font["GSUB"].table
    for record in layout.FeatureList.FeatureRecord:
        if record.FeatureTag != "pwid":
            continue
        for index in record.Feature.LookupListIndex:
            for table in layout.LookupList.Lookup[index].SubTable:
                substitutes.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    for table in font["cmap"].tables:
        for character in PROPORTIONAL:
            glyph = table.cmap.get(character)
            if glyph in substitutes:
                table.cmap[character] = substitutes[glyph]


def outline(text: str, font: TTFont) -> dict[str, object]:
    """The text as PDF path operators on an em of 1000: a watermark that no reader takes for words."""
    glyphs, names, advances = font.getGlyphSet(), font.getBestCmap(), font["hmtx"]
    letters = {"moveTo": "m", "lineTo": "l", "curveTo": "c", "closePath": "h", "endPath": "h"}
    operators: list[list[str | int]] = []
    x = 0
    for character in text:
        glyph = names[ord(character)]
        plain, cubic = DecomposingRecordingPen(glyphs), RecordingPen()
        glyphs[glyph].draw(plain)
        plain.replay(Qu2CuPen(cubic, 1.0, all_cubic=True))
        for name, points in cubic.value:
            operators.append([letters[name], *(round(n) for px, py in points for n in (px + x, py))])
        x += advances[glyph][0]
    return {"text": text, "width": x, "em": font["head"].unitsPerEm, "operators": operators}


def licence(folders: dict[Package, Path], fonts: Iterable[TTFont]) -> str:
    """The copyright line of every font, then the licence they share."""
    lines = [f"{font['name'].getDebugName(4)}: {font['name'].getDebugName(0)}" for font in fonts]
    lines.append((folders[SERIF] / "LICENSE_FONT").read_text(encoding="utf-8").splitlines()[0])
    body = (folders[SANS] / "LICENSE_FONT").read_text(encoding="utf-8").split("\n", 1)[1]
    return "\n".join(dict.fromkeys(line.strip() for line in lines)) + "\n" + body.rstrip() + "\n"


def main() -> None:
    standard = standard_characters() | gb2312_characters()
    common = LATIN | SYMBOLS | standard
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        folders = {package: fetch(package, Path(scratch)) for package in (SANS, SERIF)}
        originals = []
        for package, folder in folders.items():
            for weight in WEIGHTS:
                path = source(folder, package, weight)
                target = TARGET / f"{package.family}-{weight}.ttf"
                cut(TTFont(path, recalcTimestamp=False), common, target, is_small=package is SANS)
                companion = TTFont(path, recalcTimestamp=False)
                originals.append(TTFont(path, lazy=True))
                make_proportional(companion)
                rename(companion, f"{package.family}Latin-{weight}", f"{package.family} Latin")
                cut(companion, LATIN, TARGET / f"{package.family}Latin-{weight}.ttf")
        rare = TTFont(source(folders[SANS], SANS, "Regular"), recalcTimestamp=False)
        rename(rare, "NotoSansSCRare-Regular", "NotoSansSC Rare")
        cut(rare, RARE - common, TARGET / "NotoSansSCRare-Regular.ttf")
        mark = outline(WATERMARK, TTFont(source(folders[SANS], SANS, "Bold")))
        written = json.dumps(mark, ensure_ascii=False, separators=(",", ":"))
        (TARGET / "watermark.json").write_text(written + "\n", encoding="utf-8", newline="\n")
        (TARGET / "LICENSE.txt").write_text(licence(folders, originals), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
