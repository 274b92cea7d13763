"""The words of the papers: complete, in both languages, with the same marks to fill in."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from b24desk.papers.letter_template import letter_template
from b24desk.papers.paper import LETTERS, PaperKind
from b24desk.papers.wording import load_wording
from b24desk.resources import resource
from tests.papers.dossiers import rulebook

MARK = re.compile(r"\{(\w+)\}")
CHINESE = re.compile("[\u4e00-\u9fff]")
FILES = tuple(sorted(path.name for path in resource("letters").glob("*.toml")))


def texts(table: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    if isinstance(table, list):
        for index, item in enumerate(table):
            yield from texts(item, f"{path}[{index}]")
    elif isinstance(table, dict):
        if set(table) == {"zh", "en"}:
            yield path, table
        else:
            for key, item in table.items():
                yield from texts(item, f"{path}.{key}")


def all_texts() -> list[tuple[str, dict[str, str]]]:
    return [
        (f"{name}{path}", text)
        for name in FILES
        for path, text in texts(tomllib.loads(resource("letters", name).read_text("utf-8")))
    ]


def test_the_scan_sees_every_file() -> None:
    assert {"wording.toml", "letter_words.toml", "commitment-letter.toml"} <= set(FILES)
    assert len(all_texts()) > 200


@pytest.mark.parametrize(("path", "text"), all_texts())
def test_both_languages_of_a_text_hold_the_same_marks(path: str, text: dict[str, str]) -> None:
    # A number before a heading is a numeral in Chinese and a letter in English.
    same = {"numeral": "number", "letter": "number"}
    zh, en = (sorted(same.get(mark, mark) for mark in MARK.findall(text[spoken])) for spoken in ("zh", "en"))
    assert zh == en, path


@pytest.mark.parametrize(("path", "text"), all_texts())
def test_chinese_is_chinese_and_english_is_english(path: str, text: dict[str, str]) -> None:
    words = MARK.sub("", text["en"])
    assert not CHINESE.search(words), path
    if re.search("[A-Za-z]{2,}", words):
        assert CHINESE.search(text["zh"]) or "{" in text["zh"], path
    assert not re.search("[你您]", text["zh"]), path


def test_the_answers_that_are_printed_are_questions_of_the_rulebook() -> None:
    facts = load_wording().facts
    names = [getattr(facts, name) for name in type(facts).model_fields]
    assert set(names) <= set(rulebook().questions)


def test_the_routes_that_are_printed_are_decisions_of_the_rulebook() -> None:
    assert {"route.domestic", "route.offshore"} <= set(rulebook().decisions)


@pytest.mark.parametrize("kind", LETTERS)
def test_every_source_cited_by_a_letter_has_a_place_in_both_languages_or_none(kind: PaperKind) -> None:
    for point in letter_template(kind).undertaking:
        for citation in point.citations:
            assert citation.at is None or (citation.at.zh and citation.at.en)
