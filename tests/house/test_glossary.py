"""One word for one thing: GLOSSARY.md is a table that can be read by a program."""

import re
from typing import NamedTuple

from tests.house.sources import ROOT

CHINESE = re.compile("[\u4e00-\u9fff]")


class Term(NamedTuple):
    zh: str
    en: str
    code: str


def _rows() -> list[str]:
    """Every table line, the headings left out."""
    lines = ROOT.joinpath("GLOSSARY.md").read_text("utf-8").splitlines()
    return [line for line in lines if line.startswith("|") and not line.startswith(("| zh ", "|--"))]


def _terms() -> list[Term]:
    cells = [re.fullmatch(r"\| (.+?) \| (.+?) \| `(\w+)` \|", row) for row in _rows()]
    return [Term(*cell.groups()) for cell in cells if cell]


def test_the_glossary_is_read_whole() -> None:
    assert len(_terms()) == len(_rows())
    assert len(_terms()) >= 80


def test_a_word_has_one_meaning() -> None:
    twice = [word for column in zip(*_terms(), strict=True) for word in column if column.count(word) > 1]
    assert twice == []


def test_a_chinese_term_is_chinese_and_an_english_one_is_not() -> None:
    assert [term for term in _terms() if not CHINESE.search(term.zh) or CHINESE.search(term.en)] == []


def test_english_terms_are_spelt_the_british_way() -> None:
    american = re.compile(r"\b(?:licens|center|organiz)", re.IGNORECASE)
    assert [term.en for term in _terms() if american.search(term.en)] == []
