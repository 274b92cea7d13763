"""The rules of Chinese line breaking, for any text and any width."""

import re
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24desk.papers.characters import CLOSING, OPENING
from b24desk.papers.fonts import Face, Typeface
from b24desk.papers.line_breaking import LineBreaker, line_breaker

TYPEFACE = Typeface(Face.SANS)
CHINESE = line_breaker(TYPEFACE.choice)
ENGLISH = line_breaker(Typeface(Face.SANS, latin=Face.SANS_LATIN).choice)
BREAKERS = st.sampled_from([CHINESE, ENGLISH])

HAN = st.text("呼叫中心业务经营许可证申请材料一二三" + "䶮𬱖", min_size=1, max_size=6)
LATIN = st.text("abcXYZ0123456789", min_size=1, max_size=6)
CLOSERS = st.sampled_from("，。、；：？！）》〉】〕」』’”…—,.;:?!)]%")
OPENERS = st.sampled_from("（《〈【〔「『“‘([#")
PROSE = st.lists(
    st.one_of(
        HAN,
        LATIN,
        st.builds(str.__add__, HAN, CLOSERS),
        st.builds(str.__add__, OPENERS, HAN),
        st.builds(lambda a, b, c: a + b + c, OPENERS, LATIN, CLOSERS),
        st.just(" "),
        st.just("——"),
        st.just("……"),
    ),
    max_size=40,
).map("".join)
WIDTHS = st.floats(min_value=14, max_value=60)
ANYTHING = st.text(max_size=120).map(TYPEFACE.printable)
MARKS = "".join(CLOSING | OPENING)
PROPERTY = settings(max_examples=200)


@PROPERTY
@given(BREAKERS, st.one_of(PROSE, ANYTHING), st.floats(min_value=0.3, max_value=60))
def test_the_lines_put_together_are_the_text(breaker: LineBreaker, text: str, width: float) -> None:
    lines = breaker.lines(text, width)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
    assert [line.is_last for line in lines] == [False] * (len(lines) - 1) + [True]


@PROPERTY
@given(BREAKERS, st.one_of(PROSE, ANYTHING), st.floats(min_value=0.3, max_value=60))
def test_no_line_is_wider_than_the_measure_unless_it_is_one_character(
    breaker: LineBreaker, text: str, width: float
) -> None:
    for line in breaker.lines(text, width):
        assert line.width - line.hang <= width + 1e-5 or len(line.text) == 1


@PROPERTY
@given(BREAKERS, PROSE, WIDTHS)
def test_no_line_starts_with_a_closing_or_ends_with_an_opening_mark(
    breaker: LineBreaker, text: str, width: float
) -> None:
    lines = [line.text for line in breaker.lines(text, width)]
    for above, below in pairwise(lines):
        if re.search(f"{re.escape(above)} +{re.escape(below)}", text):
            continue  # spaces that somebody typed before a mark part the two
        if below[0] in CLOSING or above[-1] in OPENING:
            # Nothing but a run of marks longer than a whole line may be cut.
            assert len(_marks_at_end(above)) + len(_marks_at_start(below)) > width


def _marks_at_end(line: str) -> str:
    return line[len(line.rstrip(MARKS)) :]


def _marks_at_start(line: str) -> str:
    return line[: len(line) - len(line.lstrip(MARKS))]


@PROPERTY
@given(BREAKERS, PROSE, WIDTHS)
def test_a_word_that_fits_a_line_is_never_cut(breaker: LineBreaker, text: str, width: float) -> None:
    ends = 0
    without_spaces = text.replace(" ", "")
    for line in breaker.lines(text, width)[:-1]:
        ends += len(line.text.replace(" ", ""))
        around = without_spaces[ends - 1 : ends + 1]
        if around.isascii() and around.isalnum():
            assert re.search(f"{around[0]} +{around[1]}", text)


@PROPERTY
@given(BREAKERS, PROSE)
def test_a_measure_that_takes_the_whole_text_gives_one_line(breaker: LineBreaker, text: str) -> None:
    text = text.strip()
    assert len(breaker.lines(text, breaker.measure(text))) == 1


class Case(NamedTuple):
    text: str
    width: float
    lines: list[str]


@pytest.mark.parametrize(
    "case",
    [
        Case("", 10, [""]),
        Case("呼叫中心业务", 4, ["呼叫中心", "业务"]),
        Case("呼叫中心，业务", 4.5, ["呼叫中心，", "业务"]),  # the mark hangs half an em: no overfull line
        Case("（一）呼叫（二）中心", 6, ["（一）呼叫", "（二）中心"]),
        Case("《电信条例》《办法》", 8, ["《电信条例》", "《办法》"]),
        Case("依照B24规定", 4, ["依照B24", "规定"]),
        Case("停止……并报告", 3, ["停", "止……", "并报告"]),
        Case("a/b-c.example/long", 5, ["a/b-c.", "example/", "long"]),
        Case("共有十二个字的一句话。", 10, ["共有十二个字的一", "句话。"]),
        Case("电信业务经营许可管理", 9, ["电信业务经营许可", "管理"]),
    ],
)
def test_chinese_text_is_broken_where_a_typesetter_would(case: Case) -> None:
    assert [line.text for line in CHINESE.lines(case.text, case.width)] == case.lines


def test_the_english_apostrophe_stays_in_its_word() -> None:
    lines = [line.text for line in ENGLISH.lines("the company’s seal and the agent’s name", 9)]
    assert all(not line.startswith("s ") and line != "s" for line in lines)
    assert any("company’s" in line for line in lines)


def test_neighbouring_full_width_marks_share_half_an_em() -> None:
    assert CHINESE.measure("》《") == pytest.approx(1.5)
    assert CHINESE.measure("（（") == pytest.approx(1.5)
    assert CHINESE.measure("中。") == pytest.approx(2)
    assert ENGLISH.measure(")(") == pytest.approx(ENGLISH.measure("(") + ENGLISH.measure(")"))


def test_the_first_line_is_shorter_by_its_indent() -> None:
    lines = CHINESE.lines("一二三四五六七八九十", 6, indent=2)
    assert [len(line.text) for line in lines] == [4, 6]
