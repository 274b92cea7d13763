"""Which characters the bundled fonts print, and what becomes of those they lack."""

from pathlib import Path

import pytest

from b24desk.papers.fonts import Face, Typeface, load, plain
from b24desk.resources import resource

STANDARD = (
    (Path(__file__).parents[2] / "packaging" / "standard_characters.txt")
    .read_text(encoding="utf-8")
    .replace("\n", "")
)
BODY_FACES = [Face.SANS, Face.SANS_BOLD, Face.SERIF, Face.SERIF_BOLD]


def test_the_standard_table_has_its_8105_characters_of_which_196_lie_beyond_the_basic_plane() -> None:
    assert len(STANDARD) == len(set(STANDARD)) == 8105
    assert sum(ord(character) > 0xFFFF for character in STANDARD) == 196


@pytest.mark.parametrize("face", BODY_FACES)
def test_every_standard_character_is_in_every_body_font(face: Face) -> None:
    glyphs = load(face).face.charToGlyph
    assert [character for character in STANDARD if not glyphs.get(ord(character))] == []


@pytest.mark.parametrize("face", BODY_FACES)
def test_every_mark_of_a_chinese_or_an_english_paper_is_in_every_body_font(face: Face) -> None:
    marks = "，。、；：？！“”‘’（）《》〈〉【】〔〕—…·～％￥①②③㎡×÷≥≤№℃éüφЖ" + "".join(
        map(chr, range(0x20, 0x7F))
    )
    glyphs = load(face).face.charToGlyph
    assert [mark for mark in marks if not glyphs.get(ord(mark))] == []


@pytest.mark.parametrize(
    "face", [Face.SANS_LATIN, Face.SANS_LATIN_BOLD, Face.SERIF_LATIN, Face.SERIF_LATIN_BOLD]
)
def test_the_latin_companions_have_proportional_quotes(face: Face) -> None:
    widths = load(face).face.charWidths
    assert all(widths[ord(quote)] < 600 for quote in "‘’“”")
    assert load(Face.SANS).face.charWidths[ord("’")] == 1000


def test_rare_characters_of_gb_18030_come_from_the_fallback() -> None:
    typeface = Typeface(Face.SERIF)
    assert typeface.glyphs["㐂"].face == Face.RARE
    assert typeface.glyphs["中"].face == Face.SERIF
    assert typeface.printable("㐂") == "㐂"
    assert not typeface.missing


def test_every_font_names_its_makers_in_the_licence() -> None:
    licence = resource("fonts", "LICENSE.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Noto Sans SC Regular: (c)" in licence
    assert "Noto Serif SC Bold: (c)" in licence


def test_there_is_one_file_for_each_face_and_no_other() -> None:
    assert {path.stem for path in resource("fonts").glob("*.ttf")} == {face.value for face in Face}


def test_a_character_without_a_glyph_is_marked_and_reported() -> None:
    typeface = Typeface(Face.SANS)
    assert typeface.printable("好😀了𠮷") == "好〔U+1F600〕了〔U+20BB7〕"
    assert typeface.missing == {"😀", "𠮷"}


def test_radicals_pasted_from_a_pdf_become_the_characters_they_stand_for() -> None:
    assert plain("\u2f2f商") == "工商"


def test_marks_without_width_and_line_ends_do_not_reach_the_page() -> None:
    assert plain("a\u200bb\ufeff\u00ad葛\U000e0101\n名\tx") == "ab葛 名 x"


def test_letters_and_their_accents_are_composed() -> None:
    assert plain("e\u0301") == "é"
