"""Sums of money as people type and read them."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.money import money, read_money
from b24desk.domain.text import Language


class Case(NamedTuple):
    typed: str
    yuan: int | None


READ = (
    Case("1000000", 1_000_000),
    Case("1,000,000", 1_000_000),
    Case("１，０００，０００", 1_000_000),
    Case("100万", 100 * 10_000),
    Case("100 万元", 1_000_000),
    Case("壹佰万", None),
    Case("1000万元人民币", 10_000_000),
    Case("人民币 1000 万元整", 10_000_000),
    Case("CNY 10,000,000", 10_000_000),
    Case("¥ 999,999", 999_999),
    Case("￥999999元", 999_999),
    Case("0.5亿", 50_000_000),
    Case("99.9999万", 999_999),
    Case("99.99999万", None),
    Case("1.5", None),
    Case("0", 0),
    Case("", None),
    Case("-1", None),
    Case("100万美元", None),
    Case("1e6", None),
    # The garbled figure of a machine-translated guide must never turn into a number.
    Case("654" + ".38+million", None),
    Case("1" + "0" * 15, None),
)


@pytest.mark.parametrize("case", READ, ids=lambda case: case.typed or "nothing")
def test_a_sum_is_read_as_typed_or_not_at_all(case: Case) -> None:
    assert read_money(case.typed) == case.yuan


class Written(NamedTuple):
    yuan: int
    zh: str
    en: str


WRITTEN = (
    Written(1_000_000, "100 万元", "CNY 1,000,000"),
    Written(10_000_000, "1,000 万元", "CNY 10,000,000"),
    Written(999_999, "999,999 元", "CNY 999,999"),
    Written(9_999_999, "9,999,999 元", "CNY 9,999,999"),
    Written(1_234_500, "123.45 万元", "CNY 1,234,500"),
    Written(9_900, "9,900 元", "CNY 9,900"),
    Written(0, "0 元", "CNY 0"),
)


@pytest.mark.parametrize("case", WRITTEN, ids=lambda case: str(case.yuan))
def test_a_sum_is_written_the_way_each_language_expects(case: Written) -> None:
    assert money(case.yuan, Language.ZH) == case.zh
    assert money(case.yuan, Language.EN) == case.en


@given(st.integers(0, 10**15 - 1), st.sampled_from(Language))
def test_what_is_written_reads_back_as_the_same_sum(yuan: int, language: Language) -> None:
    assert read_money(money(yuan, language)) == yuan


@given(st.text(max_size=30))
def test_no_typing_breaks_the_reading(typed: str) -> None:
    found = read_money(typed)
    assert found is None or 0 <= found < 10**15
