"""The words of the rule book: complete, in both languages, with the same marks to fill in."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from b24desk.resources import resource
from b24desk.rules.book.words import BookWords, book_words

MARK = re.compile(r"\{(\w+)\}")
CHINESE = re.compile("[\u4e00-\u9fff]")


def texts(table: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    if set(table) == {"zh", "en"}:
        yield path, table
    else:
        for key, item in table.items():
            yield from texts(item, f"{path}.{key}")


EVERY = list(texts(tomllib.loads(resource("rule_book.toml").read_text("utf-8"))))
every_text = pytest.mark.parametrize(("path", "text"), EVERY, ids=[path for path, _ in EVERY])


def test_the_scan_sees_the_whole_file() -> None:
    assert len(EVERY) > 150


@every_text
def test_both_languages_hold_the_same_marks(path: str, text: dict[str, str]) -> None:
    assert sorted(MARK.findall(text["zh"])) == sorted(MARK.findall(text["en"])), path


@every_text
def test_english_is_english_and_chinese_addresses_nobody(path: str, text: dict[str, str]) -> None:
    assert not CHINESE.search(text["en"]), path
    assert not re.search("[你您]", text["zh"]), path
    if re.search("[A-Za-z]{2,}", MARK.sub("", text["en"])):
        assert CHINESE.search(text["zh"]), path


@pytest.mark.parametrize("missing", ["condition", "confidences", "verdicts"])
def test_a_code_without_words_is_refused(missing: str) -> None:
    words = tomllib.loads(resource("rule_book.toml").read_text("utf-8"))
    words[missing].popitem()
    with pytest.raises(ValueError, match="no words for"):
        BookWords.model_validate(words)


def test_a_mark_may_bear_the_name_of_any_argument() -> None:
    words = book_words().phrase("way_out", text="1", effort="2", lead="3")
    assert words.en == "1 (2; time needed: 3)"
