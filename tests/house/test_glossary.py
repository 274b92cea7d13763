"""One word for one thing: GLOSSARY.md is a table that can be read by a program."""

import re
import tomllib
from functools import cache
from typing import NamedTuple

from b24desk.resources import resource
from tests.house.sources import PACKAGE, ROOT

CHINESE = re.compile("[\u4e00-\u9fff]")


class Term(NamedTuple):
    zh: str
    en: str
    code: str


def _rows() -> list[str]:
    """Every table line, the headings left out."""
    words = ROOT.joinpath("GLOSSARY.md").read_text("utf-8").partition("## Terms in sentences")[0]
    lines = words.splitlines()
    return [line for line in lines if line.startswith("|") and not line.startswith(("| zh ", "|--"))]


@cache
def _terms() -> list[Term]:
    cells = [re.fullmatch(r"\| (.+?) \| (.+?) \| `([\w.-]+)` \|", row) for row in _rows()]
    return [Term(*cell.groups()) for cell in cells if cell]


@cache
def _titles() -> dict[str, list[tuple[str, str]]]:
    """What the rulebook calls each document, post, milestone, page and word, by id."""
    titles: dict[str, list[tuple[str, str]]] = {}
    for path in sorted(resource("rulebook").glob("*.toml")):
        tables = tomllib.loads(path.read_text("utf-8"))
        for name in ("document", "role", "decision", "milestone", "term"):
            for entry in tables.get(name, []):
                words = entry.get("title") or entry["text"]
                titles.setdefault(entry["id"], []).append((words["zh"], words["en"]))
    return titles


def test_the_glossary_is_read_whole() -> None:
    assert len(_terms()) == len(_rows())
    assert len(_terms()) >= 80


def test_a_word_has_one_meaning() -> None:
    twice = [word for column in zip(*_terms(), strict=True) for word in column if column.count(word) > 1]
    assert twice == []


def test_every_name_is_one_that_the_program_uses() -> None:
    files = [
        *PACKAGE.rglob("*.py"),
        *resource("rulebook").glob("*.toml"),
        *resource("letters").glob("*.toml"),
        *resource("drafts").glob("*.toml"),
    ]
    used = {word for path in files for word in re.findall(r"[\w.-]+", path.read_text("utf-8"))}
    used |= {part for word in used for part in word.split(".")}
    assert [term.code for term in _terms() if term.code not in used] == []


def test_the_rulebook_says_the_same() -> None:
    spoken = [term for term in _terms() if term.code in _titles()]
    assert len(spoken) > 40
    assert [term for term in spoken if (term.zh, term.en) not in _titles()[term.code]] == []


def test_a_chinese_term_is_chinese_and_an_english_one_is_not() -> None:
    assert [term for term in _terms() if not CHINESE.search(term.zh) or CHINESE.search(term.en)] == []


def test_english_terms_are_spelt_the_british_way() -> None:
    american = re.compile(r"\b(?:licens|center|organiz)", re.IGNORECASE)
    assert [term.en for term in _terms() if american.search(term.en)] == []
