"""The command line's own sentences, in both languages."""

import re
import string
from pathlib import Path

import pytest

from b24desk.cli.arguments import COMMANDS
from b24desk.cli.words import Words, chosen_language, load_table, system_language
from b24desk.domain.text import Language, Text
from b24desk.errors import B24Error, ErrorCode, Fact
from b24desk.storage.exchange import ExchangeError, ExchangeProblem

CHINESE = re.compile("[\u4e00-\u9fff]")
TABLE = load_table()
EVERY_TEXT = [*TABLE.errors.values(), *TABLE.exchange.values(), *TABLE.labels.values(), TABLE.help]
FACTS: dict[str, Fact] = {
    "path": Path("a.b24"),
    "version": 9,
    "given": "x",
    "reason": "y",
    "problems": "z",
    "megabytes": "64",
    "names": "a.pdf",
}

every_text = pytest.mark.parametrize("text", EVERY_TEXT, ids=lambda text: text.en[:30])


def marks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@every_text
def test_each_sentence_is_in_both_languages_and_marks_the_same_things(text: Text) -> None:
    assert CHINESE.search(text.zh)
    assert not CHINESE.search(text.en)
    assert marks(text.zh) == marks(text.en)


@every_text
def test_chinese_sentences_address_nobody(text: Text) -> None:
    assert not re.search("[你您]", text.zh)


@pytest.mark.parametrize("code", ErrorCode)
@pytest.mark.parametrize("language", Language)
def test_every_error_is_one_line_with_nothing_left_to_fill(code: ErrorCode, language: Language) -> None:
    facts = {**FACTS, "reason": "older"} if code is ErrorCode.RULES_REFUSED else FACTS
    said = Words(TABLE, language).sentence(B24Error(code, **facts))
    assert said
    assert "\n" not in said
    assert "{" not in said


def test_a_path_with_braces_and_line_breaks_does_no_harm() -> None:
    said = Words(TABLE, Language.EN).sentence(B24Error(ErrorCode.FILE_NOT_FOUND, path=Path("{x}\n{0}")))
    assert said == 'There is no "{x} {0}". Check the path'


def test_problems_of_exchange_json_name_their_place_and_count_the_rest() -> None:
    problems = (
        ExchangeProblem("people[0].phone", "string_type"),
        ExchangeProblem("x", "value_error", "reason_missing"),
        ExchangeProblem("y", "never_heard_of"),
    )
    error = ExchangeError(problems)
    assert "people[0].phone: must be a text, and 2 more" in Words(TABLE, Language.EN).sentence(error)
    assert "people[0].phone: 应为文字，另有 2 处" in Words(TABLE, Language.ZH).sentence(error)
    alone = Words(TABLE, Language.EN).sentence(ExchangeError(problems[1:2]))
    assert "x: not applicable needs a reason" in alone
    strange = Words(TABLE, Language.EN).sentence(ExchangeError(problems[2:]))
    assert "y: not usable (never_heard_of)" in strange


def test_the_help_page_names_every_command_and_option() -> None:
    options = ("--from", "--as-of", "--json", "--language", "--out", "--only", "--selftest", "--version")
    for page in (TABLE.help.zh, TABLE.help.en):
        for word in (*COMMANDS, *options):
            assert word in page


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, Language.ZH),
        ({"LANG": "en_GB.UTF-8"}, Language.EN),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, Language.EN),
        ({"LC_ALL": "", "LANG": "zh_TW"}, Language.ZH),
        ({"LC_MESSAGES": "zh_CN"}, Language.ZH),
        ({"LANG": "de_DE"}, Language.EN),
    ],
)
def test_the_system_s_language_is_spoken(environment: dict[str, str], language: Language) -> None:
    assert system_language(environment) is language


def test_a_language_asked_for_is_spoken_whatever_the_system_speaks() -> None:
    assert chosen_language("zh") is Language.ZH
    assert chosen_language("en") is Language.EN
    assert chosen_language("both") is chosen_language(None) is system_language()
