"""Making texts comparable, and spelling Chinese on a Latin keyboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin

from b24desk.flow.search_text import spelling, spells, squeezed, words_in

chinese = st.text(st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("《电信条例》 2016", ["电信条例", "2016"]),
        ("Ｂ２４－１", ["b24", "1"]),
        ("  Registered\tCapital  ", ["registered", "capital"]),
        ("、。…—", []),
        ("snake_case", ["snake", "case"]),
    ],
)
def test_words_are_what_stands_between_blanks_and_punctuation(text: str, words: list[str]) -> None:
    assert words_in(text) == words


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("yyzz", 0),
        ("yingyezhizhao", 0),
        ("yingyezz", 0),
        ("yyzhizh", 0),
        ("营业zz", 0),
        ("zz", 2),
        ("yyzzz", None),
        ("xyzz", None),
    ],
)
def test_syllables_and_initials_may_be_mixed_and_the_last_one_half_typed(
    typed: str, place: int | None
) -> None:
    assert spells(typed, spelling("营业执照")) == place


@pytest.mark.parametrize("typed", ["chongqing", "cq", "zhongqing", "zq"])
def test_a_character_read_in_several_ways_is_found_by_each_that_its_word_allows(typed: str) -> None:
    alone = spelling("重") + spelling("庆")
    assert spells(typed, alone) == 0
    assert spells("chongqing", spelling("重庆")) == 0


@pytest.mark.parametrize("typed", ["falv", "falu", "fl"])
def test_the_umlaut_is_typed_as_v_or_as_u(typed: str) -> None:
    assert spells(typed, spelling("法律")) == 0


@given(chinese)
def test_every_chinese_text_can_be_typed_whole_and_by_its_initials(text: str) -> None:
    kept = squeezed(text)
    for style in (Style.NORMAL, Style.FIRST_LETTER):
        typed = "".join(lazy_pinyin(kept, style=style))
        assert not typed or spells(typed, spelling(kept)) == 0


@given(st.text(max_size=60))
def test_squeezing_twice_is_squeezing_once(text: str) -> None:
    assert squeezed(squeezed(text)) == squeezed(text)


@given(st.text(max_size=40))
def test_there_is_one_way_of_spelling_for_each_character(text: str) -> None:
    kept = squeezed(text)
    assert len(spelling(kept)) == len(kept)
    assert all(character in ways for character, ways in zip(kept, spelling(kept), strict=True))
